package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.metrics.aggregate.LimitException.Limit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an application lends to a question: threads, memory and the time of day; and who hears of it. The library takes none of these by itself.
 *
 * <p>A question can be broken off: if the thread that asks is interrupted, the question ends with a {@link java.util.concurrent.CancellationException}, soon
 * and with the interrupt still set.
 *
 * <p>Immutable: each {@code with...} method returns a changed copy. Safe for use by several threads, if executor, clock and listener are.
 */
public final class EngineOptions {

    /** One thread, 50 million cells (about 1.5 GB), no clock and no listener. */
    public static final EngineOptions DEFAULT = new EngineOptions(new Parts());

    private final @Nullable Executor executor;
    private final int threads;
    private final int mostGroups;
    private final long mostCells;
    private final @Nullable Clock clock;
    private final @Nullable EngineListener listener;

    private EngineOptions(Parts parts) {
        this.executor = parts.executor;
        this.threads = parts.threads;
        this.mostGroups = parts.mostGroups;
        this.mostCells = parts.mostCells;
        this.clock = parts.clock;
        this.listener = parts.listener;
    }

    /** A changeable copy, so that each {@code with...} names only what it changes. */
    private static final class Parts {
        @Nullable
        Executor executor;

        int threads = 1;
        int mostGroups = Integer.MAX_VALUE;
        long mostCells = 50_000_000;

        @Nullable
        Clock clock;

        @Nullable
        EngineListener listener;
    }

    private EngineOptions with(Consumer<Parts> change) {
        Parts parts = new Parts();
        parts.executor = executor;
        parts.threads = threads;
        parts.mostGroups = mostGroups;
        parts.mostCells = mostCells;
        parts.clock = clock;
        parts.listener = listener;
        change.accept(parts);
        return new EngineOptions(parts);
    }

    /**
     * Several threads at once: the one that asks, and others of an executor. Values are the same, bit by bit. The executor stays the application's
     * own; where it has no thread to spare the thread that asks does the work itself.
     *
     * @param newExecutor where the other threads are from
     * @param newThreads how many work at once, with the one that asks
     * @throws IllegalArgumentException if that is less than one
     */
    public EngineOptions withExecutor(Executor newExecutor, int newThreads) {
        Objects.requireNonNull(newExecutor, "executor");
        requirePositive("threads", newThreads, "the thread that asks");
        return with(parts -> {
            parts.executor = newExecutor;
            parts.threads = newThreads;
        });
    }

    /**
     * An answer with more groups than these ends with a {@link LimitException}.
     *
     * @throws IllegalArgumentException if that is less than one
     */
    public EngineOptions withMostGroups(int newMostGroups) {
        requirePositive("most groups", newMostGroups, "the group of a total");
        return with(parts -> parts.mostGroups = newMostGroups);
    }

    /**
     * An answer with more cells than these (groups x periods x inputs of formulas) ends with a {@link LimitException}. A cell takes some 30 bytes.
     *
     * @throws IllegalArgumentException if that is less than one
     */
    public EngineOptions withMostCells(long newMostCells) {
        requirePositive("most cells", newMostCells, "the cell of a total");
        return with(parts -> parts.mostCells = newMostCells);
    }

    /**
     * Answers as of today by this clock, in its zone: only days that are over count. A range that goes on is cut at the end of yesterday, and with it the
     * bucket in which that lies, which is then compared with as many days. Without a clock every day that tables cover counts.
     */
    public EngineOptions withClock(Clock newClock) {
        return with(parts -> parts.clock = newClock);
    }

    /** The same without a clock: where the day is given, an engine with a clock of its own would cut periods, or refuse them. */
    public EngineOptions withoutClock() {
        return with(parts -> parts.clock = null);
    }

    /** Tells this listener of every question. Takes the place of another. */
    public EngineOptions withListener(EngineListener newListener) {
        Objects.requireNonNull(newListener, "listener");
        return with(parts -> parts.listener = newListener);
    }

    private static void requirePositive(String name, long value, String least) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + " is less than 1, " + least);
        }
    }

    /**
     * For sources: fails if an answer would be larger than allowed.
     *
     * @param inputs how many inputs have cells of their own
     * @throws LimitException if it would be
     */
    public void requireAllowed(int groups, int periods, long inputs) {
        if (groups > mostGroups) {
            throw new LimitException(
                    Limit.GROUPS,
                    groups,
                    mostGroups,
                    "the answer has " + groups + " groups, more than the " + mostGroups
                            + " allowed; ask for fewer dimensions, or filter");
        }
        long cells = (long) groups * periods;
        long all = cells * Math.max(1, inputs);
        if (all > mostCells || cells > Integer.MAX_VALUE) {
            throw new LimitException(
                    Limit.CELLS,
                    all,
                    Math.min(mostCells, Integer.MAX_VALUE * Math.max(1, inputs)),
                    groups + " groups in " + periods + " periods are " + all
                            + " cells over all inputs of formulas, more than the " + mostCells
                            + " allowed; ask for a coarser grain, a shorter range, fewer dimensions or fewer KPIs");
        }
    }

    /** Where threads beside the one that asks are from; empty for none. */
    public Optional<Executor> findExecutor() {
        return Optional.ofNullable(executor);
    }

    /** How many threads work at once, with the one that asks. */
    public int threads() {
        return threads;
    }

    public int mostGroups() {
        return mostGroups;
    }

    public long mostCells() {
        return mostCells;
    }

    /** The first day that is not over; empty without a clock. */
    public Optional<LocalDate> findToday() {
        return Optional.ofNullable(clock).map(LocalDate::now);
    }

    /** Who hears of questions; empty if nobody does. */
    public Optional<EngineListener> findListener() {
        return Optional.ofNullable(listener);
    }
}
