package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.LAST_YEAR;
import static io.github.raceframework.core.plan.Plans.YEAR;
import static io.github.raceframework.core.plan.Plans.leads;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import org.junit.jupiter.api.Test;

class PhasingFaultsTest {

    private static void assertFault(ObjectiveBuilder objective, String fault) {
        assertThat(Plans.faults(Plans.empty().objectives(objective)))
                .containsExactly("/objectives/0/phasing: " + fault);
    }

    private static ObjectiveBuilder of(String kpi, String baseline, String target) {
        return Objective.define("x", Stage.PLAN, KpiId.of(kpi), 1)
                .baseline(Baseline.of(baseline, LAST_YEAR))
                .target(Target.of(target, YEAR))
                .phasing(Phasing.even(Grain.MONTH, 12))
                .owner("Owner")
                .source("Source");
    }

    /** Part 4.3 of the domain reference: rates, levels, distinct counts and cohorts are not paced by summing. */
    @Test
    void onlySumsArePhased() {
        assertFault(
                of("act.lead_conversion_rate", "0.02", "0.03"),
                "objective \"x\" has a phasing, and KPI act.lead_conversion_rate does not add up over time (class ROS);"
                        + " leave the phasing out: only sums are spread over time");
        assertFault(
                of("reach.unique_reach", "10", "20"),
                "objective \"x\" has a phasing, and KPI reach.unique_reach does not add up over time (class DIST); leave"
                        + " the phasing out: only sums are spread over time");
        assertFault(
                of("engage.subscribers", "10", "20"),
                "objective \"x\" has a phasing, and KPI engage.subscribers does not add up over time (class SEMI); leave"
                        + " the phasing out: only sums are spread over time");
    }

    @Test
    void aBandIsNotPhased() {
        assertFault(
                leads("x")
                        .direction(Direction.BAND)
                        .target(Target.band("1", "2", YEAR))
                        .phasing(Phasing.even(Grain.MONTH, 12)),
                "objective \"x\" has a phasing, and its target is a band; give one value, or leave the phasing out");
    }

    @Test
    void everyBucketHasAWeight() {
        assertFault(
                leads("x").phasing(Phasing.even(Grain.MONTH, 11)),
                "the phasing of objective \"x\" has 11 weights, and its target's period 2025-01-01/2026-01-01 has 12"
                        + " buckets of grain MONTH; give one weight for each");
    }

    @Test
    void thePeriodIsMadeOfWholeBuckets() {
        assertFault(
                leads("x")
                        .target(Target.of("3000", DateRange.parse("2025-01-15/2025-04-01")))
                        .phasing(Phasing.even(Grain.MONTH, 3)),
                "the target's period 2025-01-15/2025-04-01 of objective \"x\" is not made of whole buckets of grain MONTH;"
                        + " make it 2025-01-01/2025-04-01, or phase it by another grain");
        assertFault(
                leads("x")
                        .target(Target.of("3000", DateRange.parse("2025-01-01/2025-03-31")))
                        .phasing(Phasing.even(Grain.MONTH, 3)),
                "the target's period 2025-01-01/2025-03-31 of objective \"x\" is not made of whole buckets of grain MONTH;"
                        + " make it 2025-01-01/2025-04-01, or phase it by another grain");
    }

    @Test
    void aPhasingWithoutATargetIsOnlyATargetMissing() {
        ObjectiveBuilder objective = Objective.define("x", Stage.ACT, KpiId.of("act.leads"), 1)
                .baseline(Baseline.of("1", LAST_YEAR))
                .phasing(Phasing.even(Grain.MONTH, 12))
                .owner("Owner")
                .source("CRM");

        assertThat(Plans.faults(Plans.empty().objectives(objective)))
                .containsExactly(
                        "/objectives/0/target: objective \"x\" has no target; say a value or a band, and the days"
                                + " it is measured over");
    }
}
