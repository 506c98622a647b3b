package io.github.raceframework.metrics.compile;

import io.github.raceframework.metrics.query.Arrangement;
import io.github.raceframework.metrics.query.GroupOrder.Over;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;

/** Which rows around those of its groups a query shows, and which it needs. */
record ArrangedRows(KpiQuery query) {

    private Arrangement arrangement() {
        return query.arrangement();
    }

    /** Whether the answer has rows that are split by only so many of the dimensions. */
    boolean shows(int depth) {
        return depth == query.dimensions().size()
                || arrangement().totals().contains(depth == 0 ? Total.ALL_GROUPS : Total.SUBTOTALS);
    }

    /** Whether cells that are split by only so many dimensions are needed, to be shown or to take shares of. */
    boolean needs(int depth) {
        if (shows(depth)) {
            return true;
        }
        ShareOf shareOf = arrangement().shareOf();
        return shareOf == ShareOf.TOTAL ? depth == 0 : shareOf == ShareOf.SUBTOTAL && shows(depth + 1);
    }

    boolean showsAllPeriods() {
        return arrangement().totals().contains(Total.ALL_PERIODS);
    }

    boolean needsAllPeriods() {
        return showsAllPeriods()
                || arrangement()
                        .findOrder()
                        .filter(order -> order.over() == Over.ALL_PERIODS)
                        .isPresent();
    }

    /** Fails if something is asked for that the rest of the query leaves without a meaning. */
    void check() {
        int dimensions = query.dimensions().size();
        if (dimensions < 2 && arrangement().totals().contains(Total.SUBTOTALS)) {
            throw new IllegalArgumentException("subtotals are of a query by two dimensions or more, not by "
                    + query.dimensions() + "; Total.ALL_GROUPS is the total of one");
        }
        if (dimensions == 0) {
            requireNoGroups(arrangement().totals().contains(Total.ALL_GROUPS), "a total of all groups");
            requireNoGroups(arrangement().findShareOf().isPresent(), "a share");
            requireNoGroups(arrangement().findOrder().isPresent(), "an order");
            requireNoGroups(arrangement().findLimit().isPresent(), "a limit");
        }
        arrangement()
                .findOrder()
                .filter(order -> !query.kpis().contains(order.kpi()))
                .ifPresent(order -> {
                    throw new IllegalArgumentException("groups cannot be put in order by " + order.kpi()
                            + ", which the query does not ask for; it asks for " + query.kpis());
                });
        if (showsAllPeriods() && query.findGrain().isEmpty()) {
            throw new IllegalArgumentException("a total of all periods needs periods; ask for a grain too");
        }
        if (needsAllPeriods() && query.findWindow().isPresent()) {
            throw new IllegalArgumentException(
                    "a window (" + query.findWindow().get() + ") ends with a bucket, and all periods together"
                            + " are none; leave out Total.ALL_PERIODS, and put groups in order over each period");
        }
    }

    private static void requireNoGroups(boolean asked, String what) {
        if (asked) {
            throw new IllegalArgumentException(what + " is about groups; split the query by a dimension");
        }
    }
}
