/** What is wrong with a text: every place of it, with what would put it right. */
@NullMarked
package io.github.raceframework.io.fault;

import org.jspecify.annotations.NullMarked;
