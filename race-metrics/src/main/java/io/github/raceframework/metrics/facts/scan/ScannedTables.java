package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are asked together.
 *
 * @param schema what is known about them
 * @param byName the table of a name of the schema
 * @param memory what earlier questions gave; null where nothing is remembered
 */
public record ScannedTables(
        SourceSchema schema,
        Function<String, ScannedTable> byName,
        @Nullable CellMemory memory) {

    ScannedTable table(String name) {
        return byName.apply(name);
    }
}
