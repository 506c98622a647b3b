package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The dimensions that a question splits and filters by. */
final class AskedDimensions {

    private final String byWhat;
    private final List<String> by;
    private final String whereWhat;
    private final List<String> where;

    /** Those of the options {@code --by} and {@code --where}. */
    AskedDimensions(List<String> by, Filter filter) {
        this("--by", by, "--where", filter);
    }

    private AskedDimensions(String byWhat, List<String> by, String whereWhat, Filter filter) {
        this.byWhat = byWhat;
        this.by = by.stream().map(String::strip).toList();
        this.whereWhat = whereWhat;
        this.where = filter.conditions().stream()
                .map(Filter.Condition::dimension)
                .map(DimensionId::text)
                .toList();
    }

    /** Those of a question that was read from a file. */
    static AskedDimensions of(KpiQuery query, Path file) {
        return new AskedDimensions(
                file + ", /dimensions",
                query.dimensions().stream().map(DimensionId::text).toList(),
                file + ", /filter",
                query.filter());
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
        by.forEach(dimension -> require(byWhat, dimension, known));
        where.forEach(dimension -> require(whereWhat, dimension, known));
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

    private static void require(String what, String dimension, Set<String> known) {
        if (!known.contains(dimension)) {
            String hint = known.isEmpty() ? "; map a column to one with --map" : Text.suggestion(dimension, known);
            throw new UsageException(what + ": no table has a dimension " + Text.quoted(dimension) + hint);
        }
    }
}
