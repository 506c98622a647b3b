package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about where a plan is held back, with the numbers that make it say so. A rule says nothing but what its numbers say: what
 * to do about it is for people to find out.
 *
 * <p>Immutable.
 *
 * @param rule the rule
 * @param outcome whether it applies
 * @param transition the transition it points at, by the KPI of its rate; null if it points at none, or does not apply
 * @param figures the numbers it goes by, in the order of the rule
 * @param words what it says: where it applies what to look at, where nobody can tell which number is missing and why
 */
public record Diagnosis(
        Rule rule, Outcome outcome, @Nullable KpiId transition, List<Figure> figures, String words) {

    public Diagnosis {
        figures = List.copyOf(figures);
    }

    /**
     * The rules. Those on changes compare with a year ago, or, where that cannot be had, with the period before; sums by the day. Up is a change
     * of the margin of {@link ScorecardOptions#flatWithin} or more, down one of as much below 0, flat what is between. Counts below the least
     * sample of the plan's status policy for the KPI say nothing.
     *
     * <p>Source: RACE practice; the diagnosis table of stage-to-stage reviews.
     */
    public enum Rule {
        /**
         * The transition whose gap costs most sales, of those whose rate is below its goal by the margin (as a fraction of the goal) and by more
         * than chance where an interval says so. A sale is worth the same wherever it is lost, so its gap is also worth most.
         */
        LARGEST_GAP(null, "of all transitions its gap costs most sales"),
        /** Visits are up, and leads are not, and lie behind by the margin. */
        VISITS_UP_LEADS_NOT(Stage.REACH, "visits are up and leads are not: look at channel quality and landing pages"),
        /** Leads are up, and orders are not, and lie behind by the margin. */
        LEADS_UP_ORDERS_NOT(
                Stage.ACT, "leads are up and orders are not: look at lead quality, follow-up and decision pages"),
        /** Orders are up, and repeat orders are down. */
        ORDERS_UP_REPEATS_DOWN(
                Stage.CONVERT,
                "orders are up and repeat orders are down: look at onboarding, product fit and discounting"),
        /** Visits, leads, orders and repeat orders are all flat. */
        ALL_FLAT(null, "visits, leads, orders and repeat orders are all flat: look at audience size and channel mix");

        private final @Nullable Stage from;
        private final String words;

        Rule(@Nullable Stage from, String words) {
            this.from = from;
            this.words = words;
        }

        /** The stage that people do not leave forward where it applies; empty for a rule about no stage in particular. */
        public Optional<Stage> findFrom() {
            return Optional.ofNullable(from);
        }

        /** What it says where it applies. */
        public String words() {
            return words;
        }
    }

    /** Whether a rule applies. */
    public enum Outcome {
        /** Its numbers make it apply. */
        APPLIES,
        /** Its numbers make it not apply. */
        DOES_NOT_APPLY,
        /** A number is missing, and without it nobody can tell. */
        UNKNOWN
    }

    /** What a number of a rule is of its KPI. */
    public enum Kind {
        /** How many sales the gap of a transition costs. */
        SALES,
        /** The relative change since a year ago, of a sum by the day. */
        CHANGE_SINCE_YEAR_AGO,
        /** The relative change since the period before, of a sum by the day. */
        CHANGE_SINCE_PREVIOUS
    }

    /**
     * A number a rule goes by.
     *
     * @param kpi the KPI
     * @param kind what of it
     * @param value the number, or why there is none
     */
    public record Figure(KpiId kpi, Kind kind, KpiValue value) {}

    /** The transition it points at, by the KPI of its rate. */
    public Optional<KpiId> findTransition() {
        return Optional.ofNullable(transition);
    }

    /** Whether it applies. */
    public boolean applies() {
        return outcome == Outcome.APPLIES;
    }
}
