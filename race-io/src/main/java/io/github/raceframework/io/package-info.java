/**
 * How facts and answers are written down. {@link CsvImport} turns exports into tables of facts; {@link RaceJson} and {@link RaceCsv} write
 * answers.
 */
@NullMarked
package io.github.raceframework.io;

import org.jspecify.annotations.NullMarked;
