/** Sample data that the project makes itself. */
@NullMarked
package io.github.raceframework.examples.sample;

import org.jspecify.annotations.NullMarked;
