package io.github.raceframework.metrics.kpi;

import io.github.raceframework.metrics.compile.PeriodPlan;
import io.github.raceframework.metrics.compile.TablePlan;
import io.github.raceframework.metrics.kpi.RowLayout.Entry;
import io.github.raceframework.metrics.query.Arrangement;
import io.github.raceframework.metrics.query.GroupOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the rows of a period: groups in their order, after those of one subtotal its own row, and last that of the total of all. */
final class GroupRows {

    private final Arrangement arrangement;
    private final PeriodPlan times;
    private final List<GroupNode> tree;
    private final Optional<GroupLevel> total;

    /**
     * The rows of some levels.
     *
     * @param shown from the one with the most dimensions down to the one with the fewest
     */
    GroupRows(TablePlan plan, List<GroupLevel> shown) {
        this.arrangement = plan.query().arrangement();
        this.times = plan.times();
        this.tree =
                GroupNode.tree(shown.stream().filter(level -> level.depth() > 0).toList());
        this.total = shown.stream().filter(level -> level.depth() == 0).findFirst();
    }

    List<Entry> of(int period) {
        List<Entry> rows = new ArrayList<>();
        add(tree, period, rows);
        total.ifPresent(level -> rows.add(new Entry(level, 0, Ranking.UNRANKED)));
        return rows;
    }

    private void add(List<GroupNode> siblings, int period, List<Entry> rows) {
        Ranking ranking = rank(siblings, period);
        int all = siblings.size();
        int given = ranking.ordered() ? Math.min(arrangement.findLimit().orElse(all), all) : all;
        for (Ranking.Place place : ranking.places().subList(0, given)) {
            GroupNode node = place.node();
            add(node.below(), period, rows);
            if (node.group() >= 0) {
                rows.add(new Entry(node.level(), node.group(), place.rank()));
            }
        }
    }

    private Ranking rank(List<GroupNode> siblings, int period) {
        GroupOrder order = arrangement.order();
        return order == null
                ? Ranking.byMembers(siblings)
                : Ranking.of(siblings, order, Ranking.comparedPeriod(order, times, period));
    }
}
