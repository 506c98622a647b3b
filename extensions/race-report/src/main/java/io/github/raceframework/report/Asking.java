package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a source all that a report shows. Facts of one scope, range and currency are asked once for all their KPIs. */
final class Asking {

    private record Field(Filter scope, DateRange days, Currency currency) {}

    private final RacePlan plan;
    private final Scorecard scorecard;
    private final ScorecardOptions options;
    private final KpiEngine engine;

    /** Without a clock: the day is that of the report. */
    Asking(RacePlan plan, AggregateSource source, AsOf asOf, ScorecardOptions options) {
        this.plan = plan;
        this.options = options;
        this.scorecard = Scorecard.of(plan, source, asOf, options);
        this.engine = KpiEngine.of(source, plan.vocabulary().kpis())
                .with(options.engine().withoutClock());
    }

    Findings findings() {
        Optional<DateRange> days = elapsed(plan.period());
        return new Findings(
                scorecard,
                plan,
                days.map(this::trend).orElse(null),
                courses(),
                days.map(this::channels).orElse(null),
                days.map(this::causes).orElse(List.of()));
    }

    /** The days of a period that count. */
    private Optional<DateRange> elapsed(DateRange period) {
        return scorecard.asOf().until().isAfter(period.from())
                ? period.findOverlap(
                        new DateRange(period.from(), scorecard.asOf().until()))
                : Optional.empty();
    }

    private KpiTable trend(DateRange days) {
        Set<KpiId> ids = new LinkedHashSet<>();
        scorecard.kpis().forEach(kpi -> ids.add(kpi.id()));
        return ask(
                KpiQuery.of(ids).grain(Grain.MONTH).compare(Comparison.YEAR_AGO),
                new Field(options.scope(), days, plan.currency()));
    }

    private KpiTable channels(DateRange days) {
        Set<KpiId> ids = new LinkedHashSet<>();
        scorecard.board().forEach(cell -> cell.findKpi().ifPresent(ids::add));
        plan.vocabulary().kpis().kpis().stream().filter(Kpi::isHeadline).forEach(kpi -> ids.add(kpi.id()));
        return ask(KpiQuery.of(ids).by("channel"), new Field(options.scope(), days, plan.currency()));
    }

    private Map<String, KpiTable> courses() {
        Map<Field, Set<KpiId>> wanted = new LinkedHashMap<>();
        Map<String, Field> fields = new HashMap<>();
        for (Objective objective : plan.objectives()) {
            elapsed(objective.target().period()).ifPresent(days -> {
                Currency currency = objective.target().findCurrency().orElse(plan.currency());
                Field field = new Field(objective.scope(), days, currency);
                fields.put(objective.id(), field);
                wanted.computeIfAbsent(field, none -> new LinkedHashSet<>()).add(objective.kpi());
            });
        }
        Map<Field, KpiTable> answers = new HashMap<>();
        wanted.forEach((field, ids) -> answers.put(field, ask(KpiQuery.of(ids).grain(Grain.MONTH), field)));
        Map<String, KpiTable> courses = new HashMap<>();
        fields.forEach((objective, field) -> courses.put(objective, answers.get(field)));
        return courses;
    }

    private KpiTable ask(KpiQuery query, Field field) {
        KpiQuery asked = query.range(field.days()).calendar(plan.calendar()).where(field.scope());
        return engine.run(
                options.findConversion(field.currency()).map(asked::convert).orElse(asked));
    }

    private List<Explanation> causes(DateRange days) {
        return new Causes(scorecard, plan, engine, options).explanations(days);
    }
}
