package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@link KpiQuery} made ready for a source: an aggregate query without a formula, and for each KPI a plan of how its value follows from the
 * answer.
 *
 * <p>Immutable.
 *
 * @param query the question
 * @param schema the tables it was compiled against
 * @param times the times of the rows, and those they are compared with
 * @param aggregates what the source is asked
 * @param plans a plan per KPI of the query, in its order
 */
public record CompiledQuery(
        KpiQuery query, SourceSchema schema, PeriodPlan times, AggregateQuery aggregates, List<KpiPlan> plans) {

    public CompiledQuery {
        plans = List.copyOf(plans);
    }

    /** Every period that cells are asked for: those of the rows first. */
    public List<Period> periods() {
        return times.periods();
    }

    /**
     * Compiles a question: its groups, in its periods. A {@link TablePlan} has the cells for totals and shares too.
     *
     * @throws IllegalArgumentException if the query names a KPI that the catalogue does not have
     */
    public static CompiledQuery compile(KpiQuery query, KpiCatalog catalog, SourceSchema schema) {
        return compile(query, catalog, schema, times -> new PeriodPlanning(query, LocalDate.MAX).plan(times));
    }

    /**
     * Compiles a question.
     *
     * @param planning the times that are asked for, by the days that are covered
     */
    static CompiledQuery compile(
            KpiQuery query,
            KpiCatalog catalog,
            SourceSchema schema,
            Function<Optional<DateRange>, PeriodPlan> planning) {
        List<Kpi> kpis = new ArrayList<>();
        for (KpiId id : query.kpis()) {
            kpis.add(catalog.getKpi(id.text()));
        }
        Providers providers = new Providers(catalog, schema, query);
        InputSets sets = new InputSets(query.nulls());
        List<KpiPlan> plans = new ArrayList<>();
        for (Kpi kpi : kpis) {
            plans.add(new KpiCompilation(catalog, providers, sets, kpi).compile());
        }
        PeriodPlan times = planning.apply(sets.findSpan().or(() -> everything(schema)));
        CellSet cells = new CellSet(
                query.dimensions(), times.periods().stream().map(Period::range).toList());
        List<InputSet> inputSets = sets.all().isEmpty() ? providers.groupsOnly() : sets.all();
        AggregateQuery aggregates = new AggregateQuery(inputSets, List.of(cells), providers.canonical(query.filter()));
        return new CompiledQuery(query, schema, times, aggregates, plans);
    }

    /** What any table covers, for a query none of whose KPIs can be computed. */
    private static Optional<DateRange> everything(SourceSchema schema) {
        return schema.tables().stream()
                .flatMap(table -> table.measures().values().stream())
                .map(measure -> measure.coverage().findSpan())
                .flatMap(Optional::stream)
                .reduce(DateRange::span);
    }
}
