package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sums of several inputs over the rows of one table and window, in one pass. Only for inputs whose parts simply add up: {@link #takes} says which.
 * Inputs share what they have in common: the rows that their filters let through, and those of them that are known.
 */
final class SumPass {

    private final TableScan scan;
    private final Coverage window;
    private final int groups;
    private final List<Filter> filters = new ArrayList<>();
    private final List<KnownRows> known = new ArrayList<>();
    private final List<Summed> sums = new ArrayList<>();

    /**
     * Rows that are counted as known.
     *
     * @param filter the place of the filter they pass
     * @param patchy what they must be known for
     */
    record KnownRows(int filter, Set<AggregateInput> patchy) {

        /** Whether no row is unknown. */
        boolean isAll() {
            return patchy.isEmpty();
        }
    }

    /**
     * A measure to be summed.
     *
     * @param known the place of the rows that count
     */
    record Summed(Measure measure, int known) {}

    /**
     * A pass.
     *
     * @param groups how many groups the result has
     */
    SumPass(TableScan scan, Coverage window, int groups) {
        this.scan = scan;
        this.window = window;
        this.groups = groups;
    }

    /** Whether a measure's parts add up over time and dimensions, in one currency at most, so that nothing but counts and a sum is to be kept. */
    static boolean takes(ScannedTable table, Measure measure) {
        Additivity additivity = table.additivity(measure);
        boolean adds = table.dimensions().stream()
                .allMatch(dimension ->
                        dimension.isSummable() && !additivity.notOver().contains(dimension.id()));
        boolean severalCurrencies =
                table.takesCurrencyOfRow(measure) && table.currencies().size() > 1;
        boolean aggregated = table.findAggregation(measure).isPresent();
        return additivity.isSum() && adds && !severalCurrencies && !aggregated;
    }

    /**
     * Adds an input.
     *
     * @param patchy the inputs that a row must be known for
     */
    void add(AggregateInput input, Set<AggregateInput> patchy) {
        int filter = place(filters, input.filter());
        int rows = place(known, new KnownRows(filter, patchy));
        sums.add(new Summed(scan.table().measure(input.measure().id()), rows));
    }

    private static <T> int place(List<T> all, T wanted) {
        int found = all.indexOf(wanted);
        if (found >= 0) {
            return found;
        }
        all.add(wanted);
        return all.size() - 1;
    }

    /** The filters of the inputs. */
    List<Filter> filters() {
        return filters;
    }

    /** Which rows are counted as known. */
    List<KnownRows> known() {
        return known;
    }

    /** What is summed, in the order in which inputs were added. */
    List<Summed> sums() {
        return sums;
    }

    /** The cells of the inputs, in the order in which they were added. */
    List<InputCells> run() {
        SumTotals totals;
        CellMemory memory = scan.memory();
        if (memory == null) {
            List<BlockSpans> all = new ArrayList<>();
            scan.blocks().forEach(block -> all.add(new BlockSpans(block, block.spans(window))));
            totals = read(all, scan.periods());
        } else {
            totals = new SumTotals(scan.table(), this, groups, scan.periods());
            new RecalledSums(scan, this, memory, groups).fill(totals, window);
        }
        List<InputCells> cells = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            cells.add(totals.cells(i));
        }
        return cells;
    }

    /** Rows of a block to be read. */
    private record BlockSpans(BlockScan block, List<RowSpan> spans) {
        long rows() {
            return spans.stream().mapToLong(span -> span.to() - span.from()).sum();
        }
    }

    /** Some of them, for one thread. */
    private record Piece(Selections selections, List<RowSpan> spans) {}

    /** What spans of rows of one block give, which belong to one of so many periods each. */
    SumTotals read(BlockScan block, List<RowSpan> spans, int periods) {
        return read(List.of(new BlockSpans(block, spans)), periods);
    }

    private SumTotals read(List<BlockSpans> blocks, int periods) {
        long rows = blocks.stream().mapToLong(BlockSpans::rows).sum();
        scan.read(rows);
        // Each thread has cells of its own, and to merge a cell takes longer than to sum a row.
        int threads = rows < 4L * groups * periods ? 1 : scan.workers().threads();
        List<Piece> pieces = new ArrayList<>();
        for (BlockSpans one : blocks) {
            if (!one.spans().isEmpty()) {
                Selections selections = new Selections(one.block(), this);
                RowSpan.cut(one.spans(), one.block().block().periods(), threads)
                        .forEach(spans -> pieces.add(new Piece(selections, spans)));
            }
        }
        List<SumTotals> parts = scan.workers()
                .run(pieces.size(), () -> new SumTotals(scan.table(), this, groups, periods), (totals, place) -> {
                    Piece piece = pieces.get(place);
                    new SumWorker(scan, piece.selections(), totals).take(piece.spans());
                });
        SumTotals whole = parts.get(0);
        parts.subList(1, parts.size()).forEach(whole::merge);
        return whole;
    }
}
