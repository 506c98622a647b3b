package io.github.raceframework.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that do the same at the same time. */
final class AtOnce {

    static final int THREADS = 4;

    private AtOnce() {}

    /**
     * What each of the threads comes to.
     *
     * @throws IllegalStateException if one throws; its cause is what was thrown
     */
    static <T> List<T> run(Callable<T> task) {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<T> together = () -> {
            start.await();
            return task.call();
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(THREADS, together))) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of " + THREADS + " threads failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
