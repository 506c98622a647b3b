/** How fast the library answers, beside an embedded database that is asked for the same numbers of the same rows. */
@NullMarked
package io.github.raceframework.benchmarks;

import org.jspecify.annotations.NullMarked;
