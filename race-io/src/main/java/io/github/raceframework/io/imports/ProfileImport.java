package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Reads exports of other tools into facts, by an {@link ImportProfile} or by what their header says:
 *
 * <pre>{@code
 * ImportResult ads = ProfileImport.of(StandardProfiles.GOOGLE_ADS).read("ads", Path.of("google-ads.csv"));
 * }</pre>
 *
 * <p>It copes with lines above the header, comments, rows of totals, UTF-8 and UTF-16, commas, semicolons and tabs, decimal commas, thousands
 * separators, currency signs and many ways to write a date; it sees from the file which of them it has. What two readings fit is an error that asks.
 * What was decided, ignored and left out is in the {@link ImportReport}. For files of your own making, of one plain form, {@link CsvImport} is
 * stricter.
 *
 * <p>Immutable and safe for use by several threads, if its listener is.
 */
public final class ProfileImport {

    private final ProfileChoice choice;
    private final BadCells policy;
    private final ImportListener listener;
    private final ReadingThreads threads;

    private ProfileImport(ProfileChoice choice, BadCells policy, ImportListener listener, ReadingThreads threads) {
        this.choice = choice;
        this.policy = policy;
        this.listener = listener;
        this.threads = threads;
    }

    /** Reads files of that kind. Bad cells {@linkplain BadCells#FAIL fail}. */
    public static ProfileImport of(ImportProfile profile) {
        return new ProfileImport(ProfileChoice.of(profile), BadCells.FAIL, progress -> {}, ReadingThreads.ONE);
    }

    /**
     * Reads files of a kind that it finds out from their header: one of {@link StandardProfiles}, or else columns by their usual names and by the
     * ids of the catalogue. A header that two measures could mean is an error that asks.
     */
    public static ProfileImport detecting(KpiCatalog catalog) {
        return detecting(catalog, ImportProfiles.standard());
    }

    /** As {@link #detecting(KpiCatalog)}, with the kinds that plugins know among those it finds out. Two that fit equally well are an error that asks. */
    public static ProfileImport detecting(KpiCatalog catalog, ImportProfiles known) {
        return new ProfileImport(
                ProfileChoice.detecting(catalog, known), BadCells.FAIL, progress -> {}, ReadingThreads.ONE);
    }

    /** With more said than the profile says, whichever it is: the currency of its money, the days it covers, what a column holds. */
    public ProfileImport with(UnaryOperator<ImportProfile> change) {
        return new ProfileImport(choice.with(change), policy, listener, threads);
    }

    /** With another policy for bad cells. */
    public ProfileImport withBadCells(BadCells newPolicy) {
        return new ProfileImport(choice, newPolicy, listener, threads);
    }

    /** With a listener to the progress. Several threads that read may tell it, one after the other. */
    public ProfileImport withListener(ImportListener newListener) {
        return new ProfileImport(choice, policy, newListener, threads);
    }

    /**
     * Reading files with several threads at once, as {@link CsvImport#withExecutor}. The table, the report and the messages are the same.
     *
     * @param executor where the other threads are from
     * @param newThreads how many work at once, with the one that asks
     * @throws IllegalArgumentException if that is less than one
     */
    public ProfileImport withExecutor(Executor executor, int newThreads) {
        return new ProfileImport(choice, policy, listener, ReadingThreads.of(executor, newThreads));
    }

    /** Reading at most so many bytes of a file at once. */
    ProfileImport withPieceSize(int pieceSize) {
        return new ProfileImport(choice, policy, listener, threads.withPieceSize(pieceSize));
    }

    /**
     * The profile by which a file is read.
     *
     * @throws RaceFormatException if its header fits none, or two
     * @throws UncheckedIOException if the file cannot be read
     */
    public ImportProfile profileOf(Path file) {
        Violations violations = new Violations();
        try {
            Optional<ProfileChoice.Chosen> chosen = choice.choose(ExportSource.of(file), violations);
            violations.throwIfAny();
            return chosen.orElseThrow().profile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads files of one kind into one table.
     *
     * @param table the table's name
     * @param files at least one
     * @throws RaceFormatException if there is anything in them that cannot be read and that the policy does not pass over
     * @throws IllegalArgumentException if there is no file, or the profile contradicts itself
     * @throws UncheckedIOException if a file cannot be read
     */
    public ImportResult read(String table, Path... files) {
        return read(table, Arrays.stream(files).map(ExportSource::of).toList());
    }

    /** Reads a text as it comes from a file or over a network, as {@link #read(String, Path...)}; messages call it by the name of the table. */
    public ImportResult read(String table, byte[] content) {
        return read(table, List.of(ExportSource.of(table, content)));
    }

    private ImportResult read(String table, List<ExportSource> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no files to read into table \"" + table + "\"");
        }
        try {
            return new ExportReading(table, choice, policy, threads, listener).read(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
