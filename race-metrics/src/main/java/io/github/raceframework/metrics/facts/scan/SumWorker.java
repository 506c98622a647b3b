package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.scan.Selections.Known;
import io.github.raceframework.metrics.facts.scan.Selections.Passing;
import io.github.raceframework.metrics.facts.scan.Selections.Summing;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thread's way through rows of a block, which it counts and sums in totals of its own. */
final class SumWorker implements RowWalk.Sink {

    private final TableScan scan;
    private final SumTotals totals;
    private final RowWalk walk;
    private final RowPeriods rowPeriods;
    private final List<Passing> passing;
    private final List<Known> known;
    private final PickedRows[] passedRows;
    private final PickedRows[] knownRows;
    private final CellCounts[] passed;
    private final FilledPeriods[] filled;
    private final @Nullable CellCounts[] knownCounts;
    private final Total[] sums;

    /** A sum in the making and the rows it runs over, side by side because it is looked at for every run of rows. */
    private static final class Total {
        final CellSums sums;
        final PickedRows passing;
        final PickedRows rows;

        Total(CellSums sums, PickedRows passing, PickedRows rows) {
            this.sums = sums;
            this.passing = passing;
            this.rows = rows;
        }
    }

    SumWorker(TableScan scan, Selections selections, SumTotals totals) {
        this.scan = scan;
        this.totals = totals;
        this.walk = selections.plan().walk(selections.block());
        this.rowPeriods = selections.block().block().periods();
        this.passing = selections.passing();
        this.known = selections.known();
        this.passed = totals.passed().toArray(CellCounts[]::new);
        this.filled = totals.filled().toArray(FilledPeriods[]::new);
        this.knownCounts = totals.known().toArray(CellCounts[]::new);
        this.passedRows = new PickedRows[passing.size()];
        for (int i = 0; i < passing.size(); i++) {
            passedRows[i] = new PickedRows(passing.get(i).mask(), true);
        }
        this.knownRows = new PickedRows[known.size()];
        for (int i = 0; i < known.size(); i++) {
            Known rows = known.get(i);
            knownRows[i] =
                    rows.mask() == null ? passedRows[rows.passing()] : new PickedRows(rows.mask(), rows.isListed());
        }
        this.sums = new Total[selections.sums().size()];
        for (int i = 0; i < sums.length; i++) {
            Summing sum = selections.sums().get(i);
            PickedRows passingRows = passedRows[known.get(sum.known()).passing()];
            CellSums cells = totals.sums().get(i);
            cells.enter(sum.column());
            sums[i] = new Total(cells, passingRows, sum.isOverAll() ? passingRows : knownRows[sum.known()]);
        }
    }

    void take(List<RowSpan> spans) {
        spans.forEach(span -> walk.walk(span, this));
    }

    @Override
    public void run(int period, int code, int from, int to, int rowPeriod) {
        int cell = totals.cell(period, scan.group(code));
        for (int i = 0; i < passedRows.length; i++) {
            PickedRows rows = passedRows[i];
            rows.pick(from, passing.get(i).accepts(from) ? to : from);
            if (rows.count() > 0) {
                passed[i].add(cell, rows.count());
                filled[i].add(cell, rowPeriod);
            }
        }
        for (int i = 0; i < knownRows.length; i++) {
            CellCounts counts = knownCounts[i];
            if (counts != null && passedRows[known.get(i).passing()].count() > 0) {
                if (known.get(i).mask() != null) {
                    knownRows[i].pick(from, to);
                }
                counts.add(cell, knownRows[i].count());
            }
        }
        for (Total total : sums) {
            if (total.passing.count() > 0) {
                total.rows.addTo(total.sums, cell);
            }
        }
    }

    @Override
    public void chunk(int period, int[] codes, int from, int count) {
        for (int i = 0; i < count; i++) {
            codes[i] = totals.cell(period, scan.group(codes[i]));
        }
        for (int i = 0; i < passedRows.length; i++) {
            passedRows[i].pick(codes, from, count);
            passedRows[i].countIn(passed[i]);
            passedRows[i].fillIn(filled[i], rowPeriods);
        }
        for (int i = 0; i < knownRows.length; i++) {
            CellCounts counts = knownCounts[i];
            if (counts != null) {
                if (known.get(i).mask() != null) {
                    knownRows[i].pick(codes, from, count);
                }
                knownRows[i].countIn(counts);
            }
        }
        for (Total total : sums) {
            total.rows.addTo(total.sums);
        }
    }
}
