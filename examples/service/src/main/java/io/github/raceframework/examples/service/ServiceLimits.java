package io.github.raceframework.examples.service;

import io.github.raceframework.metrics.aggregate.EngineOptions;
import java.time.Duration;

/**
 * What a stranger's question may take.
 *
 * @param bodyBytes the longest question, in bytes
 * @param groups the most groups of an answer
 * @param cells the most cells of an answer: groups x periods x inputs of formulas
 * @param time how long a question may take, waiting included
 * @param threads how many questions are worked on at once
 */
record ServiceLimits(int bodyBytes, int groups, long cells, Duration time, int threads) {

    /** 64 KiB, 5,000 groups, 200,000 cells (about 6 MB), 5 seconds, and a thread per processor. */
    static final ServiceLimits DEFAULT = new ServiceLimits(
            64 * 1024,
            5_000,
            200_000,
            Duration.ofSeconds(5),
            Runtime.getRuntime().availableProcessors());

    ServiceLimits {
        requirePositive("bodyBytes", bodyBytes);
        requirePositive("groups", groups);
        requirePositive("cells", cells);
        requirePositive("time", time.toMillis());
        requirePositive("threads", threads);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + " is less than 1");
        }
    }

    /** The part of it that the engine keeps. */
    EngineOptions engine() {
        return EngineOptions.DEFAULT.withMostGroups(groups).withMostCells(cells);
    }
}
