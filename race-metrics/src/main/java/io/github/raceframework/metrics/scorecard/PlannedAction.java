package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.value.DateRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan does for an objective.
 *
 * <p>Immutable.
 *
 * @param kind what it is
 * @param id its id in the plan: of a tactic that of the tactic
 * @param title what it is called, or what it is to do
 * @param phase the phase of OSA it belongs to
 * @param period when it is done; null for a tactic, which has no dates
 * @param owner who answers for it; empty where the plan names nobody
 * @param timing how its period lies to the day
 */
public record PlannedAction(
        Kind kind,
        String id,
        String title,
        OsaPhase phase,
        @Nullable DateRange period,
        String owner,
        Timing timing) {

    /** What a plan does. */
    public enum Kind {
        /** A tactic that names the objective. */
        TACTIC,
        /** A campaign of such a tactic, at the stage for which the tactic is planned. */
        CAMPAIGN,
        /** An initiative of the objective's stage. Initiatives name no objective. */
        INITIATIVE
    }

    /** How a period lies to the day. */
    public enum Timing {
        /** It has no dates. */
        UNDATED,
        /** It is over. */
        OVER,
        /** It is being done. */
        UNDER_WAY,
        /** It has not begun. */
        TO_COME
    }

    /** When it is done; empty for a tactic. */
    public Optional<DateRange> findPeriod() {
        return Optional.ofNullable(period);
    }
}
