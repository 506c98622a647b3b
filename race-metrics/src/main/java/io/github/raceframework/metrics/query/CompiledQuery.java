package io.github.raceframework.metrics.query;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@link KpiQuery} made ready for a source: an aggregate query without a formula, and for each KPI a plan of how its value follows from the
 * answer.
 *
 * @param query the question
 * @param schema the tables it was compiled against
 * @param periods the time of the rows, in order
 * @param aggregates what the source is asked
 * @param plans a plan per KPI of the query, in its order
 */
public record CompiledQuery(
        KpiQuery query, SourceSchema schema, List<Period> periods, AggregateQuery aggregates, List<KpiPlan> plans) {

    /** A thousand years by day; more is a slip in a date. */
    private static final int MOST_PERIODS = 366_000;

    public CompiledQuery {
        periods = List.copyOf(periods);
        plans = List.copyOf(plans);
    }

    /**
     * Compiles a question.
     *
     * @throws IllegalArgumentException if the query names a KPI that the catalogue does not have
     */
    public static CompiledQuery compile(KpiQuery query, KpiCatalog catalog, SourceSchema schema) {
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
        List<Period> periods = periods(query, sets, schema);
        CellSet cells = new CellSet(
                query.dimensions(), periods.stream().map(Period::range).toList());
        List<InputSet> inputSets = sets.all().isEmpty() ? providers.groupsOnly() : sets.all();
        AggregateQuery aggregates = new AggregateQuery(inputSets, List.of(cells), providers.canonical(query.filter()));
        return new CompiledQuery(query, schema, periods, aggregates, plans);
    }

    private static List<Period> periods(KpiQuery query, InputSets sets, SourceSchema schema) {
        Optional<DateRange> covered = sets.findSpan().or(() -> everything(schema));
        Optional<DateRange> range = query.findRange().or(() -> covered);
        if (range.isEmpty()) {
            return List.of();
        }
        Optional<Grain> grain = query.findGrain();
        if (grain.isEmpty()) {
            return List.of(new Period(range.get(), null));
        }
        if (range.get().days() / shortest(grain.get()) > MOST_PERIODS) {
            throw new IllegalArgumentException("range " + range.get() + " has more than " + MOST_PERIODS
                    + " periods of a " + grain.get() + "; ask for a coarser grain or a shorter range");
        }
        List<Period> periods = new ArrayList<>();
        for (Bucket bucket : query.calendar().buckets(grain.get(), range.get())) {
            DateRange days = query.findRange()
                    .flatMap(asked -> asked.findOverlap(bucket.range()))
                    .orElse(bucket.range());
            periods.add(new Period(days, bucket));
        }
        return periods;
    }

    private static int shortest(Grain grain) {
        return switch (grain) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
            case QUARTER -> 90;
            case YEAR -> 364;
        };
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
