package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Tables in memory that are asked together. Each is aggregated at its own grain to the cells asked for, then groups are joined, so that no row is
 * ever counted twice.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Dataset implements AggregateSource {

    private final Map<String, FactTable> tables = new LinkedHashMap<>();
    private final SourceSchema schema;
    private final Workers workers;

    private Dataset(Collection<FactTable> tables, Workers workers) {
        this.workers = workers;
        this.schema = new SourceSchema(tables.stream().map(FactTable::describe).toList());
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /**
     * A data set of these tables.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static Dataset of(FactTable... tables) {
        return new Dataset(List.of(tables), Workers.NONE);
    }

    /**
     * This data set with derived dimensions. The lookups apply to each table in turn, so that one may look up what an earlier one derived. A
     * table's own column is never replaced, and of two lookups to one dimension the first that a table can use is used for all its rows.
     *
     * <p>A member that a lookup does not know is {@code (not set)} in the derived dimension: its rows are still counted in totals. {@link
     * #unmapped} names such members.
     */
    public Dataset with(Collection<Lookup> lookups) {
        return new Dataset(
                tables.values().stream().map(table -> table.derive(lookups)).toList(), workers);
    }

    /**
     * This data set, answering with several threads at once: the one that asks, and others of an executor. The values are the same. The executor stays
     * the application's own; where it has no thread to spare the thread that asks does the work itself.
     *
     * @param executor where the other threads are from
     * @param threads how many work at once, with the one that asks
     * @throws IllegalArgumentException if that is less than one
     */
    public Dataset withExecutor(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " is less than 1, the thread that asks");
        }
        return new Dataset(tables.values(), new Workers(Objects.requireNonNull(executor, "executor"), threads));
    }

    /** The members that lookups did not know, by table and derived dimension; nothing where all were known. */
    public Map<String, Map<DimensionId, List<String>>> unmapped() {
        Map<String, Map<DimensionId, List<String>>> unmapped = new LinkedHashMap<>();
        tables.forEach((name, table) -> {
            if (!table.unmapped().isEmpty()) {
                unmapped.put(name, table.unmapped());
            }
        });
        return unmapped;
    }

    /** The tables, in the order they came in. */
    public List<FactTable> tables() {
        return List.copyOf(tables.values());
    }

    @Override
    public SourceSchema schema() {
        return schema;
    }

    @Override
    public AggregateFrame run(AggregateQuery query) {
        List<CellBlock> blocks = new ArrayList<>();
        for (CellSet cells : query.cellSets()) {
            blocks.add(new BlockAggregation(this, query, cells).run());
        }
        return new AggregateFrame(blocks);
    }

    Workers workers() {
        return workers;
    }

    FactTable table(String name) {
        FactTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "no table \"" + name + "\"" + Spelling.suggestion(name, tables.keySet()));
        }
        return table;
    }
}
