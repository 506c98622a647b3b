package io.github.raceframework.metrics.facts;

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
    private final RowPeriods periods;
    private final RowRuns runs;
    private final Map<DimensionId, DimensionColumn> dimensions = new LinkedHashMap<>();
    private final Map<MeasureId, MeasureColumn> measures = new LinkedHashMap<>();
    private final CurrencyColumn currencies;
    private final Coverage coverage;

    FactTable(FactSchema schema, ColumnBuilders builders) {
        this.schema = schema;
        RowOrder order = builders.order();
        this.periods = order.periods();
        List<DimensionColumn> columns = builders.dimensions(order);
        columns.forEach(column -> dimensions.put(column.dimension().id(), column));
        builders.measures(order).forEach(column -> measures.put(column.measure().id(), column));
        this.runs = new RowRuns(
                periods,
                order.leading().stream()
                        .map(place -> columns.get(place).codes())
                        .toList());
        this.currencies = builders.currencies(order);
        this.coverage = coverage();
    }

    /** The same rows with derived dimensions. */
    private FactTable(FactTable table, Map<DimensionId, DimensionColumn> dimensions) {
        this.schema = table.schema;
        this.periods = table.periods;
        this.runs = table.runs;
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
        return periods.rows();
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
        for (int period = 1; period < periods.count() && coverage.inferred(); period++) {
            LocalDate expected = schema.rowPeriod(day(period - 1)).to();
            if (day(period).isAfter(expected)) {
                gaps.add(new DateRange(expected, day(period)));
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
                all.put(lookup.to().id(), column.derive(lookup, size()));
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
        if (periods.count() == 0) {
            return Coverage.NONE;
        }
        LocalDate end = schema.rowPeriod(day(periods.count() - 1)).to();
        return Coverage.inferred(new DateRange(day(0), end));
    }

    /** The first day of a row period. */
    private LocalDate day(int period) {
        return LocalDate.ofEpochDay(periods.start(period));
    }

    /** The row periods that have rows. */
    RowPeriods periods() {
        return periods;
    }

    /** Where rows that agree lie side by side. */
    RowRuns runs() {
        return runs;
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
        return schema.name() + " (" + periods.rows() + " rows)";
    }
}
