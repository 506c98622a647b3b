package io.github.raceframework.io.imports;

import io.github.raceframework.metrics.facts.FactTable;

/**
 * What a {@link ProfileImport} read.
 *
 * <p>Immutable.
 *
 * @param table the facts
 * @param report how they came about
 */
public record ImportResult(FactTable table, ImportReport report) {}
