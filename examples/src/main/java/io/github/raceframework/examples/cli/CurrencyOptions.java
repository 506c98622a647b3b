package io.github.raceframework.examples.cli;

import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that put money of several currencies into one. */
final class CurrencyOptions {

    private static final String EVENT = "event";

    @Option(
            names = "--currency-to",
            paramLabel = "CODE",
            converter = InputOptions.CurrencyOption.class,
            description = "Put all money into this currency.")
    private @Nullable Currency target;

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

    /** Fails if an option stands there without those it needs. */
    void check() {
        if (target != null) {
            require("--currency-rates FILE", file);
            require("--currency-by METHOD", method);
            return;
        }
        refuse("--currency-rates", file);
        refuse("--currency-by", method);
        refuse("--currency-carry", carry);
        refuse("--currency-via", pivot);
    }

    /** Fails if rows are to be converted that are not read cell by cell from a plain file. */
    void checkRows(InputFiles files, ProfileOptions profiles) {
        if (EVENT.equalsIgnoreCase(method)
                && (profiles.isGiven() || !files.documents().isEmpty())) {
            throw new UsageException(
                    "--currency-by event converts the rows of plain CSV files, and neither exports that are"
                            + " read by a profile nor documents of facts; choose period_end, period_average or a fixed day");
        }
    }

    private void require(String option, @Nullable Object given) {
        if (given == null) {
            throw new UsageException("--currency-to " + target + " needs " + option);
        }
    }

    private static void refuse(String option, @Nullable Object given) {
        if (given != null) {
            throw new UsageException(option + " " + given
                    + " is about money that is converted; say into which currency with --currency-to");
        }
    }

    /** The import, converting rows if that was asked for. */
    CsvImport apply(CsvImport csv) {
        return target != null && EVENT.equalsIgnoreCase(method) ? csv.withConversion(target, rates()) : csv;
    }

    /** The query, converting sums if that was asked for. */
    KpiQuery apply(KpiQuery query) {
        return target == null || EVENT.equalsIgnoreCase(method)
                ? query
                : query.convert(conversion(target, Objects.requireNonNull(method)));
    }

    private CurrencyConversion conversion(Currency to, String name) {
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
