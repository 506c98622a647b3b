package io.github.raceframework.io.imports;

import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.imports.DateNotations.Reading;
import io.github.raceframework.io.text.Echo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final CellDictionary<SeenDate> dates = new CellDictionary<>();
    private final CellDictionary<Currency> currencies = new CellDictionary<>();

    /** What was last found for a date: rows mostly come in the order of their time. */
    private SeenDate last = new SeenDate(new byte[0], "", null, null);

    /** A day that is covered: that of most rows is the one before's. */
    private @Nullable LocalDate covered;

    private final DateReadings readings;
    private RowsRead read = new RowsRead(new Violations());
    private @Nullable CellEvidence evidence;

    private RowCells cells = new RowCells();
    private @Nullable Currency currency;
    private Naming naming = Naming.UNREAD;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private boolean fits;
    private boolean badCell;

    /** The columns with a cell of this row that could not be read. */
    private final BitSet reported = new BitSet();

    /** What a cell of dates is. */
    private static final class SeenDate {

        /** The cell, and as many bytes more as {@link CellWords} wants. */
        private final byte[] bytes;

        /** The cell without spaces around it. */
        private final String text;

        /** Its day; null if none can be read. */
        private final @Nullable LocalDate day;

        /** How the notations of dates read it; null where it is blank, or nobody wants to know. */
        private final @Nullable Reading reading;

        private SeenDate(byte[] cell, String text, @Nullable LocalDate day, @Nullable Reading reading) {
            this.bytes = Arrays.copyOf(cell, cell.length + CellWords.SLACK);
            this.text = text;
            this.day = day;
            this.reading = reading;
        }
    }

    /** What has become of the cell that names the currency. */
    private enum Naming {
        UNREAD,
        READ,
        BAD
    }

    ExportRow(ProfileParts parts, FilePlan file) {
        this.parts = parts;
        this.file = file;
        this.plan = file.columns();
        this.members = new MemberCells(plan);
        this.readings = new DateReadings(parts);
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

    /** Goes to a row and sees what its cells tell about the file. If it has other than the cells of the header they tell nothing. */
    void see(RowCells row) {
        cells = row;
        badCell = false;
        reported.clear();
        currency = file.currency();
        naming = Naming.UNREAD;
        fits = fitsHeader();
        CellEvidence told = fits ? evidence : null;
        firstDay = findDay(plan.day(), told);
        lastDay = plan.lastDay() < 0 ? firstDay : findDay(plan.lastDay(), told);
        for (NumberColumn number : numbers) {
            number.see(row, told);
        }
    }

    private boolean fitsHeader() {
        int size = plan.header().size();
        boolean fitting = cells.count() == size || (cells.count() > size && file.blankCellsMayFollow());
        for (int i = size; i < cells.count() && fitting; i++) {
            fitting = cells.isBlank(i);
        }
        return fitting;
    }

    /** The day in a cell; null if there is none that can be read. */
    private @Nullable LocalDate findDay(int index, @Nullable CellEvidence told) {
        if (index >= cells.count()) {
            return null;
        }
        int from = cells.from(index);
        int to = cells.to(index);
        if (!CellWords.equal(last.bytes, cells.text(), from, to)) {
            SeenDate seen = dates.find(cells.text(), from, to);
            if (seen == null) {
                seen = newDate(Arrays.copyOfRange(cells.text(), from, to), text(index));
                dates.put(cells.text(), from, to, seen);
            }
            last = seen;
        }
        if (told != null && last.reading != null) {
            told.dates().see(last.reading, last.text);
        }
        return last.day;
    }

    private SeenDate newDate(byte[] bytes, String cell) {
        return cell.isEmpty()
                ? new SeenDate(bytes, cell, null, null)
                : new SeenDate(
                        bytes,
                        cell,
                        file.days().find(cell).orElse(null),
                        evidence == null ? null : readings.reading(cell));
    }

    /** Whether the row has the cells of the header, and no others that are not blank. */
    boolean hasCellsOfHeader() {
        if (!fits) {
            report(
                    "the row has " + cells.count() + (cells.count() == 1 ? " cell" : " cells") + " but the header has "
                            + plan.header().size(),
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
            if (column.settle(cells, this::currency)) {
                read.clamp(1);
            }
        } catch (CellException e) {
            report(column.index(), e);
        }
    }

    /** The day of the row; empty if it cannot be read, or the row speaks for more than its period. */
    Optional<LocalDate> day() {
        LocalDate first = firstDay == null ? badDay(plan.day()) : firstDay;
        LocalDate last = lastDay == null && plan.lastDay() >= 0 ? badDay(plan.lastDay()) : lastDay;
        if (first == null || last == null) {
            return Optional.empty();
        }
        List<DateRange> coverage = parts.coverage;
        if (!first.equals(covered)
                && !coverage.isEmpty()
                && coverage.stream().noneMatch(range -> range.contains(first))) {
            report(
                    plan.day(),
                    new CellException(
                            "is outside the declared coverage " + coverage, "widen the coverage or leave the row out"));
            return Optional.empty();
        }
        covered = first;
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

    /** The row is one of a group whose money is in that currency. It need not name it, but must not name another. */
    void belongTo(@Nullable Currency ofGroup) {
        currency = ofGroup;
    }

    /** Reads the currency of the row, if rows have one; false if it cannot be read. */
    boolean readCurrency() {
        if (naming == Naming.UNREAD) {
            naming = Naming.READ;
            try {
                Currency named = plan.currency() < 0 ? null : named(plan.currency());
                currency = named == null ? currency : named;
            } catch (CellException e) {
                naming = Naming.BAD;
                report(plan.currency(), e);
            }
        }
        return naming == Naming.READ;
    }

    private @Nullable Currency named(int index) throws CellException {
        Currency named = currencies.find(cells.text(), cells.from(index), cells.to(index));
        if (named == null) {
            named = members.currency(index, text(index)).orElse(null);
            if (named == null) {
                return null;
            }
            currencies.put(cells.text(), cells.from(index), cells.to(index), named);
        }
        if (currency != null && !currency.equals(named)) {
            throw file.currency() != null
                    ? new CellException(
                            "is not " + currency + ", in which all money is",
                            "read files of other currencies without naming one")
                    : new CellException(
                            "is not " + currency + ", in which the first row of its group is",
                            "correct the currency, or the key that says which rows belong together");
        }
        return named;
    }

    /** The currency of the row's money; null if it names none. */
    @Nullable
    Currency currency() {
        readCurrency();
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
    Boolean holds(RowTest[] tests) {
        for (RowTest test : tests) {
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

    /** Says what is wrong with a cell, once. */
    void report(int index, CellException wrong) {
        badCell = true;
        if (reported.get(index)) {
            return;
        }
        reported.set(index);
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
