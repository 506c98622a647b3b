package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.CapabilityLevel;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.KpiId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks benchmarks, status policies, capability ratings and funnels. */
final class ControlCheck {

    private final Faults faults;
    private final Names names;
    private final ValueCheck values;

    ControlCheck(Faults faults, Names names, ValueCheck values) {
        this.faults = faults;
        this.names = names;
        this.values = values;
    }

    void check() {
        for (int i = 0; i < faults.plan.benchmarks.size(); i++) {
            benchmark("/benchmarks/" + i, faults.plan.benchmarks.get(i));
        }
        policies();
        capabilities();
        new FunnelCheck(faults, names).check();
    }

    private void benchmark(String path, Benchmark benchmark) {
        String owner = "the benchmark of " + benchmark.kpi();
        Optional<Kpi> kpi = names.kpi(path + "/kpi", owner, benchmark.kpi());
        kpi.ifPresent(known -> {
            names.version(path + "/version", owner, known, benchmark.version());
            values.range(path + "/value", owner, known, benchmark.value());
            values.currency(path + "/currency", owner, known, benchmark.currency());
        });
        faults.text(path + "/source", owner, "source", benchmark.source());
        faults.text(path + "/segment", owner, "segment", benchmark.segment());
    }

    private void policies() {
        Set<Optional<KpiId>> seen = new HashSet<>();
        for (int i = 0; i < faults.plan.statusPolicies.size(); i++) {
            StatusPolicy policy = faults.plan.statusPolicies.get(i);
            String path = "/statusPolicies/" + i;
            String owner =
                    policy.findKpi().map(kpi -> "the status policy of " + kpi).orElse("the status policy of every KPI");
            policy.findKpi().ifPresent(kpi -> names.kpi(path + "/kpi", owner, kpi));
            if (!seen.add(policy.findKpi())) {
                faults.add(path + "/kpi", owner + " exists already", "keep one of them");
            }
            thresholds(path, owner, policy);
        }
    }

    private void thresholds(String path, String owner, StatusPolicy policy) {
        BigDecimal amber = policy.amberBelow();
        if (policy.redBelow().compareTo(amber) > 0) {
            faults.add(
                    path + "/redBelow",
                    owner + " is red below " + policy.redBelow().toPlainString() + " and amber only below "
                            + amber.toPlainString(),
                    "write redBelow no higher than amberBelow");
        }
        policy.findExceededFrom()
                .filter(exceeded -> exceeded.compareTo(amber) < 0)
                .ifPresent(exceeded -> faults.add(
                        path + "/exceededFrom",
                        owner + " is exceeded from " + exceeded.toPlainString() + " and amber below "
                                + amber.toPlainString(),
                        "write exceededFrom no lower than amberBelow"));
        if (policy.minimumSample() < 0) {
            faults.add(
                    path + "/minimumSample",
                    "minimum sample " + policy.minimumSample() + " of " + owner + " is negative",
                    "write 0 or more");
        }
    }

    private void capabilities() {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < faults.plan.capabilities.size(); i++) {
            CapabilityRating rating = faults.plan.capabilities.get(i);
            String path = "/capabilities/" + i;
            String owner = "the rating of " + Faults.part("activity", rating.activity());
            faults.reference(
                    path + "/activity", "a capability rating", "activity", rating.activity(), names.activities);
            level(path + "/level", owner, rating.level());
            if (!seen.add(List.of(rating.activity(), rating.date()))) {
                faults.add(path + "/date", owner + " on " + rating.date() + " exists already", "keep one of them");
            }
        }
    }

    private void level(String path, String owner, int level) {
        List<Integer> levels = faults.plan.vocabulary.framework().capabilityLevels().stream()
                .map(CapabilityLevel::level)
                .toList();
        if (!levels.contains(level)) {
            faults.add(path, "level " + level + " of " + owner + " is not on the scale", "write one of " + levels);
        }
    }
}
