package io.github.raceframework.metrics.pacing;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a target is due by a day. What is right depends on how the KPI adds up.
 *
 * <p>An {@linkplain ElapsedWeight elapsed weight} W is the part of the target's period that has passed, by season or days, exactly: {@link
 * io.github.raceframework.core.plan.RacePlan#elapsedWeight}, {@link io.github.raceframework.core.plan.Phasing#elapsed}, {@link DayWeights#elapsed}.
 *
 * <p>Immutable.
 */
public sealed interface PacingRule {

    /** W, where the rule goes by one. */
    default Optional<ElapsedWeight> findElapsed() {
        return Optional.empty();
    }

    /**
     * Sums: {@code target * W}.
     *
     * @param elapsed W
     */
    record Phased(ElapsedWeight elapsed) implements PacingRule {

        /** With a W that is a decimal; fails where it is not from 0 to 1. */
        public Phased(BigDecimal elapsed) {
            this(ElapsedWeight.of(elapsed));
        }

        @Override
        public Optional<ElapsedWeight> findElapsed() {
            return Optional.of(elapsed);
        }
    }

    /** Rates and means: the target itself, at any time. A rate is never prorated. */
    record AsItIs() implements PacingRule {}

    /**
     * Levels: {@code baseline + (target - baseline) * W}.
     *
     * @param baseline the level at the start
     * @param elapsed W
     */
    record Level(BigDecimal baseline, ElapsedWeight elapsed) implements PacingRule {

        /** With a W that is a decimal; fails where it is not from 0 to 1. */
        public Level(BigDecimal baseline, BigDecimal elapsed) {
            this(baseline, ElapsedWeight.of(elapsed));
        }

        @Override
        public Optional<ElapsedWeight> findElapsed() {
            return Optional.of(elapsed);
        }
    }

    /**
     * What grows by a curve of its own, such as distinct people, who come back, and cohorts, who buy less with age:
     * {@code target * toDate / whole}, with the values of something alike, like for like.
     *
     * @param toDate the KPI of what it is compared with, over as many days from its start, or at the same age
     * @param whole the KPI of the same at the end of its period, or at the age of the target
     */
    record LikeForLike(KpiValue toDate, KpiValue whole) implements PacingRule {}

    /**
     * The rule for a class of KPIs: sums are phased, levels lead from baseline to target, rates stay as they are. A distinct count has none
     * of its own: what is expected of it is {@code NON_ADDITIVE} until it is given something to compare it with, by {@link LikeForLike}. So
     * are cohorts, whose KPIs are of class ROD: a cohort that is not yet as old as its target wants a {@link LikeForLike}.
     *
     * @param baseline the level at the start; used for levels only
     * @param elapsed the elapsed weight
     */
    static PacingRule of(KpiClass kpiClass, BigDecimal baseline, ElapsedWeight elapsed) {
        return switch (kpiClass) {
            case ADD -> new Phased(elapsed);
            case SEMI -> new Level(baseline, elapsed);
            case ROS, ROD, PARAM -> new AsItIs();
            case DIST -> {
                KpiValue none = Figures.absent(
                        AbsenceReason.NON_ADDITIVE,
                        "a distinct count is not phased; give that of as many days of something alike");
                yield new LikeForLike(none, none);
            }
        };
    }
}
