package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.raceframework.core.kpi.standard.PlanMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports that cannot be read, each with all that is said of it. */
class ProfileErrorsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ImportProfile ADS = ImportProfile.named("ads")
            .with(
                    ImportColumn.day("Day"),
                    ImportColumn.of(MEDIA_COST, "Cost"),
                    ImportColumn.of(CLICKS, "Clicks").with(Trait.OPTIONAL));
    private static final ImportProfile IN_EUROS = ADS.withCurrency(EUR);
    private static final ImportProfile PER_ROW = ADS.with(ImportColumn.currency("Money"));
    private static final ImportProfile SHOP = ImportProfile.named("shop")
            .with(ImportColumn.day("Day"), ImportColumn.of(SalesMeasures.UNITS, "Quantity"))
            .withGrouping("Order", "Quantity");
    private static final ProfileImport AUTO = Imports.DETECTING;

    private static final String NO_POINT = " is not a number with decimal separator \".\"; ";
    private static final String PLAIN = "write a plain number, or leave the cell blank if it is unknown";
    private static final String BOUNDS = " is out of bounds; write at most 38 digits, between 1e-30 and 1e30";

    private static Arguments of(ImportProfile profile, String text, String... messages) {
        return arguments(ProfileImport.of(profile), text, List.of(messages));
    }

    private static Arguments auto(String text, String... messages) {
        return arguments(AUTO, text, List.of(messages));
    }

    /** A cell of money in a file whose other amounts have decimal points. */
    private static Arguments cost(String cell, String message) {
        String text = "Day,Cost\n2024-03-01,0.5\n2024-03-02,\"" + cell + "\"\n";
        return of(IN_EUROS.withDecimalSeparator('.'), text, "t, line 3, column \"Cost\": \"" + cell + '"' + message);
    }

    private static Arguments day(String cell, String message) {
        String value = cell.isEmpty() ? "" : '"' + cell + "\" ";
        return of(
                IN_EUROS.withDateFormats("yyyy-MM-dd"),
                "Day,Cost\n\"" + cell + "\",1\n",
                "t, line 2, column \"Day\": " + value + message);
    }

    static Stream<Arguments> badExports() {
        return Stream.of(files(), headers(), questions(), cells(), rows(), groups(), currencies())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                of(ADS, "", "t: the file is empty; begin it with a row of column names"),
                of(ADS, " \n\n", "t: the file is empty; begin it with a row of column names"),
                auto("", "t: the file is empty; begin it with a row of column names"),
                of(
                        ADS,
                        "x,y\n1,2\n",
                        "t: none of the first 100 rows is a header of profile ads, with columns such as \"Day\", \"Cost\"; choose another"
                                + " profile, or let it be detected"),
                auto(
                        "x,y\n1,2\n",
                        "t: none of the first 100 rows is a header with a known column; say what the columns hold in a profile"),
                of(
                        IN_EUROS,
                        "Day,Cost\n2024-03-01,\"1\n",
                        "t, line 2: a cell is quoted and the quote is not closed; close it, or write a quote inside quotes twice"),
                of(
                        IN_EUROS,
                        "Day,Cost\n2024-03-01,\"1\"2\n",
                        "t, line 2: text follows the closing quote of a cell; write a quote inside quotes twice"));
    }

    private static Stream<Arguments> headers() {
        return Stream.of(
                of(
                        IN_EUROS,
                        "Days,Cost\n2024-03-01,1\n",
                        "t, line 1, column \"Day\": there is no such column to take the day from; did you mean \"Days\"? The columns are"
                                + " \"Days\", \"Cost\""),
                of(
                        IN_EUROS.with(ImportColumn.of(CLICKS, "Clicks", "Taps")),
                        "Day,Cost,Click\n2024-03-01,1,2\n",
                        "t, line 1, column \"Clicks\": there is no such column to take clicks from, nor any named \"Taps\"; did you mean"
                                + " \"Click\"? The columns are \"Day\", \"Cost\", \"Click\""),
                of(
                        IN_EUROS,
                        "Day,Cost,cost \n2024-03-01,1,2\n",
                        "t, line 1, column \"cost\": two columns have this name; give each column a name of its own"),
                of(
                        IN_EUROS.with(ImportColumn.of(CLICKS, "Taps")),
                        "Day,Cost,Clicks,Taps\n2024-03-01,1,2,3\n",
                        "t, line 1, column \"Taps\": this column and \"Clicks\" could both be clicks; say which one is, and name the other"
                                + " one with ImportColumn.ignored"),
                of(
                        IN_EUROS.withComputed(SalesMeasures.GROSS_SALES, "Quantity * Price"),
                        "Day,Cost,Quantitty,Price\n2024-03-01,1,2,3\n",
                        "t, line 1, column \"Quantity\": there is no such column, which the profile's formulas use; did you mean"
                                + " \"Quantitty\"? The columns are \"Day\", \"Cost\", \"Quantitty\", \"Price\""),
                of(
                        ImportProfile.named("dateless").with(ImportColumn.of(CLICKS, "Clicks")),
                        "Clicks,When\n1,2024-03-01\n",
                        "t, line 1: no column holds the day of a row; say which does with ImportColumn.day; the columns are \"Clicks\","
                                + " \"When\""),
                of(
                        ImportProfile.named("empty").with(ImportColumn.day("Day")),
                        "Day,Clicks\n2024-03-01,1\n",
                        "t, line 1: no column holds a measure; say which does with ImportColumn.of; the columns are \"Day\", \"Clicks\""),
                auto(
                        "When,Clicks\n2024-03-01,1\n",
                        "t, line 1: no column holds the day of a row; say which does with ImportColumn.day; the columns are \"When\","
                                + " \"Clicks\""));
    }

    private static Stream<Arguments> questions() {
        return Stream.of(
                auto(
                        "day,spend,impressions,leads,revenue,orders\n2024-03-01,1,2,3,4,5\n",
                        "t, line 1, column \"leads\": this column could be leads or attributed_leads; say which with ImportColumn.of, or leave"
                                + " it out with ImportColumn.ignored",
                        "t, line 1, column \"revenue\": this column could be net_sales or conversion_value; say which with ImportColumn.of, or"
                                + " leave it out with ImportColumn.ignored",
                        "t, line 1, column \"orders\": this column could be orders or conversions; say which with ImportColumn.of, or leave it"
                                + " out with ImportColumn.ignored"),
                auto(
                        "day,visits,sessions\n2024-03-01,1,2\n",
                        "t, line 1, column \"sessions\": this column and \"visits\" could both be sessions; say which one is, and name the other"
                                + " one with ImportColumn.ignored"),
                of(
                        IN_EUROS,
                        "Day,Cost\n03/04/2024,1\n05/06/2024,2\n",
                        "t, line 1, column \"Day\": dates such as \"03/04/2024\" could be 2024-04-03 (d/M/yyyy[ H:mm[:ss]]) or 2024-03-04"
                                + " (M/d/yyyy[ H:mm[:ss]]), and no other date of the column settles it; set the date format to one of the two"),
                of(
                        IN_EUROS,
                        "Day,Cost\n2024-03-01,\"1,234\"\n",
                        "t, line 1: numbers such as \"1,234\" could be 1234 or 1.234, and no other number of the file settles it; say which with"
                                + " withDecimalSeparator"),
                of(
                        IN_EUROS,
                        "Day;Cost\n2024-03-01;1,5\n2024-03-01;1.5\n",
                        "t, line 1: numbers are written both as \"1.5\" and as \"1,5\"; say which with withDecimalSeparator"));
    }

    private static Stream<Arguments> cells() {
        return Stream.of(
                cost("x", NO_POINT + PLAIN),
                cost("n/a", NO_POINT + PLAIN),
                cost("12 apples", NO_POINT + PLAIN),
                cost("0x1F", NO_POINT + PLAIN),
                cost("NaN", NO_POINT + PLAIN),
                cost("1-2", NO_POINT + PLAIN),
                cost("12,34,567", NO_POINT + PLAIN),
                cost("0,123", NO_POINT + "if the file writes decimal commas, set the decimal separator to \",\""),
                cost("1,5", NO_POINT + "if the file writes decimal commas, set the decimal separator to \",\""),
                cost("1.234,50", NO_POINT + "if the file writes decimal commas, set the decimal separator to \",\""),
                cost("--5", NO_POINT + "write one sign and one currency"),
                cost("-\u20ac-5", NO_POINT + "write one sign and one currency"),
                cost("EUR 5 EUR", NO_POINT + "write one sign and one currency"),
                cost("9".repeat(39), BOUNDS),
                cost("1e1000000", BOUNDS),
                cost("12%", " is a percentage, where a number of its own belongs; export what it is a part of"),
                cost("< 10", " is a bound and no number; leave the cell blank if the number is unknown"),
                cost("5 USD", " is not in EUR, as the row is; correct the amount or the currency"),
                of(
                        IN_EUROS,
                        "Day,Cost,Clicks\n2024-03-01,1,$5\n",
                        "t, line 2, column \"Clicks\": \"$5\" names a currency, but the column is no money; write the plain number"),
                day("", "is blank, but every row needs a date; write the date or leave the row out"),
                day("yesterday", "is not a date of the form \"yyyy-MM-dd\"; correct the date or set the date format"),
                day("2024-02-30", "is no day of the calendar; correct the date"),
                day("01.03.2024", "is not a date of the form \"yyyy-MM-dd\"; correct the date or set the date format"),
                of(
                        IN_EUROS.withCoverage(DateRange.parse("2024-01-01/2024-02-01")),
                        "Day,Cost\n2024-03-01,1\n",
                        "t, line 2, column \"Day\": \"2024-03-01\" is outside the declared coverage [2024-01-01/2024-02-01]; widen the coverage"
                                + " or leave the row out"),
                of(
                        StandardProfiles.META_ADS,
                        "Reporting starts,Reporting ends,Amount spent (EUR),Impressions\n2024-03-01,2024-03-31,1,2\n",
                        "t, line 2, column \"Reporting ends\": \"2024-03-31\" is in another day than the first day of the row, 2024-03-01; export"
                                + " one row for each day, or set a longer row grain"),
                of(
                        StandardProfiles.HUBSPOT_DEALS.withCurrency(EUR),
                        "Deal Stage,Close Date,Amount\nNegotiation,2024-03-01,5\n",
                        "t, line 2, column \"Deal Stage\": \"Negotiation\" is none of \"Closed Won\", \"closedwon\""));
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                of(
                        IN_EUROS,
                        "Day,Cost\n2024-03-01\n",
                        "t, line 2: the row has 1 cell but the header has 2; put cells that contain the delimiter \",\" in quotes"),
                of(
                        IN_EUROS,
                        "Day,Cost\n2024-03-01,1,5\n",
                        "t, line 2: the row has 3 cells but the header has 2; put cells that contain the delimiter \",\" in quotes"),
                of(
                        IN_EUROS.withTotals("blank(Day)"),
                        "Day,Cost\n2024-03-01,1\n,5\n2024-03-02,4\n",
                        "t, line 3: the row sums up others, but stands between them; leave it out"),
                of(
                        IN_EUROS.withFilter("Clicks > 0"),
                        "Day,Cost,Clicks\n2024-03-01,1,\n",
                        "t, line 2: it cannot be told whether the row counts: Clicks > 0 needs a number that is not there; correct the row or the"
                                + " profile's filter"),
                of(
                        IN_EUROS.withFilter("Clicks > 0"),
                        "Day,Cost,Clicks\n2024-03-01,1,x\n",
                        "t, line 2, column \"Clicks\": \"x\"" + NO_POINT + PLAIN));
    }

    private static Stream<Arguments> groups() {
        return Stream.of(
                of(
                        SHOP,
                        "Order,Day,Quantity\n,2024-03-01,1\n",
                        "t, line 2, column \"Order\": is blank, but says which rows belong together; write it or leave the row out"));
    }

    private static Stream<Arguments> currencies() {
        return Stream.of(
                of(
                        ADS,
                        "Day,Cost\n2024-03-01,1\n",
                        "t, line 1: there is money (\"Cost\") without a currency; name the currency with withCurrency, or the column that does with"
                                + " ImportColumn.currency, or leave the money out with ImportColumn.ignored"),
                of(
                        ADS,
                        "Day,Cost\n2024-03-01,$1\n",
                        "t, line 1: amounts say $, which several currencies share; name the currency with withCurrency"),
                of(
                        ADS,
                        "Day,Cost ($)\n2024-03-01,1\n",
                        "t, line 1: headers of money say $, which several currencies share; name the currency with withCurrency"),
                of(
                        ADS,
                        "Day,Cost\n2024-03-01,1 EUR\n2024-03-01,1 USD\n",
                        "t, line 1: amounts say EUR and USD, which is more than one currency; name a column that says which row is in which with"
                                + " ImportColumn.currency"),
                of(
                        IN_EUROS,
                        "Day,Cost (USD)\n2024-03-01,1\n",
                        "t, line 1: a header says USD, but all money was said to be in EUR; read files of other currencies without naming one"),
                of(
                        PER_ROW,
                        "Day,Cost,Money\n2024-03-01,1,\n",
                        "t, line 2, column \"Money\": is blank, but the row has money; write an ISO 4217 currency code, such as EUR, USD or JPY"),
                of(
                        PER_ROW,
                        "Day,Cost,Money\n2024-03-01,1,Euro\n",
                        "t, line 2, column \"Money\": \"Euro\" is not an ISO 4217 currency code; write one in capital letters, such as EUR, USD or"
                                + " JPY"),
                of(
                        PER_ROW.withCurrency(EUR),
                        "Day,Cost,Money\n2024-03-01,1,USD\n",
                        "t, line 2, column \"Money\": \"USD\" is not EUR, in which all money is; read files of other currencies without naming"
                                + " one"));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("badExports")
    void isRefusedWithAllThatIsWrong(ProfileImport profile, String text, List<String> messages) {
        RaceFormatException refused = catchThrowableOfType(
                RaceFormatException.class, () -> profile.read("t", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused).isNotNull();
        assertThat(refused.violations())
                .hasSameSizeAs(messages)
                .zipSatisfy(
                        messages,
                        (violation, message) -> assertThat(violation.toString()).startsWith(message));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] latin = "Day,Cost\n2024-03-01,1\n2024-03-02,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        RaceFormatException refused = catchThrowableOfType(
                RaceFormatException.class, () -> ProfileImport.of(IN_EUROS).read("t", latin));

        assertThat(refused).hasMessage("t, line 3: the bytes are not UTF-8; save the file as UTF-8");
    }

    @Test
    void filesOfTwoKindsDoNotGoIntoOneTable(@TempDir Path directory) throws IOException {
        Path searches = Files.writeString(
                directory.resolve("a.csv"), "Date,Clicks,Impressions,CTR,Position\n2024-03-01,1,2,50%,3\n");
        Path visits = Files.writeString(directory.resolve("b.csv"), "date,visits\n2024-03-01,1\n");
        RaceFormatException refused =
                catchThrowableOfType(RaceFormatException.class, () -> AUTO.read("t", searches, visits));

        assertThat(refused)
                .hasMessage(
                        "b.csv, line 1: the header is read by profile header names, and that of a.csv by profile search-console of"
                                + " other columns; read them into two tables");
        Path one = Files.writeString(directory.resolve("c.csv"), "Order,Day,Quantity\n7,2024-03-01,1\n");
        Path two = Files.writeString(directory.resolve("d.csv"), "Order,Day,Quantity\n7,2024-03-01,1\n");
        ProfileImport skipping = ProfileImport.of(SHOP).withBadCells(BadCells.SKIP_ROW);
        assertThat(catchThrowableOfType(RaceFormatException.class, () -> skipping.read("t", one, two)))
                .hasMessage(
                        "d.csv, line 2, column \"Order\": \"7\" has rows in an earlier file too; put all rows that belong together"
                                + " into one file");
    }

    @Test
    void aProfileThatMakesNoSenseCannotBeBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportProfile.named(" "))
                .withMessage("an import profile needs a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportColumn.of(PlanMeasures.TARGET, "Target"))
                .withMessage("measure target is a symbol of planning, given by a plan and never by a column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADS.withComputed(PlanMeasures.TARGET, "1"))
                .withMessage("measure target is a symbol of planning, given by a plan and never by a row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportColumn.of(StandardDimensions.CAMPAIGN))
                .withMessage("headers [] name no column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADS.withDateFormats("HH:mm"))
                .withMessage(
                        "date format \"HH:mm\" gives no date: write yyyy for the year, MM for the month, dd for the day, as in"
                                + " yyyy-MM-dd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADS.withComments(""))
                .withMessage("comment mark \"\" would leave out lines that are none; write one such as #");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportColumn.of(StandardDimensions.COUNTRY, "Land")
                        .withMember("de", "DE")
                        .withMember("De", "AT"))
                .withMessage("cell \"De\" stands for both \"DE\" and \"AT\", whatever its case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADS.withDecimalSeparator(';'))
                .withMessage("decimal separator ';' is neither '.' nor ','");
    }
}
