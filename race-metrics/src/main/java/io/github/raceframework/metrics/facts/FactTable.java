package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A named source of facts: an immutable snapshot of rows, kept in columns, each row with a date, one member of every dimension and a value, or
 * nothing, of every measure.
 *
 * <p>Safe for use by several threads. Sums over it are exact and do not depend on the order in which rows came in.
 */
public final class FactTable {

    private final FactSchema schema;
    private final int[] periods;
    private final Map<DimensionId, DimensionColumn> dimensions = new LinkedHashMap<>();
    private final Map<MeasureId, MeasureColumn> measures = new LinkedHashMap<>();
    private final CurrencyColumn currencies;
    private final Coverage coverage;

    FactTable(FactSchema schema, ColumnBuilders builders) {
        this.schema = schema;
        int[] order = builders.order();
        this.periods = builders.periods(order);
        for (Dimension dimension : schema.dimensions()) {
            dimensions.put(dimension.id(), builders.dimension(dimension, order));
        }
        for (Measure measure : schema.measures()) {
            measures.put(measure.id(), builders.measure(measure, order));
        }
        this.currencies = builders.currencies(order);
        this.coverage = coverage();
    }

    /** The same rows with derived dimensions. */
    private FactTable(FactTable table, Map<DimensionId, DimensionColumn> dimensions) {
        this.schema = table.schema;
        this.periods = table.periods;
        this.dimensions.putAll(dimensions);
        this.measures.putAll(table.measures);
        this.currencies = table.currencies;
        this.coverage = table.coverage;
    }

    /** A table of an application's own objects. */
    public static <T> FactTable from(Iterable<? extends T> objects, FactMapping<T> mapping) {
        FactAppender rows = appender(mapping.schema());
        objects.forEach(object -> mapping.append(object, rows));
        return rows.toTable();
    }

    /**
     * Builds a table row by row.
     *
     * @throws IllegalArgumentException if the schema has money without a currency
     */
    public static FactAppender appender(FactSchema schema) {
        return new FactAppender(schema);
    }

    /** What the rows look like. */
    public FactSchema schema() {
        return schema;
    }

    public String name() {
        return schema.name();
    }

    /** The number of rows. */
    public int size() {
        return periods.length;
    }

    /** What a source tells about this table: measures with coverage, dimensions with members. */
    public TableSchema describe() {
        Map<MeasureId, MeasureSchema> measureSchemas = new HashMap<>();
        for (Measure measure : schema.measures()) {
            measureSchemas.put(measure.id(), new MeasureSchema(measure, coverage));
        }
        Map<DimensionId, Members> members = new HashMap<>();
        dimensions.forEach(
                (id, column) -> members.put(id, new ColumnMembers(column, schema.isConformed(column.dimension()))));
        return new TableSchema(schema.name(), schema.rowGrain(), schema.rowCalendar(), measureSchemas, members);
    }

    /** The days inside the coverage on which there is no row at all, where the coverage is inferred from the rows; else nothing. */
    public List<DateRange> gaps() {
        List<DateRange> gaps = new ArrayList<>();
        for (int row = 1; row < periods.length && coverage.inferred(); row++) {
            LocalDate expected =
                    schema.rowPeriod(LocalDate.ofEpochDay(periods[row - 1])).to();
            if (periods[row] > expected.toEpochDay()) {
                gaps.add(new DateRange(expected, LocalDate.ofEpochDay(periods[row])));
            }
        }
        return gaps;
    }

    /** The members that a dimension with a vocabulary has in this table although its vocabulary does not know them. */
    public Map<DimensionId, List<String>> outsideVocabulary() {
        Map<DimensionId, List<String>> outside = new LinkedHashMap<>();
        dimensions.forEach((id, column) -> {
            List<String> members = column.members().stream()
                    .filter(member -> ColumnMembers.isOutside(column.dimension(), member))
                    .toList();
            if (!members.isEmpty()) {
                outside.put(id, members);
            }
        });
        return outside;
    }

    /**
     * These rows with the dimensions that lookups derive: each lookup in turn, where the table has the dimension looked up and lacks the derived
     * one.
     */
    FactTable derive(Collection<Lookup> lookups) {
        Map<DimensionId, DimensionColumn> all = new LinkedHashMap<>(dimensions);
        for (Lookup lookup : lookups) {
            DimensionColumn column = all.get(lookup.from());
            if (column != null && !all.containsKey(lookup.to().id())) {
                all.put(lookup.to().id(), column.derive(lookup));
            }
        }
        return all.size() == dimensions.size() ? this : new FactTable(this, all);
    }

    /** The members that lookups did not know, by the dimension derived. */
    Map<DimensionId, List<String>> unmapped() {
        Map<DimensionId, List<String>> unmapped = new LinkedHashMap<>();
        dimensions.forEach((id, column) -> {
            if (!column.unmapped().isEmpty()) {
                unmapped.put(id, column.unmapped());
            }
        });
        return unmapped;
    }

    private Coverage coverage() {
        if (!schema.coverage().isEmpty()) {
            return Coverage.declared(schema.coverage().toArray(new DateRange[0]));
        }
        if (periods.length == 0) {
            return Coverage.NONE;
        }
        LocalDate last = LocalDate.ofEpochDay(periods[periods.length - 1]);
        LocalDate end = schema.rowPeriod(last).to();
        return Coverage.inferred(new DateRange(LocalDate.ofEpochDay(periods[0]), end));
    }

    /** The first days, as epoch days, of the row periods of the rows, ascending. */
    int[] periods() {
        return periods;
    }

    /** The index of the first row whose period starts on this epoch day or later. */
    int firstRowFrom(long epochDay) {
        int low = 0;
        int high = periods.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (periods[middle] < epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<DimensionColumn> dimensionColumns() {
        return List.copyOf(dimensions.values());
    }

    DimensionColumn dimension(DimensionId id) {
        return Objects.requireNonNull(dimensions.get(id), () -> "table " + schema.name() + " has no dimension " + id);
    }

    MeasureColumn measure(MeasureId id) {
        return Objects.requireNonNull(measures.get(id), () -> "table " + schema.name() + " has no measure " + id);
    }

    CurrencyColumn currencies() {
        return currencies;
    }

    /** The name and the size: {@code ads (308 rows)}. */
    @Override
    public String toString() {
        return schema.name() + " (" + periods.length + " rows)";
    }
}
