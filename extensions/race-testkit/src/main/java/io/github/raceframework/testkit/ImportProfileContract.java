package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.BadCells;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportProfileProvider;
import io.github.raceframework.io.imports.ImportProfiles;
import io.github.raceframework.io.imports.ImportReport;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.ProfileImport;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/**
 * What an {@link ImportProfile} must hold, as tests: extend it in the tests of a plugin and say which profile it is, with a few short exports as the tool
 * writes them.
 *
 * <pre>{@code
 * class TillExportTest extends ImportProfileContract {
 *     @Override
 *     protected ImportProfile profile() {
 *         return AcmeProfiles.TILL;
 *     }
 *
 *     @Override
 *     protected List<String> samples() {
 *         return List.of("Day;Shop;Sales\n2024-01-05;Berlin;12,50 EUR\n");
 *     }
 * }
 * }</pre>
 *
 * <p>Which figures come of a sample is for tests with sums made by hand.
 *
 * <p>Not for use by several threads: JUnit makes an object for each test.
 */
public abstract class ImportProfileContract {

    private static final int TRIES = 300;
    private static final String TABLE = "sample";

    /** For the tests of a plugin to extend. */
    protected ImportProfileContract() {}

    /** The profile that is held to the contract. */
    protected abstract ImportProfile profile();

    /** Exports that it reads without a bad cell, header and all; at least one. */
    protected abstract List<String> samples();

    /** What has the measures and dimensions of the profile; the standard catalogue unless overridden. */
    protected KpiCatalog catalog() {
        return KpiCatalog.standard();
    }

    /** Whether a header tells that an export is one of the profile's. Override it for one that is read only where it is named. */
    protected boolean isRecognised() {
        return true;
    }

    @Test
    public final void everySampleIsRead() {
        for (String sample : samplesThatAre()) {
            ImportReport report = attempt("every sample is read", sample, sample.getBytes(StandardCharsets.UTF_8))
                    .report();
            require(report.rowsUsed() > 0, "every sample is read", sample, "no row of it was used");
            require(
                    report.problemCount() == 0,
                    "every sample is read",
                    sample,
                    "there are bad cells: " + report.problems());
        }
    }

    /** Beside the standard profiles: a header that two profiles fit is read by neither. */
    @Test
    public final void itIsRecognisedFromItsHeader() {
        String law = "it is recognised from its header";
        if (!isRecognised()) {
            return;
        }
        for (String sample : samplesThatAre()) {
            String found;
            try {
                ProfileImport detecting = ProfileImport.detecting(catalog(), known());
                found = read(detecting, sample.getBytes(StandardCharsets.UTF_8))
                        .report()
                        .profile();
            } catch (RuntimeException e) {
                throw new AssertionFailedError(message(law, sample, "threw " + e), e);
            }
            require(found.equals(profile().name()), law, sample, "it is taken for " + found);
        }
    }

    private ImportProfiles known() {
        ImportProfiles standard = ImportProfiles.standard();
        return standard.all().contains(profile())
                ? standard
                : standard.with(new ImportProfileProvider() {
                    @Override
                    public Collection<ImportProfile> profiles() {
                        return List.of(profile());
                    }
                });
    }

    /** A table has no more rows than were used, all rows are accounted for, and a row is left out for a problem that is reported. */
    @Test
    public final void rowsInAreRowsUsedOrReported() {
        law().hold("rows in are rows used or reported", TRIES, damaged -> {
            for (BadCells policy : List.of(BadCells.SKIP_ROW, BadCells.UNKNOWN)) {
                ImportResult result;
                try {
                    result = read(ProfileImport.of(profile()).withBadCells(policy), damaged.bytes());
                } catch (RaceFormatException e) {
                    continue;
                }
                ImportReport report = result.report();
                long accounted =
                        report.rowsUsed() + report.rowsSkipped() + report.rowsFiltered() + report.rowsOfTotals();
                BrokenLaw.unlessEqual(report.rowsIn(), accounted, policy + ": rows are not accounted for");
                if (result.table().size() > report.rowsUsed()) {
                    throw new BrokenLaw(policy + ": the table has "
                            + result.table().size() + " rows of " + report.rowsUsed() + " that were used");
                }
                if (report.rowsSkipped() > 0 && report.problemCount() == 0) {
                    throw new BrokenLaw(policy + ": " + report.rowsSkipped() + " rows are left out without a word");
                }
            }
        });
    }

