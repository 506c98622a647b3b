package io.github.raceframework.benchmarks;

import java.util.Map;

/** Something that holds visits and counts users. */
interface DistinctEngine extends AutoCloseable {

    /** The users of each page, in the form that the engine hands out. This is what is timed. */
    Object ask();

    /** The same by the name of the page. */
    Map<String, Long> read(Object answer);

    @Override
    void close();

    /**
     * An engine by the name it has in results, that has shown that it gives the right numbers.
     *
     * @throws IllegalStateException if it does not
     */
    static DistinctEngine of(String name, UserRows rows, int threads) {
        DistinctEngine engine = switch (name) {
            case "race" -> new RaceDistinct(rows, threads);
            case "duckdb-best" -> new DuckDistinct(rows, threads, DuckEngine.Schema.BEST);
            default -> new DuckDistinct(rows, threads, DuckEngine.Schema.PLAIN);
        };
        if (!engine.read(engine.ask()).equals(rows.expected())) {
            throw new IllegalStateException(name + " gives other numbers of users");
        }
        return engine;
    }
}
