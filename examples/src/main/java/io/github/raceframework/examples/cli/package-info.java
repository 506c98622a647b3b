/** The {@code race} command: KPIs from exports on a command line. An example of an application of the library, not API. */
@NullMarked
package io.github.raceframework.examples.cli;

import org.jspecify.annotations.NullMarked;
