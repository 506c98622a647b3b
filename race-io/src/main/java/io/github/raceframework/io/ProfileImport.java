package io.github.raceframework.io;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.ImportReport.FileReport;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * faster and stricter.
 *
 * <p>Immutable and safe for use by several threads, if its listener is.
 */
public final class ProfileImport {

    private final ProfileChoice choice;
    private final BadCells policy;
    private final ImportListener listener;

    private ProfileImport(ProfileChoice choice, BadCells policy, ImportListener listener) {
        this.choice = choice;
        this.policy = policy;
        this.listener = listener;
    }

    /** Reads files of that kind. Bad cells {@linkplain BadCells#FAIL fail}. */
    public static ProfileImport of(ImportProfile profile) {
        return new ProfileImport(ProfileChoice.of(profile), BadCells.FAIL, progress -> {});
    }

    /**
     * Reads files of a kind that it finds out from their header: one of {@link StandardProfiles}, or else columns by their usual names and by the
     * ids of the catalogue. A header that two measures could mean is an error that asks.
     */
    public static ProfileImport detecting(KpiCatalog catalog) {
        return new ProfileImport(
                ProfileChoice.detecting(catalog, UnaryOperator.identity()), BadCells.FAIL, progress -> {});
    }

    /** With more said than the profile says, whichever it is: the currency of its money, the days it covers, what a column holds. */
    public ProfileImport with(UnaryOperator<ImportProfile> change) {
        return new ProfileImport(choice.with(change), policy, listener);
    }

    /** With another policy for bad cells. */
    public ProfileImport withBadCells(BadCells newPolicy) {
        return new ProfileImport(choice, newPolicy, listener);
    }

    /** With a listener to the progress. */
    public ProfileImport withListener(ImportListener newListener) {
        return new ProfileImport(choice, policy, newListener);
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
        Violations violations = new Violations();
        try {
            long bytes = 0;
            for (ExportSource source : sources) {
                bytes += 2 * source.size();
            }
            ImportMeter meter = new ImportMeter(listener, bytes);
            List<FilePlan> plans = new ArrayList<>();
            ImportProfile profile = plan(sources, meter, plans, violations);
            violations.throwIfAny();
            return read(table, profile, plans, meter, violations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surveys all files, and gives the profile that they share. */
    private ImportProfile plan(
            List<ExportSource> sources, ImportMeter meter, List<FilePlan> plans, Violations violations)
            throws IOException {
        ImportProfile shared = ImportProfile.named("none");
        for (ExportSource source : sources) {
            ProfileChoice.Chosen chosen = choice.choose(source, violations).orElse(null);
            if (chosen == null) {
                continue;
            }
            if (plans.isEmpty()) {
                shared = chosen.profile();
            } else if (!chosen.profile().equals(shared)) {
                violations.add(
                        source.name(),
                        chosen.dialect().headerLine(),
                        null,
                        null,
                        "the header is read by profile " + chosen.profile() + ", and that of "
                                + plans.get(0).source().name() + " by profile " + shared + " of other columns",
                        "read them into two tables");
            }
            new FileSurvey(source, chosen.dialect(), chosen.profile().parts(), violations)
                    .plan(meter)
                    .ifPresent(plans::add);
        }
        return shared;
    }

    private ImportResult read(
            String table, ImportProfile profile, List<FilePlan> plans, ImportMeter meter, Violations violations)
            throws IOException {
        ProfileSchema schema = new ProfileSchema(profile.parts(), plans);
        FactAppender facts = FactTable.appender(schema.schema(table));
        Set<String> groups = new HashSet<>();
        List<FileReport> reports = new ArrayList<>();
        boolean broken = false;
        for (FilePlan plan : plans) {
            ProfileReader reader = new ProfileReader(
                    profile.parts(), plan, policy, facts, schema.hasCurrencyPerRow(), groups, violations);
            reports.add(reader.read(meter));
            broken |= reader.isBroken();
        }
        meter.finish();
        if (broken || policy == BadCells.FAIL) {
            violations.throwIfAny();
        }
        return new ImportResult(
                toTable(table, facts, violations),
                new ImportReport(table, profile.name(), reports, violations.kept(), violations.total()));
    }

    /** Two rows with one key are found only when all are there. */
    private static FactTable toTable(String table, FactAppender facts, Violations violations) {
        try {
            return facts.toTable();
        } catch (IllegalArgumentException e) {
            violations.add(
                    table,
                    0,
                    null,
                    null,
                    String.valueOf(e.getMessage()),
                    "leave one of them out, or change the row key");
            violations.throwIfAny();
            throw e;
        }
    }
}
