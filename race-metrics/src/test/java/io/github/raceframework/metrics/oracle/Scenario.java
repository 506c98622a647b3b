package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set and a question, kept in a form that is easy to vary.
 *
 * @param formulas KPIs beside those of the standard catalogue
 * @param asked ids of the KPIs
 */
record Scenario(
        List<OracleTable> tables,
        List<Kpi> formulas,
        List<String> asked,
        List<String> by,
        Optional<Grain> grain,
        RaceCalendar calendar,
        Optional<DateRange> range,
        Filter filter,
        Nulls nulls) {

    KpiCatalog catalog() {
        return OracleFunctions.CATALOG.withKpis(formulas);
    }

    KpiQuery query() {
        KpiQuery query = KpiQuery.of(asked.stream().map(KpiId::of).toList())
                .by(by.toArray(new String[0]))
                .calendar(calendar)
                .where(filter)
                .nulls(nulls);
        query = grain.isPresent() ? query.grain(grain.get()) : query;
        return range.isPresent() ? query.range(range.get()) : query;
    }

    KpiEngine engine() {
        return KpiEngine.of(dataset(), catalog());
    }

    Dataset dataset() {
        return Dataset.of(tables.stream().map(Scenario::factTable).toArray(FactTable[]::new));
    }

    static FactTable factTable(OracleTable table) {
        FactAppender rows = FactTable.appender(schema(table));
        for (OracleRow row : table.rows()) {
            rows.date(row.date());
            row.members().forEach(rows::dimension);
            row.values().forEach(rows::measure);
            if (row.currency() != null) {
                rows.currency(row.currency());
            }
            if (!table.counts().isEmpty()) {
                rows.identity(OracleCounts.PERSON, row.person());
            }
            rows.append();
        }
        return rows.toTable();
    }

    private static FactSchema schema(OracleTable table) {
        FactSchema schema = FactSchema.named(table.name())
                .withRowGrain(table.rowGrain(), table.rowCalendar())
                .withCoverage(table.declared().toArray(new DateRange[0]));
        schema = table.currency() == null ? schema.withCurrencyPerRow() : schema.withCurrency(table.currency());
        for (Dimension dimension : table.dimensions()) {
            schema = table.conformed().contains(dimension.id().text())
                    ? schema.withConformedDimension(dimension)
                    : schema.withDimension(dimension);
        }
        if (!table.counts().isEmpty()) {
            schema = schema.withIdentity(OracleCounts.PERSON);
        }
        schema = table.counts().wholeHistory() ? schema.withWholeHistory() : schema;
        for (Measure measure : table.measures()) {
            Optional<OracleCount> count = table.counts().find(measure.id().text());
            if (count.isPresent()) {
                schema = schema.withCount(measure, count.get().inEngine());
                continue;
            }
            Aggregation<?> combined = table.counts().combined().get(measure.id().text());
            if (combined != null) {
                schema = schema.withMeasure(measure, combined);
                continue;
            }
            Currency own = table.ownCurrencies().get(measure.id().text());
            schema = own == null ? schema.withMeasure(measure) : schema.withMeasure(measure, own);
        }
        return schema;
    }

    Scenario withTables(List<OracleTable> newTables) {
        return new Scenario(newTables, formulas, asked, by, grain, calendar, range, filter, nulls);
    }

    Scenario withFormulas(List<Kpi> newFormulas) {
        return new Scenario(tables, newFormulas, asked, by, grain, calendar, range, filter, nulls);
    }

    Scenario withAsked(List<String> newAsked) {
        return new Scenario(tables, formulas, newAsked, by, grain, calendar, range, filter, nulls);
    }

    Scenario withBy(List<String> newBy) {
        return new Scenario(tables, formulas, asked, newBy, grain, calendar, range, filter, nulls);
    }

    Scenario withGrain(Optional<Grain> newGrain) {
        return new Scenario(tables, formulas, asked, by, newGrain, calendar, range, filter, nulls);
    }

    Scenario withCalendar(RaceCalendar newCalendar) {
        return new Scenario(tables, formulas, asked, by, grain, newCalendar, range, filter, nulls);
    }

    Scenario withRange(Optional<DateRange> newRange) {
        return new Scenario(tables, formulas, asked, by, grain, calendar, newRange, filter, nulls);
    }

    Scenario withFilter(Filter newFilter) {
        return new Scenario(tables, formulas, asked, by, grain, calendar, range, newFilter, nulls);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(query().toString());
        formulas.forEach(kpi -> out.append("\n  ")
                .append(kpi)
                .append(kpi.findRequirement().map(r -> " requires " + r).orElse(""))
                .append(kpi.findRange().map(r -> " range " + r).orElse(""))
                .append(kpi.isSigned() ? " signed" : "")
                .append(kpi.isEstimate() ? " estimate" : ""));
        for (OracleTable table : tables) {
            out.append("\ntable ").append(table.name()).append(" per ").append(table.rowGrain());
            out.append(" of ").append(table.rowCalendar());
            out.append(" by ").append(table.dimensions()).append(" conformed ").append(table.conformed());
            out.append(" of ").append(table.measures()).append(' ').append(table.ownCurrencies());
            out.append(" counting ").append(table.counts());
            out.append(" in ").append(table.currency()).append(" covers ").append(table.declared());
            table.rows().forEach(row -> out.append("\n  ").append(text(row)));
        }
        return out.toString();
    }

    private static String text(OracleRow row) {
        StringBuilder out = new StringBuilder().append(row.date()).append(' ').append(row.members());
        for (Map.Entry<String, BigDecimal> value : row.values().entrySet()) {
            out.append(' ')
                    .append(value.getKey())
                    .append('=')
                    .append(value.getValue().toPlainString());
        }
        out.append(row.person() == null ? "" : " of " + row.person());
        return out.append(row.currency() == null ? "" : " " + row.currency()).toString();
    }
}
