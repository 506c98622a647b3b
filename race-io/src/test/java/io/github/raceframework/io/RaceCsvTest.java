package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden files are written by hand; the arithmetic is at {@link Answers}. */
class RaceCsvTest {

    @Test
    void writesPeriodsMembersValuesAndNotes() throws IOException {
        assertThat(write(Answers.byChannelAndMonth())).isEqualTo(RaceJsonTest.golden("by-channel-and-month.csv"));
    }

    @Test
    void aTotalHasNeitherPeriodNorMembers() {
        // 1000 * (40 + 4.10) / 3000 = 14.7 with two of the three inputs' rows known in part; 2 * 44.1 = 88.2
        assertThat(write(Answers.total()))
                .isEqualTo("reach.cpm,double_cost,notes\n14.7,88.2,reach.cpm:PARTIAL_INPUT(1/2)\n");
    }

    @Test
    void currenciesAreNamedWhereThereAreSeveral() {
        assertThat(write(Answers.twoCurrencies())).isEqualTo("""
                        channel,reach.cpc,notes
                        "'=1+1, ""x""y",4,reach.cpc:CURRENCY(USD)
                        EMAIL,4.5,reach.cpc:CURRENCY(EUR)
                        """);
    }

    /** The signs are those of OWASP's page on CSV injection. */
    @Test
    void noTextIsAFormula() {
        for (String mark : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "'")) {
            assertThat(RaceCsv.text(mark + "SUM(A1)")).isEqualTo("'" + mark + "SUM(A1)");
        }
        assertThat(RaceCsv.text("Spring = 1")).isEqualTo("Spring = 1");
        assertThat(RaceCsv.text("")).isEmpty();
    }

    @Test
    void notesNameWhatWasConverted() {
        assertThat(write(Answers.converted())).isEqualTo("""
                        period,reach.media_cost,reach.cpc,notes
                        2024-01-30,7,7,
                        2024-01-31,19.8,3.96,reach.media_cost:CONVERTED(USD by PERIOD_END);reach.cpc:CONVERTED(USD by PERIOD_END)
                        """);
    }

    @Test
    void changesAreRelativeAndThoseOfPercentagesInPoints() {
        assertThat(write(Answers.yearToDateAgainstTheMonthBefore())).isEqualTo("""
                        period,reach.clicks,reach.clicks@before,reach.clicks@change,reach.ctr,reach.ctr@before,reach.ctr@change,notes
                        2024-01,3,,,0.03,,,reach.clicks@before:NOT_COVERED;reach.clicks@change:NOT_COVERED;reach.ctr@before:NOT_COVERED;reach.ctr@change:NOT_COVERED
                        2024-02,9,3,2,0.036,0.03,0.006,
                        """);
    }

    @Test
    void totalsSayWhatTheyAreTotalsOver() {
        assertThat(write(Answers.totals())).isEqualTo("""
                        total,period,channel,campaign,rank,reach.sessions,reach.sessions@share,reach.engagement_rate,reach.engagement_rate@share,notes
                        ,2024-01,EMAIL,spring,1,60,0.6,0.05,,reach.engagement_rate:LOW_SAMPLE(60/80);reach.engagement_rate@share:NON_ADDITIVE
                        campaign,2024-01,EMAIL,,1,100,1,0.23,,reach.engagement_rate@share:NON_ADDITIVE
                        channel;campaign,2024-01,,,,100,1,0.23,,reach.engagement_rate@share:NON_ADDITIVE
                        ,2024-02,DISPLAY,spring,1,100,1,0.5,,reach.engagement_rate@share:NON_ADDITIVE
                        campaign,2024-02,DISPLAY,,1,100,1,0.5,,reach.engagement_rate@share:NON_ADDITIVE
                        channel;campaign,2024-02,,,,100,1,0.5,,reach.engagement_rate@share:NON_ADDITIVE
                        period,,DISPLAY,spring,1,100,1,0.5,,reach.engagement_rate@share:NON_ADDITIVE
                        period;campaign,,DISPLAY,,1,100,0.5,0.5,,reach.engagement_rate@share:NON_ADDITIVE
                        period;channel;campaign,,,,,200,1,0.365,,reach.engagement_rate@share:NON_ADDITIVE
                        """);
    }

    @Test
    void groupsWithoutARankSayWhy() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withCurrencyColumn("currency");
        String facts = """
                date,channel,media_cost,currency
                2024-01-31,Display,3,USD
                2024-01-31,Email,4,EUR
                """;
        KpiTable table = KpiEngine.of(
                        Dataset.of(csv.read("ads", new StringReader(facts)).table()))
                .run(KpiQuery.of(ReachValueAndCostKpis.MEDIA_COST)
                        .by("channel")
                        .orderBy(GroupOrder.descending(ReachValueAndCostKpis.MEDIA_COST)));

        assertThat(write(table)).isEqualTo("""
                        channel,rank,reach.media_cost,notes
                        DISPLAY,,3,rank:MIXED_CURRENCY;reach.media_cost:CURRENCY(USD)
                        EMAIL,,4,rank:MIXED_CURRENCY;reach.media_cost:CURRENCY(EUR)
                        """);
    }

    @Test
    void aTableWithoutRowsIsAHeader() {
        assertThat(write(Answers.empty())).isEqualTo("period,channel,reach.clicks,notes\n");
    }

    @Test
    void columnsHaveNamesOfTheirOwn() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withDimension("n", Dimension.open("notes", "remarks"));
        KpiTable table = KpiEngine.of(Dataset.of(csv.read("ads", new StringReader("date,n,clicks\n2024-01-01,a,1\n"))
                        .table()))
                .run(KpiQuery.of(ReachVolumeKpis.CLICKS).by("notes"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(table))
                .withMessage("two columns of the CSV would be named \"notes\"; rename the dimension or KPI");
    }

    @Test
    void theTargetStaysOpenAndItsFailureIsAnException() {
        Writer open = new StringWriter() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        Writer failing = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        RaceCsv.write(Answers.empty(), open);
        assertThat(open).hasToString("period,channel,reach.clicks,notes\n");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> RaceCsv.write(Answers.empty(), failing))
                .withRootCauseInstanceOf(IOException.class);
    }

    private static String write(KpiTable table) {
        StringWriter text = new StringWriter();
        RaceCsv.write(table, text);
        return text.toString();
    }
}
