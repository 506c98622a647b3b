package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.metrics.aggregate.EngineOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who does the work of a query: the thread that asked, and threads of an executor beside it. The thread that asked never waits for work that nobody
 * has begun, so that an executor without a free thread only leaves it to itself.
 *
 * @param executor where the other threads are from; null for none
 * @param threads how many threads work at once, with the one that asked
 */
public record Workers(@Nullable Executor executor, int threads) {

    /** The thread that asks, alone. */
    public static final Workers NONE = new Workers(null, 1);

    /**
     * The thread that asks, and others.
     *
     * @throws IllegalArgumentException if there is less than one thread
     */
    public static Workers of(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " is less than 1, the thread that asks");
        }
        return new Workers(Objects.requireNonNull(executor, "executor"), threads);
    }

    public static Workers of(EngineOptions options) {
        return new Workers(options.findExecutor().orElse(null), options.threads());
    }

    /** Pieces that nobody has taken yet, and what a worker makes of those it takes. */
    private record Job<T>(Thread asking, AtomicInteger next, int pieces, Supplier<T> newState, ObjIntConsumer<T> work) {
        T run() {
            T state = newState.get();
            try {
                for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                    Interrupts.check(asking);
                    work.accept(state, piece);
                }
            } catch (RuntimeException | Error e) {
                next.set(pieces);
                throw e;
            }
            return state;
        }
    }

    /** Another thread's share in a job. Whoever claims it first decides whether it is done at all. */
    private record Share<T>(AtomicBoolean claimed, CompletableFuture<T> result) {
        void run(Job<T> job) {
            if (claimed.compareAndSet(false, true)) {
                try {
                    result.complete(job.run());
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                }
            }
        }
    }

    /**
     * Does pieces of work, each once. Every thread that takes part has a state of its own, in which it gathers what its pieces give, taken in
     * ascending order.
     *
     * @return the states, at least one
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public <T> List<T> run(int pieces, Supplier<T> newState, ObjIntConsumer<T> work) {
        Job<T> job = new Job<>(Thread.currentThread(), new AtomicInteger(), pieces, newState, work);
        List<Share<T>> shares = new ArrayList<>();
        if (executor != null) {
            for (int i = 1; i < Math.min(threads, pieces); i++) {
                Share<T> share = new Share<>(new AtomicBoolean(), new CompletableFuture<>());
                // Before it is handed over: an executor may run it and fail all the same.
                shares.add(share);
                try {
                    executor.execute(() -> share.run(job));
                } catch (RejectedExecutionException e) {
                    // No thread to spare: those there are do the work.
                    break;
                } catch (RuntimeException | Error e) {
                    job.next().set(pieces);
                    throw e;
                }
            }
        }
        List<T> states = new ArrayList<>();
        states.add(job.run());
        for (Share<T> share : shares) {
            if (!share.claimed().compareAndSet(false, true)) {
                states.add(join(share.result()));
            }
        }
        return states;
    }

    private static <T> T join(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
