package io.github.raceframework.io.imports;

import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.metrics.facts.FactAppender;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of a file into facts, wherever the rows come from: which are left out, which count, which are bad. Each row is used, skipped, filtered or one
 * of totals. Used by one thread.
 */
final class RowsReader {

    private final ReadingPlan reading;
    private final FilePlan file;
    private final ExportRow row;
    private final RowAppender appender;
    private final TotalsRows totals;
    private final RowTest[] lineTests;
    private final RowTest[] otherTests;
    private @Nullable GroupsReader groups;
    private RowsRead read = new RowsRead(new Violations());
    private boolean refused;

    /** Reads rows by a plan, and makes facts of each. */
    RowsReader(ReadingPlan reading, FactAppender facts) {
        this.reading = reading;
        this.file = reading.file();
        ColumnPlan plan = file.columns();
        ProfileParts parts = reading.parts();
        this.row = new ExportRow(parts, file);
        this.appender = new RowAppender(parts, plan, row, reading.schema(), facts);
        this.totals = new TotalsRows(parts, plan);
        this.lineTests = plan.tests(true);
        this.otherTests = plan.tests(false);
    }

    /** From now on facts go there: to an appender made from the one before. What becomes of rows is noted there. */
    void begin(FactAppender facts, RowsRead newRead) {
        read = newRead;
        appender.appendTo(facts);
        row.noteIn(newRead, reading.guessed() ? newRead.evidence() : null);
        refused = false;
    }

    /** From now on rows are put together to groups, by that reader. */
    void group(GroupsReader newGroups) {
        groups = newGroups;
    }

    /** Whether facts refused a row, which names its number among those rows. */
    boolean isRefused() {
        return refused;
    }

    /** Reads a row. */
    void read(RowCells cells) {
        if (totals.isComment(cells)) {
            return;
        }
        boolean isTotal = totals.matches(cells);
        if (isTotal && (cells.line() < file.firstLine() || cells.line() > file.lastLine())) {
            read.totals(cells.line());
            return;
        }
        read.ordinary(cells.line());
        row.see(cells);
        if (!row.hasCellsOfHeader()) {
            if (groups != null) {
                groups.addStray(row);
            }
            read.skip(1);
        } else if (isTotal) {
            row.report("the row sums up others, but stands between them", "leave it out");
            read.skip(1);
        } else {
            readCounted();
        }
    }

    /** A row with a cell that is no text. */
    void readNoText(RowCells cells) {
        read.ordinary(cells.line());
        row.see(cells);
        row.report("a cell has half of a surrogate pair, which is no character", "write the character in full");
        if (groups != null) {
            groups.addStray(row);
        }
        read.skip(1);
    }

    private void readCounted() {
        if (groups != null) {
            row.belongTo(groups.findCurrency(row).orElse(file.currency()));
        }
        Boolean counts = row.holds(lineTests);
        if (counts != null && !counts) {
            read.filter(1);
        } else if (groups != null) {
            groups.add(row, counts);
        } else {
            readAlone(counts == null ? null : row.holds(otherTests));
        }
    }

    private void readAlone(@Nullable Boolean counts) {
        if (counts != null && !counts) {
            read.filter(1);
            return;
        }
        Optional<LocalDate> day = counts == null ? Optional.empty() : row.day();
        boolean isGood = counts != null && row.readCurrency() && day.isPresent();
        if (counts != null) {
            appender.read();
        }
        if (isGood && !(row.hasBadCell() && reading.policy() != BadCells.UNKNOWN) && append(day.get())) {
            read.use(1);
        } else {
            read.skip(1);
        }
    }

    private boolean append(LocalDate day) {
        int currency = file.columns().currency();
        if (currency >= 0 && row.currency() == null && appender.hasMoney()) {
            row.report(currency, MemberCells.noCurrency());
            return false;
        }
        try {
            appender.append(day);
            return true;
        } catch (IllegalArgumentException e) {
            refused = true;
            row.report("the row does not fit the table: " + e.getMessage(), "correct the row or leave it out");
            return false;
        }
    }
}
