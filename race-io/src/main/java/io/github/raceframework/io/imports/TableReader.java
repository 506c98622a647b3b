package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.MonthCalendar;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.imports.ColumnMapping.Target;
import io.github.raceframework.io.imports.ColumnPlan.MemberFeed;
import io.github.raceframework.io.imports.ColumnPlan.NumberFeed;
import io.github.raceframework.io.imports.FileReading.InPieces;
import io.github.raceframework.io.text.Echo;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CSV texts of one header into one table: checks the header, from which the first text's schema follows, and hands on the rows. */
final class TableReader {

    private final String table;
    private final CsvSettings settings;
    private final Violations violations;
    private @Nullable Opened opened;

    /** What the first header led to. */
    private record Opened(
            String source,
            List<String> header,
            FactSchema schema,
            ColumnPlan columns,
            FactAppender facts,
            List<String> ignoredColumns) {}

    TableReader(String table, CsvSettings settings, Violations violations) {
        this.table = table;
        this.settings = settings;
        this.violations = violations;
        requireDatesWithinRowPeriods(settings);
    }

    /** What a date names must lie in one row period: a month of the civil calendar does not lie in one of 4 or 5 weeks. */
    private static void requireDatesWithinRowPeriods(CsvSettings settings) {
        Grain precision = settings.dates.precision();
        String named = precision.name().toLowerCase(Locale.ROOT);
        String format = "date format \"" + settings.dates.pattern() + "\" names ";
        String row = settings.rowGrain.name().toLowerCase(Locale.ROOT);
        if (settings.rowGrain.compareTo(precision) < 0) {
            throw new IllegalArgumentException(format + "no more than a " + named + ", but rows speak for a " + row
                    + "; set the row grain to " + named + " or longer");
        }
        if (!isCivil(settings.rowCalendar, precision)) {
            throw new IllegalArgumentException(format + "a " + named + " of the civil calendar, but rows speak for a "
                    + row + " of calendar " + settings.rowCalendar
                    + "; write the first day of each, as in yyyy-MM-dd");
        }
    }

    /** Whether such a date names what the calendar calls so: calendar months, or quarters and years that begin in January. */
    private static boolean isCivil(RaceCalendar calendar, Grain precision) {
        return switch (precision) {
            case DAY, WEEK -> true;
            case MONTH -> calendar instanceof MonthCalendar;
            case QUARTER, YEAR -> calendar instanceof MonthCalendar months && months.firstMonth() == Month.JANUARY;
        };
    }

    /** The names in a row of headers. */
    static List<String> header(CsvRecord row) {
        return row.getFields().stream().map(String::strip).toList();
    }

    static void reportEmpty(CsvRows rows, Violations violations) {
        violations.add(rows.source(), 0, null, null, "the file is empty", "begin it with a row of column names");
    }

    /** Reads a text row by row. */
    void read(CsvRows rows) {
        begin(rows).ifPresent(plan -> readRows(rows, plan));
    }

    /** Reads a file of which these are the rows: in pieces if it can be opened again; row by row if there is doubt about any. */
    void read(Path file, CsvRows rows) throws IOException {
        ReadingPlan plan = begin(rows).orElse(null);
        if (plan == null) {
            return;
        }
        Optional<InPieces> pieces = Files.isRegularFile(file) && FileReading.isForPieces(plan.file())
                ? readPieces(file, plan)
                : Optional.empty();
        if (pieces.isPresent()) {
            pieces.get().facts().forEach(facts()::appendAll);
            violations.addAll(pieces.get().rows().violations());
        } else {
            readRows(rows, plan);
        }
    }

