package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final @Nullable RowMask scope;
    private final Map<Filter, RowMask> filterMasks = new HashMap<>();
    private final Map<Set<AggregateInput>, RowMask> knownMasks = new HashMap<>();
    private final GroupCodes groups;
    private int[] groupOfCode = {};
    private @Nullable GroupCodes series;

    TableScan(FactTable table, Filter scope, CellSet cells) {
        this.table = table;
        this.cells = cells;
        this.scope = mask(scope);
        List<DimensionColumn> columns = new ArrayList<>();
        for (DimensionId id : cells.groupBy()) {
            columns.add(table.dimension(id));
        }
        this.groups = new GroupCodes(table.size(), columns);
    }

    FactTable table() {
        return table;
    }

    int periods() {
        return cells.periods().size();
    }

    DateRange period(int index) {
        return cells.periods().get(index);
    }

    /** The groups of the rows in scope. */
    Set<List<String>> groups() {
        Set<List<String>> found = new HashSet<>();
        boolean[] seen = new boolean[groups.count()];
        for (DateRange period : cells.periods()) {
            int end = table.firstRowFrom(period.to().toEpochDay());
            for (int row = table.firstRowFrom(period.from().toEpochDay()); row < end; row++) {
                if (!seen[groups.code(row)] && isInScope(row)) {
                    seen[groups.code(row)] = true;
                    found.add(groups.members(groups.code(row)));
                }
            }
        }
        return found;
    }

    /** Says which number each group has in the result. */
    void number(Map<List<String>, Integer> numbers) {
        groupOfCode = new int[groups.count()];
        Arrays.setAll(groupOfCode, code -> numbers.getOrDefault(groups.members(code), -1));
    }

    /** The cell of a row in scope. */
    int cell(int row, int period) {
        return groupOfCode[groups.code(row)] * cells.periods().size() + period;
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

    boolean isInScope(int row) {
        return scope == null || scope.get(row);
    }

    /** The rows that a filter lets through; null for all. */
    @Nullable
    RowMask mask(Filter filter) {
        if (filter.isAll()) {
            return null;
        }
        return filterMasks.computeIfAbsent(filter, this::newMask);
    }

    private RowMask newMask(Filter filter) {
        List<DimensionColumn> columns = new ArrayList<>();
        List<boolean[]> accepted = new ArrayList<>();
        for (Filter.Condition condition : filter.conditions()) {
            DimensionColumn column = table.dimension(condition.dimension());
            boolean[] accepts = new boolean[column.members().size()];
            for (int code = 0; code < accepts.length; code++) {
                accepts[code] = condition.accepts(column.members().get(code));
            }
            columns.add(column);
            accepted.add(accepts);
        }
        return RowMask.of(table.size(), row -> {
            for (int i = 0; i < accepted.size(); i++) {
                if (!accepted.get(i)[columns.get(i).code(row)]) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The rows on which every input of the set that uses them is known; null for all. The same object for the same rows' worth of inputs. */
    @Nullable
    RowMask knownMask(InputSet set) {
        Set<AggregateInput> patchy = new HashSet<>();
        for (AggregateInput input : set.inputs()) {
            if (table.measure(input.measure().id()).known() != null) {
                patchy.add(input);
            }
        }
        return patchy.isEmpty() ? null : knownMasks.computeIfAbsent(patchy, this::newKnownMask);
    }

    private RowMask newKnownMask(Set<AggregateInput> patchy) {
        List<MeasureColumn> columns = new ArrayList<>();
        List<@Nullable RowMask> filters = new ArrayList<>();
        for (AggregateInput input : patchy) {
            columns.add(table.measure(input.measure().id()));
            filters.add(mask(input.filter()));
        }
        return RowMask.of(table.size(), row -> {
            for (int i = 0; i < columns.size(); i++) {
                RowMask filter = filters.get(i);
                if ((filter == null || filter.get(row)) && !columns.get(i).isKnown(row)) {
                    return false;
                }
            }
            return true;
        });
    }
}
