package io.github.raceframework.metrics.query;

import io.github.raceframework.core.value.MeasureId;
import java.util.List;

/**
 * Where a measure of a formula comes from.
 *
 * <p>Immutable.
 *
 * @param measure the measure
 * @param tables the tables that provide it together, by name
 * @param others the tables that have it too and are left aside, because one is preferred
 */
public record MeasureSource(MeasureId measure, List<String> tables, List<String> others) {

    public MeasureSource {
        tables = List.copyOf(tables);
        others = List.copyOf(others);
    }
}
