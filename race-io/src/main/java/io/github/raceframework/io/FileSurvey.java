package io.github.raceframework.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through a file once to see how it is written. What it leaves open is noted as a question. */
final class FileSurvey {

    /** The usual ways to write a day, each with or without a time of day. */
    static final List<String> USUAL_DATES = List.of(
            "yyyy-MM-dd[ HH:mm[:ss][ xx]]",
            "yyyyMMdd",
            "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSS][.SSS][XXX]",
            "yyyy/M/d[ H:mm[:ss]]",
            "d.M.yyyy[ H:mm[:ss]]",
            "d/M/yyyy[ H:mm[:ss]]",
            "M/d/yyyy[ H:mm[:ss]]",
            "M/d/yyyy h:mm[:ss] a",
            "d-M-yyyy[ H:mm[:ss]]",
            "MMM d, yyyy[ h:mm[:ss] a]",
            "d MMM yyyy[ H:mm[:ss]]");

    private final ExportSource source;
    private final ExportDialect dialect;
    private final ProfileParts parts;
    private final Violations violations;

    FileSurvey(ExportSource source, ExportDialect dialect, ProfileParts parts, Violations violations) {
        this.source = source;
        this.dialect = dialect;
        this.parts = parts;
        this.violations = violations;
    }

    /** How the file is to be read; empty if that cannot be settled. */
    Optional<FilePlan> plan(ImportMeter meter) throws IOException {
        Optional<ColumnPlan> columns = new HeaderReader(parts, source.name(), dialect, violations).read();
        return columns.isEmpty() ? Optional.empty() : plan(columns.get(), meter);
    }

    private Optional<FilePlan> plan(ColumnPlan columns, ImportMeter meter) throws IOException {
        List<String> formats = parts.dateFormats.isEmpty() ? USUAL_DATES : parts.dateFormats;
        DateEvidence dates = new DateEvidence(formats.stream()
                .map(format -> new DatePattern(format, parts.zone))
                .toList());
        NumberEvidence numbers = new NumberEvidence();
        FileCurrency currencies = new FileCurrency(columns, parts.currency);
        GroupKeys groups = new GroupKeys();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < columns.header().size(); i++) {
            if (columns.isNumber(i)) {
                places.add(i);
            }
        }
        long first = Long.MAX_VALUE;
        long last = 0;
        try (CsvRows rows = rows(dialect, source, meter, new Violations())) {
            TotalsRows totals = new TotalsRows(parts, columns);
            for (Optional<CsvRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
                CsvRecord cells = row.get();
                if (isComment(cells, parts) || totals.matches(cells)) {
                    continue;
                }
                first = Math.min(first, cells.getStartingLineNumber());
                last = cells.getStartingLineNumber();
                see(cells, columns.groupKey(), key -> groups.see(key, cells.getStartingLineNumber()));
                see(cells, columns.day(), dates::see);
                see(cells, columns.lastDay(), dates::see);
                for (int place : places) {
                    see(cells, place, parts.decimalSeparator == null ? numbers::see : cell -> {});
                    see(cells, place, columns.money().contains(place) ? currencies::see : cell -> {});
                }
            }
        }
        return settle(columns, dates, numbers, currencies, groups, first, last);
    }

    private static void see(CsvRecord row, int place, Consumer<String> evidence) {
        if (place >= 0 && place < row.getFieldCount()) {
            String cell = row.getField(place).strip();
            if (!cell.isEmpty()) {
                evidence.accept(cell);
            }
        }
    }

    private Optional<FilePlan> settle(
            ColumnPlan columns,
            DateEvidence dates,
            NumberEvidence numbers,
            FileCurrency currencies,
            GroupKeys groups,
            long first,
            long last) {
        DatePattern days = null;
        Optional<Currency> currency = Optional.empty();
        long before = violations.total();
        try {
            days = dates.pattern();
        } catch (CellException e) {
            ask(columns.header().get(columns.day()), e);
        }
        try {
            currency = currencies.find();
        } catch (CellException e) {
            ask(null, e);
        }
        Character given = parts.decimalSeparator;
        Optional<Character> separator = given == null ? numbers.findSeparator() : Optional.of(given);
        if (separator.isEmpty()) {
            ask(null, new CellException(numbers.question(), "say which with withDecimalSeparator"));
        }
        if (violations.total() > before || days == null) {
            return Optional.empty();
        }
        return Optional.of(new FilePlan(
                source,
                dialect,
                columns,
                days,
                ExportNumbers.of(separator.orElseThrow()),
                currency.orElse(null),
                groups.scattered(),
                first,
                last));
    }

    private void ask(@Nullable String column, CellException question) {
        violations.add(source.name(), dialect.headerLine(), column, null, question.problem(), question.remedy());
    }

    /** The rows below the header. */
    static CsvRows rows(ExportDialect dialect, ExportSource source, ImportMeter meter, Violations violations)
            throws IOException {
        CsvRows rows = new CsvRows(
                source.name(),
                dialect.encoding().reader(meter.count(source.name(), source.open())),
                dialect.delimiter(),
                violations);
        for (Optional<CsvRecord> row = rows.next();
                row.isPresent() && row.get().getStartingLineNumber() < dialect.headerLine(); ) {
            row = rows.next();
        }
        return rows;
    }

    static boolean isComment(CsvRecord row, ProfileParts parts) {
        return parts.commentMark != null && row.getField(0).startsWith(parts.commentMark);
    }
}
