package io.github.raceframework.benchmarks;

import java.util.List;
import java.util.Map;

/** An engine that holds the rows and has shown that it gives the right numbers. */
final class Trial implements AutoCloseable {

    private final Engine engine;
    private final Question question;

    private Trial(Engine engine, Question question) {
        this.engine = engine;
        this.question = question;
    }

    /**
     * Fills an engine and holds its answer against the plainest loop over the same rows.
     *
     * @throws IllegalStateException if they differ
     */
    static Trial of(String name, Question question, int size, int threads) {
        AdRows rows = question.rows(size);
        Trial trial = new Trial(Engine.of(name, rows, threads), question);
        Map<String, List<Long>> answer = trial.engine.read(trial.ask(), question);
        // A month without rows is zero here, and no row of an answer there.
        answer.values().removeIf(sums -> sums.stream().allMatch(sum -> sum == 0));
        Map<String, List<Long>> expected = question.expected(rows);
        expected.values().removeIf(sums -> sums.stream().allMatch(sum -> sum == 0));
        if (!answer.equals(expected)) {
            throw new IllegalStateException(name + " gives other numbers for " + question);
        }
        return trial;
    }

    Object ask() {
        return engine.ask(question);
    }

    @Override
    public void close() {
        engine.close();
    }
}
