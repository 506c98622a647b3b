/** Programs that show how the library is used. */
@NullMarked
package io.github.raceframework.examples;

import org.jspecify.annotations.NullMarked;
