package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.KpiId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an {@link Objective} says. What is left unsaid: every fact is in scope, the direction is the KPI's, no phasing. Baseline,
 * target, owner and source must be said; the plan tells if they are not. Not for use by several threads.
 */
public final class ObjectiveBuilder {

    final String id;
    final Stage stage;
    final KpiId kpi;
    final int version;
    Filter scope = Filter.ALL;

    @Nullable
    Baseline baseline;

    @Nullable
    Target target;

    @Nullable
    Direction direction;

    String owner = "";
    String source = "";
    String why = "";

    @Nullable
    KpiId qualityPair;

    @Nullable
    Phasing phasing;

    ObjectiveBuilder(String id, Stage stage, KpiId kpi, int version) {
        this.id = id;
        this.stage = stage;
        this.kpi = kpi;
        this.version = version;
    }

    /** Only these facts count. */
    public ObjectiveBuilder scope(Filter newScope) {
        scope = newScope;
        return this;
    }

    /**
     * Only these facts count, written as {@code country=DE, channel!=EMAIL}.
     *
     * @throws FormulaException if the text is no filter
     */
    public ObjectiveBuilder scope(String filter) {
        return scope(Filter.parse(filter));
    }

    /** Where the KPI stood before. */
    public ObjectiveBuilder baseline(Baseline newBaseline) {
        baseline = newBaseline;
        return this;
    }

    /** Where it is to be, and when. */
    public ObjectiveBuilder target(Target newTarget) {
        target = newTarget;
        return this;
    }

    /** Which way is better here, if that differs from what is usual for the KPI. */
    public ObjectiveBuilder direction(Direction newDirection) {
        direction = newDirection;
        return this;
    }

    /** Who answers for it. */
    public ObjectiveBuilder owner(String newOwner) {
        owner = newOwner;
        return this;
    }

    /** The system the values come from. */
    public ObjectiveBuilder source(String newSource) {
        source = newSource;
        return this;
    }

    /** What is done when the KPI moves: the answer to "so what". */
    public ObjectiveBuilder why(String newWhy) {
        why = newWhy;
        return this;
    }

    /** A KPI watched beside it, which would show if this one were reached by cheating. */
    public ObjectiveBuilder qualityPair(Kpi newPair) {
        return qualityPair(newPair.id());
    }

    /** A KPI watched beside it, which would show if this one were reached by cheating. */
    public ObjectiveBuilder qualityPair(KpiId newPair) {
        qualityPair = newPair;
        return this;
    }

    /** How the target is spread over its period; only for a KPI that adds up. */
    public ObjectiveBuilder phasing(Phasing newPhasing) {
        phasing = newPhasing;
        return this;
    }

    /** Which way is better: as said, else as usual for the KPI. */
    Direction directionOf(Kpi known) {
        return direction == null ? known.direction() : direction;
    }

    /** The objective, once a plan has found no fault in it. */
    Objective build(PlanVocabulary vocabulary) {
        Direction better = directionOf(vocabulary.kpis().getKpi(kpi.text()));
        return new Objective(
                id,
                stage,
                kpi,
                version,
                scope,
                said(baseline),
                said(target),
                better,
                owner,
                source,
                why,
                qualityPair,
                phasing);
    }

    private static <T> T said(@Nullable T part) {
        return Objects.requireNonNull(part, "a part that the plan has checked");
    }
}
