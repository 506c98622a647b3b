package io.github.raceframework.io;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.List;

/** Objectives, benchmarks and status policies that the rules for plans allow: counts, money and rates; values, bands and phasings. */
final class RandomObjectives {

    private final Chance chance;
    private final RaceCalendar calendar;
    private final DateRange period;

    RandomObjectives(Chance chance, RaceCalendar calendar, DateRange period) {
        this.chance = chance;
        this.calendar = calendar;
        this.period = period;
    }

    /** Adds some to a plan; their ids. */
    List<String> addTo(RacePlanBuilder plan) {
        List<String> ids = chance.upTo(4, i -> "objective-" + i);
        ids.forEach(id -> plan.objectives(objective(id)));
        chance.maybe(
                benchmark("convert.net_sales"),
                benchmark -> plan.benchmarks(benchmark.withCurrency(chance.currency())));
        chance.maybe(benchmark("reach.engagement_rate"), plan::benchmarks);
        chance.maybe(policy(), plan::statusPolicies);
        chance.maybe(policy().forKpi(KpiId.of("engage.nps")), plan::statusPolicies);
        return ids;
    }

    private static Kpi kpi(String id) {
        return KpiCatalog.standard().getKpi(id);
    }

    private ObjectiveBuilder objective(String id) {
        List<Bucket> whole = calendar.buckets(Grain.MONTH, period).stream()
                .filter(bucket -> period.contains(bucket.range()))
                .toList();
        List<Bucket> buckets = whole.subList(chance.below(3), 5 + chance.below(4));
        DateRange days =
                buckets.get(0).range().span(buckets.get(buckets.size() - 1).range());
        DateRange before = new DateRange(days.from().minusDays(days.days()), days.from());
        ObjectiveBuilder objective = sized(id, days, before)
                .owner(chance.text())
                .source(chance.text())
                .why(chance.textOrNone());
        chance.maybe(Filter.parse(chance.of("country=DE|AT", "channel!=EMAIL, country=CH")), objective::scope);
        chance.maybe(KpiId.of("engage.nps"), objective::qualityPair);
        return objective;
    }

    private ObjectiveBuilder sized(String id, DateRange days, DateRange before) {
        BigDecimal low = chance.decimal(9, 4);
        BigDecimal high = low.add(BigDecimal.ONE).add(chance.decimal(9, 4));
        Stage stage = chance.of(Stage.values());
        switch (chance.below(3)) {
            case 0 -> {
                ObjectiveBuilder counted = Objective.define(id, stage, kpi("act.leads"))
                        .baseline(new Baseline(low, before, null))
                        .target(new Target(high, high, days, null));
                return chance.toss() ? counted : counted.phasing(phasing(days));
            }
            case 1 -> {
                Money from = new Money(low, chance.currency());
                return Objective.define(id, stage, kpi("convert.net_sales"))
                        .baseline(Baseline.of(from, before))
                        .target(Target.of(new Money(high, from.currency()), days));
            }
            default -> {
                return Objective.define(id, stage, kpi("reach.engagement_rate"))
                        .direction(Direction.BAND)
                        .baseline(Baseline.of("0.1" + chance.below(1_000), before))
                        .target(Target.band("0.2" + chance.below(1_000), "0.3" + chance.below(1_000), days));
            }
        }
    }

    private Phasing phasing(DateRange days) {
        List<BigDecimal> weights = calendar.buckets(Grain.MONTH, days).stream()
                .map(bucket -> chance.decimal(8, 4).add(BigDecimal.ONE))
                .toList();
        return Phasing.shape(Grain.MONTH, weights);
    }

    private Benchmark benchmark(String kpi) {
        return Benchmark.of(kpi(kpi), "0." + chance.below(100_000), chance.text(), chance.text(), period.from());
    }

    private StatusPolicy policy() {
        BigDecimal amber = chance.decimal(3, 5);
        return new StatusPolicy(
                null,
                chance.of(StatusPolicy.Scale.values()),
                amber,
                amber.subtract(chance.decimal(3, 5)),
                chance.toss() ? null : amber.add(chance.decimal(3, 5)),
                chance.below(1_000));
    }
}
