package io.github.raceframework.metrics.facts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final int PIECES = 20;
    private static final Executor THREADS = task -> new Thread(task).start();

    private static List<Integer> done(List<List<Integer>> states) {
        return states.stream().flatMap(List::stream).sorted().toList();
    }

    private static List<List<Integer>> run(Workers workers) {
        return workers.run(PIECES, ArrayList::new, List::add);
    }

    @Test
    void everyPieceIsDoneOnceByWhoeverTakesIt() {
        List<Integer> all = IntStream.range(0, PIECES).boxed().toList();

        assertThat(done(run(Workers.NONE))).isEqualTo(all);
        assertThat(done(run(new Workers(THREADS, 4)))).isEqualTo(all);
        assertThat(run(Workers.NONE)).hasSize(1);
    }

    @Test
    void anExecutorWithoutAFreeThreadLeavesTheWorkToTheThreadThatAsks() {
        List<Runnable> neverRun = new ArrayList<>();

        assertThat(done(run(new Workers(neverRun::add, 3)))).hasSize(PIECES);
        assertThat(neverRun).hasSize(2);
        neverRun.forEach(Runnable::run);
    }

    @Test
    void anExecutorThatRefusesLeavesTheWorkToTheThreadThatAsks() {
        Workers workers = new Workers(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                3);

        assertThat(done(run(workers))).hasSize(PIECES);
    }

    @Test
    void anExecutorThatRunsATaskAndRefusesItLosesNothing() {
        Workers workers = new Workers(
                task -> {
                    task.run();
                    throw new RejectedExecutionException("full");
                },
                3);

        assertThat(done(run(workers))).hasSize(PIECES);
    }

    @Test
    void anExecutorThatFailsFailsTheQuestion() {
        Workers workers = new Workers(
                task -> {
                    throw new IllegalStateException("no more threads");
                },
                3);

        assertThatThrownBy(() -> run(workers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more threads");
    }

    @Test
    void noMoreThreadsAreAskedThanThereArePieces() {
        List<Runnable> tasks = new ArrayList<>();

        new Workers(tasks::add, 8).run(1, ArrayList::new, List::add);

        assertThat(tasks).isEmpty();
    }

    @Test
    void whatGoesWrongInAnotherThreadReachesTheOneThatAsks() {
        assertThatThrownBy(() -> failElsewhere(new IllegalStateException("broken")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> failElsewhere(new AssertionError("worse")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("worse");
    }

    /** The thread that asks holds the first piece it takes until another thread has failed with one. */
    private static void failElsewhere(Throwable failure) {
        Thread asking = Thread.currentThread();
        CountDownLatch failing = new CountDownLatch(1);
        ObjIntConsumer<List<Integer>> work = (state, piece) -> {
            if (Thread.currentThread() != asking) {
                failing.countDown();
                WorkersTest.<RuntimeException>sneak(failure);
            }
            try {
                failing.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        new Workers(THREADS, 2).run(PIECES, ArrayList::new, work);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void whatGoesWrongInTheThreadThatAsksEndsTheWork() {
        List<Integer> begun = new ArrayList<>();

        assertThatThrownBy(() -> Workers.NONE.run(PIECES, ArrayList::new, (state, piece) -> {
                    begun.add(piece);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(begun).containsExactly(0);
    }
}
