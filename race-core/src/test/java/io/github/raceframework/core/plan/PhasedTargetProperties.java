package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class PhasedTargetProperties {

    @Property
    void countsAddUpInWholeNumbers(
            @ForAll("months") Phasing phasing, @ForAll @IntRange(min = 9000, max = 5_000_000) int target) {
        List<PhasedTarget> parts = parts(Plans.leads("x")
                .target(Target.of(String.valueOf(target), Plans.YEAR))
                .phasing(phasing));

        assertThat(sum(parts)).isEqualByComparingTo(BigDecimal.valueOf(target));
        assertThat(parts).allMatch(part -> part.value().scale() == 0);
    }

    @Property
    void moneyAddsUpInCentsBelowZeroAsWell(
            @ForAll("months") Phasing phasing,
            @ForAll @BigRange(min = "-999999", max = "999999") @Scale(2) BigDecimal target) {
        List<PhasedTarget> parts = parts(sales(new Money(target, Plans.EUR)).phasing(phasing));

        assertThat(sum(parts)).isEqualByComparingTo(target);
        assertThat(parts).allMatch(part -> part.value().scale() <= 2);
    }

    @Property
    void partsLieInTheBucketsOfThePeriodInOrder(@ForAll("months") Phasing phasing) {
        List<Bucket> months = RaceCalendar.iso().buckets(Grain.MONTH, Plans.YEAR);

        assertThat(parts(sales(Plans.euros("1000")).phasing(phasing)))
                .extracting(PhasedTarget::bucket)
                .isEqualTo(months);
    }

    private static ObjectiveBuilder sales(Money target) {
        return Objective.define("x", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                .baseline(Baseline.of(Plans.euros("-1000000"), Plans.LAST_YEAR))
                .target(Target.of(target, Plans.YEAR))
                .qualityPair(ActVolumeKpis.LEADS)
                .owner("Shop lead")
                .source("Shop");
    }

    private static List<PhasedTarget> parts(ObjectiveBuilder objective) {
        RacePlan plan = Plans.empty().objectives(objective).build();
        return plan.phasedTargets(plan.getObjective("x"));
    }

    private static BigDecimal sum(List<PhasedTarget> parts) {
        return parts.stream().map(PhasedTarget::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<Phasing> months() {
        return Arbitraries.longs()
                .between(0, 10_000)
                .array(long[].class)
                .ofSize(12)
                .filter(numbers -> LongStream.of(numbers).sum() > 0)
                .map(numbers -> Phasing.shape(Grain.MONTH, numbers));
    }
}
