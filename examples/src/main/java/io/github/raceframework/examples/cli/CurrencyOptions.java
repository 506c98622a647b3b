package io.github.raceframework.examples.cli;

import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that put money of several currencies into one. */
final class CurrencyOptions {

    @Option(
            names = "--currency-to",
            paramLabel = "CODE",
            converter = InputOptions.CurrencyOption.class,
            description = "Put all money into this currency.")
    private @Nullable Currency target;

    @Mixin
    private ConversionOptions conversion = new ConversionOptions();

    /** Fails if an option stands there without those it needs. */
    void check() {
        if (target != null) {
            conversion.require("--currency-to " + target);
            return;
        }
        conversion.findGiven().ifPresent(option -> {
            throw new UsageException(
                    option + " is about money that is converted; say into which currency with --currency-to");
        });
    }

    /** Fails if rows are to be converted that are not read cell by cell from a plain file. */
    void checkRows(InputFiles files, ProfileOptions profiles) {
        conversion.checkRows(files, profiles);
    }

    /** The import, converting rows if that was asked for. */
    CsvImport apply(CsvImport csv) {
        return target == null ? csv : conversion.apply(csv, target);
    }

    /** The query, converting sums if that was asked for. */
    KpiQuery apply(KpiQuery query) {
        return target == null || conversion.isByEvent() ? query : query.convert(conversion.conversion(target));
    }
}
