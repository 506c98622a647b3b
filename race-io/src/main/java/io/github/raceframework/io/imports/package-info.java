/**
 * Facts from files. {@link ProfileImport} reads what other tools export, {@link CsvImport} plain files of one's own, {@link RecordImport} JSON Lines
 * and the rows of a database; {@link ExchangeRateCsv} reads the rates by which money is converted.
 */
@NullMarked
package io.github.raceframework.io.imports;

import org.jspecify.annotations.NullMarked;
