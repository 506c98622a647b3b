package io.github.raceframework.metrics.facts.store;

import java.util.concurrent.CancellationException;

/** Breaks off a question whose thread is interrupted. */
public final class Interrupts {

    private Interrupts() {}

    /**
     * Fails if the thread that asks is interrupted, and leaves it so.
     *
     * @param asking the thread that asks, which need not be the one that works
     */
    public static void check(Thread asking) {
        if (asking.isInterrupted()) {
            throw new CancellationException("the thread that asks was interrupted");
        }
    }
}
