package io.github.raceframework.io.imports;

import io.github.raceframework.io.fault.RaceFormatException.Violation;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an import decided, what it read and what it left out. Rows in are rows used, skipped, filtered and of totals, and nothing else.
 *
 * <p>Immutable.
 *
 * @param table the name of the table
 * @param profile the name of the profile
 * @param files one for each file, in their order
 * @param problems the bad cells and rows, in the order they were found: all of them, up to the first 1,000
 * @param problemCount how many there are in all
 */
public record ImportReport(
        String table, String profile, List<FileReport> files, List<Violation> problems, long problemCount) {

    public ImportReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Whether a column is read. */
    public enum Use {
        READ,
        IGNORED
    }

    /**
     * What became of a column.
     *
     * @param header its header
     * @param detail what it was read as, such as {@code measure media_cost}, or why it is ignored
     */
    public record ColumnUse(String header, Use use, String detail) {}

    /**
     * One file.
     *
     * @param source its name
     * @param encoding its encoding
     * @param delimiter what stands between its cells
     * @param headerLine the line of its header
     * @param dateFormat how its days are written
     * @param decimalSeparator what stands before its decimals
     * @param currency the currency of all its money; null if it has none, or rows name theirs
     * @param columns its columns, in their order
     * @param rowsUsed the rows that facts were made of
     * @param rowsSkipped the rows left out because of a bad cell, or because one of their group has one
     * @param rowsFiltered the rows that do not count by a filter of the profile
     * @param totalsLines the lines of rows that sum up others
     * @param clampedCells the cells that say no more than a bound, such as {@code < 10%}; they are unknown
     */
    public record FileReport(
            String source,
            String encoding,
            char delimiter,
            long headerLine,
            String dateFormat,
            char decimalSeparator,
            @Nullable Currency currency,
            List<ColumnUse> columns,
            long rowsUsed,
            long rowsSkipped,
            long rowsFiltered,
            List<Long> totalsLines,
            long clampedCells) {

        public FileReport {
            columns = List.copyOf(columns);
            totalsLines = List.copyOf(totalsLines);
        }

        /** The currency of all its money, if it has one. */
        public Optional<Currency> findCurrency() {
            return Optional.ofNullable(currency);
        }

        /** The rows below the header, but for comments. */
        public long rowsIn() {
            return rowsUsed + rowsSkipped + rowsFiltered + totalsLines.size();
        }

        /** The columns that are not read. */
        public List<ColumnUse> ignored() {
            return columns.stream()
                    .filter(column -> column.use() == Use.IGNORED)
                    .toList();
        }
    }

    private long sum(ToLongFunction<FileReport> count) {
        return files.stream().mapToLong(count).sum();
    }

    /** The rows of all files below their headers, but for comments. */
    public long rowsIn() {
        return sum(FileReport::rowsIn);
    }

    /** The rows of all files that facts were made of. */
    public long rowsUsed() {
        return sum(FileReport::rowsUsed);
    }

    /** The rows of all files left out because of a bad cell. */
    public long rowsSkipped() {
        return sum(FileReport::rowsSkipped);
    }

    /** The rows of all files that do not count by a filter of the profile. */
    public long rowsFiltered() {
        return sum(FileReport::rowsFiltered);
    }

    /** The rows of all files that sum up others. */
    public long rowsOfTotals() {
        return sum(file -> file.totalsLines().size());
    }
}
