package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums of several inputs over the rows of one table and window, in one pass. Only for inputs whose parts simply add up: {@link #takes} says which.
 * Inputs share what they have in common: the rows that their filters let through, and those of them that are known.
 */
final class SumPass {

    private final TableScan scan;
    private final Coverage window;
    private final int groups;
    private final List<RowFilter> filters = new ArrayList<>();
    private final List<KnownRows> known = new ArrayList<>();
    private final List<Summed> sums = new ArrayList<>();

    /**
     * Rows that are counted as known.
     *
     * @param filter the place of the filter they pass
     * @param mask which rows are known, whatever the filter; null for all
     */
    record KnownRows(int filter, @Nullable RowMask mask) {}

    /**
     * A column to be summed.
     *
     * @param known the place of the rows that count
     */
    record Summed(MeasureColumn column, int known) {

        /** Whether the sum may run over all rows that pass the filter, because unknown values are zero. */
        boolean isOverAll(@Nullable RowMask rows) {
            return rows == null || rows == column.known();
        }
    }

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

    /** Whether a column's parts add up over time and dimensions, in one currency at most, so that nothing but counts and a sum is to be kept. */
    static boolean takes(FactTable table, MeasureColumn column) {
        Additivity additivity = column.measure().additivity();
        boolean adds = table.dimensionColumns().stream()
                .map(DimensionColumn::dimension)
                .allMatch(dimension ->
                        dimension.isSummable() && !additivity.notOver().contains(dimension.id()));
        boolean severalCurrencies = table.schema().takesCurrencyOfRow(column.measure())
                && table.currencies().count() > 1;
        return additivity.isSum() && adds && !severalCurrencies;
    }

    /**
     * Adds an input.
     *
     * @param mask the rows on which it is known together with the rest of its set; null for all
     */
    void add(AggregateInput input, @Nullable RowMask mask) {
        int filter = place(filters, scan.filter(input.filter()));
        int rows = place(known, new KnownRows(filter, mask));
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

    /** The cells of the inputs, in the order in which they were added. */
    List<InputCells> run() {
        List<RowFilter> all = new ArrayList<>(filters);
        all.add(scan.scope());
        RunPlan plan = RunPlan.of(scan, all);
        Selections selections = new Selections(scan.scope(), plan, filters, known, sums);
        List<RowSpan> spans = scan.spans(window);
        List<List<RowSpan>> pieces = RowSpan.cut(spans, scan.table().periods(), threads(spans));
        List<SumWorker> parts = scan.workers()
                .run(
                        pieces.size(),
                        () -> new SumWorker(scan, plan, selections, sums, groups),
                        (worker, piece) -> worker.take(pieces.get(piece)));
        SumWorker whole = parts.get(0);
        parts.subList(1, parts.size()).forEach(whole::merge);
        List<InputCells> cells = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            cells.add(whole.cells(i));
        }
        return cells;
    }

    /** How many threads pay: each has cells of its own, and to merge a cell takes longer than to sum a row. */
    private int threads(List<RowSpan> spans) {
        long rows = spans.stream().mapToLong(span -> span.to() - span.from()).sum();
        return rows < 4L * groups * scan.periods() ? 1 : scan.workers().threads();
    }
}
