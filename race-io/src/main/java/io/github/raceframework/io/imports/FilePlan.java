package io.github.raceframework.io.imports;

import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one file are read.
 *
 * @param source how messages call it
 * @param days how its days are written
 * @param numbers how its numbers are written
 * @param currency the currency of all its money; null if rows name theirs or there is none
 * @param scattered by key, the last line of a group that has rows of others between its own
 * @param firstLine the line of the first row that is not one of totals
 * @param lastLine the line of the last such row
 */
record FilePlan(
        String source,
        ExportDialect dialect,
        ColumnPlan columns,
        DateCells days,
        NumberForm numbers,
        @Nullable Currency currency,
        Map<String, Long> scattered,
        long firstLine,
        long lastLine) {

    /** Whether rows may end with blank cells beyond those of the header, as exports have them. */
    boolean blankCellsMayFollow() {
        return numbers instanceof ExportNumbers;
    }

    /** Whether two files are written in one way, whatever their rows are. */
    boolean isWrittenAs(FilePlan other) {
        return days.toString().equals(other.days.toString())
                && numbers.separator() == other.numbers.separator()
                && Objects.equals(currency, other.currency);
    }

    /** The same file, of which it is seen only afterwards where its rows of totals are. */
    FilePlan inPieces() {
        return new FilePlan(
                source, dialect, columns, days, numbers, currency, scattered, Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
