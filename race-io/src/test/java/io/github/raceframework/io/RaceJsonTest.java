package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.CurrencyConversion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden files are written by hand; the arithmetic is at {@link Answers}. */
class RaceJsonTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void writesPeriodsMembersValuesFlagsAndReasons() throws IOException {
        assertThat(write(Answers.byChannelAndMonth())).isEqualTo(golden("by-channel-and-month.json"));
    }

    @Test
    void writesTheWholeQuestion() throws IOException {
        assertThat(write(Answers.total())).isEqualTo(golden("total.json"));
    }

    @Test
    void writesATableWithoutRows() throws IOException {
        assertThat(write(Answers.empty())).isEqualTo(golden("empty.json"));
    }

    @Test
    void namesACalendarOtherThanIso() throws IOException {
        assertThat(write(Answers.retailMonths())).isEqualTo(golden("retail-months.json"));
    }

    @Test
    void writesWindowsAndChanges() throws IOException {
        assertThat(write(Answers.yearToDateAgainstTheMonthBefore())).isEqualTo(golden("year-to-date.json"));
    }

    @Test
    void writesWhatWasConverted() throws IOException {
        assertThat(write(Answers.converted())).isEqualTo(golden("converted.json"));
    }

    @Test
    void namesTheRatesOfAQuestion() {
        assertThat(write(Answers.inEuros(CurrencyConversion.fixed(EUR, ExchangeRates.of(), LocalDate.of(2024, 5, 31)))))
                .contains("\"currency\": {\"target\": \"EUR\", \"rates\": \"fixed\", \"day\": \"2024-05-31\","
                        + " \"exchangeRates\": {");
        assertThat(write(Answers.inEuros(CurrencyConversion.periodAverage(EUR, ExchangeRates.of()))))
                .contains("\"currency\": {\"target\": \"EUR\", \"rates\": \"period_average\", \"exchangeRates\": {");
    }

    @Test
    void writesTotalsSharesRanksAndEvidence() throws IOException {
        assertThat(write(Answers.totals())).isEqualTo(golden("totals.json"));
    }

    @Test
    void theTextIsJsonWithNumbersInFull() {
        JsonNode document = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(write(Answers.byChannelAndMonth()));

        assertThat(document.at("/rows/3/values/reach.ctr/value").decimalValue()).isEqualTo(new BigDecimal("0.02"));
        assertThat(document.at("/rows/3/values/reach.cpm/value/amount").asString())
                .isEqualTo("13.333333333333334");
        assertThat(document.at("/rows/3/values/reach.unique_reach/bounds/most").isNull())
                .isTrue();
    }

    @Test
    void aStreamGetsUtf8AndStaysOpen() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        RaceJson.write(Answers.total(), stream);

        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(golden("total.json"));
    }

    @Test
    void aTargetThatFailsIsAnException() {
        Writer failing = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> RaceJson.write(Answers.total(), failing))
                .withRootCauseInstanceOf(IOException.class)
                .withMessageContaining("disk full");
    }

    private static String write(KpiTable table) {
        StringWriter text = new StringWriter();
        RaceJson.write(table, text);
        return text.toString();
    }

    static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(RaceJsonTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
