package io.github.raceframework.benchmarks;

import java.util.List;
import java.util.Map;

/** Something to which days are added, and which says after each of them what all days give by channel and month. */
interface DailyEngine extends AutoCloseable {

    /** Makes the rows of the next day ready in the engine's own form, outside its table. This is not timed. */
    void stage(int day);

    /** Adds the day that is ready and asks again. */
    Object addAndAsk();

    /** The sums of an answer by channel and month. */
    Map<String, List<Long>> read(Object answer);

    @Override
    void close();

    /** An engine with so many days, by the name it has in results. */
    static DailyEngine of(String name, DailyRows rows, int days) {
        return switch (name) {
            case "race" -> new RaceDays(rows, days, true);
            case "race-anew" -> new RaceDays(rows, days, false);
            case "duckdb-best" -> new DuckDays(rows, days, DuckEngine.Schema.BEST);
            case "duckdb-plain" -> new DuckDays(rows, days, DuckEngine.Schema.PLAIN);
            default -> throw new IllegalArgumentException("no engine is named \"" + name + "\"");
        };
    }
}
