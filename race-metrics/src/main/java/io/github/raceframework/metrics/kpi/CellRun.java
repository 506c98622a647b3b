package io.github.raceframework.metrics.kpi;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells that are computed together. All cells of a block are put in a row by period, within it by group, and the row is cut into runs.
 *
 * @param count how many cells
 * @param stretches the pieces of it that lie in one period each
 */
record CellRun(int count, List<Stretch> stretches) {

    /** The most cells of a run: so few that what is computed on the way stays in the fastest memory. */
    static final int SIZE = 1_024;

    CellRun {
        stretches = List.copyOf(stretches);
    }

    /**
     * Consecutive groups in one period.
     *
     * @param at the place of the first in the run
     * @param period the index of the period
     * @param group the first group
     * @param count how many groups
     */
    record Stretch(int at, int period, int group, int count) {}

    /** The runs of so many groups and periods. A cell in place p of the row is in run {@code p / SIZE}, at {@code p % SIZE}. */
    static List<CellRun> all(int groups, int periods) {
        int cells = groups * periods;
        List<CellRun> runs = new ArrayList<>();
        for (int from = 0; from < cells; from += SIZE) {
            int to = Math.min(cells, from + SIZE);
            List<Stretch> stretches = new ArrayList<>();
            int place = from;
            while (place < to) {
                int group = place % groups;
                int count = Math.min(groups - group, to - place);
                stretches.add(new Stretch(place - from, place / groups, group, count));
                place += count;
            }
            runs.add(new CellRun(to - from, stretches));
        }
        return List.copyOf(runs);
    }
}
