package io.github.raceframework.metrics.kpi;

import io.github.raceframework.metrics.compile.TablePlan;
import io.github.raceframework.metrics.query.Arrangement;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.GroupOrder.Over;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which row of an answer is about which period and group. */
final class RowLayout {

    private final List<List<Entry>> rows;
    private final int[] starts;

    /**
     * A row of a period.
     *
     * @param rank its place among the groups it is in order with, or what {@link Ranking} says in place of one
     */
    record Entry(GroupLevel level, int group, int rank) {}

    private RowLayout(List<List<Entry>> rows) {
        this.rows = rows;
        this.starts = new int[rows.size() + 1];
        for (int period = 0; period < rows.size(); period++) {
            starts[period + 1] = Math.addExact(starts[period], rows.get(period).size());
        }
    }

    /**
     * The rows of an answer.
     *
     * @param shown the levels that have rows, from the one with the most dimensions down to the one with the fewest
     */
    static RowLayout of(TablePlan plan, List<GroupLevel> shown) {
        int periods = plan.times().rows();
        Arrangement arrangement = plan.query().arrangement();
        Optional<GroupOrder> order = arrangement.findOrder();
        boolean plain =
                shown.size() == 1 && order.isEmpty() && arrangement.findLimit().isEmpty();
        if (plain) {
            return alike(periods, asTheyCome(shown.get(0)));
        }
        GroupRows groups = new GroupRows(plan, shown);
        if (order.filter(by -> by.over() == Over.EACH_PERIOD).isPresent()) {
            return new RowLayout(
                    IntStream.range(0, periods).mapToObj(groups::of).toList());
        }
        return alike(periods, periods == 0 ? List.of() : groups.of(0));
    }

    private static RowLayout alike(int periods, List<Entry> rows) {
        return new RowLayout(
                IntStream.range(0, periods).mapToObj(period -> rows).toList());
    }

    /** One row for each group; made when it is asked for, as there may be many. */
    private static List<Entry> asTheyCome(GroupLevel level) {
        int size = level.groups().size();
        return new AbstractList<>() {
            @Override
            public Entry get(int group) {
                return new Entry(level, group, Ranking.UNRANKED);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    int size() {
        return starts[rows.size()];
    }

    /** The period of a row. No period is without rows where another has some. */
    int period(int row) {
        int found = Arrays.binarySearch(starts, row);
        return found >= 0 ? found : -found - 2;
    }

    Entry entry(int row) {
        int period = period(row);
        return rows.get(period).get(row - starts[period]);
    }
}