    /** Cut, with a character changed, a line left out or twice: it is read, or refused by a {@link RaceFormatException}. */
    @Test
    public final void aDamagedExportIsReadOrRefused() {
        law().hold("a damaged export is read or refused", TRIES, damaged -> {
            for (BadCells policy : BadCells.values()) {
                try {
                    read(ProfileImport.of(profile()).withBadCells(policy), damaged.bytes());
                } catch (RaceFormatException e) {
                    if (e.violations().isEmpty()) {
                        throw new BrokenLaw(policy + ": it is refused without a reason");
                    }
                }
            }
        });
    }

    /** With a byte order mark, in UTF-16, with line breaks of Windows: the facts are the same. */
    @Test
    public final void encodingMakesNoDifference() {
        String law = "encoding makes no difference";
        for (String sample : samplesThatAre()) {
            String facts = facts(attempt(law, sample, sample.getBytes(StandardCharsets.UTF_8)));
            String windows = sample.replace("\r\n", "\n").replace("\n", "\r\n");
            for (byte[] other : List.of(
                    ("\uFEFF" + sample).getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + sample).getBytes(StandardCharsets.UTF_16LE),
                    windows.getBytes(StandardCharsets.UTF_8))) {
                require(
                        facts.equals(facts(attempt(law, sample, other))),
                        law,
                        sample,
                        "the facts are others in another encoding");
            }
        }
    }

    /** Of damaged exports too: the facts are the same, the report is, and so are the words of a refusal. */
    @Test
    public final void threadsMakeNoDifference() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            law().hold("threads make no difference", TRIES, damaged -> {
                ProfileImport one = ProfileImport.of(profile()).withBadCells(BadCells.UNKNOWN);
                BrokenLaw.unlessEqual(
                        said(one, damaged.bytes()),
                        said(one.withExecutor(threads, 3), damaged.bytes()),
                        "by three threads it is read otherwise");
            });
        } finally {
            threads.shutdown();
        }
    }

    private static String said(ProfileImport reader, byte[] bytes) {
        try {
            ImportResult result = read(reader, bytes);
            return facts(result) + result.report();
        } catch (RaceFormatException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    public final void theProfileReadsBackAsItWasWritten() {
        RaceJson json = RaceJson.standard().withCatalog(catalog());
        String text = json.writeText(DocumentKind.IMPORT_PROFILE.of(profile()));
        Law.require(
                json.read(DocumentKind.IMPORT_PROFILE, text).value().equals(profile()),
                subject(),
                "the profile reads back as it was written",
                "it reads back as another");
    }

    private ImportResult attempt(String law, String sample, byte[] bytes) {
        try {
            return read(ProfileImport.of(profile()), bytes);
        } catch (RuntimeException e) {
            throw new AssertionFailedError(message(law, sample, "threw " + e), e);
        }
    }

    private void require(boolean holds, String law, String sample, String problem) {
        if (!holds) {
            throw new AssertionFailedError(message(law, sample, problem));
        }
    }

    private String message(String law, String sample, String problem) {
        return subject() + " breaks the law \"" + law + "\": " + problem + "\n  sample    "
                + sample.strip().replace("\n", "\n            ");
    }

    private static ImportResult read(ProfileImport reader, byte[] bytes) {
        return reader.read(TABLE, bytes);
    }

    /** The facts as a document, which never holds whom rows are about. */
    private static String facts(ImportResult result) {
        return RaceJson.standard()
                .writeText(DocumentKind.FACTS.of(result.table().withoutIdentities()));
    }

    private List<String> samplesThatAre() {
        List<String> samples = samples();
        if (samples.isEmpty()) {
            throw new AssertionFailedError(
                    subject() + " has no sample to hold it to the contract with; give samples() one");
        }
        return samples;
    }

    private String subject() {
        return "import profile " + profile();
    }

    private Law<DamagedText> law() {
        List<String> samples = samplesThatAre();
        return new Law<>(subject(), draw -> DamagedText.draw(draw, draw.pick(samples)), DamagedText::smaller);
    }
}
