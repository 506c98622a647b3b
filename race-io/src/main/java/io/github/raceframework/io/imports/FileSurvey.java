package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.io.fault.Violations;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees how a file is written, from some of its rows or from all. What all of them leave open is noted as a question. */
final class FileSurvey {

    /** How many characters the first rows have at most. */
    static final int LOOKED_AT = 1 << 16;

    private final ExportSource source;
    private final ExportDialect dialect;
    private final ColumnPlan columns;
    private final ProfileParts parts;
    private final int most;
    private final Violations violations;
    private final DateNotations notations;

    /**
     * A survey of a file.
     *
     * @param most how many characters the first rows have
     */
    FileSurvey(
            ExportSource source,
            ExportDialect dialect,
            ColumnPlan columns,
            ProfileParts parts,
            int most,
            Violations violations) {
        this.source = source;
        this.dialect = dialect;
        this.columns = columns;
        this.parts = parts;
        this.most = most;
        this.violations = violations;
        this.notations = DateNotations.of(parts);
    }

    /**
     * What was seen of a file.
     *
     * @param scattered by key, the last line of a group that has rows of others between its own
     */
    record Seen(RowsRead rows, Map<String, Long> scattered) {}

    /** Sees all rows. */
    Seen seeAll(ImportMeter meter) throws IOException {
        try (CsvRows rows = rows(dialect, source, meter, new Violations())) {
            return see(rows);
        }
    }

    /** Sees the first rows; these are all if the file is not longer than {@link #isSeenAtOnce} says. */
    Seen seeFirst() throws IOException {
        Reader start = new StringReader(ExportDialect.start(source, dialect.encoding(), most));
        try (CsvRows rows = new CsvRows(source.name(), start, dialect.delimiter(), new Violations())) {
            passHeader(rows, dialect);
            return see(rows);
        }
    }

    /** Whether the first rows are all. */
    boolean isSeenAtOnce() throws IOException {
        return source.size() < most;
    }

    private Seen see(CsvRows rows) {
        RowsRead seen = new RowsRead(new Violations());
        GroupKeys groups = new GroupKeys();
        TotalsRows totals = new TotalsRows(parts, columns);
        ExportRow row = new ExportRow(parts, plan(notations.get(0), '.', null, seen, groups.scattered()));
        row.noteIn(seen, seen.evidence());
        RowCells cells = new RowCells();
        for (Optional<CsvRecord> next = rows.next(); next.isPresent(); next = rows.next()) {
            cells.take(next.get());
            if (!totals.isComment(cells) && !totals.matches(cells)) {
                seen.ordinary(cells.line());
                row.see(cells);
                if (columns.groupKey() >= 0 && columns.groupKey() < cells.count()) {
                    groups.see(row.text(columns.groupKey()), cells.line());
                }
            }
        }
        return new Seen(seen, groups.scattered());
    }

    private FilePlan plan(
            DateCells days, char separator, @Nullable Currency currency, RowsRead seen, Map<String, Long> scattered) {
        return new FilePlan(
                source.name(),
                dialect,
                columns,
                days,
                ExportNumbers.of(separator),
                currency,
                scattered,
                seen.firstLine(),
                seen.lastLine());
    }

    /** How the file is most likely to be read, if its other rows are as the first. */
    FilePlan guess(Seen first) {
        CellEvidence evidence = first.rows().evidence();
        Character given = parts.decimalSeparator;
        char separator = given == null ? evidence.numbers().findSeparator().orElse('.') : given;
        Currency currency = null;
        try {
            currency = new FileCurrency(columns, parts.currency, evidence.marks())
                    .find()
                    .orElse(null);
        } catch (CellException e) {
            // Other rows may settle it, and if they do not it is asked when all are seen.
        }
        return plan(evidence.dates().likeliest(notations), separator, currency, first.rows(), first.scattered());
    }

    /** How the file is to be read, of which all has been seen; empty if that cannot be settled, which is noted. */
    Optional<FilePlan> settle(Seen all) {
        CellEvidence evidence = all.rows().evidence();
        DateCells days = null;
        Optional<Currency> currency = Optional.empty();
        long before = violations.total();
        try {
            days = evidence.dates().settle(notations);
        } catch (CellException e) {
            ask(columns.header().get(columns.day()), e);
        }
        try {
            currency = new FileCurrency(columns, parts.currency, evidence.marks()).find();
        } catch (CellException e) {
            ask(null, e);
        }
        Character given = parts.decimalSeparator;
        NumberEvidence numbers = evidence.numbers();
        Optional<Character> separator = given == null ? numbers.findSeparator() : Optional.of(given);
        if (separator.isEmpty()) {
            ask(null, new CellException(numbers.question(), "say which with withDecimalSeparator"));
        }
        if (violations.total() > before || days == null) {
            return Optional.empty();
        }
        return Optional.of(plan(days, separator.orElseThrow(), currency.orElse(null), all.rows(), all.scattered()));
    }

    private void ask(@Nullable String column, CellException question) {
        violations.add(source.name(), dialect.headerLine(), column, null, question.problem(), question.remedy());
    }

    /** The rows below the header. */
    static CsvRows rows(ExportDialect dialect, ExportSource source, ImportMeter meter, Violations violations)
            throws IOException {
        CsvRows rows =
                CsvRows.of(source.name(), dialect.encoding(), meter.open(source), dialect.delimiter(), violations);
        passHeader(rows, dialect);
        return rows;
    }

    private static void passHeader(CsvRows rows, ExportDialect dialect) {
        for (Optional<CsvRecord> row = rows.next();
                row.isPresent() && row.get().getStartingLineNumber() < dialect.headerLine(); ) {
            row = rows.next();
        }
    }
}
