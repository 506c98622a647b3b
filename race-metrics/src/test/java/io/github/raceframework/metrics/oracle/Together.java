package io.github.raceframework.metrics.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Asks the same things on several threads that begin at one moment, each in an order of its own. */
final class Together {

    private static final int THREADS = 4;

    private Together() {}

    /** What each thread gets, in the order of the questions. */
    static <T> List<List<T>> ask(List<Supplier<T>> questions, long seed) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<List<T>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed + thread);
                tasks.add(() -> {
                    List<Integer> order = new ArrayList<>(
                            IntStream.range(0, questions.size()).boxed().toList());
                    Collections.shuffle(order, random);
                    List<T> answers = new ArrayList<>(Collections.nCopies(questions.size(), null));
                    start.await();
                    for (int place : order) {
                        answers.set(place, questions.get(place).get());
                    }
                    return answers;
                });
            }
            List<List<T>> all = new ArrayList<>();
            for (Future<List<T>> task : threads.invokeAll(tasks)) {
                all.add(task.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
