package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CONVERSION_VALUE;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;
import static io.github.raceframework.io.imports.Imports.by;
import static io.github.raceframework.io.imports.Imports.columns;
import static io.github.raceframework.io.imports.Imports.dates;
import static io.github.raceframework.io.imports.Imports.problems;
import static io.github.raceframework.io.imports.Imports.read;
import static io.github.raceframework.io.imports.Imports.rows;
import static io.github.raceframework.io.imports.Imports.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.imports.ImportReport.FileReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileImportTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ImportProfile ADS = ImportProfile.named("ads")
            .with(
                    ImportColumn.day("Day"),
                    ImportColumn.of(MEDIA_COST, "Cost"),
                    ImportColumn.of(CLICKS, "Clicks").with(Trait.OPTIONAL));
    private static final ImportProfile IN_EUROS = ADS.withCurrency(EUR);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-31",
                "20240331",
                "2024/3/31",
                "31.03.2024",
                "31/3/2024",
                "3/31/2024",
                "31-3-2024",
                "'Mar 31, 2024'",
                "31 Mar 2024",
                "2024-03-31 23:59:59",
                "2024-03-31 23:59:59 +0100",
                "2024-03-31T23:59:59Z",
                "2024-03-31T23:59:59.123+02:00",
                "3/31/2024 11:59 PM",
                "31.3.2024 7:05"
            })
    void readsTheUsualWaysToWriteADay(String day) {
        ImportResult ads = read(IN_EUROS, "Day;Cost\n\"" + day + "\";1\n");

        assertThat(dates(ads, MEDIA_COST)).isEqualTo(DateRange.parse("2024-03-31/2024-04-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|1234.5",
                "1.234,50|1234.5",
                "1 234,50|1234.5",
                "1'234.50|1234.5",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "12,5|12.5",
                "12.5|12.5",
                "-12.50|-12.5",
                "+12.50|12.5",
                "1234|1234",
                "1.5e3|1500",
                ".5|0.5",
                "0,125|0.125",
                "EUR 12.50|12.5",
                "12.50 EUR|12.5",
                "12,50 \u20ac|12.5",
                "\u20ac-12.50|-12.5",
                "-\u20ac12.50|-12.5",
                "\u221212.50|-12.5",
                "1\u00a0234,50|1234.5",
                "1\u202f234\u202f567|1234567"
            })
    void readsTheUsualWaysToWriteAnAmount(String amount, String value) {
        assertThat(totals(read(IN_EUROS, "Day\tCost\n2024-03-01\t" + amount + "\n"), MEDIA_COST))
                .containsExactly("media_cost=" + value);
    }

    @Test
    void aNumberThatSettlesTheDecimalSeparatorSettlesItForAll() {
        // 1.234 is one thousand two hundred and thirty-four because of 0,50.
        ImportResult ads = read(IN_EUROS, "Day;Cost;Clicks\n2024-03-01;0,50;1.234\n2024-03-01;1.000;2\n");

        assertThat(totals(ads, MEDIA_COST, CLICKS)).containsExactly("media_cost=1000.5", "clicks=1236");
        assertThat(ads.report().files().get(0).decimalSeparator()).isEqualTo(',');
    }

    @Test
    void aDateThatSettlesTheOrderSettlesItForAll() {
        ImportResult ads = read(IN_EUROS, "Day,Cost\n03/04/2024,1\n03/31/2024,2\n");

        assertThat(ads.report().files().get(0).dateFormat()).isEqualTo("M/d/yyyy[ H:mm[:ss]]");
        assertThat(dates(ads, MEDIA_COST)).isEqualTo(DateRange.parse("2024-03-04/2024-04-01"));
    }

    @Test
    void theCallerSettlesWhatTheFileLeavesOpen() {
        ImportProfile told = IN_EUROS.withDateFormats("d/M/yyyy").withDecimalSeparator(',');
        ImportResult ads = read(told, "Day;Cost\n03/04/2024;1.234\n");

        assertThat(dates(ads, MEDIA_COST)).isEqualTo(DateRange.parse("2024-04-03/2024-04-04"));
        assertThat(totals(ads, MEDIA_COST)).containsExactly("media_cost=1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsUtf8AndUtf16WithAndWithoutAMark(String charset) {
        String text = "Day,Cost\n2024-03-01,\u20ac5\n";
        for (String mark : List.of("", "\ufeff")) {
            byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
            // Without a mark a sign that is no Latin letter may not come early.
            ImportResult ads = ProfileImport.of(ADS).read("ads", bytes);

            assertThat(ads.report().files().get(0).encoding()).isEqualTo(charset);
            assertThat(ads.report().files().get(0).findCurrency()).contains(EUR);
            assertThat(totals(ads, MEDIA_COST)).containsExactly("media_cost=5");
        }
    }

    @Test
    void findsTheHeaderBelowOtherLinesAndRowsOfTotalsAtBothEnds() {
        ImportProfile profile = IN_EUROS.withTotals("starts(Day, 'Total')")
                .withTotals("blank(Day)")
                .withComments("//");
        ImportResult ads = read(profile, """
                Report of "all" ads
                from;to;zone
                // here it begins

                 DAY ;"cost"
                ;3
                2024-03-01;1
                // a remark
                "2024-03-02";"2"
                Total;3
                Total: all;3;
                """);

        FileReport file = ads.report().files().get(0);
        assertThat(file.headerLine()).isEqualTo(5);
        assertThat(file.delimiter()).isEqualTo(';');
        assertThat(file.totalsLines()).containsExactly(6L, 10L, 11L);
        assertThat(rows(ads.report())).isEqualTo("5 in = 2 used + 0 skipped + 0 filtered + 3 of totals");
        assertThat(totals(ads, MEDIA_COST)).containsExactly("media_cost=3");
    }

    @Test
    void readsDelimitersAndLineBreaksInCells() {
        ImportProfile profile = IN_EUROS.with(ImportColumn.of(StandardDimensions.CAMPAIGN, "Name"));
        ImportResult ads = read(profile, "Day,Name,Cost\r\n2024-03-01,\"a, \"\"b\"\"\nc\",1\r\n2024-03-01,d,2,,\r\n");

        assertThat(by(ads.table(), List.of("campaign"), MEDIA_COST))
                .containsExactly("a, \"b\"\nc: media_cost=1", "d: media_cost=2");
    }

    @Test
    void blankIsUnknownUnlessTheProfileSaysThatItIsNone() {
        String text = "Day,Cost,Clicks\n2024-03-01,1,\n2024-03-01,--,4\n";

        assertThat(totals(read(IN_EUROS, text), MEDIA_COST, CLICKS))
                .containsExactly("media_cost=1 [PARTIAL_INPUT(1/2)]", "clicks=4 [PARTIAL_INPUT(1/2)]");
        ImportProfile none = IN_EUROS.with(ImportColumn.of(CLICKS, "Clicks").with(Trait.BLANK_IS_ZERO));
        assertThat(totals(read(none, text), CLICKS)).containsExactly("clicks=4");
        ImportProfile marked = IN_EUROS.withUnknownMarks("n/a");
        assertThat(totals(read(marked, "Day,Cost\n2024-03-01,1\n2024-03-01,n/a\n"), MEDIA_COST))
                .containsExactly("media_cost=1 [PARTIAL_INPUT(1/2)]");
    }

    @Test
    void takesTheCurrencyFromHeaderRowsOrCells() {
        ImportProfile perRow = ADS.with(ImportColumn.currency("Currency").with(Trait.OPTIONAL));

        assertThat(read(ADS, "Day,Cost (EUR)\n2024-03-01,1\n")
                        .report()
                        .files()
                        .get(0)
                        .findCurrency())
                .contains(EUR);
        assertThat(read(ADS, "Day,Cost [\u20ac]\n2024-03-01,1\n")
                        .report()
                        .files()
                        .get(0)
                        .findCurrency())
                .contains(EUR);
        assertThat(read(ADS, "Day,Cost\n2024-03-01,1 EUR\n2024-03-01,2\n")
                        .report()
                        .files()
                        .get(0)
                        .findCurrency())
                .contains(EUR);
        assertThat(totals(
                        read(perRow, "Day,Cost,Currency\n2024-03-01,1,EUR\n2024-03-01,2,EUR\n2024-03-01,,\n"),
                        MEDIA_COST))
                .containsExactly("media_cost=3 [PARTIAL_INPUT(2/3)]");
        assertThat(totals(read(perRow, "Day,Cost,Currency\n2024-03-01,1,EUR\n2024-03-01,2,USD\n"), MEDIA_COST))
                .containsExactly("media_cost=MIXED_CURRENCY");
        // A dollar sign says no more than that it is one of the dollars.
        assertThat(totals(read(ADS.withCurrency(Currency.getInstance("CAD")), "Day,Cost\n2024-03-01,$1\n"), MEDIA_COST))
                .containsExactly("media_cost=1");
    }

    @Test
    void aCurrencyMayFollowFromAnotherColumn() {
        ImportProfile byList = ADS.with(
                ImportColumn.currency("List").withMember("Germany", "EUR").withMember("Switzerland", "CHF"));
        ImportResult ads = read(byList.with(ImportColumn.of(StandardDimensions.CAMPAIGN, "Name")), """
                Day,Cost,List,Name
                2024-03-01,1,germany,a
                2024-03-01,2,Switzerland,b
                """);

        assertThat(by(ads.table(), List.of("campaign"), MEDIA_COST))
                .containsExactly("a: media_cost=1", "b: media_cost=2");
        assertThat(totals(ads, MEDIA_COST)).containsExactly("media_cost=MIXED_CURRENCY");
    }

    @Test
    void filesOfSeveralCurrenciesGoIntoOneTable() throws IOException {
        Path euros = Files.writeString(directory.resolve("de.csv"), "Day,Cost (EUR)\n2024-03-01,1\n");
        Path francs = Files.writeString(directory.resolve("ch.csv"), "Day;Clicks;Cost (CHF)\n2024-03-01;7;2,5\n");

        ImportResult ads = ProfileImport.of(ADS).read("ads", euros, francs);

        assertThat(totals(ads, MEDIA_COST, CLICKS))
                .containsExactly("media_cost=MIXED_CURRENCY", "clicks=7 [PARTIAL_INPUT(1/2)]");
        assertThat(ads.report().files()).extracting(FileReport::source).containsExactly("de.csv", "ch.csv");
        assertThat(ads.report().rowsIn()).isEqualTo(2);
    }

    @Test
    void computesCountsAndFilters() {
        ImportProfile shop = ImportProfile.named("shop")
                .with(ImportColumn.day("When"), ImportColumn.identity("customer", "Who"))
                .withGrouping("Order", "Quantity", "Price")
                .withRowCount(SalesMeasures.ORDERS)
                .withComputed(SalesMeasures.GROSS_SALES, "Quantity * Price")
                .withComputed(SalesMeasures.RETURNS, "if(starts(Order, 'C'), -(Quantity * Price), 0)")
                .withDistinct(SalesMeasures.PURCHASERS, "customer")
                .withConstant(StandardDimensions.SALES_CHANNEL, "ONLINE")
                .withFilter("Price > 0")
                .withFilter("not starts(Who, 'test')")
                .withCurrency(EUR)
                .withRowKey("sales_channel");
        String text = """
                Order,When,Who,Quantity,Price
                1,2024-03-01,a,2,1.50
                2,2024-03-01,tester,1,9.99
                1,2024-03-01,a,1,0.25
                1,2024-03-01,a,1,0
                C3,2024-03-01,b,-1,1.50
                """;

        // Order 1: 2 * 1.5 + 0.25 = 3.25, of which a free line does not count; C3: -1.5 gross, 1.5 returned.
        ImportResult sales = read(
                shop.withRowKey("sales_channel").withRowGrain(Grain.DAY),
                text.replace("C3,2024-03-01", "C3,2024-03-02"));
        assertThat(totals(
                        sales,
                        SalesMeasures.ORDERS,
                        SalesMeasures.GROSS_SALES,
                        SalesMeasures.RETURNS,
                        SalesMeasures.PURCHASERS))
                .containsExactly("orders=2", "gross_sales=1.75", "returns=1.5", "purchasers=2");
        assertThat(rows(sales.report())).isEqualTo("5 in = 3 used + 0 skipped + 2 filtered + 0 of totals");
        assertThat(by(sales.table(), List.of("sales_channel"), SalesMeasures.ORDERS))
                .containsExactly("ONLINE: orders=2");
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> read(shop, text))
                .withMessageContaining("leave one of them out, or change the row key");
    }

    @Test
    void countsOnlyThoseWhoHaveSomething() {
        ImportProfile shop = ImportProfile.named("shop")
                .with(
                        ImportColumn.day("When"),
                        ImportColumn.identity("customer", "Who"),
                        ImportColumn.of(SalesMeasures.ORDERS, "Orders"))
                .withDistinct(SalesMeasures.PURCHASERS, "customer", SalesMeasures.ORDERS);

        assertThat(totals(
                        read(shop, "When,Who,Orders\n2024-03-01,a,1\n2024-03-01,b,0\n2024-03-01,c,2\n"),
                        SalesMeasures.PURCHASERS))
                .containsExactly("purchasers=2");
    }

    @Test
    void rowsMaySpeakForLongerThanADay() {
        ImportProfile monthly = ImportProfile.named("monthly")
                .with(
                        ImportColumn.day("From"),
                        ImportColumn.of(new ImportColumn.Holds.LastDay(), "To"),
                        ImportColumn.of(CLICKS, "Clicks"))
                .withRowGrain(Grain.MONTH)
                .withCoverage(DateRange.parse("2024-03-01/2024-05-01"));

        ImportResult ads = read(monthly, "From,To,Clicks\n2024-03-01,2024-03-31,10\n2024-04-01,2024-04-30,20\n");

        assertThat(ads.table().schema().rowGrain()).isEqualTo(Grain.MONTH);
        assertThat(totals(ads, CLICKS)).containsExactly("clicks=30");
    }

    @Test
    void aTimeWithAnOffsetHasItsDayOnTheClockOfTheZone() {
        String text = "Day,Cost\n2024-03-01T23:30:00Z,1\n";

        assertThat(dates(read(IN_EUROS, text), MEDIA_COST)).isEqualTo(DateRange.parse("2024-03-01/2024-03-02"));
        assertThat(dates(read(IN_EUROS.withZone(ZoneId.of("Europe/Berlin")), text), MEDIA_COST))
                .isEqualTo(DateRange.parse("2024-03-02/2024-03-03"));
    }

    @Test
    void theBadRowIsReportedAndSkipped() {
        ImportResult ads = read(ProfileImport.of(IN_EUROS).withBadCells(BadCells.SKIP_ROW), """
                Day,Cost,Clicks
                2024-03-01,1.5,10
                2024-03-02,x,20
                2024-03-33,3.5,30
                2024-03-04,4.5
                2024-03-05,5.5,40%
                """);

        assertThat(rows(ads.report())).isEqualTo("5 in = 1 used + 4 skipped + 0 filtered + 0 of totals");
        assertThat(totals(ads, MEDIA_COST, CLICKS)).containsExactly("media_cost=1.5", "clicks=10");
        assertThat(ads.report().problemCount()).isEqualTo(4);
        assertThat(problems(ads.report()))
                .containsExactly(
                        "t, line 3, column \"Cost\": \"x\" is not a number with decimal separator \".\"; write a plain number, or leave the"
                                + " cell blank if it is unknown",
                        "t, line 4, column \"Day\": \"2024-03-33\" is not a date of the form \"yyyy-MM-dd[ HH:mm[:ss][ xx]]\"; correct the"
                                + " date or set the date format",
                        "t, line 5: the row has 2 cells but the header has 3; put cells that contain the delimiter \",\" in quotes",
                        "t, line 6, column \"Clicks\": \"40%\" is a percentage, where a number of its own belongs; export what it is a part"
                                + " of");
    }

    /** Whatever else is wrong with the row that has it first. */
    @Test
    void aBadMemberIsBadInEveryRow() {
        ImportProfile staged = IN_EUROS.with(
                ImportColumn.of(CHANNEL, "Channel").with(Trait.ONLY_MEMBERS).withMember("mail", "EMAIL"));

        ImportResult ads = read(ProfileImport.of(staged).withBadCells(BadCells.SKIP_ROW), """
                Day,Cost,Channel
                bad,1,maybe
                2024-03-02,2,maybe
                2024-03-03,3,maybe
                2024-03-04,4,mail
                """);

        assertThat(rows(ads.report())).isEqualTo("4 in = 1 used + 3 skipped + 0 filtered + 0 of totals");
        assertThat(totals(ads, MEDIA_COST)).containsExactly("media_cost=4");
    }

    @Test
    void aBlankCellStandsForAMemberWhereTheProfileSaysSo() {
        ImportProfile mailed = IN_EUROS.with(ImportColumn.of(CHANNEL, "Channel").withMember("", "EMAIL"));

        ImportResult ads = read(ProfileImport.of(mailed), """
                Day,Cost,Channel
                2024-03-01,1,
                2024-03-02,2,DISPLAY
                2024-03-03,3,  \s
                """);

        assertThat(by(ads.table(), List.of("channel"), MEDIA_COST))
                .containsExactly("DISPLAY: media_cost=2", "EMAIL: media_cost=4");
    }

    @Test
    void theBadCellIsReportedAndUnknown() {
        ImportResult ads = read(ProfileImport.of(IN_EUROS).withBadCells(BadCells.UNKNOWN), """
                Day,Cost,Clicks
                2024-03-01,1.5,10
                2024-03-02,x,20
                2024-03-33,3.5,30
                2024-03-04,4.5
                2024-03-05,5.5,40%
                """);

        // 1.5 + 5.5 and 10 + 20; a row without a day or without all its cells cannot be kept.
        assertThat(rows(ads.report())).isEqualTo("5 in = 3 used + 2 skipped + 0 filtered + 0 of totals");
        assertThat(totals(ads, MEDIA_COST, CLICKS))
                .containsExactly("media_cost=7 [PARTIAL_INPUT(2/3)]", "clicks=30 [PARTIAL_INPUT(2/3)]");
        assertThat(ads.report().problemCount()).isEqualTo(4);
    }

    @Test
    void aGroupWithABadLineIsLeftOutAsAWhole() {
        ImportProfile shop = ImportProfile.named("shop")
                .with(ImportColumn.day("When"), ImportColumn.of(SalesMeasures.UNITS, "Quantity"))
                .withGrouping("Order", "Quantity");
        String text =
                "Order,When,Quantity\n1,2024-03-01,2\n1,2024-03-01,x\n2,2024-03-01,5\n1,2024-03-01,1\n2,2024-03-01,\n";

        ImportResult skipped = read(ProfileImport.of(shop).withBadCells(BadCells.SKIP_ROW), text);
        assertThat(rows(skipped.report())).isEqualTo("5 in = 2 used + 3 skipped + 0 filtered + 0 of totals");
        ImportResult unknown = read(ProfileImport.of(shop).withBadCells(BadCells.UNKNOWN), text);
        assertThat(rows(unknown.report())).isEqualTo("5 in = 5 used + 0 skipped + 0 filtered + 0 of totals");
        // Both orders have a line of which nothing is known.
        assertThat(totals(unknown, SalesMeasures.UNITS)).containsExactly("units=ALL_NULL");
    }

    @Test
    void mapsHeadersOfNoKnownToolByTheirUsualNames() {
        ImportResult visits = read(Imports.DETECTING, """
                date,Channel,Visits,bounce rate,leads,Remark
                2024-03-01,Email,10,0.5,3,x
                """);

        assertThat(visits.report().profile()).isEqualTo("header names");
        assertThat(columns(visits))
                .containsExactly(
                        "date: the day",
                        "Channel: dimension channel",
                        "Visits: measure sessions",
                        "bounce rate: ignored, a ratio, computed anew from its parts",
                        "leads: measure leads",
                        "Remark: ignored, the profile does not name it");
    }

    @Test
    void anAnswerToAQuestionIsTaken() {
        ProfileImport told = Imports.DETECTING.with(profile -> profile.withCurrency(EUR)
                .with(
                        ImportColumn.of(CONVERSION_VALUE, "revenue"),
                        ImportColumn.of(LeadMeasures.ATTRIBUTED_LEADS, "leads")));
        ImportResult ads = read(told, "day,spend,impressions,leads,revenue\n2024-03-01,5,100,3,20\n");

        assertThat(totals(ads, MEDIA_COST, IMPRESSIONS, LeadMeasures.ATTRIBUTED_LEADS, CONVERSION_VALUE))
                .containsExactly("media_cost=5", "impressions=100", "attributed_leads=3", "conversion_value=20");
    }

    @Test
    void saysWhichProfileAFileIsReadBy() throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.csv"), "Date,Clicks,Impressions,CTR,Position\n2024-03-01,1,2,50%,3\n");

        assertThat(Imports.DETECTING.profileOf(file)).isEqualTo(StandardProfiles.SEARCH_CONSOLE);
        assertThat(ProfileImport.of(ADS).with(profile -> IN_EUROS).profileOf(Files.writeString(file, "Day,Cost\n")))
                .isEqualTo(IN_EUROS);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Imports.DETECTING.profileOf(directory.resolve("none.csv")));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Imports.DETECTING.read("t", directory.resolve("none.csv")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Imports.DETECTING.read("t"))
                .withMessage("no files to read into table \"t\"");
    }

    @Test
    void tellsItsListenerHowFarItIs() {
        StringBuilder text = new StringBuilder("Day,Cost,Note\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("2024-03-01,1.50,").append("n".repeat(100)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        List<ImportProgress> heard = new ArrayList<>();

        ProfileImport.of(IN_EUROS).withListener(heard::add).read("ads", bytes);

        // 117 bytes a row after a header of 14; more than a piece of a file, read once.
        assertThat(heard).hasSizeGreaterThan(2);
        assertThat(heard).extracting(ImportProgress::bytes).isSorted();
        assertThat(heard.get(heard.size() - 1)).isEqualTo(new ImportProgress("ads", 11_700_014, 11_700_014, 100_000));
    }

    @Test
    void aProfileIsWhatItSays() {
        assertThat(ADS.withCurrency(EUR))
                .isEqualTo(IN_EUROS)
                .hasSameHashCodeAs(IN_EUROS)
                .isNotEqualTo(ADS)
                .hasToString("ads");
        assertThat(ADS.withFilter("Cost > 0"))
                .isEqualTo(ADS.withFilter("Cost > 0"))
                .isNotEqualTo(ADS.withFilter("Cost > 1"));
        assertThat(ADS.withComputed(CLICKS, "1").withComputed(CLICKS, "2")).isEqualTo(ADS.withComputed(CLICKS, "2"));
        assertThat(ADS.columns()).hasSize(3);
        assertThat(KpiCatalog.standard().findMeasure("clicks")).contains(CLICKS);
    }
}
