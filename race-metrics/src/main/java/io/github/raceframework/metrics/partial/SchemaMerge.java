package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Counting;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The schema of several parts that have the same tables. */
final class SchemaMerge {

    private final List<SourceSchema> parts;

    SchemaMerge(List<SourceSchema> parts) {
        this.parts = parts;
    }

    SourceSchema merge() {
        List<String> names = names(parts.get(0));
        for (int part = 1; part < parts.size(); part++) {
            require(part, "the source", "tables", new TreeSet<>(names), new TreeSet<>(names(parts.get(part))));
            require(
                    part,
                    "the source",
                    "unions and preferences",
                    parts.get(0).rules(),
                    parts.get(part).rules());
        }
        return new SourceSchema(
                names.stream().map(this::table).toList(), parts.get(0).rules());
    }

    private static List<String> names(SourceSchema schema) {
        return schema.tables().stream().map(TableSchema::name).toList();
    }

    private TableSchema table(String name) {
        List<TableSchema> tables = parts.stream()
                .flatMap(part -> part.tables().stream())
                .filter(table -> table.name().equals(name))
                .toList();
        TableSchema first = tables.get(0);
        String where = "table " + name;
        for (int part = 1; part < tables.size(); part++) {
            TableSchema table = tables.get(part);
            require(part, where, "row grain", rowGrain(first), rowGrain(table));
            require(
                    part,
                    where,
                    "measures",
                    new TreeSet<>(first.measures().keySet()),
                    new TreeSet<>(table.measures().keySet()));
            require(
                    part,
                    where,
                    "dimensions",
                    new TreeSet<>(first.dimensions().keySet()),
                    new TreeSet<>(table.dimensions().keySet()));
        }
        Map<MeasureId, MeasureSchema> measures = new HashMap<>();
        first.measures().keySet().forEach(id -> measures.put(id, measure(where, id, tables)));
        Map<DimensionId, Members> dimensions = new HashMap<>();
        first.dimensions().keySet().forEach(id -> dimensions.put(id, members(where, id, tables)));
        return new TableSchema(name, first.rowGrain(), first.rowCalendar(), measures, dimensions);
    }

    private static String rowGrain(TableSchema table) {
        return table.rowGrain() + " of calendar " + table.rowCalendar();
    }

    private static MeasureSchema measure(String where, MeasureId id, List<TableSchema> tables) {
        List<MeasureSchema> columns = tables.stream()
                .map(table -> Objects.requireNonNull(table.measures().get(id)))
                .toList();
        MeasureSchema first = columns.get(0);
        String what = where + ", measure " + id;
        for (int part = 1; part < columns.size(); part++) {
            MeasureSchema column = columns.get(part);
            requireEqual(part, what, "definition", first.measure(), column.measure());
            require(part, what, "currency", text(first.currency()), text(column.currency()));
            require(part, what, "aggregation", name(first.aggregation()), name(column.aggregation()));
            require(part, what, "combining", first.combining(), column.combining());
            require(part, what, "counting", name(first.counting()), name(column.counting()));
        }
        Counting counting = first.counting();
        if (counting != null) {
            // A part alone may not reach back as far as all of them.
            counting = counting.over(coverage(
                    what,
                    columns.stream()
                            .map(column ->
                                    Objects.requireNonNull(column.counting()).rows())
                            .toList()));
        }
        Coverage coverage = counting != null
                ? counting.known()
                : coverage(what, columns.stream().map(MeasureSchema::coverage).toList());
        return new MeasureSchema(
                first.measure(), coverage, first.combining(), first.currency(), first.aggregation(), counting);
    }

    private static String text(@Nullable Object object) {
        return object == null ? "none" : object.toString();
    }

    private static String name(@Nullable Aggregation<?> aggregation) {
        return aggregation == null ? "none" : aggregation.id() + " version " + aggregation.version();
    }

    private static String name(@Nullable Counting counting) {
        return counting == null
                ? "none"
                : counting.description() + (counting.wholeHistory() ? " of the whole history" : "");
    }

    /** A table without rows that infers its coverage has none, which is neither. */
    private static Coverage coverage(String what, List<Coverage> coverages) {
        List<DateRange> ranges = new ArrayList<>();
        boolean inferred = false;
        boolean declared = false;
        for (Coverage coverage : coverages) {
            ranges.addAll(coverage.ranges());
            inferred |= coverage.inferred();
            declared |= !coverage.inferred() && !coverage.ranges().isEmpty();
        }
        if (inferred && declared) {
            throw new IllegalArgumentException(
                    what + ": some parts declare their coverage and others infer it; declare it in all of them");
        }
        Coverage sum = new Coverage(ranges, inferred);
        return inferred ? sum.findSpan().map(Coverage::inferred).orElse(sum) : sum;
    }

    private static Members members(String where, DimensionId id, List<TableSchema> tables) {
        List<Members> all = tables.stream()
                .map(table -> Objects.requireNonNull(table.dimensions().get(id)))
                .toList();
        for (int part = 1; part < all.size(); part++) {
            requireEqual(
                    part,
                    where + ", dimension " + id,
                    "definition",
                    all.get(0).dimension(),
                    all.get(part).dimension());
        }
        return new MergedMembers(all);
    }

    private static void requireEqual(int part, String where, String what, Object first, Object other) {
        if (!first.equals(other)) {
            throw new IllegalArgumentException(
                    where + ": part " + (part + 1) + " has another " + what + " than part 1");
        }
    }

    private static void require(int part, String where, String what, Object first, Object other) {
        if (!first.equals(other)) {
            throw new IllegalArgumentException(where + ": the " + what + " of part " + (part + 1) + ", " + other
                    + ", and of part 1, " + first + ", are not the same");
        }
    }
}
