package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.imports.ColumnMapping.Target;
import io.github.raceframework.io.text.Echo;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How the CSV files of one kind are read into facts: which column feeds which measures and dimensions, and how dates and numbers are written.
 *
 * <p>A header that is the id of a measure or dimension of the catalogue feeds it unless something else was said; all other columns that are not
 * mapped are ignored, and named in the result. Cells are read strictly, without the spaces around them. A blank cell of a measure is unknown,
 * not zero. All cells that cannot be read are reported together.
 *
 * <p>Files are UTF-8, with or without a byte order mark, at most 1,000 columns and 100,000 characters per cell. The first row is the header.
 *
 * <p>Immutable: each {@code with...} method returns a changed copy.
 */
public final class CsvImport {

    private final CsvSettings settings;

    private CsvImport(CsvSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads commas between cells, decimal points, dates such as {@code 2024-02-29} from the column {@code date}, rows of a day, and what headers
     * say by themselves.
     */
    public static CsvImport of(KpiCatalog catalog) {
        return new CsvImport(new CsvSettings(catalog));
    }

    /**
     * With another character between cells.
     *
     * @throws IllegalArgumentException if it is a letter, a digit, a quote or a line break
     */
    public CsvImport withDelimiter(char delimiter) {
        if (Character.isLetterOrDigit(delimiter) || "\"\r\n".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException("delimiter " + Echo.quoted(String.valueOf(delimiter))
                    + " cannot separate cells; use a comma, a semicolon or a tab");
        }
        return with(changed -> changed.delimiter = delimiter);
    }

    /**
     * With another decimal separator.
     *
     * @throws IllegalArgumentException if it is neither a point nor a comma
     */
    public CsvImport withDecimalSeparator(char separator) {
        NumberCells numbers = new NumberCells(separator);
        return with(changed -> changed.numbers = numbers);
    }

    /** With the dates in that column. */
    public CsvImport withDateColumn(String column) {
        return with(changed -> changed.dateColumn = column);
    }

    /**
     * With dates of that pattern of {@link java.time.format.DateTimeFormatter}, such as {@code d.MM.yyyy} or {@code yyyy-MM-dd HH:mm}, of
     * which the date counts. For rows of a month or longer it may stop at the month, quarter or year of the civil calendar. Names of months
     * are English.
     *
     * @throws IllegalArgumentException if it is no pattern, or one that gives no date
     */
    public CsvImport withDateFormat(String pattern) {
        DateCells dates = new DateCells(pattern);
        return with(changed -> changed.dates = dates);
    }

    /** With rows that speak for the week, month, ... of the ISO calendar in which their date lies. */
    public CsvImport withRowGrain(Grain rowGrain) {
        return withRowGrain(rowGrain, RaceCalendar.iso());
    }

    /**
     * With rows that speak for the week, month, ... of that calendar in which their date lies. Dates may stop at the month if its months
     * are calendar months, and at the quarter or year if these begin in January as well; otherwise each names a day.
     */
    public CsvImport withRowGrain(Grain rowGrain, RaceCalendar rowCalendar) {
        return with(changed -> {
            changed.rowGrain = rowGrain;
            changed.rowCalendar = rowCalendar;
        });
    }

    /** With all money in that currency. */
    public CsvImport withCurrency(Currency currency) {
        return with(changed -> changed.currency = currency);
    }

    /**
     * With all money converted into that currency, each row at the rate of its day; the amounts as they came are kept beside it. See {@link
     * io.github.raceframework.metrics.facts.FactSchema#withConversion}. A row without a rate is reported as one that does not fit the table.
     */
    public CsvImport withConversion(Currency target, ExchangeRates rates) {
        return with(changed -> changed.conversion = schema -> schema.withConversion(target, rates));
    }

    /** With these days covered, beside those named before: no row there means that nothing happened. */
    public CsvImport withCoverage(DateRange... ranges) {
        List<DateRange> all =
                Stream.concat(settings.coverage.stream(), Stream.of(ranges)).toList();
        return with(changed -> changed.coverage = all);
    }

    /**
     * With a column that holds a measure. One column may feed several measures.
     *
     * @throws IllegalArgumentException if another column feeds it, or the measure is a symbol of planning
     */
    public CsvImport withMeasure(String column, Measure measure) {
        if (measure.kind() == MeasureKind.PARAMETER) {
            throw new IllegalArgumentException(
                    "measure " + measure + " is a symbol of planning, given by a plan and never by a column");
        }
        return with(column, new Target.OfMeasure(measure));
    }

    /**
     * With a column that holds the members of a dimension, of the catalogue or not.
     *
     * @throws IllegalArgumentException if another column feeds it
     */
    public CsvImport withDimension(String column, Dimension dimension) {
        return with(column, new Target.OfDimension(dimension));
    }

    /**
     * With a column that holds the currency code of each row's money.
     *
     * @throws IllegalArgumentException if another column does
     */
    public CsvImport withCurrencyColumn(String column) {
        return with(column, new Target.OfCurrency());
    }

    /**
     * Reading files with several threads at once: the one that asks, and others of an executor. The table and the messages are the same. The executor
     * stays the application's own; where it has no thread to spare the thread that asks does the work itself.
     *
     * @param executor where the other threads are from
     * @param threads how many work at once, with the one that asks
     * @throws IllegalArgumentException if that is less than one
     */
    public CsvImport withExecutor(Executor executor, int threads) {
        ReadingThreads several = ReadingThreads.of(executor, threads);
        return with(changed -> changed.threads = several);
    }

    private CsvImport with(String column, Target target) {
        ColumnMapping columns = settings.columns.with(column, target);
        return with(changed -> changed.columns = columns);
    }

    private CsvImport with(Consumer<CsvSettings> change) {
        CsvSettings changed = settings.copy();
        change.accept(changed);
        return new CsvImport(changed);
    }

    /**
     * The names of the columns of a file, in their order, without spaces around them.
     *
     * @throws RaceFormatException if there is no header
     * @throws UncheckedIOException if the file cannot be read
     */
    public List<String> header(Path file) {
        Violations violations = new Violations();
        try (CsvRows rows = CsvRows.of(file, settings.delimiter, violations)) {
            Optional<CsvRecord> first = rows.next();
            if (first.isEmpty() && violations.total() == 0) {
                TableReader.reportEmpty(rows, violations);
            }
            violations.throwIfAny();
            return TableReader.header(first.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads files of one header into one table.
     *
     * @param table the table's name
     * @param files at least one
     * @throws RaceFormatException if there is anything in them that cannot be read
     * @throws IllegalArgumentException if there is no file, money has no currency or two, dates are less precise than rows or of another
     *     calendar, or rows that are converted speak for more than a day
     * @throws UncheckedIOException if a file cannot be read
     */
    public ImportedTable read(String table, List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no files to read into table \"" + table + "\"");
        }
        Violations violations = new Violations();
        TableReader reader = new TableReader(table, settings, violations);
        for (Path file : files) {
            try (CsvRows rows = CsvRows.of(file, settings.delimiter, violations)) {
                reader.read(file, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reader.finish();
    }

    /** Reads a text into a table, as {@link #read(String, List)}; messages call it by the name of the table. Closes the reader. */
    public ImportedTable read(String table, Reader text) {
        Violations violations = new Violations();
        TableReader reader = new TableReader(table, settings, violations);
        try (CsvRows rows = new CsvRows(table, text, settings.delimiter, violations)) {
            reader.read(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.finish();
    }
}
