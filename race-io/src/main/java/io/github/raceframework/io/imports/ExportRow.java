package io.github.raceframework.io.imports;

import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.text.Echo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row of a file that is being read: its date, currency, members and numbers. Cells that cannot be read are noted, once each. What cells tell about
 * how the file is written is noted whether they are used or not. Used by one thread.
 */
final class ExportRow implements RowTerm.Cells {

    private final ProfileParts parts;
    private final FilePlan file;
    private final ColumnPlan plan;
    private final MemberCells members;
    private final NumberColumn[] numbers;
    private final @Nullable NumberColumn[] numberAt;
    private final CellDictionary<LocalDate> dates = new CellDictionary<>();
    private final CellDictionary<Currency> currencies = new CellDictionary<>();
    private final @Nullable LocalDate[] days = new @Nullable LocalDate[2];

    /** The text that was last found for a date, and the date: rows mostly come in the order of their time. */
    private byte[] lastText = new byte[CellWords.SLACK];

    private @Nullable LocalDate lastDay;
    private RowsRead read = new RowsRead(new Violations());
    private @Nullable CellEvidence evidence;

    /** The dates that evidence has, wherever that was noted: a worker has no more to tell than what is looked at. */
    private final Set<String> told = new HashSet<>();

    private RowCells cells = new RowCells();
    private @Nullable Currency currency;
    private boolean badCell;

    ExportRow(ProfileParts parts, FilePlan file) {
        this.parts = parts;
        this.file = file;
        this.plan = file.columns();
        this.members = new MemberCells(plan);
        this.currency = file.currency();
        this.numberAt = new @Nullable NumberColumn[plan.header().size()];
        List<Integer> places = plan.numberPlaces();
        this.numbers = new NumberColumn[places.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new NumberColumn(places.get(i), parts, file);
            numberAt[places.get(i)] = numbers[i];
        }
    }

    /** From now on, what is wrong with cells is noted there, and what they tell about the file there, if anybody wants to know. */
    void noteIn(RowsRead newRead, @Nullable CellEvidence newEvidence) {
        read = newRead;
        evidence = newEvidence;
    }

    /** Goes to a row and sees what its cells tell about the file. It may have other than the cells of the header. */
    void see(RowCells row) {
        cells = row;
        badCell = false;
        currency = file.currency();
        days[0] = findDay(plan.day());
        days[1] = plan.lastDay() < 0 ? days[0] : findDay(plan.lastDay());
        for (NumberColumn number : numbers) {
            number.see(row, evidence);
        }
    }

    /** The day in a cell; null if there is none that can be read. */
    private @Nullable LocalDate findDay(int index) {
        if (index >= cells.count()) {
            return null;
        }
        int from = cells.from(index);
        int to = cells.to(index);
        if (lastDay != null && CellWords.equal(lastText, cells.text(), from, to)) {
            return lastDay;
        }
        LocalDate day = dates.find(cells.text(), from, to);
        if (day == null) {
            day = newDay(text(index));
            if (day != null) {
                dates.put(cells.text(), from, to, day);
            }
        }
        // What is no date is looked at again.
        lastDay = day;
        lastText = Arrays.copyOf(Arrays.copyOfRange(cells.text(), from, to), to - from + CellWords.SLACK);
        return day;
    }

    private @Nullable LocalDate newDay(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (evidence != null && told.size() < DateEvidence.MOST && told.add(cell)) {
            evidence.seeDate(cell);
        }
        return file.days().find(cell).orElse(null);
    }

    /** Whether the row has the cells of the header, and no others that are not blank. */
    boolean hasCellsOfHeader() {
        int size = plan.header().size();
        boolean fits = cells.count() == size || (cells.count() > size && file.blankCellsMayFollow());
        for (int i = size; i < cells.count() && fits; i++) {
            fits = cells.isBlank(i);
        }
        if (!fits) {
            report(
                    "the row has " + cells.count() + (cells.count() == 1 ? " cell" : " cells") + " but the header has "
                            + size,
                    "put cells that contain the delimiter \""
                            + Echo.plain(String.valueOf(file.dialect().delimiter())) + "\" in quotes");
        }
        return fits;
    }

    RowCells cells() {
        return cells;
    }

