package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.time.RetailCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

    private static final Kpi COST = ReachValueAndCostKpis.MEDIA_COST;
    private static final Kpi CTR = ReachQualityKpis.CTR;
    private static final CsvImport PLAIN =
            CsvImport.of(KpiCatalog.standard()).withCurrency(Currency.getInstance("EUR"));

    @TempDir
    private Path directory;

    @Test
    void headersThatAreIdsFeedThemselvesAndTheRestIsIgnored() {
        ImportedTable read = read(
                PLAIN,
                "date,channel,clicks,Impr.,target,,impressions\n2024-01-01,Email,3,9,7,8,150\n2024-01-02,Email,2,9,7,8,100\n");

        assertThat(read.table().name()).isEqualTo("ads");
        assertThat(read.table().size()).isEqualTo(2);
        // target is a symbol of planning, which no column can give.
        assertThat(read.ignoredColumns()).containsExactly("Impr.", "target", "");
        // (3 + 2) / (150 + 100) = 0.02
        assertThat(value(read, CTR)).isEqualTo("0.02");
    }

    @Test
    void readsWhatWasMapped() {
        CsvImport csv = PLAIN.withDelimiter(';')
                .withDecimalSeparator(',')
                .withDateColumn("Tag")
                .withDateFormat("d.MM.yyyy")
                .withMeasure("Kosten", PaidMediaMeasures.MEDIA_COST)
                .withMeasure("Klicks", PaidMediaMeasures.CLICKS)
                .withMeasure("Klicks", PaidMediaMeasures.LINK_CLICKS)
                .withDimension("Medium", StandardDimensions.CHANNEL)
                .withDimension("Region", Dimension.open("region", "where"));

        ImportedTable read = read(csv, """
                Tag;Medium;Region;Kosten;Klicks
                1.08.2019;Paid search;Nord;7307,37;12
                02.08.2019;paid-search;"S;d";+16300,2;1,3e1
                """);

        assertThat(read.ignoredColumns()).isEmpty();
        KpiTable table = run(read, KpiQuery.of(COST).by("channel", "region"));
        // The members of a closed vocabulary are recognised; those of an open dimension stay as they are.
        assertThat(table.rows().stream().map(KpiTable.Row::members))
                .containsExactly(List.of("PAID_SEARCH", "Nord"), List.of("PAID_SEARCH", "S;d"));
        assertThat(table.rows().stream()
                        .map(row -> row.value(COST).findNumber().orElseThrow().toPlainString()))
                .containsExactly("7307.37", "16300.2");
        Kpi both = Kpi.define("both", "both", "clicks + link_clicks").build();
        KpiCatalog catalog = KpiCatalog.standard().with(both);
        // 2 * (12 + 13) = 50
        KpiTable clicks = KpiEngine.of(Dataset.of(read.table()), catalog).run(KpiQuery.of(both));
        assertThat(clicks.rows().get(0).value(both).findNumber().orElseThrow()).isEqualByComparingTo("50");
    }

    @Test
    void anExplicitColumnTakesTheMeasureFromTheColumnOfItsName() {
        ImportedTable read = read(
                PLAIN.withMeasure("link clicks", PaidMediaMeasures.CLICKS),
                "date,clicks,link clicks,impressions\n2024-01-01,90,3,100\n");

        assertThat(read.ignoredColumns()).containsExactly("clicks");
        // 3 / 100
        assertThat(value(read, CTR)).isEqualTo("0.03");
    }

    @Test
    void aMappedColumnOfTheNameOfAnIdFeedsOnlyWhatItIsMappedTo() {
        ImportedTable read =
                read(PLAIN.withMeasure("leads", LeadMeasures.ATTRIBUTED_LEADS), "date,leads\n2024-01-01,90\n");

        assertThat(read.table().schema().measures()).containsExactly(LeadMeasures.ATTRIBUTED_LEADS);
    }

    @Test
    void blankMeasuresAreUnknownAndBlankMembersAreNotSet() {
        ImportedTable read = read(
                PLAIN,
                "date,channel,clicks,impressions\n2024-01-01,EMAIL,1,100\n2024-01-02,EMAIL, ,100\n2024-01-03,,2,100\n");

        KpiTable table = run(read, KpiQuery.of(CTR).by("channel"));
        // (not set): 2 / 100; EMAIL: 1 / 100, without the second of its two rows, whose clicks are unknown.
        assertThat(table.rows().stream().map(row -> row.members() + " " + row.value(CTR)))
                .containsExactly(
                        "[(not set)] 0.02 [COVERAGE_INFERRED]", "[EMAIL] 0.01 [PARTIAL_INPUT(1/2), COVERAGE_INFERRED]");
    }

    @Test
    void moneyMayNameItsCurrencyInEachRow() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withCurrencyColumn("cur");

        ImportedTable read = read(
                csv, "date,channel,media_cost,cur\n2024-01-01,EMAIL,5,USD\n2024-01-01,SMS,7,EUR\n2024-01-02,SMS,,\n");

        KpiTable table = run(read, KpiQuery.of(COST).by("channel"));
        assertThat(table.rows().stream().map(row -> row.member("channel") + " " + row.value(COST)))
                .containsExactly("EMAIL 5 [COVERAGE_INFERRED]", "SMS 7 [PARTIAL_INPUT(1/2)]");
        assertThat(run(read, KpiQuery.of(COST)).rows().get(0).value(COST)).hasToString("MIXED_CURRENCY");
    }

    @Test
    void rowsMaySpeakForAMonthAndDatesStopThere() {
        CsvImport csv = PLAIN.withRowGrain(Grain.MONTH).withDateFormat("MMM yyyy");

        ImportedTable read = read(csv, "date,media_cost\nJan 2024,5\nfeb 2024,7\n");

        KpiTable table = run(read, KpiQuery.of(COST).grain(Grain.MONTH));
        assertThat(table.rows().stream().map(row -> row.range() + " " + row.value(COST)))
                .containsExactly("2024-01-01/2024-02-01 5", "2024-02-01/2024-03-01 7");
    }

    /** 1 and 3 are in the four weeks from 4 February 2024, 4 in the five from 3 March. */
    @Test
    void rowsMaySpeakForWeeksOfAnotherCalendar() {
        CsvImport csv = PLAIN.withRowGrain(Grain.WEEK, RetailCalendar.NRF);

        ImportedTable read = read(csv, "date,media_cost\n2024-02-04,1\n2024-03-02,3\n2024-03-03,4\n");

        KpiTable table = run(
                read,
                KpiQuery.of(COST)
                        .grain(Grain.MONTH)
                        .calendar(RetailCalendar.NRF)
                        .range(DateRange.parse("2024-02-04/2024-03-10")));
        assertThat(table.rows().stream()
                        .map(row -> row.findBucket().orElseThrow().label() + " " + row.value(COST)))
                .containsExactly("FY2024/25-P01 4 [COVERAGE_INFERRED]", "FY2024/25-P02 4 [INCOMPLETE_PERIOD(7/35)]");
    }

    @Test
    void monthsOfTheCivilCalendarAreMonthsOfAFiscalYear() {
        CsvImport csv = PLAIN.withRowGrain(Grain.QUARTER, RaceCalendar.parse("year=APRIL"))
                .withDateFormat("yyyy-MM");

        ImportedTable read = read(csv, "date,media_cost\n2024-03,5\n2024-04,7\n");

        KpiTable table = run(read, KpiQuery.of(COST).grain(Grain.QUARTER).calendar(RaceCalendar.parse("year=APRIL")));
        assertThat(table.rows().stream()
                        .map(row -> row.findBucket().orElseThrow().label() + " " + row.value(COST)))
                .containsExactly("FY2023/24-Q4 5", "FY2024/25-Q1 7");
    }

    @Test
    void quartersOfTheCivilCalendarDoNotDependOnTheWeekStart() {
        CsvImport csv = PLAIN.withRowGrain(Grain.QUARTER, RaceCalendar.parse("week=SUNDAY"))
                .withDateFormat("yyyy-'Q'q");

        ImportedTable read = read(csv, "date,media_cost\n2024-Q2,5\n");

        assertThat(run(read, KpiQuery.of(COST)).rows().get(0).range())
                .isEqualTo(DateRange.parse("2024-04-01/2024-07-01"));
    }

    @Test
    void theDatePartOfATimeCounts() {
        CsvImport csv = PLAIN.withDateFormat("yyyy-MM-dd'T'HH:mm:ssXXX");

        ImportedTable read = read(csv, "date,media_cost\n2024-01-01T23:59:59+01:00,5\n");

        assertThat(run(read, KpiQuery.of(COST)).rows().get(0).range())
                .isEqualTo(DateRange.parse("2024-01-01/2024-01-02"));
    }

    @Test
    void coverageIsDeclaredOrHasGaps() {
        String text = "date,media_cost\n2024-01-01,5\n2024-01-04,7\n";

        assertThat(read(PLAIN, text).gaps()).containsExactly(DateRange.parse("2024-01-02/2024-01-04"));
        CsvImport covered = PLAIN.withCoverage(DateRange.parse("2024-01-01/2024-01-03"))
                .withCoverage(DateRange.parse("2024-01-04/2024-01-05"));
        assertThat(read(covered, text).gaps()).isEmpty();
        assertThat(read(covered, text).table().schema().coverage()).hasSize(2);
    }

    @Test
    void membersOutsideAVocabularyAreNamed() {
        ImportedTable read = read(PLAIN, "date,channel,campaign,clicks\n2024-01-01,Fax,Fax,1\n2024-01-01,email,a,1\n");

        assertThat(read.outsideVocabulary()).isEqualTo(Map.of(DimensionId.of("channel"), List.of("Fax")));
    }

    @Test
    void aTextMayHaveAMarkReturnsEmptyLinesSpacesAndQuotes() throws IOException {
        Path file = directory.resolve("ads.csv");
        String text = "\uFEFF\"date\" , clicks ,impressions\r\n\r\n2024-01-01, 3 ,\"150\"\r\n\r\n2024-01-02,2,100";
        Files.writeString(file, text.replace("\"date\" ", "\"date\""));

        ImportedTable read = PLAIN.read("ads", List.of(file));

        assertThat(PLAIN.header(file)).containsExactly("date", "clicks", "impressions");
        // (3 + 2) / (150 + 100)
        assertThat(value(read, CTR)).isEqualTo("0.02");
    }

    @Test
    void cellsMayBeLongAndHaveLineBreaks() throws IOException {
        String name = "Gr\u00f6\u00dfe \"x\"\n" + "\uD83D\uDE00".repeat(49_994);
        Path file = directory.resolve("ads.csv");
        Files.writeString(
                file,
                "date,campaign,clicks\n2024-01-01,\"" + name.replace("\"", "\"\"") + "\",3\n",
                StandardCharsets.UTF_8);

        ImportedTable read = PLAIN.read("ads", List.of(file));

        assertThat(name.length()).isEqualTo(99_998);
        String member = run(read, KpiQuery.of(ReachVolumeKpis.CLICKS).by("campaign"))
                .rows()
                .get(0)
                .member("campaign");
        assertThat(member.equals(name)).isTrue();
    }

    @Test
    void filesOfOneHeaderAreOneTable() throws IOException {
        Path january = Files.writeString(directory.resolve("january.csv"), "date,media_cost\n2024-01-31,5.5\n");
        Path february = Files.writeString(directory.resolve("february.csv"), "date,media_cost\n2024-02-01,7\n");

        ImportedTable read = PLAIN.read("ads", List.of(january, february));

        // 5.5 + 7
        assertThat(value(read, COST)).isEqualTo("12.5");
    }

    @Test
    void aHeaderWithoutRowsIsATableWithoutRows() {
        FactTable table = read(PLAIN, "date,media_cost\n").table();

        assertThat(table.size()).isZero();
        assertThat(table.schema().measures()).containsExactly(PaidMediaMeasures.MEDIA_COST);
    }

    @Test
    void aVariantLeavesTheOriginalAsItIs() {
        CsvImport original = PLAIN.withDelimiter(';');
        original.withDelimiter(',').withDateColumn("x").withMeasure("y", PaidMediaMeasures.CLICKS);

        assertThat(value(read(original, "date;media_cost\n2024-01-01;5\n"), COST))
                .isEqualTo("5");
    }

    private static ImportedTable read(CsvImport csv, String text) {
        return csv.read("ads", new StringReader(text));
    }

    private static KpiTable run(ImportedTable read, KpiQuery query) {
        return KpiEngine.of(Dataset.of(read.table())).run(query);
    }

    private static String value(ImportedTable read, Kpi kpi) {
        return Objects.toString(run(read, KpiQuery.of(kpi)).rows().get(0).value(kpi));
    }
}
