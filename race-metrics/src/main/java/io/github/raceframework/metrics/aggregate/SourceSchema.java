package io.github.raceframework.metrics.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a source.
 *
 * @param tables the tables, each with a name of its own
 */
public record SourceSchema(List<TableSchema> tables) {

    public SourceSchema {
        tables = List.copyOf(tables);
        Map<String, TableSchema> byName = new LinkedHashMap<>();
        for (TableSchema table : tables) {
            if (byName.put(table.name(), table) != null) {
                throw new IllegalArgumentException("two tables are named \"" + table.name() + "\"");
            }
        }
    }
}
