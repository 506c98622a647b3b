package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Prints values for people: rounded and aligned, a star at each that has something to know about it, and below the table what that is. */
final class KpiTableText {

    private static final ValueFormat FORMAT = ValueFormat.of(Locale.ENGLISH);
    private static final String TOTAL = "(total)";

    private final KpiTable table;
    private final List<Kpi> shown;
    private final KpiTableNotes notes;

    /** Of the KPIs that may be left out, those that the data cannot give are. */
    KpiTableText(KpiTable table, Set<KpiId> mayBeLeftOut) {
        this.table = table;
        this.shown = table.kpis().stream()
                .filter(kpi -> !mayBeLeftOut.contains(kpi.id())
                        || table.findAbsence(kpi).isEmpty())
                .toList();
        this.notes = new KpiTableNotes(table, shown);
    }

    void print(Terminal terminal) {
        int leftOut = table.kpis().size() - shown.size();
        if (leftOut > 0) {
            terminal.note(leftOut
                    + (leftOut == 1 ? " KPI that the data cannot give is" : " KPIs that the data cannot give are")
                    + " left out; race computable says why");
        }
        if (shown.isEmpty() || table.size() == 0) {
            return;
        }
        boolean hasPeriods = table.query().findGrain().isPresent();
        TextTable text = new TextTable();
        if (hasPeriods) {
            text.column("period", Side.LEFT);
        }
        table.dimensions().forEach(dimension -> text.column(dimension.text(), Side.LEFT));
        for (Kpi kpi : shown) {
            text.column(kpi.id().text() + " ", Side.RIGHT);
            if (compares()) {
                text.column("before ", Side.RIGHT).column("change ", Side.RIGHT);
            }
            if (notes.hasShares(kpi)) {
                text.column("share ", Side.RIGHT);
            }
        }
        for (KpiTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(place(row));
            for (Kpi kpi : shown) {
                cells.add(cell(row.value(kpi), kpi.unit()));
                if (compares()) {
                    KpiChange change = row.change(kpi);
                    cells.add(cell(change.before(), kpi.unit()));
                    cells.add(row.value(kpi).isPresent() && change.before().isPresent() ? change(change, kpi) : "- ");
                }
                if (notes.hasShares(kpi)) {
                    cells.add(row.value(kpi).isPresent() ? cell(row.share(kpi), DisplayUnit.PERCENT) : "- ");
                }
            }
            text.row(cells);
        }
        text.print(terminal.out());
        if (!hasPeriods) {
            terminal.out().print("\ndays: " + table.rows().get(0).range() + " (end exclusive)\n");
        }
        List<String> lines = notes.lines();
        if (!lines.isEmpty()) {
            terminal.out().print("\nnotes:\n");
            lines.forEach(line -> terminal.out().print("  " + Text.line(line) + "\n"));
        }
    }

    /** The period, if there are several, and the members; a word in place of those that the row is a total over. */
    static List<String> place(KpiTable.Row row) {
        Stream<String> period = row.isOfAllPeriods() ? Stream.of(TOTAL) : row.findBucket().map(Bucket::label).stream();
        Stream<String> totals = row.totalOver().stream().map(dimension -> TOTAL);
        return Stream.concat(period, Stream.concat(row.members().stream(), totals))
                .toList();
    }

    /** The value with a star, or with a space where the star would be. */
    private static String cell(KpiValue value, DisplayUnit unit) {
        if (value instanceof KpiValue.Present present) {
            Currency currency = present.unit().findCurrency().orElse(null);
            String number = FORMAT.format(present.number(), unit, currency);
            return (currency == null ? number : Text.withCode(number, currency))
                    + (present.flags().isEmpty() ? " " : "*");
        }
        KpiValue.Absent absent = (KpiValue.Absent) value;
        return AbsenceText.cell(absent.reason()) + " ";
    }

    private boolean compares() {
        return table.query().findComparison().isPresent();
    }

    /** The change relative to before, of percentages in points. */
    private static String change(KpiChange change, Kpi kpi) {
        boolean points = kpi.unit() == DisplayUnit.PERCENT;
        KpiValue value = points ? change.absolute() : change.relative();
        if (value instanceof KpiValue.Present present) {
            String percent = FORMAT.format(present.number(), DisplayUnit.PERCENT, null);
            String sign = present.number().signum() > 0 ? "+" : "";
            return sign
                    + (points ? percent.replace("%", " pp") : percent)
                    + (present.flags().isEmpty() ? " " : "*");
        }
        return AbsenceText.cell(((KpiValue.Absent) value).reason()) + " ";
    }
}
