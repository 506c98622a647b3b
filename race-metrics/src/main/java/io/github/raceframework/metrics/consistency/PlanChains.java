package io.github.raceframework.metrics.consistency;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
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
            if (whole
                    && isPossible(before.get())
                    && isPossible(rate.get())
                    && isPossible(after.get())
                    && isOneCurrency(rate.get(), after.get())) {
                TargetChain begun =
                        running == null ? TargetChain.from(before.get().id(), most(before.get())) : running;
                running = begun.with(new TargetChain.Step(
                        rate.get().id(), most(rate.get()), after.get().id(), least(after.get()), most(after.get())));
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

    /** The most that meets a target: its value, or the upper end of its band. */
    private static BigDecimal most(Objective objective) {
        return objective.target().high();
    }

    /** The least that meets a target: its value, the lower end of its band, nothing where less is better. */
    private static BigDecimal least(Objective objective) {
        return objective.direction() == Direction.DOWN
                ? BigDecimal.ZERO
                : objective.target().low().max(BigDecimal.ZERO);
    }

    private boolean isPossible(Objective objective) {
        BigDecimal most = most(objective);
        boolean share =
                plan.vocabulary().kpis().getKpi(objective.kpi().text()).unit().equals(DisplayUnit.PERCENT);
        boolean tooMuch = share && most.compareTo(BigDecimal.ONE) > 0;
        if (most.signum() >= 0 && !tooMuch) {
            return true;
        }
        PlanFinding finding = new PlanFinding(
                PlanFinding.Kind.IMPOSSIBLE,
                objective.id(),
                "its target is " + most.toPlainString() + ", and "
                        + (tooMuch
                                ? "a rate of conversion is never above 1; write a percentage as a fraction"
                                : "nothing follows from less than nothing"));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
        return false;
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
