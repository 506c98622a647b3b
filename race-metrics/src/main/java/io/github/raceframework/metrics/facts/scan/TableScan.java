package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.facts.store.Dictionary;
import io.github.raceframework.metrics.facts.store.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table seen through one query: which groups its rows make, and the scans of its blocks. For use by the thread that asks. */
final class TableScan {

    private final ScannedTable table;
    private final Filter scope;
    private final CellSet cells;
    private final Workers workers;
    private final @Nullable CellMemory memory;
    private final Map<Filter, MemberTests> tests = new HashMap<>();
    private final Map<Set<AggregateInput>, Set<AggregateInput>> patchySets = new HashMap<>();
    private final List<Dictionary> groupDictionaries;
    private final GroupCodes groups;
    private final GroupCodes series;
    private final List<BlockScan> blocks = new ArrayList<>();
    private int[] groupOfCode = {};
    private long reach;
    private long rowsRead;

    TableScan(ScannedTable table, Filter scope, CellSet cells, Workers workers, @Nullable CellMemory memory) {
        this.table = table;
        this.scope = scope;
        this.cells = cells;
        this.workers = workers;
        this.memory = memory;
        this.groupDictionaries = dictionaries(cells.groupBy());
        this.groups = new GroupCodes(table.size(), groupDictionaries);
        this.series = new GroupCodes(
                table.size(),
                dictionaries(table.dimensions().stream().map(Dimension::id).toList()));
        table.blocks().forEach(block -> blocks.add(new BlockScan(this, block)));
    }

    private List<Dictionary> dictionaries(List<DimensionId> ids) {
        return ids.stream().map(table::dictionary).toList();
    }

    ScannedTable table() {
        return table;
    }

    /** What the rows must pass to be in scope. */
    Filter scope() {
        return scope;
    }

    CellSet cells() {
        return cells;
    }

    Workers workers() {
        return workers;
    }

    /** What earlier questions gave; null where nothing is remembered. */
    @Nullable
    CellMemory memory() {
        return memory;
    }

    int periods() {
        return cells.periods().size();
    }

    /** A period of the question. */
    DateRange period(int period) {
        return cells.periods().get(period);
    }

    /** Says how many days before a period an input looks back: what occurs there occurs for it. */
    void reachBack(long days) {
        reach = Math.max(reach, days);
    }

    /** How many days before a period any input looks back. */
    long reach() {
        return reach;
    }

    /** Says that so many rows are gone over to fill cells. */
    void read(long rows) {
        rowsRead += rows;
    }

    /** How many rows were gone over. */
    long rowsRead() {
        return rowsRead;
    }

    /** The blocks of the table, in the order of time. */
    List<BlockScan> blocks() {
        return blocks;
    }

    /** The members that groups are made of, dimension by dimension. */
    List<Dictionary> groupDictionaries() {
        return groupDictionaries;
    }

    /** The combinations of members that groups are made of. */
    GroupCodes groups() {
        return groups;
    }

    /** The combinations of members of all dimensions. */
    GroupCodes series() {
        return series;
    }

    MemberTests tests(Filter filter) {
        return tests.computeIfAbsent(filter, asked -> new MemberTests(table, asked));
    }

    /** Says which number in the result each combination has, -1 for none. */
    void number(int[] newGroupOfCode) {
        groupOfCode = newGroupOfCode;
    }

    /** The number in the result of a combination, -1 for none. */
    int group(int code) {
        return code < groupOfCode.length ? groupOfCode[code] : -1;
    }

    /** The numbers of the members of each group of the result that has rows here; null for others. */
    int[] @Nullable [] membersOfGroups(int groupCount) {
        int[] @Nullable [] members = new int[groupCount] @Nullable [];
        for (int code = 0; code < groupOfCode.length; code++) {
            if (groupOfCode[code] >= 0) {
                members[groupOfCode[code]] = groups.memberCodes(code);
            }
        }
        return members;
    }

    /**
     * What is asked of each span of rows.
     *
     * @param filters those that it uses beside the scope
     */
    SpanQuestion question(CellMemory known, List<SpanQuestion.Input> inputs, List<Filter> filters) {
        Stream<DimensionId> used = Stream.concat(
                cells.groupBy().stream(),
                Stream.concat(Stream.of(scope), filters.stream())
                        .flatMap(filter -> filter.conditions().stream())
                        .map(Filter.Condition::dimension));
        boolean own = used.allMatch(id -> table.hasOwn(id));
        List<Lookup> lookups = own ? List.of() : table.lookups();
        List<CalendarAttribute> calendar = own ? List.of() : table.calendar();
        return known.known(new SpanQuestion(scope, cells.groupBy(), lookups, calendar, inputs));
    }

    /**
     * The inputs of a set that are not known on all rows that their filter lets through; a row is known when it is known for all of these. The same
     * object for the same rows' worth of inputs.
     */
    Set<AggregateInput> patchy(InputSet set) {
        Set<AggregateInput> patchy = new HashSet<>();
        for (AggregateInput input : set.inputs()) {
            if (blocks.stream().anyMatch(block -> block.isPatchy(input))) {
                // Alone, an input is asked only of rows that pass its filter.
                patchy.add(set.inputs().size() == 1 ? new AggregateInput(input.measure(), Filter.ALL) : input);
            }
        }
        return patchySets.computeIfAbsent(patchy, Set::copyOf);
    }
}
