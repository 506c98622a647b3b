package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables in memory that are asked together. Each is aggregated at its own grain to the cells asked for, then groups are joined, so that no row is
 * ever counted twice.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Dataset implements AggregateSource {

    private final Map<String, FactTable> tables = new LinkedHashMap<>();
    private final SourceSchema schema;

    private Dataset(List<FactTable> tables) {
        this.schema = new SourceSchema(tables.stream().map(FactTable::describe).toList());
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /**
     * A data set of these tables.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static Dataset of(FactTable... tables) {
        return new Dataset(List.of(tables));
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

    FactTable table(String name) {
        FactTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "no table \"" + name + "\"" + Spelling.suggestion(name, tables.keySet()));
        }
        return table;
    }
}
