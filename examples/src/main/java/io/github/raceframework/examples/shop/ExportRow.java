package io.github.raceframework.examples.shop;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One row of an export, whose cells are asked for by the name of their column. */
final class ExportRow {

    /** What some tools write where they do not know. */
    private static final String UNKNOWN = "--";

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT);

    private final String file;
    private final CsvRecord cells;
    private final Map<String, Integer> columns;

    ExportRow(String file, CsvRecord cells, Map<String, Integer> columns) {
        this.file = file;
        this.cells = cells;
        this.columns = columns;
    }

    /** What stands in a column; nothing where the row ends before it. */
    String text(String column) {
        int index = Objects.requireNonNull(columns.get(column));
        return index < cells.getFieldCount() ? cells.getField(index) : "";
    }

    boolean isBlank(String column) {
        return text(column).isBlank();
    }

    /** A number that must be there. */
    BigDecimal number(String column) {
        return findNumber(column).orElseThrow(() -> problem(column, "is unknown, and must be a number"));
    }

    /** A number; empty where the cell is blank or says that nobody knows. */
    Optional<BigDecimal> findNumber(String column) {
        String cell = text(column);
        if (cell.isBlank() || cell.equals(UNKNOWN)) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(cell).matches()) {
            throw problem(column, "is not a number such as 1,234.50");
        }
        return Optional.of(new BigDecimal(cell.replace(",", "")));
    }

    /** A number; zero where the cell is blank. For tools that write nothing where nothing happened. */
    BigDecimal numberOrZero(String column) {
        return isBlank(column) ? BigDecimal.ZERO : number(column);
    }

    /** The day a cell begins with, {@code 2024-02-29}, which must be one that is covered; a time after it is passed over. */
    LocalDate day(String column, List<DateRange> covered) {
        return day(column, DateTimeFormatter.ISO_LOCAL_DATE, 10, covered);
    }

    /** A day without hyphens, {@code 20240229}, which must be one that is covered. */
    LocalDate basicDay(String column, List<DateRange> covered) {
        return day(column, DateTimeFormatter.BASIC_ISO_DATE, 8, covered);
    }

    private LocalDate day(String column, DateTimeFormatter format, int length, List<DateRange> covered) {
        String cell = text(column);
        LocalDate day;
        try {
            day = LocalDate.parse(cell.substring(0, Math.min(length, cell.length())), format);
        } catch (DateTimeParseException e) {
            throw problem(column, "does not begin with a date");
        }
        if (covered.stream().noneMatch(range -> range.contains(day))) {
            throw problem(column, "is not a day that the demo takes for covered: " + covered);
        }
        return day;
    }

    /** A time on a day that is covered: {@code 2024-02-29 23:59:59 +0100}. */
    OffsetDateTime time(String column, List<DateRange> covered) {
        day(column, covered);
        try {
            return OffsetDateTime.parse(text(column), TIME);
        } catch (DateTimeParseException e) {
            throw problem(column, "is not a time such as 2024-02-29 23:59:59 +0100");
        }
    }

    Currency currency(String column) {
        try {
            return Currency.getInstance(text(column));
        } catch (IllegalArgumentException e) {
            throw problem(column, "is not the code of a currency");
        }
    }

    /** The market that a part of the cell names. */
    Market market(String column, Function<String, String> part) {
        return Market.find(part.apply(text(column))).orElseThrow(() -> problem(column, "names no market of the shop"));
    }

    ExportException problem(String column, String problem) {
        return new ExportException(file, cells.getStartingLineNumber(), column, text(column), problem);
    }
}
