package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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
                        "=1+1, ""x""y",4,reach.cpc:CURRENCY(USD)
                        EMAIL,4.5,reach.cpc:CURRENCY(EUR)
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
