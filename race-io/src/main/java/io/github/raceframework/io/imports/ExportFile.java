package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.FileReading.InPieces;
import io.github.raceframework.io.imports.FileSurvey.Seen;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of an import, from what is seen of it to its rows. How it is written is settled by all of its rows, whatever their order. A long file is not gone
 * through for that alone: it is read as its first rows suggest, and read again if the others tell otherwise.
 */
final class ExportFile {

    private final ExportSource source;
    private final FileSurvey survey;
    private FilePlan plan;

    /** Whether all rows have been seen. */
    private boolean settled;

    private @Nullable InPieces pieces;

    private ExportFile(ExportSource source, FileSurvey survey, FilePlan plan, boolean settled) {
        this.source = source;
        this.survey = survey;
        this.plan = plan;
        this.settled = settled;
    }

    /** Sees as much of a file as is needed to begin; empty if that leaves a question, which is noted. */
    static Optional<ExportFile> open(ExportSource source, FileSurvey survey, ImportMeter meter) throws IOException {
        Seen first = survey.seeFirst();
        FilePlan guess = survey.guess(first);
        if (!survey.isSeenAtOnce() && FileReading.isForPieces(guess)) {
            return Optional.of(new ExportFile(source, survey, guess, false));
        }
        Seen all = survey.isSeenAtOnce() ? first : survey.seeAll(meter);
        return survey.settle(all).map(plan -> new ExportFile(source, survey, plan, true));
    }

    String name() {
        return source.name();
    }

    ExportSource source() {
        return source;
    }

    FilePlan plan() {
        return plan;
    }

    /** What was read in pieces; null if it has to be read row by row. */
    @Nullable
    InPieces pieces() {
        return pieces;
    }

    /** Whether all of its rows have been seen, so that nothing is left to them. */
    boolean isSettled() {
        return settled;
    }

    /** Reads in pieces, if that can be done. */
    void readPieces(ReadingPlan reading, ReadingThreads threads, ImportMeter meter) throws IOException {
        pieces = null;
        if (FileReading.isForPieces(plan)) {
            long before = meter.rows();
            try (InputStream in = meter.open(source)) {
                pieces = FileReading.inPieces(reading, threads, in, source.size(), meter::addRows)
                        .orElse(null);
            }
            if (pieces == null) {
                meter.backTo(before);
            }
        }
    }

    /** Settles how the file is written; false if it is otherwise than was thought, or there is a question, which is noted. */
    boolean settle(ImportMeter meter) throws IOException {
        if (settled) {
            return true;
        }
        Seen all = pieces == null ? survey.seeAll(meter) : new Seen(pieces.rows(), Map.of());
        settled = true;
        Optional<FilePlan> found = survey.settle(all);
        boolean isAsThought = found.filter(plan::isWrittenAs).isPresent();
        plan = found.orElse(plan);
        return isAsThought;
    }
}
