/** What people see and do in a browser. */
@NullMarked
package io.github.raceframework.browser;

import org.jspecify.annotations.NullMarked;
