package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.facts.store.FactBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether rows of a batch are rows of a table: both must have been described alike, but for the days they cover. */
final class SchemaMatch {

    private final FactSchema table;
    private final FactSchema batch;

    SchemaMatch(FactSchema table, FactSchema batch) {
        this.table = table;
        this.batch = batch;
    }

    /** Fails unless both are described alike. */
    void requireSame() {
        require("name", FactSchema::name);
        require("row grain", FactSchema::rowGrain);
        require("row calendar", FactSchema::rowCalendar);
        requireAll(
                "dimensions",
                FactSchema::dimensions,
                dimension -> dimension.id().text());
        requireAll(
                "conformed dimensions",
                SchemaMatch::conformed,
                dimension -> dimension.id().text());
        requireAll("measures", FactSchema::measures, measure -> measure.id().text());
        requireAll("currencies", SchemaMatch::currencies, text -> text);
        requireAll("aggregations", SchemaMatch::aggregations, text -> text);
        requireAll(
                "summed measures", SchemaMatch::summed, measure -> measure.id().text());
        requireAll("identities", schema -> List.copyOf(schema.identities().columns()), text -> text);
        requireAll("counts", SchemaMatch::counts, text -> text);
        require("history", schema -> schema.identities().wholeHistory() ? "whole" : "partial");
        require("row key", schema -> schema.findRowKey().map(Object::toString).orElse("none"));
    }

    private static List<Dimension> conformed(FactSchema schema) {
        return schema.dimensions().stream().filter(schema::isConformed).toList();
    }

    /** What combines a measure, with the measures beside it: {@code price by weighted_mean version 1 with [units]}. */
    private static List<String> aggregations(FactSchema schema) {
        List<String> texts = new ArrayList<>();
        for (Measure measure : schema.measures()) {
            schema.findAggregation(measure)
                    .ifPresent(by -> texts.add(measure.id() + " by " + by.id() + " version " + by.version()
                            + (by.alongside().isEmpty() ? "" : " with " + by.alongside())));
        }
        return texts;
    }

    /** The measures that add up only in this table. */
    private static List<Measure> summed(FactSchema schema) {
        return schema.measures().stream().filter(schema::isSummed).toList();
    }

    /** What is counted: {@code customers: customer in the cell}. */
    private static List<String> counts(FactSchema schema) {
        return schema.identities().all().stream()
                .map(count -> count.measure().id() + ": " + count.rule())
                .toList();
    }

    /** In which currency the money is, measure by measure: {@code media_cost in EUR}. */
    private static List<String> currencies(FactSchema schema) {
        return schema.measures().stream()
                .filter(measure -> measure.unit().hasMoney())
                .map(measure -> measure.id() + " in " + currency(schema, measure))
                .toList();
    }

    private static String currency(FactSchema schema, Measure measure) {
        return schema.takesCurrencyOfRow(measure)
                ? "that of the row"
                : schema.findCurrency(measure).map(Object::toString).orElse("none");
    }

    private void require(String what, Function<FactSchema, Object> property) {
        Object wanted = property.apply(table);
        Object found = property.apply(batch);
        if (!wanted.equals(found)) {
            throw new IllegalArgumentException(
                    "the batch is not of table " + table.name() + ": its " + what + " is " + found + ", not " + wanted);
        }
    }

    private <T> void requireAll(String what, Function<FactSchema, List<T>> property, Function<T, String> text) {
        Set<T> wanted = new HashSet<>(property.apply(table));
        Set<T> found = new HashSet<>(property.apply(batch));
        if (!wanted.equals(found)) {
            String expected = texts(wanted, text);
            String given = texts(found, text);
            throw new IllegalArgumentException("the batch is not of table " + table.name() + ": its " + what + " are "
                    + (given.equals(expected) ? "not defined as in the table: " + given : given + ", not " + expected));
        }
    }

    private static <T> String texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * The schema of both together: what both declare to cover is covered.
     *
     * @param remaining what the table keeps of its rows
     * @param added the rows of the batch
     */
    FactSchema together(List<FactBlock> remaining, List<FactBlock> added) {
        if (batch.coverage().isEmpty() && table.coverage().isEmpty()) {
            return table;
        }
        if (table.coverage().isEmpty() && !remaining.isEmpty()) {
            throw new IllegalArgumentException("the batch declares what it covers and table " + table.name()
                    + " does not; declare the coverage of both or of neither");
        }
        List<DateRange> both = new ArrayList<>(table.coverage());
        both.addAll(batch.coverage());
        FactSchema together =
                table.covering(Coverage.declared(both.toArray(new DateRange[0])).ranges());
        if (batch.coverage().isEmpty()) {
            added.forEach(this::requireCovered);
        }
        return together;
    }

    private void requireCovered(FactBlock rows) {
        for (int period = 0; period < rows.periods().count(); period++) {
            DateRange days = table.rowPeriod(rows.periods().day(period));
            if (table.coverage().stream()
                    .noneMatch(range -> range.findOverlap(days).isPresent())) {
                throw new IllegalArgumentException(
                        "the batch has rows of " + rows.periods().day(period)
                                + ", outside the declared coverage of table " + table.name() + " " + table.coverage()
                                + "; declare what the batch covers");
            }
        }
    }
}
