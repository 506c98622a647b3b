package io.github.raceframework.metrics.kpi;

import io.github.raceframework.metrics.compile.PeriodPlan;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.GroupOrder.First;
import io.github.raceframework.metrics.query.GroupOrder.Over;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts groups in the order of a KPI's values in one period. Equal numbers share a place and leave out the next: 1, 2, 2, 4. Groups without
 * a value come last, without a place. Values in several currencies have no order.
 *
 * @param places the groups, in their order
 * @param ordered whether they have one, so that some come first; else they are as they came
 */
record Ranking(List<Place> places, boolean ordered) {

    /** The rank of a group without a value, of a total of all, and of every row where no order is asked for. */
    static final int UNRANKED = 0;

    /** The rank of groups whose values are in several currencies. */
    static final int UNORDERED = -1;

    /** A group and its rank, from 1 on. */
    record Place(GroupNode node, int rank) {}

    private record Candidate(GroupNode node, @Nullable BigDecimal number) {}

    /** Groups in the order of their members. */
    static Ranking byMembers(List<GroupNode> groups) {
        return new Ranking(
                groups.stream().map(node -> new Place(node, UNRANKED)).toList(), true);
    }

    /** The order of groups, which come in the order of their members. */
    static Ranking of(List<GroupNode> groups, GroupOrder order, int period) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Currency> currencies = new HashSet<>();
        for (GroupNode node : groups) {
            BigDecimal number = null;
            KpiColumn column = node.level().column(order.kpi());
            if (node.group() >= 0 && column.value(node.group(), period) instanceof KpiValue.Present present) {
                number = present.number();
                column.findCurrency(node.group(), period).ifPresent(currencies::add);
            }
            candidates.add(new Candidate(node, number));
        }
        if (currencies.size() > 1) {
            return new Ranking(
                    groups.stream().map(node -> new Place(node, UNORDERED)).toList(), false);
        }
        Comparator<BigDecimal> numbers =
                order.first() == First.LARGEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        candidates.sort(Comparator.comparing(Candidate::number, Comparator.nullsLast(numbers)));
        return new Ranking(ranked(candidates), true);
    }

    /** The period whose values put the groups of a period in order. */
    static int comparedPeriod(GroupOrder order, PeriodPlan times, int period) {
        return order.over() == Over.ALL_PERIODS ? times.findAll().orElse(period) : period;
    }

    private static List<Place> ranked(List<Candidate> candidates) {
        List<Place> places = new ArrayList<>();
        int rank = 1;
        for (int i = 0; i < candidates.size(); i++) {
            BigDecimal number = candidates.get(i).number();
            BigDecimal before = i == 0 ? null : candidates.get(i - 1).number();
            if (number == null || before == null || number.compareTo(before) != 0) {
                rank = i + 1;
            }
            places.add(new Place(candidates.get(i).node(), number == null ? UNRANKED : rank));
        }
        return places;
    }
}
