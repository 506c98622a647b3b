package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static io.github.raceframework.io.imports.Imports.problems;
import static io.github.raceframework.io.imports.Imports.rows;
import static io.github.raceframework.io.imports.Imports.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.io.fault.RaceFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports that are longer than what is looked at before they are read: what their last rows tell counts as much as what the first do. */
class LongExportTest {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final ImportProfile ADS = ImportProfile.named("ads")
            .with(
                    ImportColumn.day("Day"),
                    ImportColumn.of(MEDIA_COST, "Cost"),
                    ImportColumn.of(CLICKS, "Clicks").with(ImportColumn.Trait.OPTIONAL),
                    ImportColumn.of(StandardDimensions.CAMPAIGN, "Campaign").with(ImportColumn.Trait.OPTIONAL))
            .withTotals("starts(Day, 'Total')")
            .withComments("#");
    private static final ImportProfile IN_EUROS = ADS.withCurrency(Currencies.parse("EUR"));

    /** So many rows are several pieces, of which the first is looked at. */
    private static final int ROWS = 100;

    private static final int PIECE = 200;

    private static String file(String row, String... last) {
        return "Day,Cost\n" + (row + "\n").repeat(ROWS) + String.join("\n", last);
    }

    private static ImportResult read(ImportProfile profile, String text) {
        return read(profile, BadCells.FAIL, text);
    }

    private static ImportResult read(ImportProfile profile, BadCells policy, String text) {
        return Imports.read(
                ProfileImport.of(profile)
                        .withBadCells(policy)
                        .withExecutor(THREADS, 2)
                        .withPieceSize(PIECE),
                text);
    }

    private static void isRefused(ImportProfile profile, String text, String message) {
        assertThatThrownBy(() -> read(profile, text))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage(message);
    }

    @Test
    void theLastRowSettlesTheOrderOfDayAndMonth() {
        ImportResult american = read(IN_EUROS, file("03/04/2024,1.5", "03/31/2024,1.5"));
        ImportResult european = read(IN_EUROS, file("03/04/2024,1.5", "31/03/2024,1.5"));

        assertThat(american.report().files().get(0).dateFormat()).isEqualTo("M/d/yyyy[ H:mm[:ss]]");
        assertThat(european.report().files().get(0).dateFormat()).isEqualTo("d/M/yyyy[ H:mm[:ss]]");
        assertThat(Imports.dates(american, MEDIA_COST)).hasToString("2024-03-04/2024-04-01");
        assertThat(Imports.dates(european, MEDIA_COST)).hasToString("2024-03-31/2024-04-04");
    }

    @Test
    void aQuestionThatNoRowSettlesIsAskedAsInAShortFile() {
        isRefused(
                IN_EUROS,
                file("03/04/2024,1.5"),
                "t, line 1, column \"Day\": dates such as \"03/04/2024\" could be 2024-04-03 (d/M/yyyy[ H:mm[:ss]]) or"
                        + " 2024-03-04 (M/d/yyyy[ H:mm[:ss]]), and no other date of the column settles it; set the date"
                        + " format to one of the two");
        isRefused(
                IN_EUROS,
                file("2024-03-01,\"1,234\""),
                "t, line 1: numbers such as \"1,234\" could be 1234 or 1.234, and no other number of the file settles it;"
                        + " say which with withDecimalSeparator");
        isRefused(
                ADS,
                file("2024-03-01,5"),
                "t, line 1: there is money (\"Cost\") without a currency; name the currency with withCurrency, or the"
                        + " column that does with ImportColumn.currency, or leave the money out with"
                        + " ImportColumn.ignored");
        isRefused(
                IN_EUROS,
                file("2024-03-01,0.5", "2024-03-01,\"0,5\""),
                "t, line 1: numbers are written both as \"0.5\" and as \"0,5\"; say which with withDecimalSeparator");
        isRefused(
                ADS,
                file("2024-03-01,\u20ac5", "2024-03-01,\u00a35"),
                "t, line 1: amounts say \u20ac and \u00a3, which is more than one currency; name a column that says which row"
                        + " is in which with ImportColumn.currency");
    }

    /** 100 x 1,234 + 0.5 = 123,400.5, and 100 x 1.234 + 0.5 = 123.9. */
    @ParameterizedTest
    @CsvSource({"0.5, 123400.5", "'0,5', 123.9"})
    void theLastNumberSettlesWhatAllOthersLeaveOpen(String last, String total) {
        ImportResult read = read(IN_EUROS, file("2024-03-01,\"1,234\"", "2024-03-01,\"" + last + "\""));

        assertThat(totals(read, MEDIA_COST)).containsExactly("media_cost=" + total);
    }

