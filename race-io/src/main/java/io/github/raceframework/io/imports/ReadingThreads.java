package io.github.raceframework.io.imports;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Who reads files.
 *
 * @param executor where threads are from beside the one that asks
 * @param threads how many work at once, with the one that asks
 * @param pieceSize the most bytes of a file that are read at once
 */
record ReadingThreads(Executor executor, int threads, int pieceSize) {

    /** The thread that asks alone. */
    static final ReadingThreads ONE = new ReadingThreads(Runnable::run, 1, FilePieces.SIZE);

    /**
     * Several threads.
     *
     * @throws IllegalArgumentException if these are less than one
     */
    static ReadingThreads of(Executor executor, int threads) {
        Objects.requireNonNull(executor, "executor");
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " is less than 1, the thread that asks");
        }
        return new ReadingThreads(executor, threads, FilePieces.SIZE);
    }

    ReadingThreads withPieceSize(int newPieceSize) {
        return new ReadingThreads(executor, threads, newPieceSize);
    }
}
