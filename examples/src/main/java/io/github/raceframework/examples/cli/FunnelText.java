package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.FunnelRow;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Prints what goes through a funnel for people: rounded and aligned, with the limits it ran into. */
final class FunnelText {

    private static final ValueFormat FORMAT = ValueFormat.of(Locale.ENGLISH);

    /** In place of a channel or a period: over all of them. */
    private static final String ALL = "(all)";

    private final FunnelAnswer answer;

    FunnelText(FunnelAnswer answer) {
        this.answer = answer;
    }

    void print(PrintWriter out) {
        out.print(Text.line(answer.funnel() + "; to reach " + answer.target()) + "\n\n");
        FunnelReport report = answer.report();
        List<String> columns = figures(report.total()).entrySet().stream()
                .filter(figure -> figure.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        TextTable table = new TextTable().column("channel", Side.LEFT).column("period", Side.LEFT);
        columns.forEach(column -> table.column(column, Side.RIGHT));
        for (FunnelRow row : report.rows()) {
            String period = row.findBucket().map(Bucket::label).orElse(ALL);
            table.row(cells(row.findChannel().orElse(ALL), period, row, columns));
        }
        report.findRange().ifPresent(range -> {
            table.row(cells(ALL, "at least", range.low(), columns));
            table.row(cells(ALL, "at most", range.high(), columns));
        });
        table.print(out);
        report.findRange()
                .ifPresent(range -> out.print("\nat least, at most: with a confidence of 95 %, given what the rates of "
                        + Text.line(String.join(", ", range.measured())) + " were measured on\n"));
        Set<String> flags = flags(report.rows());
        if (!flags.isEmpty()) {
            out.print("\nall figures: " + String.join(", ", flags) + "\n");
        }
        if (!report.limits().isEmpty()) {
            out.print("\nlimits:\n");
            report.limits().forEach(limit -> out.print("  " + Text.line(limit.toString()) + "\n"));
        }
    }

    private Map<String, KpiValue> figures(FunnelRow row) {
        return FunnelAnswer.figures(row, answer.report().model().stages());
    }

    private List<String> cells(String channel, String period, FunnelRow row, List<String> columns) {
        List<String> cells = new ArrayList<>(List.of(channel, period));
        Map<String, KpiValue> figures = figures(row);
        columns.forEach(column -> cells.add(cell(Objects.requireNonNull(figures.get(column)))));
        return cells;
    }

    private Set<String> flags(List<FunnelRow> rows) {
        Set<String> flags = new TreeSet<>();
        for (FunnelRow row : rows) {
            for (KpiValue value : figures(row).values()) {
                if (value instanceof KpiValue.Present present) {
                    present.flags().forEach(flag -> flags.add(flag.toString()));
                }
            }
        }
        return flags;
    }

    /** Blank where there is no such figure: no impressions are planned for the channel. */
    private static String cell(KpiValue value) {
        if (!(value instanceof KpiValue.Present present)) {
            return "";
        }
        Currency currency = present.unit().findCurrency().orElse(null);
        return currency == null
                ? FORMAT.format(present.number(), DisplayUnit.COUNT, null)
                : Text.withCode(FORMAT.format(present.number(), DisplayUnit.MONEY, currency), currency);
    }
}
