package io.github.raceframework.metrics.consistency;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.KpiId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What does not go together in a plan, all of it at once. That every objective has a KPI, a baseline, a target and a date is seen to by the
 * plan itself.
 *
 * <ul>
 *   <li>Along each chain the targets of objectives of one scope and one period are held against each other. Of a band the upper end counts
 *       for what leads on, the lower for what is wanted, and of what is to stay below its target nothing is wanted: only what cannot be is a
 *       contradiction.
 *   <li>Of several objectives of one KPI, scope and period the first is compared, and the others are named.
 *   <li>A target below 0, and one of a percentage above 1, is compared with nothing and named.
 *   <li>Targets in two currencies are not compared.
 *   <li>A volume has a quality beside it if its objective names a pair, or an objective of the same stage and scope is of the family QUALITY.
 * </ul>
 *
 * <p>Source: the stage-by-stage check of the reverse funnel; Andy Neely's gaming test for pairs. Immutable.
 *
 * @param findings what does not go together: contradictions in the order of the chains, then what is repeated or missing
 * @param chains how the targets along each chain go together, for each scope and period that has a whole link of it
 */
public record PlanConsistency(List<PlanFinding> findings, List<ChainReading> chains) {

    /** The tolerance of {@link #of(RacePlan)}: targets are rounded by those who set them. */
    public static final BigDecimal STANDARD_TOLERANCE = new BigDecimal("0.01");

    public PlanConsistency {
        findings = List.copyOf(findings);
        chains = List.copyOf(chains);
    }

    /** By the chains from visits to new customers and from orders to sales, with a tolerance of 1 %. */
    public static PlanConsistency of(RacePlan plan) {
        return of(plan, List.of(KpiChain.LEADS, KpiChain.SALES), STANDARD_TOLERANCE);
    }

    /**
     * By other chains.
     *
     * @param tolerance how much of a target may be lacking, as a fraction from 0 to below 1
     */
    public static PlanConsistency of(RacePlan plan, List<KpiChain> chains, BigDecimal tolerance) {
        List<PlanFinding> findings = new ArrayList<>();
        List<ChainReading> readings = new ArrayList<>();
        for (KpiChain chain : chains) {
            PlanChains found = new PlanChains(plan, chain, tolerance);
            findings.addAll(found.findings());
            readings.addAll(found.readings());
        }
        findings.addAll(repeated(plan.objectives()));
        Arrays.stream(Stage.values())
                .filter(stage -> stage.isLifecycle() && plan.objectives(stage).isEmpty())
                .forEach(stage -> findings.add(new PlanFinding(
                        PlanFinding.Kind.STAGE_WITHOUT_OBJECTIVE,
                        stage.name(),
                        "no objective is of this stage: nobody would see it fail")));
        plan.objectives().stream()
                .filter(objective -> isFamily(plan, objective.kpi(), VqvcFamily.VOLUME) && !isPaired(plan, objective))
                .forEach(objective -> findings.add(new PlanFinding(
                        PlanFinding.Kind.VOLUME_WITHOUT_QUALITY,
                        objective.id(),
                        objective.kpi() + " is a volume without a quality beside it; name a pair that would show if it"
                                + " were reached by cheating")));
        return new PlanConsistency(findings, readings);
    }

    /** Objectives of the KPI, scope and period of an earlier one. */
    private static List<PlanFinding> repeated(List<Objective> objectives) {
        List<PlanFinding> findings = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            Objective later = objectives.get(i);
            objectives.subList(0, i).stream()
                    .filter(earlier -> isAlike(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> findings.add(new PlanFinding(
                            PlanFinding.Kind.REPEATED,
                            later.id(),
                            "it is of the KPI, scope and period of " + earlier.id()
                                    + ", which alone is held against other targets; leave one out, or tell them"
                                    + " apart by scope or period")));
        }
        return findings;
    }

    private static boolean isAlike(Objective one, Objective other) {
        return one.kpi().equals(other.kpi())
                && one.scope().equals(other.scope())
                && one.target().period().equals(other.target().period());
    }

    private static boolean isFamily(RacePlan plan, KpiId kpi, VqvcFamily family) {
        Optional<VqvcFamily> own = plan.vocabulary().kpis().getKpi(kpi.text()).findFamily();
        return own.filter(family::equals).isPresent();
    }

    private static boolean isPaired(RacePlan plan, Objective volume) {
        return volume.findQualityPair().isPresent()
                || plan.objectives(volume.stage()).stream()
                        .anyMatch(other -> other.scope().equals(volume.scope())
                                && isFamily(plan, other.kpi(), VqvcFamily.QUALITY));
    }

    /** The findings of one kind. */
    public List<PlanFinding> findings(PlanFinding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
