package io.github.raceframework.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.ExportNumbers.Found;
import io.github.raceframework.io.ExportNumbers.Kind;
import io.github.raceframework.io.ImportColumn.Trait;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of an export that is being read. Cells that cannot be read are noted, once each. */
final class ExportRow implements RowTerm.Cells {

    private static final int REMEMBERED = 5_000;
    private static final BigDecimal LOW = new BigDecimal("0.0999");
    private static final BigDecimal HIGH = new BigDecimal("0.9001");

    private final ProfileParts parts;
    private final FilePlan file;
    private final ColumnPlan plan;
    private final Violations violations;
    private final @Nullable BigDecimal[] numbers;
    private final int[] readAt;
    private final Map<String, LocalDate> days = new HashMap<>();
    private List<String> cells = List.of();
    private long line;
    private int count;
    private @Nullable Currency currency;
    private boolean badCell;
    private long clamped;

    ExportRow(ProfileParts parts, FilePlan file, Violations violations) {
        this.parts = parts;
        this.file = file;
        this.plan = file.columns();
        this.violations = violations;
        this.numbers = new @Nullable BigDecimal[plan.header().size()];
        this.readAt = new int[plan.header().size()];
        this.currency = file.currency();
    }

    /** Goes to a row; false if it does not have the cells of the header. */
    boolean enter(CsvRecord row) {
        cells = row.getFields();
        line = row.getStartingLineNumber();
        count++;
        badCell = false;
        currency = file.currency();
        int size = plan.header().size();
        if (cells.size() < size || cells.stream().skip(size).anyMatch(cell -> !cell.isBlank())) {
            report(
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + " but the header has "
                            + size,
                    "put cells that contain the delimiter \""
                            + Echo.plain(String.valueOf(file.dialect().delimiter())) + "\" in quotes");
            return false;
        }
        return true;
    }

    long line() {
        return line;
    }

    /** Whether a cell of this row could not be read. */
    boolean hasBadCell() {
        return badCell;
    }

    /** How many cells of all rows say no more than a bound. */
    long clampedCells() {
        return clamped;
    }

    String text(int index) {
        return cells.get(index).strip();
    }

    @Override
    public String text(String column) {
        Integer index = plan.formulaColumns().get(column);
        return index == null ? "" : memberOrReport(index).orElse("");
    }

    @Override
    public @Nullable BigDecimal number(String column) {
        Integer index = plan.formulaColumns().get(column);
        return index == null ? null : number(index);
    }

    /** The number of a cell; null if it is unknown or cannot be read. */
    @Nullable
    BigDecimal number(int index) {
        if (readAt[index] != count) {
            readAt[index] = count;
            numbers[index] = readNumber(index);
        }
        return numbers[index];
    }

    private @Nullable BigDecimal readNumber(int index) {
        String cell = text(index);
        if (cell.isEmpty()) {
            return plan.is(index, Trait.BLANK_IS_ZERO) ? BigDecimal.ZERO : null;
        }
        if (parts.unknownMarks.contains(cell)) {
            return null;
        }
        try {
            Found found = file.numbers().parse(cell);
            if (plan.is(index, Trait.CLAMPED) && isClamped(found)) {
                clamped++;
                return null;
            }
            check(found, index);
            return plan.is(index, Trait.MICROS) ? found.value().movePointLeft(6) : found.value();
        } catch (CellException e) {
            report(index, e);
            return null;
        }
    }

    private static boolean isClamped(Found found) {
        return found.kind() == Kind.BOUND
                || found.value().compareTo(LOW) == 0
                || found.value().compareTo(HIGH) == 0;
    }

    private void check(Found found, int index) throws CellException {
        if (found.kind() == Kind.BOUND) {
            throw new CellException("is a bound and no number", "leave the cell blank if the number is unknown");
        }
        if (found.kind() == Kind.PERCENT && !plan.operands().contains(index)) {
            throw new CellException(
                    "is a percentage, where a number of its own belongs", "export what it is a part of");
        }
        String mark = found.mark();
        if (mark != null && !plan.money().contains(index)) {
            throw new CellException("names a currency, but the column is no money", "write the plain number");
        }
        if (mark != null && currency != null && !CurrencyMarks.fits(mark, currency)) {
            throw new CellException("is not in " + currency + ", as the row is", "correct the amount or the currency");
        }
    }

