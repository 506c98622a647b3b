package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static io.github.raceframework.io.imports.Imports.problems;
import static io.github.raceframework.io.imports.Imports.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.io.fault.RaceFormatException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settles how dates and numbers are written, and what does not. */
class ExportEvidenceTest {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final ImportProfile ADS = ImportProfile.named("ads")
            .with(ImportColumn.day("Day"), ImportColumn.of(MEDIA_COST, "Cost"))
            .withCurrency(Currencies.parse("EUR"));

    private static ImportResult read(ImportProfile profile, String text) {
        return Imports.read(profile, text);
    }

    private static void isRefused(ImportProfile profile, String text, String message) {
        assertThatThrownBy(() -> read(profile, text))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage(message);
    }

    /** So many different times of ambiguous days, none of them twice: more than anybody would keep. */
    private static List<String> timestamps() {
        return IntStream.range(0, 60_000)
                .mapToObj(second -> String.format(
                        Locale.ROOT, "03/04/2024 %d:%02d:%02d,1", second / 3_600, second / 60 % 60, second % 60))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 1000", "1, 5000000"})
    void theRowThatSettlesItMayStandAnywhereAmongManyTimes(int threads, int piece) {
        String many = String.join("\n", timestamps());
        ProfileImport imports =
                ProfileImport.of(ADS).withExecutor(THREADS, threads).withPieceSize(piece);

        ImportResult above = Imports.read(imports, "Day,Cost\n03/31/2024 9:00,1\n" + many + "\n");
        ImportResult below = Imports.read(imports, "Day,Cost\n" + many + "\n03/31/2024 9:00,1\n");

        assertThat(above.report().files().get(0).dateFormat()).isEqualTo("M/d/yyyy[ H:mm[:ss]]");
        assertThat(below.report().files().get(0).dateFormat()).isEqualTo("M/d/yyyy[ H:mm[:ss]]");
        assertThat(Imports.dates(below, MEDIA_COST)).isEqualTo(Imports.dates(above, MEDIA_COST));
        // 60,000 rows and one.
        assertThat(totals(below, MEDIA_COST)).containsExactly("media_cost=60001");
    }

    private static String asked(String cell, String one, String other) {
        return "t, line 1, column \"Day\": dates such as \"" + cell + "\" could be 2024-04-03 (" + one
                + ") or 2024-03-04 (" + other
                + "), and no other date of the column settles it; set the date format to one of the two";
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2024, d/M/yyyy[ H:mm[:ss]], M/d/yyyy[ H:mm[:ss]]",
        "03/04/2024 10:00, d/M/yyyy[ H:mm[:ss]], M/d/yyyy[ H:mm[:ss]]",
        "03/04/2024 10:00 AM, d/M/yyyy h:mm[:ss] a, M/d/yyyy h:mm[:ss] a",
        "3/4/2024 10:00:59 pm, d/M/yyyy h:mm[:ss] a, M/d/yyyy h:mm[:ss] a",
        "03-04-2024, d-M-yyyy[ H:mm[:ss]], M-d-yyyy[ H:mm[:ss]]",
        "03-04-2024 10:00, d-M-yyyy[ H:mm[:ss]], M-d-yyyy[ H:mm[:ss]]",
        "3-4-2024 9:00 AM, d-M-yyyy h:mm[:ss] a, M-d-yyyy h:mm[:ss] a"
    })
    void aDayThatTwoNotationsReadDifferentlyIsAQuestionWhateverFollowsIt(String cell, String one, String other) {
        isRefused(ADS, "Day,Cost\n" + cell + ",1\n", asked(cell, one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "31/03/2024 10:00 AM, 03/04/2024 1:00 PM, 2024-03-31/2024-04-04",
        "03/31/2024 10:00 AM, 03/04/2024 1:00 PM, 2024-03-04/2024-04-01",
        "31-03-2024, 03-04-2024, 2024-03-31/2024-04-04",
        "03-31-2024, 03-04-2024, 2024-03-04/2024-04-01"
    })
    void anotherRowAnswersIt(String sure, String open, String dates) {
        assertThat(Imports.dates(read(ADS, "Day,Cost\n" + open + ",1\n" + sure + ",1\n"), MEDIA_COST))
                .hasToString(dates);
    }

    /** The most rows count, and these are the same in any order. */
    @Test
    void theNotationOfMostRowsIsTheFiles() {
        String american = "03/31/2024,1\n".repeat(3);
        String european = "31/03/2024,1\n".repeat(2);
        ProfileImport skipping = ProfileImport.of(ADS).withBadCells(BadCells.SKIP_ROW);

        for (String text : List.of(american + european, european + american)) {
            ImportResult read = Imports.read(skipping, "Day,Cost\n03/04/2024,1\n" + text);
            assertThat(read.report().files().get(0).dateFormat()).isEqualTo("M/d/yyyy[ H:mm[:ss]]");
            assertThat(read.report().problemCount()).isEqualTo(2);
        }
        isRefused(
                ADS,
                "Day,Cost\n03/31/2024,1\n31/03/2024,1\n03/04/2024,1\n",
                asked("03/04/2024", "d/M/yyyy[ H:mm[:ss]]", "M/d/yyyy[ H:mm[:ss]]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "12,34,56", "1,23,456.7", "1.234,5,6", "1'23.4'5"})
    void whatIsANumberInNoNotationSettlesNothing(String cell) {
        isRefused(
                ADS,
                "Day,Cost\n2024-03-01,\"" + cell + "\"\n2024-03-01,\"1,234\"\n",
                "t, line 1: numbers such as \"1,234\" could be 1234 or 1.234, and no other number of the file settles it;"
                        + " say which with withDecimalSeparator");
    }

    /** Either way 1,234 of two cells: nobody groups the digits of a number with an exponent. */
    @ParameterizedTest
    @CsvSource({"1.234e2, 1357.4", "'1,234e2', 124.634"})
    void anExponentSettlesIt(String cell, String total) {
        assertThat(totals(read(ADS, "Day,Cost\n2024-03-01,\"" + cell + "\"\n2024-03-01,\"1,234\"\n"), MEDIA_COST))
                .containsExactly("media_cost=" + total);
    }

    /** The tier's number is taken by the formula, so how it is written counts: 12,5 x 2 = 25. */
    @Test
    void theNumbersOfADimensionThatAFormulaUsesAreEvidence() {
        ImportProfile tiers = ImportProfile.named("tiers")
                .with(ImportColumn.day("Day"), ImportColumn.of(StandardDimensions.CAMPAIGN, "Tier"))
                .withComputed(SalesMeasures.UNITS, "Tier * 2");

        assertThat(totals(read(tiers, "Day;Tier\n2024-03-01;12,5\n"), SalesMeasures.UNITS))
                .containsExactly("units=25");
        isRefused(
                tiers,
                "Day;Tier\n2024-03-01;1,234\n",
                "t, line 1: numbers such as \"1,234\" could be 1234 or 1.234, and no other number of the file settles it;"
                        + " say which with withDecimalSeparator");
    }

    /** What stands in the wrong column says nothing about it, and the row is left out anyway. */
    @ParameterizedTest
    @ValueSource(ints = {1 << 22, 100})
    void theCellsOfARowThatIsShiftedSettleNothing(int piece) {
        ImportProfile clicks =
                ImportProfile.named("clicks").with(ImportColumn.day("Day"), ImportColumn.of(CLICKS, "Clicks"));
        String rows = "x,2024-03-01,1.5\n".repeat(20);
        String text =
                "Name,Day,Clicks\n" + rows + "\"a\",\"b, c\",2024-03-01,\"2,5\"\nx,\"2,5\",\"2,5\",2024-03-01\n" + rows;

        ImportResult read = Imports.read(
                ProfileImport.of(clicks).withBadCells(BadCells.SKIP_ROW).withPieceSize(piece), text);

        assertThat(problems(read.report())).hasSize(2);
        // 40 x 1.5
        assertThat(totals(read, CLICKS)).containsExactly("clicks=60");
    }

    /** A number shown as a percentage is the number. */
    @ParameterizedTest
    @ValueSource(strings = {"9.99%", "90.01%"})
    void aClampedShareIsOneInPercentToo(String share) {
        ImportProfile shares = ADS.with(ImportColumn.operand("Share").with(ImportColumn.Trait.CLAMPED))
                .withComputed(SalesMeasures.UNITS, "Share * 100");

        ImportResult read = read(shares, "Day,Cost,Share\n2024-03-01,1,50%\n2024-03-01,1," + share + "\n");

        assertThat(totals(read, SalesMeasures.UNITS)).containsExactly("units=50 [PARTIAL_INPUT(1/2)]");
        assertThat(read.report().files().get(0).clampedCells()).isEqualTo(1);
    }

    @Test
    void aCellThatIsUsedTwiceIsReportedOnce() {
        ImportProfile staged = ADS.with(ImportColumn.of(StandardDimensions.CAMPAIGN, "Stage")
                        .with(ImportColumn.Trait.ONLY_MEMBERS)
                        .withMember("won", "WON"))
                .withComputed(SalesMeasures.UNITS, "if(Stage = 'won', 1, 0)");

        ImportResult read = Imports.read(
                ProfileImport.of(staged).withBadCells(BadCells.UNKNOWN),
                "Day,Stage,Cost\n2024-03-01,maybe,x\n2024-03-01,maybe,x\n");

        assertThat(read.report().problems().stream()
                        .map(problem -> problem.line() + " " + problem.column())
                        .collect(Collectors.toList()))
                .containsExactly("2 Stage", "2 Cost", "3 Stage", "3 Cost");
    }
}
