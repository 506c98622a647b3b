package io.github.raceframework.examples.service;

import io.github.raceframework.examples.service.Problem.Status;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Works on a few questions at once, and breaks each off that is not answered in time: the thread is interrupted, which ends the question soon. Safe for use by several
 * threads.
 */
final class TimeLimit implements AutoCloseable {

    private final Duration time;
    private final ExecutorService workers;

    TimeLimit(Duration time, int threads) {
        this.time = time;
        this.workers = Executors.newFixedThreadPool(threads, task -> new Thread(task, "race-question"));
    }

    /**
     * What the work comes to. Waiting for a thread counts as time.
     *
     * @throws Problem if there is no answer in time
     */
    <T> T within(Supplier<T> work) {
        Future<T> answer = workers.submit(work::get);
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Problem.of(
                    Status.SERVICE_UNAVAILABLE,
                    "no answer within " + time.toMillis()
                            + " ms; ask for fewer KPIs, dimensions or periods, or ask again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(Status.SERVICE_UNAVAILABLE, "the service stops");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
