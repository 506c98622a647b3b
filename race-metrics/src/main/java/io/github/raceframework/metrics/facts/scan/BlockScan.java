package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.RowMask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One block of a table seen through one query: which rows are in scope, in which group each is, and which are known for what. All of it is worked out
 * when it is first asked for, by the thread that asks the query.
 */
final class BlockScan {

    /** No row of a table is earlier. */
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    private final TableScan scan;
    private final FactBlock block;
    private final Map<Filter, RowFilter> filters = new HashMap<>();
    private final Map<Set<AggregateInput>, RowMask> knownMasks = new HashMap<>();
    private @Nullable BlockCodes groups;
    private @Nullable BlockCodes series;

    BlockScan(TableScan scan, FactBlock block) {
        this.scan = scan;
        this.block = block;
    }

    FactBlock block() {
        return block;
    }

    /** The rows of what of each period is inside a window. */
    List<RowSpan> spans(Coverage window) {
        List<RowSpan> spans = new ArrayList<>();
        for (int period = 0; period < scan.periods(); period++) {
            for (DateRange part : window.within(scan.period(period))) {
                add(spans, period, part);
            }
        }
        return spans;
    }

    /** The rows of each period. */
    List<RowSpan> spans() {
        List<RowSpan> spans = new ArrayList<>();
        for (int period = 0; period < scan.periods(); period++) {
            add(spans, period, scan.period(period));
        }
        return spans;
    }

    /** All rows that any input may look at, each once. */
    List<RowSpan> reachedSpans() {
        List<DateRange> ranges = new ArrayList<>();
        for (DateRange range : scan.cells().periods()) {
            long first = range.from().toEpochDay();
            long from = Math.max(first - scan.reach(), Math.min(first, FIRST_DAY));
            ranges.add(new DateRange(LocalDate.ofEpochDay(from), range.to()));
        }
        List<RowSpan> spans = new ArrayList<>();
        new Coverage(ranges, false).ranges().forEach(range -> add(spans, 0, range));
        return spans;
    }

    private void add(List<RowSpan> spans, int period, DateRange days) {
        int from = block.periods().firstRow(days);
        int to = block.periods().endRow(days);
        if (from < to) {
            spans.add(new RowSpan(period, from, to));
        }
    }

    /** Says that the rows of a span are gone over to fill cells. */
    void read(RowSpan span) {
        scan.read(span.to() - span.from());
    }

    /** The columns that groups are made of. */
    List<DimensionColumn> groupColumns() {
        return scan.cells().groupBy().stream().map(block::dimension).toList();
    }

    /** The combination of members that decides on the group of each row. */
    BlockCodes groups() {
        BlockCodes codes = groups;
        if (codes == null) {
            codes = scan.groups().of(block);
            groups = codes;
        }
        return codes;
    }

    /** The combination of members of all dimensions of each row. */
    BlockCodes series() {
        BlockCodes codes = series;
        if (codes == null) {
            codes = scan.series().of(block);
            series = codes;
        }
        return codes;
    }

    /** The cell of a row in scope. */
    int cell(int row, int period) {
        return scan.group(groups().code(row)) * scan.periods() + period;
    }

    /** What the rows must pass to be in scope. */
    RowFilter scope() {
        return filter(scan.scope());
    }

    RowFilter filter(Filter filter) {
        return filters.computeIfAbsent(filter, asked -> new RowFilter(block, scan.tests(asked)));
    }

    /** Whether any row may be unknown. */
    boolean isPatchy(AggregateInput input) {
        return known(input) != null;
    }

    /** The rows that are known for each of these inputs whose filter they pass; null for all. The same object for the same inputs. */
    @Nullable
    RowMask knownMask(Set<AggregateInput> inputs) {
        return knownMasks.computeIfAbsent(inputs, this::newKnownMask);
    }

    private @Nullable RowMask newKnownMask(Set<AggregateInput> inputs) {
        RowMask known = null;
        for (AggregateInput input : inputs) {
            RowMask own = known(input);
            RowMask filter = filter(input.filter()).mask();
            known = RowMask.both(known, own == null || filter == null ? own : own.orNot(filter));
        }
        return known;
    }

    private @Nullable RowMask known(AggregateInput input) {
        return block.known(input.measure().id());
    }
}
