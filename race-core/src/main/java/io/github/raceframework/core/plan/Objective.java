package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.KpiId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SMART objective: which KPI is to go from where to where, over which days, and who answers for it.
 *
 * <p>Write one with {@link #define}; a {@link RacePlan} checks it and fills in what is left unsaid.
 *
 * <p>Source: Smart Insights' reading of SMART, and the tests "so what" and "gaming" of Andy Neely.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param stage the stage it belongs to; need not be the KPI's default
 * @param kpi the KPI
 * @param kpiVersion the version of its definition
 * @param scope which facts it is about
 * @param baseline where the KPI stood before
 * @param target where it is to be, and when
 * @param direction which way is better; never {@link Direction#CONTEXT}
 * @param owner who answers for it
 * @param source the system the values come from
 * @param why what is done when the KPI moves; may be empty
 * @param qualityPair a KPI that would show if this one were reached by cheating, null if none is watched
 * @param phasing how the target is spread over its period, null if evenly by days or not at all
 */
public record Objective(
        String id,
        Stage stage,
        KpiId kpi,
        int kpiVersion,
        Filter scope,
        Baseline baseline,
        Target target,
        Direction direction,
        String owner,
        String source,
        String why,
        @Nullable KpiId qualityPair,
        @Nullable Phasing phasing) {

    /** Starts an objective for this definition of a KPI. */
    public static ObjectiveBuilder define(String id, Stage stage, Kpi kpi) {
        return define(id, stage, kpi.id(), kpi.version());
    }

    /** Starts an objective for a KPI of the plan's catalogue. */
    public static ObjectiveBuilder define(String id, Stage stage, KpiId kpi, int version) {
        return new ObjectiveBuilder(id, stage, kpi, version);
    }

    /** A KPI that would show if this one were reached by cheating, if one is watched. */
    public Optional<KpiId> findQualityPair() {
        return Optional.ofNullable(qualityPair);
    }

    /** How the target is spread over its period, if that is said. */
    public Optional<Phasing> findPhasing() {
        return Optional.ofNullable(phasing);
    }
}