    /** Whether a cell of this row could not be read. */
    boolean hasBadCell() {
        return badCell;
    }

    String text(int index) {
        return cells.string(index).strip();
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
        NumberColumn column = column(index);
        if (column.isUnread()) {
            settle(column);
        }
        return column.value();
    }

    /** The numbers of a column. */
    NumberColumn column(int index) {
        NumberColumn column = numberAt[index];
        if (column == null) {
            throw new IllegalStateException("column " + index + " holds no numbers");
        }
        return column;
    }

    /** Reads a number to the end, so that it is noted if it cannot be read. */
    void settle(NumberColumn column) {
        try {
            if (column.settle(cells, currency)) {
                read.clamp(1);
            }
        } catch (CellException e) {
            report(column.index(), e);
        }
    }

    /** The day of the row; empty if it cannot be read, or the row speaks for more than its period. */
    Optional<LocalDate> day() {
        LocalDate first = days[0] == null ? badDay(plan.day()) : days[0];
        LocalDate last = days[1] == null && plan.lastDay() >= 0 ? badDay(plan.lastDay()) : days[1];
        if (first == null || last == null) {
            return Optional.empty();
        }
        List<DateRange> coverage = parts.coverage;
        if (!coverage.isEmpty() && coverage.stream().noneMatch(range -> range.contains(first))) {
            report(
                    plan.day(),
                    new CellException(
                            "is outside the declared coverage " + coverage, "widen the coverage or leave the row out"));
            return Optional.empty();
        }
        if (plan.lastDay() >= 0
                && !RaceCalendar.iso().bucketOf(parts.rowGrain, first).range().contains(last)) {
            String period = parts.rowGrain.name().toLowerCase(Locale.ROOT);
            report(
                    plan.lastDay(),
                    new CellException(
                            "is in another " + period + " than the first day of the row, " + first,
                            "export one row for each " + period + ", or set a longer row grain"));
            return Optional.empty();
        }
        return Optional.of(first);
    }

    private @Nullable LocalDate badDay(int index) {
        try {
            return file.days().parse(cells.string(index));
        } catch (CellException e) {
            report(index, e);
            return null;
        }
    }

    /** Reads the currency of the row, if rows have one; false if it cannot be read. */
    boolean readCurrency() {
        int index = plan.currency();
        if (index < 0) {
            return true;
        }
        try {
            Currency named = currencies.find(cells.text(), cells.from(index), cells.to(index));
            if (named == null) {
                named = members.currency(index, text(index)).orElse(null);
                if (named == null) {
                    return true;
                }
                currencies.put(cells.text(), cells.from(index), cells.to(index), named);
            }
            if (currency != null && !currency.equals(named)) {
                throw new CellException(
                        "is not " + currency + ", in which all money is",
                        "read files of other currencies without naming one");
            }
            currency = named;
            return true;
        } catch (CellException e) {
            report(index, e);
            return false;
        }
    }

    /** The currency of the row's money; null if it names none. */
    @Nullable
    Currency currency() {
        return currency;
    }

    /** What a cell stands for; empty if it is blank or cannot be read. */
    Optional<String> memberOrReport(int index) {
        try {
            return members.member(index, text(index));
        } catch (CellException e) {
            report(index, e);
            return Optional.empty();
        }
    }

    /** Whether the row passes tests; null if that cannot be told. */
    @Nullable
    Boolean holds(List<RowTest> tests) {
        for (int i = 0; i < tests.size(); i++) {
            RowTest test = tests.get(i);
            Boolean holds = test.holds(cells, this);
            if (holds == null && !badCell) {
                report(
                        "it cannot be told whether the row counts: " + test + " needs a number that is not there",
                        "correct the row or the profile's filter");
            }
            if (holds == null || badCell) {
                return null;
            }
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    void report(int index, CellException wrong) {
        badCell = true;
        String cell = cells.string(index);
        read.violations()
                .add(
                        file.source(),
                        cells.line(),
                        plan.header().get(index),
                        cell.isBlank() ? null : cell,
                        wrong.problem(),
                        wrong.remedy());
    }

    void report(String problem, String remedy) {
        badCell = true;
        read.violations().add(file.source(), cells.line(), null, null, problem, remedy);
    }
}
