package io.github.raceframework.metrics.query;

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
