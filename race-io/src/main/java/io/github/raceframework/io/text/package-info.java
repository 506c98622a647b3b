/** Texts of others inside messages. For the other packages of this module alone. */
@NullMarked
package io.github.raceframework.io.text;

import org.jspecify.annotations.NullMarked;
