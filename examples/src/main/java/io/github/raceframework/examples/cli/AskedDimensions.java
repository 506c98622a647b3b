package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The dimensions that a command line splits and filters by. */
final class AskedDimensions {

    private final List<String> by;
    private final List<String> where;

    AskedDimensions(List<String> by, Filter filter) {
        this.by = by.stream().map(String::strip).toList();
        this.where = filter.conditions().stream()
                .map(Filter.Condition::dimension)
                .map(DimensionId::text)
                .toList();
    }

    /** Fails if one is in no table, and says which members have none of a derived one. */
    void check(Dataset dataset, Terminal terminal) {
        Set<String> known = new LinkedHashSet<>();
        dataset.schema()
                .tables()
                .forEach(table -> table.dimensions().entrySet().stream()
                        .filter(entry ->
                                entry.getValue().findCalendarAttribute().isEmpty() || isAsked(entry.getKey()))
                        .map(entry -> entry.getKey().text())
                        .sorted()
                        .forEach(known::add));
        by.forEach(dimension -> require("--by", dimension, known));
        where.forEach(dimension -> require("--where", dimension, known));
        dataset.unmapped()
                .forEach((table, unmapped) -> unmapped.forEach((dimension, members) -> {
                    if (by.contains(dimension.text()) || where.contains(dimension.text())) {
                        terminal.note("table " + Text.quoted(table) + ": no " + dimension + " is known for "
                                + Text.list(members) + "; their rows are (not set)");
                    }
                }));
    }

    /** What follows from dates is there if it is asked for; among what the files have it is not listed. */
    private boolean isAsked(DimensionId attribute) {
        return by.contains(attribute.text()) || where.contains(attribute.text());
    }

    private static void require(String option, String dimension, Set<String> known) {
        if (!known.contains(dimension)) {
            String what = known.isEmpty() ? "; map a column to one with --map" : Text.suggestion(dimension, known);
            throw new UsageException(option + ": no table has a dimension " + Text.quoted(dimension) + what);
        }
    }
}
