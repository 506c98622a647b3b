package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.FilePieces.Piece;
import io.github.raceframework.io.imports.PieceReader.PieceRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pieces of a file, by the thread that asks and others of an executor beside it. The thread that asks never waits for work that nobody has
 * begun.
 */
final class PieceReading {

    private final FilePieces pieces;
    private final Supplier<PieceReader> newReader;

    /** What each piece taken so far gives, in the order of the file: nothing where there is doubt. */
    private final List<CompletableFuture<Optional<PieceRead>>> taken = new ArrayList<>();

    private boolean ended;

    PieceReading(FilePieces pieces, Supplier<PieceReader> newReader) {
        this.pieces = pieces;
        this.newReader = newReader;
    }

    /**
     * The rows of all pieces, in the order of the file; empty if there is doubt about any.
     *
     * @param executor where other threads are from
     * @param helpers how many threads at most work beside the one that asks
     * @throws UncheckedIOException if the file cannot be read
     */
    Optional<List<PieceRead>> read(Executor executor, int helpers) {
        try {
            for (int i = 0; i < helpers; i++) {
                executor.execute(this::work);
            }
        } catch (RejectedExecutionException e) {
            // No thread to spare: those there are do the work.
        } catch (RuntimeException | Error e) {
            end();
            throw e;
        }
        work();
        List<PieceRead> read = new ArrayList<>();
        for (CompletableFuture<Optional<PieceRead>> result : taken) {
            join(result).ifPresent(read::add);
        }
        return read.size() == taken.size() ? Optional.of(read) : Optional.empty();
    }

    private void work() {
        PieceReader reader = newReader.get();
        Piece piece = pieces.newPiece();
        for (CompletableFuture<Optional<PieceRead>> result = take(piece); result != null; result = take(piece)) {
            try {
                Optional<PieceRead> rows = reader.read(piece);
                if (rows.isEmpty()) {
                    end();
                }
                result.complete(rows);
            } catch (RuntimeException | Error e) {
                end();
                result.completeExceptionally(e);
            }
        }
    }

    /** Takes the next piece; where to put what it gives, or null if there is none or it is of no use any more. */
    private synchronized @Nullable CompletableFuture<Optional<PieceRead>> take(Piece piece) {
        try {
            ended = ended || !pieces.next(piece);
            if (ended) {
                return null;
            }
            CompletableFuture<Optional<PieceRead>> result = new CompletableFuture<>();
            taken.add(result);
            return result;
        } catch (IOException e) {
            ended = true;
            taken.add(CompletableFuture.failedFuture(new UncheckedIOException(e)));
            return null;
        }
    }

    private synchronized void end() {
        ended = true;
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
