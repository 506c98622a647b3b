/**
 * How plans, definitions, questions, facts and answers are written down. {@link RaceJson} reads and writes JSON documents of each {@link DocumentKind}, and
 * {@link RaceModule} binds them inside an application's own. {@link ProfileImport} turns exports of other tools into tables
 * of facts, {@link CsvImport} plain files; {@link RaceCsv} writes answers.
 */
@NullMarked
package io.github.raceframework.io;

import org.jspecify.annotations.NullMarked;
