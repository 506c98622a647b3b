package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportProfiles;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how files are read. */
final class InputOptions {

    private static final String DATE = "date";
    private static final String ISO_DATE = "yyyy-MM-dd";

    @Option(
            names = "--map",
            paramLabel = "COLUMN=ID[,ID]",
            description =
                    "What a column holds: a measure, a dimension, dim:NAME for a dimension of your own, or currency. A header that"
                            + " is the id of a measure or dimension needs no mapping. See race catalog for ids.")
    private List<String> mappings = new ArrayList<>();

    @Option(
            names = "--date-column",
            paramLabel = "C",
            description = "Column with the dates (default: ${DEFAULT-VALUE}).")
    private String dateColumn = DATE;

    @Option(
            names = "--date-format",
            paramLabel = "F",
            description = "Pattern of the dates, such as d.MM.yyyy (default: ${DEFAULT-VALUE}).")
    private String dateFormat = ISO_DATE;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = CharacterOption.class,
            description = "Between cells: , or ; or tab (default: ${DEFAULT-VALUE}).")
    private char delimiter = ',';

    @Option(
            names = "--decimal",
            paramLabel = "CHAR",
            converter = CharacterOption.class,
            description = "Decimal separator: . or , (default: ${DEFAULT-VALUE}).")
    private char decimal = '.';

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            converter = CurrencyOption.class,
            description = "Currency of all money, such as EUR.")
    private @Nullable Currency currency;

    @Option(
            names = "--coverage",
            paramLabel = "FROM/TO",
            converter = RangeOption.class,
            description =
                    "Days that the files cover, TO exclusive: no row there means that nothing happened. Can be repeated."
                            + " Default: from the first date to the last.")
    private List<DateRange> coverage = new ArrayList<>();

    @Option(
            names = "--row-grain",
            paramLabel = "GRAIN",
            description = "What a row speaks for: day, week, month, quarter, year (default: day).")
    private Grain rowGrain = Grain.DAY;

    @Option(
            names = "--row-calendar",
            paramLabel = "TEXT",
            converter = CalendarOption.class,
            description = "Calendar of the row grain, as --calendar of race kpis (default: iso).")
    private @Nullable CalendarName rowCalendar;

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    @Mixin
    private ProviderOptions providers = new ProviderOptions();

    @Mixin
    private ProfileOptions profiles = new ProfileOptions();

    /** What the jars bring. */
    RacePlugins plugins() {
        return catalog.plugins();
    }

    /** The import profiles of the library and of the jars. */
    ImportProfiles importProfiles() {
        try {
            return ImportProfiles.discover(catalog.loader());
        } catch (IllegalArgumentException | ServiceConfigurationError e) {
            throw new UsageException("--plugin: " + e.getMessage());
        }
    }

    ProviderOptions providers() {
        return providers;
    }

    ProfileOptions profiles() {
        return profiles;
    }

    /** A profile with all that is not about single columns; what says no more than its default leaves the profile as it is. */
    ImportProfile addTo(ImportProfile profile) {
        ImportProfile changed = profile.withCoverage(coverage.toArray(new DateRange[0]));
        if (currency != null) {
            changed = changed.withCurrency(currency);
        }
        if (!dateFormat.equals(ISO_DATE)) {
            changed = changed.withDateFormats(dateFormat);
        }
        if (delimiter != ',') {
            changed = changed.withDelimiter(delimiter);
        }
        if (decimal != '.') {
            changed = changed.withDecimalSeparator(decimal);
        }
        if (!dateColumn.equals(DATE)) {
            changed = changed.with(ImportColumn.day(dateColumn));
        }
        return rowGrain == Grain.DAY ? changed : changed.withRowGrain(rowGrain);
    }

    boolean hasCurrency() {
        return currency != null;
    }

    /** The mappings, with the catalogue they are about. */
    ColumnMap columnMap() {
        return ColumnMap.parse(mappings, catalog.catalog());
    }

    /** Fails if there is no export that an option could be about. */
    void requireExports(InputFiles files) {
        if (files.exports().isEmpty()) {
            refuse("--map", !mappings.isEmpty());
            refuse("--currency", currency != null);
            refuse("--coverage", !coverage.isEmpty());
            refuse("--row-grain", rowGrain != Grain.DAY);
            refuse("--profile", profiles.isGiven());
        }
    }

    private static void refuse(String option, boolean given) {
        if (given) {
            throw new UsageException(
                    option + " is about exports, and all files are documents of facts, which say that themselves");
        }
    }

    /** All that is not about single columns. */
    CsvImport csvImport(KpiCatalog catalog) {
        if (rowCalendar != null && rowGrain == Grain.DAY) {
            throw new UsageException("--row-calendar " + rowCalendar
                    + " is about rows of a week or longer; say what a row speaks for with --row-grain");
        }
        try {
            CsvImport plain = CsvImport.of(catalog)
                    .withDateColumn(dateColumn)
                    .withDateFormat(dateFormat)
                    .withDelimiter(delimiter)
                    .withDecimalSeparator(decimal)
                    .withRowGrain(rowGrain, rowCalendar())
                    .withCoverage(coverage.toArray(new DateRange[0]));
            return currency == null ? plain : plain.withCurrency(currency);
        } catch (IllegalArgumentException e) {
            throw new UsageException("", e);
        }
    }

    private RaceCalendar rowCalendar() {
        return rowCalendar == null ? RaceCalendar.iso() : rowCalendar.in(plugins(), "--row-calendar");
    }

    /** One character, or the word tab. */
    static final class CharacterOption implements ITypeConverter<Character> {

        @Override
        public Character convert(String value) {
            if (value.equals("tab") || value.equals("\\t")) {
                return '\t';
            }
            if (value.length() != 1) {
                throw new TypeConversionException(Text.quoted(value) + " is not one character");
            }
            return value.charAt(0);
        }
    }

    /** An ISO 4217 code. */
    static final class CurrencyOption implements ITypeConverter<Currency> {

        @Override
        public Currency convert(String value) {
            try {
                return Currencies.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Two dates with a slash between them. */
    static final class RangeOption implements ITypeConverter<DateRange> {

        @Override
        public DateRange convert(String value) {
            try {
                return DateRange.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
