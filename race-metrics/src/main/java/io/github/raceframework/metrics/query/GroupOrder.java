package io.github.raceframework.metrics.query;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.KpiId;

/**
 * By which values the groups of an answer come in order. The order is that of the numbers, whether or not a larger one is better: a KPI's
 * direction has no part in it. Equal numbers come in the order of their members, and groups without a value come last.
 *
 * <p>Immutable.
 *
 * @param kpi a KPI that the query asks for
 * @param first which numbers come first
 * @param over whose values they are
 */
public record GroupOrder(KpiId kpi, First first, Over over) {

    /** Which numbers come first. */
    public enum First {
        LARGEST,
        SMALLEST
    }

    /** Over which days groups are compared. */
    public enum Over {
        /** Each period has an order of its own. */
        EACH_PERIOD,
        /** All periods have the order of the values over all of them together. */
        ALL_PERIODS
    }

    /** In each period, the largest value first. */
    public static GroupOrder descending(KpiId kpi) {
        return new GroupOrder(kpi, First.LARGEST, Over.EACH_PERIOD);
    }

    /** In each period, the largest value first. */
    public static GroupOrder descending(Kpi kpi) {
        return descending(kpi.id());
    }

    /** In each period, the smallest value first. */
    public static GroupOrder ascending(KpiId kpi) {
        return new GroupOrder(kpi, First.SMALLEST, Over.EACH_PERIOD);
    }

    /** In each period, the smallest value first. */
    public static GroupOrder ascending(Kpi kpi) {
        return ascending(kpi.id());
    }

    /** One order for all periods, by the values over all of them together. */
    public GroupOrder overAllPeriods() {
        return new GroupOrder(kpi, first, Over.ALL_PERIODS);
    }

    /** {@code reach.clicks, LARGEST first, over EACH_PERIOD}. */
    @Override
    public String toString() {
        return kpi + ", " + first + " first, over " + over;
    }
}