    @Test
    void theLastAmountNamesTheCurrency() {
        ImportResult read = read(ADS, file("2024-03-01,5", "2024-03-01,5 CHF"));

        // 101 x 5
        assertThat(totals(read, MEDIA_COST)).containsExactly("media_cost=505");
        assertThat(read.report().files().get(0).findCurrency()).contains(Currencies.parse("CHF"));
    }

    @Test
    void rowsOfTotalsAreLeftOutAtTheEndsAndAreBadBetweenOthers() {
        String ends = "Day,Cost\nTotal,9\n#,x\n" + "2024-03-01,1\n".repeat(ROWS) + "Total,100\nTotal,101\n";
        String between = file("2024-03-01,1", "Total,100", "2024-03-02,1");

        // Line 1 is the header, line 3 a comment, and 100 rows follow.
        assertThat(read(IN_EUROS, ends).report().files().get(0).totalsLines()).containsExactly(2L, 104L, 105L);
        isRefused(IN_EUROS, between, "t, line 102: the row sums up others, but stands between them; leave it out");
        assertThat(rows(read(IN_EUROS, BadCells.SKIP_ROW, between).report()))
                .isEqualTo("102 in = 101 used + 1 skipped + 0 filtered + 0 of totals");
    }

    @Test
    void aBadCellIsNamedByItsLineInTheFile() {
        String rows = "2024-03-01,\"two\r\nlines\",1\r\n".repeat(ROWS);
        String text = "Day,Campaign,Clicks\r\n" + rows + "\r\n2024-03-02,\"say \"\"hi\"\"\",x\r\n2024-03-02,b,y\r\n";
        ImportProfile clicks = ImportProfile.named("clicks")
                .with(
                        ImportColumn.day("Day"),
                        ImportColumn.of(CLICKS, "Clicks"),
                        ImportColumn.of(StandardDimensions.CAMPAIGN, "Campaign"));

        ImportReport report = read(clicks, BadCells.SKIP_ROW, text).report();

        // A header, 100 rows of two lines, and an empty line.
        String wrong =
                " is not a number with decimal separator \".\"; write a plain number, or leave the cell blank if it"
                        + " is unknown";
        assertThat(problems(report))
                .containsExactly(
                        "t, line 203, column \"Clicks\": \"x\"" + wrong,
                        "t, line 204, column \"Clicks\": \"y\"" + wrong);
        assertThat(rows(report)).isEqualTo("102 in = 100 used + 2 skipped + 0 filtered + 0 of totals");
    }

    @Test
    void whatIsNoCsvIsRefusedWithItsLine() {
        isRefused(
                IN_EUROS,
                file("2024-03-01,1", "2024-03-02,\"1"),
                "t, line 102: a cell is quoted and the quote is not closed; close it, or write a quote inside quotes twice");
        byte[] latin = file("2024-03-01,1", "2024-03-02,1 \u20ac".replace('\u20ac', '\u00e9'))
                .getBytes(StandardCharsets.ISO_8859_1);
        ProfileImport imports = ProfileImport.of(IN_EUROS).withPieceSize(PIECE);

        assertThatThrownBy(() -> imports.read("t", latin))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage("t, line 102: the bytes are not UTF-8; save the file as UTF-8");
    }

    /** More columns than there is room for at first. */
    @Test
    void aRowMayHaveManyCells() {
        String names = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String text = "Day,Cost," + names + "\n" + ("2024-03-01,2" + ",x".repeat(300) + "\n").repeat(ROWS);

        assertThat(totals(read(IN_EUROS, text), MEDIA_COST)).containsExactly("media_cost=200");
    }

    @Test
    void aFileThatIsReadAgainIsToldToTheListener() {
        String text = file("2024-03-01,\"1,234\"", "2024-03-01,\"0,5\"");
        long size = text.length();
        List<ImportProgress> once = new ArrayList<>();
        List<ImportProgress> twice = new ArrayList<>();
        ProfileImport imports = ProfileImport.of(IN_EUROS).withPieceSize(PIECE);

        imports.withListener(once::add).read("t", file("2024-03-01,0.5").getBytes(StandardCharsets.UTF_8));
        imports.withListener(twice::add).read("t", text.getBytes(StandardCharsets.UTF_8));

        // A header of 9 characters and 100 rows of 15.
        assertThat(once.get(once.size() - 1)).isEqualTo(new ImportProgress("t", 1_509, 1_509, 100));
        assertThat(twice.get(twice.size() - 1)).isEqualTo(new ImportProgress("t", 2 * size, 2 * size, 101));
    }

    @Test
    void needsAThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileImport.of(ADS).withExecutor(THREADS, 0))
                .withMessage("threads 0 is less than 1, the thread that asks");
    }
}
