package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.facts.scan.SumPass.KnownRows;
import io.github.raceframework.metrics.facts.scan.SumPass.Summed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts and sums of a {@link SumPass} in cells. Whole numbers throughout, so that merging the parts of several threads gives the same however the rows
 * were divided.
 *
 * <p>Cells are kept by period, so that the rows of one period meet in few places of memory.
 */
final class SumTotals {

    private final ScannedTable table;
    private final SumPass pass;
    private final int groups;
    private final int periods;
    private final List<CellCounts> passed = new ArrayList<>();
    private final List<FilledPeriods> filled = new ArrayList<>();
    private final List<@Nullable CellCounts> known = new ArrayList<>();
    private final List<CellSums> sums = new ArrayList<>();

    SumTotals(ScannedTable table, SumPass pass, int groups, int periods) {
        this.table = table;
        this.pass = pass;
        this.groups = groups;
        this.periods = periods;
        int cells = groups * periods;
        pass.filters().forEach(filter -> {
            passed.add(new CellCounts(cells));
            filled.add(new FilledPeriods(cells));
        });
        for (KnownRows rows : pass.known()) {
            known.add(rows.isAll() ? null : new CellCounts(cells));
        }
        for (Summed sum : pass.sums()) {
            sums.add(CellSums.of(table.column(sum.measure().id()), cells));
        }
    }

    int cell(int period, int group) {
        return period * groups + group;
    }

    /** Per filter, the rows that pass. */
    List<CellCounts> passed() {
        return passed;
    }

    /** Per filter, in how many row periods any does. */
    List<FilledPeriods> filled() {
        return filled;
    }

    /** Those that are known, where not all are. */
    List<@Nullable CellCounts> known() {
        return known;
    }

    List<CellSums> sums() {
        return sums;
    }

    /** Adds what a span of rows gave to the cells of a period. */
    void add(int period, SpanCells given, TableScan scan) {
        int[] cells = given.codes(scan.groups());
        Arrays.setAll(cells, i -> cell(period, scan.group(cells[i])));
        Set<Integer> counted = new HashSet<>();
        Set<Integer> countedKnown = new HashSet<>();
        for (int i = 0; i < sums.size(); i++) {
            SpanSums input = given.sums().get(i);
            int rows = pass.sums().get(i).known();
            int filter = pass.known().get(rows).filter();
            CellCounts knownCounts = known.get(rows);
            if (counted.add(filter)) {
                passed.get(filter).addEach(cells, input.parts());
                filled.get(filter).addEach(cells, input.filled());
            }
            if (knownCounts != null && countedKnown.add(rows)) {
                knownCounts.addEach(cells, input.knownParts());
            }
            input.addTo(sums.get(i), cells);
        }
    }

    /**
     * What the cells of a period hold, for other totals.
     *
     * @param membersOfGroups the numbers of the members of each group
     */
    SpanCells cellsOf(int period, int[] @Nullable [] membersOfGroups) {
        int[] cells = IntStream.range(cell(period, 0), cell(period, groups))
                .filter(this::hasRows)
                .toArray();
        int[] members = Arrays.stream(cells)
                .flatMap(cell -> Arrays.stream(Objects.requireNonNull(membersOfGroups[cell - cell(period, 0)])))
                .toArray();
        List<int[]> parts = passed.stream().map(counts -> counts.of(cells)).toList();
        List<int[]> periodsFilled =
                filled.stream().map(counts -> counts.of(cells)).toList();
        List<int[]> knownParts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            CellCounts counts = known.get(i);
            knownParts.add(counts == null ? parts.get(pass.known().get(i).filter()) : counts.of(cells));
        }
        List<SpanSums> inputs = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            int rows = pass.sums().get(i).known();
            int filter = pass.known().get(rows).filter();
            inputs.add(new SpanSums(
                    parts.get(filter), knownParts.get(rows), periodsFilled.get(filter), sums.get(i), cells));
        }
        return new SpanCells(cells.length, members, inputs);
    }

    private boolean hasRows(int cell) {
        for (CellCounts counts : passed) {
            if (counts.get(cell) > 0) {
                return true;
            }
        }
        return false;
    }

    void merge(SumTotals other) {
        for (int i = 0; i < passed.size(); i++) {
            passed.get(i).merge(other.passed.get(i));
            filled.get(i).merge(other.filled.get(i));
        }
        for (int i = 0; i < known.size(); i++) {
            CellCounts counts = known.get(i);
            CellCounts theirs = other.known.get(i);
            if (counts != null && theirs != null) {
                counts.merge(theirs);
            }
        }
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).merge(other.sums.get(i));
        }
    }

    /** What is known of a sum in each cell. */
    InputCells cells(int index) {
        Summed sum = pass.sums().get(index);
        int filter = pass.known().get(sum.known()).filter();
        CellCounts all = passed.get(filter);
        CellCounts counted = known.get(sum.known());
        return new SumCells(
                table,
                sum.measure(),
                groups,
                periods,
                all,
                counted == null ? all : counted,
                filled.get(filter),
                sums.get(index));
    }
}
