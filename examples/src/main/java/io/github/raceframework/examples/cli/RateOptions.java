package io.github.raceframework.examples.cli;

import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.ExchangeRateCsv;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that give exchange rates to a question that converts money and brings none. */
final class RateOptions {

    @Option(
            names = "--currency-rates",
            paramLabel = "FILE",
            description =
                    "CSV of rates, for a question that converts money and brings none: date (a day or FROM/TO), base, quote, rate.")
    private @Nullable Path file;

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

    /** The reader of the question, which knows the rates if there are any. */
    RaceJson apply(RaceJson json) {
        if (file != null) {
            return json.withExchangeRates(read(file, carry, pivot));
        }
        refuse("--currency-carry", carry);
        refuse("--currency-via", pivot);
        return json;
    }

    private static void refuse(String option, @Nullable Object given) {
        if (given != null) {
            throw new UsageException(
                    option + " " + given + " is about exchange rates; name these with --currency-rates");
        }
    }

    /** Fails if rates were given that the question does not use. */
    void check(Path question, KpiQuery query) {
        if (file == null) {
            return;
        }
        Optional<CurrencyConversion> conversion = query.findConversion();
        if (conversion.isEmpty()) {
            throw new UsageException("--currency-rates " + file + " is about money that is converted, and " + question
                    + " does not ask for that");
        }
        if (!conversion.get().rates().equals(read(file, carry, pivot))) {
            throw new UsageException(
                    "--currency-rates " + file + " is not used, as " + question + " brings exchange rates of its own");
        }
    }

    /**
     * The rates of a file.
     *
     * @param carry for how many days a rate counts; null for its own days
     * @param pivot over which currency pairs are found that are not quoted; null for none
     */
    static ExchangeRates read(Path file, @Nullable Integer carry, @Nullable Currency pivot) {
        ExchangeRates rates = ExchangeRateCsv.read(file);
        try {
            rates = carry == null ? rates : rates.carryingForward(carry);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--currency-carry: ", e);
        }
        return pivot == null ? rates : rates.through(pivot);
    }
}
