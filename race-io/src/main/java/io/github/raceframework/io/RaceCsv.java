package io.github.raceframework.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Arrangement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes answers as CSV, for tools that read tables. One row per period and group: {@code period} where the query has a grain, one column per
 * dimension, one per KPI, and last {@code notes}.
 *
 * <p>A value is written in full, as a plain decimal; a value that is absent is an empty cell. {@code notes} says why, and what is to be known
 * about values that are there: {@code reach.cpm:PARTIAL_INPUT(29/30);act.leads:MISSING_MEASURE}. Where the money of a table is in several
 * currencies, notes name the currency of each amount, {@code reach.cpm:CURRENCY(EUR)}.
 *
 * <p>Where the query compares, each KPI has two columns more, {@code KPI@before} and {@code KPI@change}: the value of the other period, and the change,
 * relative to it; that of a percentage in points, as a fraction. Notes name these columns where they are about them.
 *
 * <p>Where the query asks for shares, each KPI has a column {@code KPI@share}, a fraction. Where it has an order, {@code rank} is a column
 * after the dimensions. Where it asks for totals, the first column is {@code total}: what the row is a total over, {@code period} or
 * dimensions with semicolons between, whose cells are empty; empty for a group in a period.
 *
 * <p>Members are written as {@link #text} has them, so that a spreadsheet takes none for a formula.
 *
 * <p>Safe for use by several threads, each with a target of its own.
 */
public final class RaceCsv {

    private static final String PERIOD = "period";
    private static final String BEFORE = "@before";
    private static final String CHANGE = "@change";
    private static final String SHARE = "@share";
    private static final String RANK = "rank";

    /** What spreadsheets take a cell for a formula by, and the apostrophe, so that one can be taken off again. */
    private static final String MARKS = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private RaceCsv() {}

    /**
     * Writes a table. Flushes the target and does not close it.
     *
     * @throws IllegalArgumentException if two columns would have one name
     * @throws UncheckedIOException if the target fails
     */
    public static void write(KpiTable table, Writer target) {
        boolean mixed = currencies(table).size() > 1;
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        csv.writeRecord(header(table));
        for (KpiTable.Row row : table.rows()) {
            csv.writeRecord(cells(table, row, mixed));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text as a cell. One that a spreadsheet might take for a formula, as it begins with {@code = + - @} (of either width), with a tab or a line break, has an
     * apostrophe before it; so has one that begins with an apostrophe. Whoever reads the cell as data takes one apostrophe off.
     */
    public static String text(String text) {
        return !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<String> header(KpiTable table) {
        List<String> header = new ArrayList<>();
        Arrangement arrangement = table.query().arrangement();
        if (!arrangement.totals().isEmpty()) {
            header.add("total");
        }
        table.query().findGrain().ifPresent(grain -> header.add(PERIOD));
        table.dimensions().forEach(dimension -> header.add(dimension.text()));
        arrangement.findOrder().ifPresent(order -> header.add(RANK));
        table.kpis().forEach(kpi -> {
            header.add(kpi.id().text());
            if (table.query().findComparison().isPresent()) {
                header.add(kpi.id() + BEFORE);
                header.add(kpi.id() + CHANGE);
            }
            arrangement.findShareOf().ifPresent(of -> header.add(kpi.id() + SHARE));
        });
        header.add("notes");
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new IllegalArgumentException(
                        "two columns of the CSV would be named \"" + column + "\"; rename the dimension or KPI");
            }
        }
        return header;
    }

    private static List<String> cells(KpiTable table, KpiTable.Row row, boolean mixed) {
        List<String> cells = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Arrangement arrangement = table.query().arrangement();
        if (!arrangement.totals().isEmpty()) {
            cells.add(totalOver(row));
        }
        table.query()
                .findGrain()
                .ifPresent(
                        grain -> cells.add(row.findBucket().map(Bucket::label).orElse("")));
        List<String> members = row.members();
        for (int i = 0; i < table.dimensions().size(); i++) {
            cells.add(i < members.size() ? text(members.get(i)) : "");
        }
        if (arrangement.findOrder().isPresent()) {
            row.findRank().ifPresentOrElse(rank -> add(RANK, rank, mixed, cells, notes), () -> cells.add(""));
        }
        for (Kpi kpi : table.kpis()) {
            add(kpi.id().text(), row.value(kpi), mixed, cells, notes);
            if (table.query().findComparison().isPresent()) {
                KpiChange change = row.change(kpi);
                add(kpi.id() + BEFORE, change.before(), mixed, cells, notes);
                boolean points = kpi.unit() == DisplayUnit.PERCENT;
                add(kpi.id() + CHANGE, points ? change.absolute() : change.relative(), mixed, cells, notes);
            }
            if (arrangement.findShareOf().isPresent()) {
                add(kpi.id() + SHARE, row.share(kpi), mixed, cells, notes);
            }
        }
        cells.add(String.join(";", notes));
        return cells;
    }

    private static String totalOver(KpiTable.Row row) {
        Stream<String> period = row.isOfAllPeriods() ? Stream.of(PERIOD) : Stream.empty();
        return Stream.concat(period, row.totalOver().stream().map(DimensionId::text))
                .collect(Collectors.joining(";"));
    }

    private static void add(String column, KpiValue value, boolean mixed, List<String> cells, List<String> notes) {
        cells.add(value.findNumber().map(BigDecimal::toPlainString).orElse(""));
        notes(value, mixed).forEach(note -> notes.add(column + ":" + note));
    }

    private static List<String> notes(KpiValue value, boolean mixed) {
        List<String> notes = new ArrayList<>();
        if (value instanceof KpiValue.Present present) {
            if (mixed) {
                present.unit().findCurrency().ifPresent(currency -> notes.add("CURRENCY(" + currency + ")"));
            }
            present.flags().forEach(flag -> notes.add(flag.toString()));
        } else {
            notes.add(value.toString());
        }
        return notes;
    }

    private static Set<Currency> currencies(KpiTable table) {
        Set<Currency> currencies = new LinkedHashSet<>();
        boolean compares = table.query().findComparison().isPresent();
        List<Kpi> priced = table.kpis().stream()
                .filter(kpi -> kpi.unit().unit().hasMoney())
                .toList();
        for (KpiTable.Row row : table.rows()) {
            for (Kpi kpi : priced) {
                addCurrency(row.value(kpi), currencies);
                if (compares) {
                    addCurrency(row.change(kpi).before(), currencies);
                }
            }
        }
        return currencies;
    }

    private static void addCurrency(KpiValue value, Set<Currency> currencies) {
        if (value instanceof KpiValue.Present present) {
            present.unit().findCurrency().ifPresent(currencies::add);
        }
    }
}