    private Optional<InPieces> readPieces(Path file, ReadingPlan plan) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileReading.inPieces(plan, settings.threads, in, Files.size(file), rows -> {});
        }
    }

    private void readRows(CsvRows rows, ReadingPlan plan) {
        FileReading.rowByRow(plan, rows, facts(), new RowsRead(violations));
    }

    private FactAppender facts() {
        if (opened == null) {
            throw new IllegalStateException("nothing was read into table " + table);
        }
        return opened.facts;
    }

    /** Reads the header; empty if no rows can follow. */
    private Optional<ReadingPlan> begin(CsvRows rows) {
        long before = violations.total();
        Optional<CsvRecord> first = rows.next();
        if (first.isEmpty()) {
            if (violations.total() == before) {
                reportEmpty(rows, violations);
            }
            return Optional.empty();
        }
        return findTarget(rows.source(), first.get())
                .map(target -> plan(target, rows.source(), first.get().getStartingLineNumber()));
    }

    private ReadingPlan plan(Opened target, String source, long headerLine) {
        ProfileParts parts = new ProfileParts(table);
        parts.unknownMarks = List.of();
        parts.coverage = settings.coverage;
        ExportDialect dialect =
                new ExportDialect(ExportEncoding.UTF_8, settings.delimiter, headerLine, 1, target.header);
        FilePlan file = new FilePlan(
                source,
                dialect,
                target.columns,
                settings.dates,
                settings.numbers,
                settings.currency,
                Map.of(),
                headerLine,
                Long.MAX_VALUE);
        return new ReadingPlan(parts, file, target.schema, BadCells.FAIL, false);
    }

    ImportedTable finish() {
        violations.throwIfAny();
        FactTable built = facts().toTable(settings.threads.executor(), settings.threads.threads());
        return new ImportedTable(built, opened == null ? List.of() : opened.ignoredColumns);
    }

    private Optional<Opened> findTarget(String source, CsvRecord first) {
        List<String> header = header(first);
        if (opened == null) {
            if (!checkHeader(source, first.getStartingLineNumber(), header)) {
                return Optional.empty();
            }
            opened = open(source, header);
        } else if (!header.equals(opened.header)) {
            violations.add(
                    source,
                    first.getStartingLineNumber(),
                    null,
                    null,
                    "the header is not that of " + Echo.plain(opened.source) + ", which goes into the same table",
                    "give both files the columns " + Echo.list(opened.header) + ", or read them into two tables");
            return Optional.empty();
        }
        return Optional.of(opened);
    }

    private boolean checkHeader(String source, long line, List<String> header) {
        long before = violations.total();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column) && !column.isEmpty()) {
                violations.add(
                        source, line, column, null, "two columns have this name", "give each column a name of its own");
            }
        }
        Set<String> wanted = new LinkedHashSet<>(settings.columns.columns());
        wanted.add(settings.dateColumn);
        for (String column : wanted) {
            if (!seen.contains(column)) {
                boolean holdsDates = column.equals(settings.dateColumn);
                violations.add(
                        source,
                        line,
                        column,
                        null,
                        holdsDates ? "there is no such column to take the dates from" : "there is no such column",
                        remedy(column, header));
            }
        }
        return violations.total() == before;
    }

    private static String remedy(String column, List<String> header) {
        String meant = Spelling.nearest(column, header)
                .map(near -> "did you mean " + Echo.quoted(near) + "? The")
                .orElse("the");
        String only = header.size() == 1 ? "; if they are separated by another character, set the delimiter" : "";
        return meant + " columns are " + Echo.list(header) + only;
    }

    private Opened open(String source, List<String> header) {
        FactSchema schema = FactSchema.named(table).withRowGrain(settings.rowGrain, settings.rowCalendar);
        List<String> ignored = new ArrayList<>();
        Map<String, List<Target>> feeds = settings.columns.resolve(header, settings.catalog);
        int currency = -1;
        List<NumberFeed> measures = new ArrayList<>();
        List<MemberFeed> members = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            List<Target> targets = feeds.getOrDefault(column, List.of());
            if (targets.isEmpty() && !column.equals(settings.dateColumn)) {
                ignored.add(column);
            }
            for (Target target : targets) {
                if (target instanceof Target.OfMeasure measure) {
                    measures.add(new NumberFeed(measure.measure(), i, null, false));
                    schema = schema.withMeasure(measure.measure());
                } else if (target instanceof Target.OfDimension dimension) {
                    members.add(new MemberFeed(dimension.dimension(), i));
                    schema = schema.withDimension(dimension.dimension());
                } else {
                    currency = i;
                }
            }
        }
        FactSchema complete = withCurrencyAndCoverage(schema, currency >= 0);
        ColumnPlan columns = plan(header, currency, measures, members);
        return new Opened(source, header, complete, columns, FactTable.appender(complete), ignored);
    }

    private ColumnPlan plan(List<String> header, int currency, List<NumberFeed> measures, List<MemberFeed> members) {
        return new ColumnPlan(
                header,
                header.indexOf(settings.dateColumn),
                -1,
                currency,
                -1,
                measures,
                members,
                List.of(),
                List.of(),
                Collections.nCopies(header.size(), null),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of());
    }

    private FactSchema withCurrencyAndCoverage(FactSchema schema, boolean currencyPerRow) {
        FactSchema changed =
                settings.conversion.apply(schema).withCoverage(settings.coverage.toArray(new DateRange[0]));
        if (currencyPerRow && settings.currency != null) {
            throw new IllegalArgumentException("table " + table + " has a currency for all money, " + settings.currency
                    + ", and a column with the currency of each row; keep one of the two");
        }
        if (currencyPerRow) {
            changed = changed.withCurrencyPerRow();
        }
        return settings.currency == null ? changed : changed.withCurrency(settings.currency);
    }
}
