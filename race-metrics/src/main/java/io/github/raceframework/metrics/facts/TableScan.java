package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table seen through one query: which rows are in scope, in which group each is, and which are known for what. */
final class TableScan {

    private final FactTable table;
    private final CellSet cells;
    private final Workers workers;
    private final RowFilter scope;
    private final Map<Filter, RowFilter> filters = new HashMap<>();
    private final Map<Set<AggregateInput>, RowMask> knownMasks = new HashMap<>();
    private final List<DimensionColumn> groupColumns;
    private final GroupCodes groups;
    private int[] groupOfCode = {};
    private @Nullable GroupCodes series;

    TableScan(FactTable table, Filter scope, CellSet cells, Workers workers) {
        this.table = table;
        this.cells = cells;
        this.workers = workers;
        this.scope = filter(scope);
        List<DimensionColumn> columns = new ArrayList<>();
        for (DimensionId id : cells.groupBy()) {
            columns.add(table.dimension(id));
        }
        this.groupColumns = columns;
        this.groups = new GroupCodes(table.size(), columns);
    }

    FactTable table() {
        return table;
    }

    Workers workers() {
        return workers;
    }

    int periods() {
        return cells.periods().size();
    }

    /** The columns that groups are made of. */
    List<DimensionColumn> groupColumns() {
        return groupColumns;
    }

    /** The combinations of members that groups are made of. */
    GroupCodes groups() {
        return groups;
    }

    /** The rows of each period, or of what of it is inside a window. */
    List<RowSpan> spans(@Nullable Coverage window) {
        List<RowSpan> spans = new ArrayList<>();
        for (int period = 0; period < periods(); period++) {
            DateRange range = cells.periods().get(period);
            for (DateRange part : window == null ? List.of(range) : window.within(range)) {
                int from = table.periods().firstRow(part);
                int to = table.periods().endRow(part);
                if (from < to) {
                    spans.add(new RowSpan(period, from, to));
                }
            }
        }
        return spans;
    }

    /** Says which number in the result each combination has, -1 for none. */
    void number(int[] newGroupOfCode) {
        groupOfCode = newGroupOfCode;
    }

    int group(int code) {
        return groupOfCode[code];
    }

    /** The cell of a row in scope. */
    int cell(int row, int period) {
        return groupOfCode[groups.code(row)] * periods() + period;
    }

    /** The combinations of members of all dimensions. */
    GroupCodes series() {
        GroupCodes codes = series;
        if (codes == null) {
            codes = new GroupCodes(table.size(), table.dimensionColumns());
            series = codes;
        }
        return codes;
    }

    /** What the rows must pass to be in scope. */
    RowFilter scope() {
        return scope;
    }

    RowFilter filter(Filter filter) {
        return filters.computeIfAbsent(filter, asked -> new RowFilter(table, asked));
    }

    /** The rows on which every input of the set that uses them is known; null for all. The same object for the same rows' worth of inputs. */
    @Nullable
    RowMask knownMask(InputSet set) {
        Set<AggregateInput> patchy = new HashSet<>();
        for (AggregateInput input : set.inputs()) {
            if (column(input).known() != null) {
                patchy.add(input);
            }
        }
        if (patchy.isEmpty()) {
            return null;
        }
        AggregateInput first = patchy.iterator().next();
        boolean lone =
                patchy.size() == 1 && (first.filter().isAll() || set.inputs().size() == 1);
        return lone ? column(first).known() : knownMasks.computeIfAbsent(patchy, this::newKnownMask);
    }

    private MeasureColumn column(AggregateInput input) {
        return table.measure(input.measure().id());
    }

    private @Nullable RowMask newKnownMask(Set<AggregateInput> patchy) {
        RowMask known = null;
        for (AggregateInput input : patchy) {
            RowMask own = column(input).known();
            RowMask filter = filter(input.filter()).mask();
            known = RowMask.both(known, own == null || filter == null ? own : own.orNot(filter));
        }
        return known;
    }
}
