package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.text.Echo;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Reads exchange rates from CSV: a row a rate, with the columns {@code date} (a day such as 2024-05-31, or a range such as 2024-01-01/2025-01-01, the end
 * exclusive), {@code base}, {@code quote} and {@code rate}: 1 of the base costs so much of the quote. {@code source} may say where it is from; else
 * it is from the file. Columns may come in any order; others are ignored. Commas between cells, decimal points, UTF-8.
 *
 * <p>Each call stands for itself: safe for use by several threads.
 */
public final class ExchangeRateCsv {

    private static final List<String> NEEDED = List.of("date", "base", "quote", "rate");

    private final String source;
    private final List<String> header;
    private final Violations violations;

    private ExchangeRateCsv(String source, List<String> header, Violations violations) {
        this.source = source;
        this.header = header;
        this.violations = violations;
    }

    /** What a cell holds. */
    private interface Cell<T> {
        T parse(String text) throws CellException;
    }

    /**
     * Reads a file.
     *
     * @throws RaceFormatException if there is anything in it that cannot be read, or a pair has two rates for one day
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ExchangeRates read(Path file) {
        Violations violations = new Violations();
        try (CsvRows rows = CsvRows.of(file, ',', violations)) {
            return read(rows, violations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text, as {@link #read(Path)}; messages call it by this name. Closes the reader. */
    public static ExchangeRates read(String name, Reader text) {
        Violations violations = new Violations();
        try (CsvRows rows = new CsvRows(name, text, ',', violations)) {
            return read(rows, violations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExchangeRates read(CsvRows rows, Violations violations) {
        Optional<CsvRecord> first = rows.next();
        if (first.isEmpty() && violations.total() == 0) {
            TableReader.reportEmpty(rows, violations);
        }
        violations.throwIfAny();
        ExchangeRateCsv reader =
                new ExchangeRateCsv(rows.source(), TableReader.header(first.orElseThrow()), violations);
        reader.checkHeader(first.orElseThrow().getStartingLineNumber());
        violations.throwIfAny();
        List<ExchangeRate> rates = new ArrayList<>();
        for (Optional<CsvRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
            reader.rate(row.get()).ifPresent(rates::add);
        }
        violations.throwIfAny();
        ExchangeRates table = ExchangeRates.of();
        try {
            table = ExchangeRates.of(rates);
        } catch (IllegalArgumentException e) {
            violations.add(
                    rows.source(), 0, null, null, String.valueOf(e.getMessage()), "a pair has one rate for each day");
        }
        violations.throwIfAny();
        return table;
    }

    private void checkHeader(long line) {
        for (String column : NEEDED) {
            if (header.indexOf(column) != header.lastIndexOf(column)) {
                violations.add(
                        source, line, column, null, "two columns have this name", "give each column a name of its own");
            }
            if (!header.contains(column)) {
                String near = Spelling.nearest(column, header)
                        .map(found -> "did you mean " + Echo.quoted(found) + "? The")
                        .orElse("the");
                violations.add(
                        source,
                        line,
                        column,
                        null,
                        "there is no such column",
                        near + " columns are " + Echo.list(header));
            }
        }
    }

    private Optional<ExchangeRate> rate(CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            violations.add(
                    source,
                    row.getStartingLineNumber(),
                    null,
                    null,
                    "the row has " + row.getFieldCount() + " cells but the header has " + header.size(),
                    "write one cell for each column");
            return Optional.empty();
        }
        Optional<DateRange> days = cell(row, "date", ExchangeRateCsv::days);
        Optional<Currency> base = cell(row, "base", ExchangeRateCsv::currency);
        Optional<Currency> quote = cell(row, "quote", ExchangeRateCsv::currency);
        Optional<BigDecimal> rate = cell(row, "rate", ExchangeRateCsv::number);
        if (days.isEmpty() || base.isEmpty() || quote.isEmpty() || rate.isEmpty()) {
            return Optional.empty();
        }
        int named = header.indexOf("source");
        String from = named < 0 || row.getField(named).isBlank()
                ? source
                : row.getField(named).strip();
        try {
            return Optional.of(new ExchangeRate(base.get(), quote.get(), days.get(), rate.get(), from));
        } catch (IllegalArgumentException e) {
            violations.add(
                    source,
                    row.getStartingLineNumber(),
                    null,
                    null,
                    String.valueOf(e.getMessage()),
                    "correct the row or leave it out");
            return Optional.empty();
        }
    }

    private <T> Optional<T> cell(CsvRecord row, String column, Cell<T> cell) {
        String text = row.getField(header.indexOf(column));
        try {
            return Optional.of(cell.parse(text.strip()));
        } catch (CellException e) {
            violations.add(source, row.getStartingLineNumber(), column, text, e.problem(), e.remedy());
            return Optional.empty();
        }
    }

    private static DateRange days(String text) throws CellException {
        try {
            return text.contains("/") ? DateRange.parse(text) : DateRange.day(LocalDate.parse(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new CellException(
                    "is neither a day nor a range of days",
                    "write 2024-05-31, or 2024-01-01/2025-01-01 (end exclusive)");
        }
    }

    private static Currency currency(String text) throws CellException {
        try {
            return Currencies.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CellException(
                    "is not an ISO 4217 currency code", "write one in capital letters, such as EUR, USD or JPY");
        }
    }

    private static BigDecimal number(String text) throws CellException {
        BigDecimal number = new NumberCells('.').parse(text);
        if (number == null) {
            throw new CellException("is blank", "write the rate, or leave the row out");
        }
        return number;
    }
}
