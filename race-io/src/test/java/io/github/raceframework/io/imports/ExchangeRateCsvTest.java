package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeRateCsvTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    @TempDir
    private Path directory;

    private static ExchangeRates read(String text) {
        return ExchangeRateCsv.read("rates", new StringReader(text));
    }

    /** The message of each violation. */
    private static List<String> violations(String text) {
        return catchThrowableOfType(RaceFormatException.class, () -> read(text)).violations().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aRowIsARateOfADayOrOfARange() {
        assertThat(read("""
                rate,quote,base,note,date,source
                1.0837,USD,EUR,fixing,2024-05-31,ECB
                 0.94 , CHF , EUR ,,2024-01-01/2025-01-01,
                """))
                .isEqualTo(ExchangeRates.of(
                        ExchangeRate.of("EUR", "USD", DAY, "1.0837", "ECB"),
                        ExchangeRate.of("EUR", "CHF", DateRange.parse("2024-01-01/2025-01-01"), "0.94", "rates")));
    }

    @Test
    void aFileIsTheSourceOfItsRates() throws IOException {
        Path file = directory.resolve("desk.csv");
        Files.writeString(file, "date,base,quote,rate\n2024-05-31,EUR,USD,1.08\n", StandardCharsets.UTF_8);

        assertThat(ExchangeRateCsv.read(file))
                .isEqualTo(ExchangeRates.of(ExchangeRate.of("EUR", "USD", DAY, "1.08", "desk.csv")));
        assertThat(read("date,base,quote,rate\n")).isEqualTo(ExchangeRates.of());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ExchangeRateCsv.read(directory.resolve("none.csv")))
                .withCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void allThatCannotBeReadIsReportedTogether() {
        assertThat(violations("""
                date,base,quote,rate
                31.05.2024,EUR,USD,1.08
                2024-05-31,euro,USD,
                2024-05-31,EUR,USD,"1,08"
                2024-05-31,EUR,EUR,1
                2024-05-31,EUR,USD
                """))
                .containsExactly(
                        "rates, line 2, column \"date\": \"31.05.2024\" is neither a day nor a range of days; write 2024-05-31, or"
                                + " 2024-01-01/2025-01-01 (end exclusive)",
                        "rates, line 3, column \"base\": \"euro\" is not an ISO 4217 currency code; write one in capital letters,"
                                + " such as EUR, USD or JPY",
                        "rates, line 3, column \"rate\": \"\" is blank; write the rate, or leave the row out",
                        "rates, line 4, column \"rate\": \"1,08\" is not a number with decimal separator \".\"; if the file writes"
                                + " decimal commas, set the decimal separator to \",\"",
                        "rates, line 5: rate EUR/EUR is of one currency; it is 1 without being quoted; correct the row or leave it"
                                + " out",
                        "rates, line 6: the row has 3 cells but the header has 4; write one cell for each column");
    }

    @Test
    void aHeaderHasEachColumnOnce() {
        assertThat(violations("date,bass,rate,rate\n"))
                .containsExactly(
                        "rates, line 1, column \"base\": there is no such column; did you mean \"bass\"? The columns are \"date\","
                                + " \"bass\", \"rate\", \"rate\"",
                        "rates, line 1, column \"quote\": there is no such column; the columns are \"date\", \"bass\", \"rate\","
                                + " \"rate\"",
                        "rates, line 1, column \"rate\": two columns have this name; give each column a name of its own");
        assertThat(violations("")).containsExactly("rates: the file is empty; begin it with a row of column names");
    }

    @Test
    void aPairHasOneRateForEachDay() {
        assertThat(violations("""
                date,base,quote,rate
                2024-05-31,EUR,USD,1.08
                2024-05-31,EUR,USD,1.09
                """))
                .containsExactly(
                        "rates: two rates for one day, EUR/USD 1.08 of 2024-05-31 (rates) and EUR/USD 1.09 of 2024-05-31"
                                + " (rates); leave one out; a pair has one rate for each day");
    }

    /** 10 * 0.9 + 5 = 14; the second day has no rate. */
    @Test
    void rowsOfAnImportAreConvertedAtTheRateOfTheirDay() {
        ExchangeRates rates = read("date,base,quote,rate\n2024-05-31,USD,EUR,0.9\n");
        CsvImport csv = CsvImport.of(KpiCatalog.standard())
                .withCurrencyColumn("currency")
                .withConversion(Currency.getInstance("EUR"), rates);
        String facts = "date,media_cost,currency\n2024-05-31,10,USD\n2024-05-31,5,EUR\n";

        Dataset dataset = Dataset.of(csv.read("ads", new StringReader(facts)).table());

        var cost = KpiCatalog.standard().getKpi("reach.media_cost");
        assertThat(KpiEngine.of(dataset).run(KpiQuery.of(cost)).rows().get(0).value(cost))
                .hasToString("14");
        RaceFormatException missing = catchThrowableOfType(
                RaceFormatException.class, () -> csv.read("ads", new StringReader(facts + "2024-06-01,1,USD\n")));
        assertThat(missing.violations().stream().map(Object::toString))
                .containsExactly(
                        "ads, line 4: the row does not fit the table: row 3 of table ads, measure media_cost: no rate from"
                                + " USD to EUR for 2024-06-01; the last one before is USD/EUR 0.9 of 2024-05-31 (rates); add that rate, or"
                                + " let an older one count for longer; correct the row or leave it out");
    }
}