    /** The day of the row; empty if it cannot be read, or the row speaks for more than its period. */
    Optional<LocalDate> day() {
        Optional<LocalDate> first = day(plan.day());
        Optional<LocalDate> last = plan.lastDay() < 0 ? first : day(plan.lastDay());
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = first.get();
        List<DateRange> coverage = parts.coverage;
        if (!coverage.isEmpty() && coverage.stream().noneMatch(range -> range.contains(day))) {
            return bad(
                    plan.day(),
                    new CellException(
                            "is outside the declared coverage " + coverage, "widen the coverage or leave the row out"));
        }
        DateRange period = RaceCalendar.iso().bucketOf(parts.rowGrain, day).range();
        if (!period.contains(last.get())) {
            return bad(
                    plan.lastDay(),
                    new CellException(
                            "is in another " + parts.rowGrain.name().toLowerCase(Locale.ROOT)
                                    + " than the first day of the row, " + day,
                            "export one row for each " + parts.rowGrain.name().toLowerCase(Locale.ROOT)
                                    + ", or set a longer row grain"));
        }
        return first;
    }

    private Optional<LocalDate> day(int index) {
        String cell = text(index);
        LocalDate known = days.get(cell);
        if (known != null) {
            return Optional.of(known);
        }
        if (cell.isEmpty()) {
            return bad(
                    index,
                    new CellException("is blank, but every row needs a day", "write the day or leave the row out"));
        }
        Optional<LocalDate> day = file.days().find(cell);
        if (day.isEmpty()) {
            return bad(
                    index,
                    new CellException(
                            "is not a date of the form \"" + file.days() + '"',
                            "correct the date or set the date format"));
        }
        if (days.size() < REMEMBERED) {
            days.put(cell, day.get());
        }
        return day;
    }

    private Optional<LocalDate> bad(int index, CellException wrong) {
        report(index, wrong);
        return Optional.empty();
    }

    /** Reads the currency of the row, if rows have one; false if it cannot be read. */
    boolean readCurrency() {
        if (plan.currency() < 0) {
            return true;
        }
        try {
            Optional<String> code = member(plan.currency());
            if (code.isPresent()) {
                Currency named = parse(code.get());
                if (currency != null && !currency.equals(named)) {
                    throw new CellException(
                            "is not " + currency + ", in which all money is",
                            "read files of other currencies without naming one");
                }
                currency = named;
            }
            return true;
        } catch (CellException e) {
            report(plan.currency(), e);
            return false;
        }
    }

    private static Currency parse(String code) throws CellException {
        try {
            return Currencies.parse(code);
        } catch (IllegalArgumentException e) {
            throw new CellException(
                    "is not an ISO 4217 currency code", "write one in capital letters, such as EUR, USD or JPY");
        }
    }

    /** The currency of the row's money; empty if it names none. */
    Optional<Currency> findCurrency() {
        return Optional.ofNullable(currency);
    }

    /** What a cell stands for; empty if it is blank or cannot be read. */
    Optional<String> memberOrReport(int index) {
        try {
            return member(index);
        } catch (CellException e) {
            report(index, e);
            return Optional.empty();
        }
    }

    private Optional<String> member(int index) throws CellException {
        String cell = text(index);
        ImportColumn column = plan.columns().get(index);
        boolean isFree = column == null || column.members().isEmpty();
        if (isFree || (cell.isEmpty() && !column.is(Trait.ONLY_MEMBERS))) {
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }
        Optional<String> member = column.members().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(cell))
                .map(Map.Entry::getValue)
                .findFirst();
        if (member.isEmpty() && column.is(Trait.ONLY_MEMBERS)) {
            throw new CellException(
                    (cell.isEmpty() ? "is blank, but has to be one of " : "is none of ")
                            + Echo.list(List.copyOf(column.members().keySet())),
                    "say what it stands for with ImportColumn.withMember");
        }
        return Optional.of(member.orElse(cell));
    }

    void report(int index, CellException wrong) {
        badCell = true;
        String cell = cells.get(index);
        violations.add(
                file.source().name(),
                line,
                plan.header().get(index),
                cell.isBlank() ? null : cell,
                wrong.problem(),
                wrong.remedy());
    }

    void report(String problem, String remedy) {
        badCell = true;
        violations.add(file.source().name(), line, null, null, problem, remedy);
    }
}
