package io.github.raceframework.metrics.consistency;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The targets of a plan along one chain of KPIs, by scope and period. */
final class PlanChains {

    /** Targets that may be held against each other. */
    private record Field(Filter scope, DateRange period) {}

    private final RacePlan plan;
    private final KpiChain chain;
    private final BigDecimal tolerance;
    private final List<PlanFinding> findings = new ArrayList<>();
    private final List<ChainReading> readings = new ArrayList<>();

    PlanChains(RacePlan plan, KpiChain chain, BigDecimal tolerance) {
        this.plan = plan;
        this.chain = chain;
        this.tolerance = tolerance;
        Set<Field> fields = new LinkedHashSet<>();
        plan.objectives().forEach(objective -> fields.add(field(objective)));
        fields.forEach(this::read);
    }

    private static Field field(Objective objective) {
        return new Field(objective.scope(), objective.target().period());
    }

    private Optional<Objective> find(Field field, KpiId kpi) {
        return plan.objectives().stream()
                .filter(objective ->
                        objective.kpi().equals(kpi) && field(objective).equals(field))
                .findFirst();
    }

    private void read(Field field) {
        @Nullable TargetChain running = null;
        KpiId volume = chain.first();
        for (KpiChain.Link link : chain.links()) {
            Optional<Objective> before = find(field, volume);
            Optional<Objective> rate = find(field, link.rate());
            Optional<Objective> after = find(field, link.volume());
            boolean whole = before.isPresent() && rate.isPresent() && after.isPresent();
            if (whole && isOneCurrency(rate.get(), after.get())) {
                TargetChain begun = running == null
                        ? TargetChain.from(
                                before.get().id(), before.get().target().high())
                        : running;
                running = begun.then(
                        rate.get().id(),
                        rate.get().target().high(),
                        after.get().id(),
                        after.get().target().low());
            } else {
                finish(running);
                running = null;
                if (before.isPresent() && after.isPresent() && rate.isEmpty()) {
                    findings.add(new PlanFinding(
                            PlanFinding.Kind.UNCONNECTED,
                            after.get().id(),
                            "it has a target, and so has " + before.get().id() + "; without one of " + link.rate()
                                    + " nobody can say whether they go together"));
                }
            }
            volume = link.volume();
        }
        finish(running);
    }

    private boolean isOneCurrency(Objective rate, Objective after) {
        boolean same = rate.target().findCurrency().equals(after.target().findCurrency());
        if (!same) {
            findings.add(new PlanFinding(
                    PlanFinding.Kind.INCOMPARABLE,
                    after.id(),
                    "its target is in " + after.target().currency() + ", and that of " + rate.id() + " in "
                            + rate.target().currency()));
        }
        return same;
    }

    private void finish(@Nullable TargetChain running) {
        if (running == null) {
            return;
        }
        ChainReading reading = running.read(tolerance);
        readings.add(reading);
        Optional<ChainLink> binding = reading.findBinding();
        for (ChainLink link : reading.contradictions()) {
            findings.add(new PlanFinding(
                    PlanFinding.Kind.CONTRADICTION,
                    link.to(),
                    "it is to be " + link.wanted().toPlainString() + ", and " + link.from() + " times " + link.rate()
                            + " is " + link.available().toPlainString()
                            + (binding.filter(link::equals).isPresent() ? "; the chain is tightest here" : "")));
        }
    }

    List<PlanFinding> findings() {
        return findings;
    }

    List<ChainReading> readings() {
        return readings;
    }
}
