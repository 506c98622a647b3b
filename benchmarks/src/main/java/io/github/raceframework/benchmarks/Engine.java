package io.github.raceframework.benchmarks;

import java.util.List;
import java.util.Map;

/** Something that holds the rows and answers questions. */
interface Engine extends AutoCloseable {

    /** The whole answer, in the form that the engine hands out. This is what is timed. */
    Object ask(Question question);

    /** The sums by the text of their group, to be held against {@link Question#expected}. */
    Map<String, List<Long>> read(Object answer, Question question);

    @Override
    void close();

    /** An engine by the name it has in results. */
    static Engine of(String name, AdRows rows, int threads) {
        return switch (name) {
            case "race" -> new RaceEngine(rows, threads);
            case "duckdb-best" -> new DuckEngine(rows, threads, DuckEngine.Schema.BEST);
            case "duckdb-plain" -> new DuckEngine(rows, threads, DuckEngine.Schema.PLAIN);
            default -> throw new IllegalArgumentException("no engine is named \"" + name + "\"");
        };
    }
}
