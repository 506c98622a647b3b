package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.examples.cli.TextTable.Side;
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

    private final FunnelAnswer answer;

    FunnelText(FunnelAnswer answer) {
        this.answer = answer;
    }

    void print(PrintWriter out) {
        out.print(Text.line(answer.funnel() + "; to reach " + answer.target()) + "\n\n");
        List<FunnelAnswer.Row> rows = answer.rows();
        List<String> columns = rows.get(rows.size() - 1).figures().entrySet().stream()
                .filter(figure -> figure.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        TextTable table = new TextTable().column("channel", Side.LEFT).column("period", Side.LEFT);
        columns.forEach(column -> table.column(column, Side.RIGHT));
        Set<String> flags = new TreeSet<>();
        for (FunnelAnswer.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.channel(), row.bucket()));
            for (String column : columns) {
                KpiValue value = Objects.requireNonNull(row.figures().get(column));
                cells.add(cell(value));
                if (value instanceof KpiValue.Present present) {
                    present.flags().forEach(flag -> flags.add(flag.toString()));
                }
            }
            table.row(cells);
        }
        table.print(out);
        if (!flags.isEmpty()) {
            out.print("\nall figures: " + String.join(", ", flags) + "\n");
        }
        if (!answer.plan().limits().isEmpty()) {
            out.print("\nlimits:\n");
            answer.plan().limits().forEach(limit -> out.print("  " + Text.line(limit.toString()) + "\n"));
        }
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
