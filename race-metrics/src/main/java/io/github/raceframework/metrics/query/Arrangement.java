package io.github.raceframework.metrics.query;

import io.github.raceframework.metrics.query.GroupOrder.Over;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for around the values of its groups: rows for totals, shares, and which groups come first. None of it changes a value.
 *
 * <p>Immutable.
 *
 * @param totals the rows for totals
 * @param shareOf what values are shares of; null without shares
 * @param order by what groups come in order; null for that of their members
 * @param limit how many groups are given; 0 for all
 */
public record Arrangement(
        Set<Total> totals,
        @Nullable ShareOf shareOf,
        @Nullable GroupOrder order,
        int limit) {

    /** A row for each group and period, and nothing else. */
    public static final Arrangement PLAIN = new Arrangement(Set.of(), null, null, 0);

    public Arrangement {
        Set<Total> inOrder = EnumSet.noneOf(Total.class);
        inOrder.addAll(totals);
        totals = Collections.unmodifiableSet(inOrder);
    }

    /** What values are shares of, if shares are asked for. */
    public Optional<ShareOf> findShareOf() {
        return Optional.ofNullable(shareOf);
    }

    /** By what groups come in order; empty for the order of their members. */
    public Optional<GroupOrder> findOrder() {
        return Optional.ofNullable(order);
    }

    /** How many groups are given; empty for all. */
    public OptionalInt findLimit() {
        return limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    Arrangement withTotals(List<Total> more) {
        Set<Total> all = EnumSet.noneOf(Total.class);
        all.addAll(totals);
        all.addAll(more);
        return new Arrangement(all, shareOf, order, limit);
    }

    Arrangement withShareOf(ShareOf newShareOf) {
        return new Arrangement(totals, newShareOf, order, limit);
    }

    Arrangement withOrder(GroupOrder newOrder) {
        return new Arrangement(totals, shareOf, newOrder, limit);
    }

    Arrangement withLimit(int newLimit) {
        if (newLimit < 1) {
            throw new IllegalArgumentException("a limit of " + newLimit + " groups leaves none");
        }
        return new Arrangement(totals, shareOf, order, newLimit);
    }

    /** Whether an answer that is split by so many dimensions has rows that are split by only so many of them. */
    boolean shows(int depth, int dimensions) {
        return depth == dimensions || totals.contains(depth == 0 ? Total.ALL_GROUPS : Total.SUBTOTALS);
    }

    /** Whether cells that are split by only so many dimensions are needed, to be shown or to take shares of. */
    boolean needs(int depth, int dimensions) {
        if (shows(depth, dimensions)) {
            return true;
        }
        return shareOf == ShareOf.TOTAL ? depth == 0 : shareOf == ShareOf.SUBTOTAL && shows(depth + 1, dimensions);
    }

    boolean showsAllPeriods() {
        return totals.contains(Total.ALL_PERIODS);
    }

    boolean needsAllPeriods() {
        return showsAllPeriods() || (order != null && order.over() == Over.ALL_PERIODS);
    }

    /** Fails if something is asked for that the rest of the query leaves without a meaning. */
    void check(KpiQuery query) {
        int dimensions = query.dimensions().size();
        if (dimensions < 2 && totals.contains(Total.SUBTOTALS)) {
            throw new IllegalArgumentException("subtotals are of a query by two dimensions or more, not by "
                    + query.dimensions() + "; Total.ALL_GROUPS is the total of one");
        }
        if (dimensions == 0) {
            requireNoGroups(totals.contains(Total.ALL_GROUPS), "a total of all groups");
            requireNoGroups(shareOf != null, "a share");
            requireNoGroups(order != null, "an order");
            requireNoGroups(limit > 0, "a limit");
        }
        if (order != null && !query.kpis().contains(order.kpi())) {
            throw new IllegalArgumentException("groups cannot be put in order by " + order.kpi()
                    + ", which the query does not ask for; it asks for " + query.kpis());
        }
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

    /** {@code with ALL_GROUPS, shares of TOTAL, by reach.clicks, LARGEST first, over EACH_PERIOD, the first 5}; empty for the plain one. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        totals.forEach(total -> words.add("with " + total));
        findShareOf().ifPresent(of -> words.add("shares of " + of));
        findOrder().ifPresent(by -> words.add("by " + by));
        findLimit().ifPresent(first -> words.add("the first " + first));
        return String.join(", ", words);
    }
}
