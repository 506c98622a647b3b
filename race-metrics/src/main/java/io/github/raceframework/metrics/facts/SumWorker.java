package io.github.raceframework.metrics.facts;

import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.facts.Selections.Known;
import io.github.raceframework.metrics.facts.Selections.Passing;
import io.github.raceframework.metrics.facts.SumPass.Summed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread's part of a {@link SumPass}: counts and sums of the rows it has taken. Whole numbers throughout, so that merging the parts of several
 * threads gives the same however the rows were divided.
 *
 * <p>Cells are kept by period, so that the rows of one period meet in few places of memory.
 */
final class SumWorker implements RowWalk.Sink {

    private final TableScan scan;
    private final RowWalk walk;
    private final RowPeriods rowPeriods;
    private final int groups;
    private final List<Passing> passing;
    private final List<Known> known;
    private final List<Summed> sums;
    private final List<CellCounts> passed = new ArrayList<>();
    private final List<FilledPeriods> filled = new ArrayList<>();
    private final List<@Nullable CellCounts> knownCounts = new ArrayList<>();
    private final PickedRows[] passedRows;
    private final PickedRows[] knownRows;
    private final Total[] totals;

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

    SumWorker(TableScan scan, RunPlan plan, Selections selections, List<Summed> sums, int groups) {
        this.scan = scan;
        this.walk = plan.walk(scan);
        this.rowPeriods = scan.table().periods();
        this.groups = groups;
        this.passing = selections.passing();
        this.known = selections.known();
        this.sums = sums;
        int cells = groups * scan.periods();
        this.passedRows = new PickedRows[passing.size()];
        for (int i = 0; i < passing.size(); i++) {
            passed.add(new CellCounts(cells));
            filled.add(new FilledPeriods(cells));
            passedRows[i] = new PickedRows(passing.get(i).mask(), true);
        }
        this.knownRows = new PickedRows[known.size()];
        for (int i = 0; i < known.size(); i++) {
            Known rows = known.get(i);
            knownCounts.add(rows.mask() == null ? null : new CellCounts(cells));
            knownRows[i] =
                    rows.mask() == null ? passedRows[rows.passing()] : new PickedRows(rows.mask(), rows.isListed());
        }
        this.totals = new Total[sums.size()];
        for (int i = 0; i < totals.length; i++) {
            Summed sum = sums.get(i);
            Known rows = known.get(sum.known());
            PickedRows passingRows = passedRows[rows.passing()];
            totals[i] = new Total(
                    CellSums.of(sum.column(), cells),
                    passingRows,
                    sum.isOverAll(rows.own()) ? passingRows : knownRows[sum.known()]);
        }
    }

    void take(List<RowSpan> spans) {
        spans.forEach(span -> walk.walk(span, this));
    }

    @Override
    public void run(int period, int code, int from, int to, int rowPeriod) {
        int cell = period * groups + scan.group(code);
        for (int i = 0; i < passedRows.length; i++) {
            PickedRows rows = passedRows[i];
            rows.pick(from, passing.get(i).accepts(from) ? to : from);
            if (rows.count() > 0) {
                passed.get(i).add(cell, rows.count());
                filled.get(i).add(cell, rowPeriod);
            }
        }
        for (int i = 0; i < knownRows.length; i++) {
            CellCounts counts = knownCounts.get(i);
            if (counts != null && passedRows[known.get(i).passing()].count() > 0) {
                knownRows[i].pick(from, to);
                counts.add(cell, knownRows[i].count());
            }
        }
        for (Total total : totals) {
            if (total.passing.count() > 0) {
                total.rows.addTo(total.sums, cell);
            }
        }
    }

    @Override
    public void chunk(int period, int[] codes, int from, int count) {
        for (int i = 0; i < count; i++) {
            codes[i] = period * groups + scan.group(codes[i]);
        }
        for (int i = 0; i < passedRows.length; i++) {
            passedRows[i].pick(codes, from, count);
            passedRows[i].countIn(passed.get(i));
            passedRows[i].fillIn(filled.get(i), rowPeriods);
        }
        for (int i = 0; i < knownRows.length; i++) {
            CellCounts counts = knownCounts.get(i);
            if (counts != null) {
                knownRows[i].pick(codes, from, count);
                knownRows[i].countIn(counts);
            }
        }
        for (Total total : totals) {
            total.rows.addTo(total.sums);
        }
    }

    void merge(SumWorker other) {
        for (int i = 0; i < passed.size(); i++) {
            passed.get(i).merge(other.passed.get(i));
            filled.get(i).merge(other.filled.get(i));
        }
        for (int i = 0; i < knownCounts.size(); i++) {
            CellCounts counts = knownCounts.get(i);
            CellCounts theirs = other.knownCounts.get(i);
            if (counts != null && theirs != null) {
                counts.merge(theirs);
            }
        }
        for (int i = 0; i < totals.length; i++) {
            totals[i].sums.merge(other.totals[i].sums);
        }
    }

    /** What is known of a sum in each cell. */
    InputCells cells(int index) {
        Summed sum = sums.get(index);
        int rows = known.get(sum.known()).passing();
        CellCounts all = passed.get(rows);
        CellCounts counted = knownCounts.get(sum.known());
        return new SumCells(
                scan, sum.column(), groups, all, counted == null ? all : counted, filled.get(rows), totals[index].sums);
    }
}
