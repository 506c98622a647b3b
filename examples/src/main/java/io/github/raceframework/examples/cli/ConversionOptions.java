package io.github.raceframework.examples.cli;

import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.metrics.query.CurrencyConversion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say by which rates money is put into another currency. */
final class ConversionOptions {

    private static final String EVENT = "event";

    @Option(
            names = "--currency-rates",
            paramLabel = "FILE",
            description = "CSV of rates: date (a day or FROM/TO), base, quote, rate.")
    private @Nullable Path file;

    @Option(
            names = "--currency-by",
            paramLabel = "METHOD",
            description = "period_end, period_average, event (day of each row), or a fixed day.")
    private @Nullable String method;

    @Option(
            names = "--currency-carry",
            paramLabel = "DAYS",
            description = "Days that a rate counts for until there is a newer one (default: 0).")
    private @Nullable Integer carry;

    @Option(
            names = "--currency-via",
            paramLabel = "CODE",
            converter = InputOptions.CurrencyOption.class,
            description = "Pairs that are not quoted have the rate over this currency.")
    private @Nullable Currency pivot;

    /** Reads the rates only once. */
    private @Nullable ExchangeRates read;

    /** The first of the options that is given, as it stands there: {@code --currency-by event}. */
    Optional<String> findGiven() {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        options.put("--currency-rates", file);
        options.put("--currency-by", method);
        options.put("--currency-carry", carry);
        options.put("--currency-via", pivot);
        return options.entrySet().stream()
                .filter(option -> option.getValue() != null)
                .map(option -> option.getKey() + " " + option.getValue())
                .findFirst();
    }

    /** Fails if there are no rates, or it is not said how to use them. */
    void require(String by) {
        if (file == null) {
            throw new UsageException(by + " needs --currency-rates FILE");
        }
        if (method == null) {
            throw new UsageException(by + " needs --currency-by METHOD");
        }
    }

    /** Fails if rows are to be converted that are not read cell by cell from a plain file. */
    void checkRows(InputFiles files, ProfileOptions profiles) {
        if (isByEvent() && (profiles.isGiven() || !files.documents().isEmpty())) {
            throw new UsageException(
                    "--currency-by event converts the rows of plain CSV files, and neither exports that are"
                            + " read by a profile nor documents of facts; choose period_end, period_average or a fixed day");
        }
    }

    /** Whether rows are converted, each by the rate of its own day, and sums are not. */
    boolean isByEvent() {
        return EVENT.equalsIgnoreCase(method);
    }

    /** The import, converting rows into a currency if that was asked for. */
    CsvImport apply(CsvImport csv, Currency to) {
        return isByEvent() ? csv.withConversion(to, rates()) : csv;
    }

    /** How sums are put into a currency. */
    CurrencyConversion conversion(Currency to) {
        String name = Objects.requireNonNull(method);
        if (name.equalsIgnoreCase("period_end")) {
            return CurrencyConversion.periodEnd(to, rates());
        }
        if (name.equalsIgnoreCase("period_average")) {
            return CurrencyConversion.periodAverage(to, rates());
        }
        try {
            return CurrencyConversion.fixed(to, rates(), LocalDate.parse(name));
        } catch (DateTimeParseException e) {
            throw new UsageException("--currency-by " + Text.quoted(name)
                    + " is neither period_end, period_average, event nor a day such as 2024-05-31");
        }
    }

    private ExchangeRates rates() {
        ExchangeRates rates = read;
        if (rates == null) {
            rates = RateOptions.read(Objects.requireNonNull(file), carry, pivot);
            read = rates;
        }
        return rates;
    }
}
