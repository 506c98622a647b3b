package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an objective is where it should be by now: the figures of a {@link io.github.raceframework.metrics.pacing.Pacing}.
 *
 * <p>Immutable.
 *
 * @param rule how much of the target is due
 * @param likeness the earlier period it is paced by, for {@link Rule#LIKE_FOR_LIKE} alone; else null
 * @param elapsed the share of the target that falls before the day, by the objective's phasing or by days: 0 to 1. Where today counts it is
 *     one of the days
 * @param expected what was to be expected by now; at the end the target
 * @param index actual over expected
 * @param variance the index less 1
 * @param outturn what it comes to at the end if it goes on as it did
 * @param requiredPerDay what has to come on each of the days left
 * @param remainingDays how many days are left
 */
public record Pace(
        Rule rule,
        @Nullable DateRange likeness,
        KpiValue elapsed,
        KpiValue expected,
        KpiValue index,
        KpiValue variance,
        KpiValue outturn,
        KpiValue requiredPerDay,
        long remainingDays) {

    /** How much of a target is due by a day. */
    public enum Rule {
        /** A sum: the target times the elapsed weight. */
        PHASED,
        /** A level: from the baseline to the target by the elapsed weight. */
        LEVEL,
        /** The target itself: a rate at any time, anything else at the end. */
        AS_IT_IS,
        /** Distinct counts, cohorts and other ratios that depend on days: as the same part of an earlier period stands to the whole of it. */
        LIKE_FOR_LIKE,
        /** The target is a band: nothing is expected by a day. */
        BAND
    }

    /** The earlier period it is paced by, if it is paced like for like and there is one that is known in full. */
    public Optional<DateRange> findLikeness() {
        return Optional.ofNullable(likeness);
    }
}
