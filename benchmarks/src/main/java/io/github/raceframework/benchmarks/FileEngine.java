package io.github.raceframework.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Something that reads a CSV file and answers one question about it, all of which is timed. */
interface FileEngine extends AutoCloseable {

    /** The sums of {@link AdFile#MEASURES} by channel and month. */
    Map<String, List<BigDecimal>> ask(Path file);

    @Override
    void close();

    /** An engine by the name it has in results. */
    static FileEngine of(String name, int threads) {
        return switch (name) {
            case "race" -> new RaceFileEngine(threads);
            case "duckdb" -> new DuckFileEngine(threads);
            default -> throw new IllegalArgumentException("no engine is named \"" + name + "\"");
        };
    }
}
