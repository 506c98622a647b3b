/**
 * How plans, definitions, questions, facts and answers are written down. {@link RaceJson} reads and writes JSON documents of each {@link DocumentKind}, and
 * {@link RaceModule} binds them inside an application's own; {@link RaceCsv} writes answers. Facts from files are read by {@link
 * io.github.raceframework.io.imports}.
 */
@NullMarked
package io.github.raceframework.io;

import org.jspecify.annotations.NullMarked;
