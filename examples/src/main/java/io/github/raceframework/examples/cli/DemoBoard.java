package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.examples.cli.DemoResults.Place;
import java.io.PrintWriter;
import java.util.List;

/**
 * One table of the demo, 120 characters wide: a row per KPI, for each market two years and the plan's target beside the second, then both markets
 * together. A star marks a value that the notes below say more about; where there is no value, words say why.
 */
final class DemoBoard {

    private static final int FAMILY = 8;
    private static final int NAME = 33;
    private static final int VALUE = 11;
    private static final int TARGET = 6;
    private static final int MARKET = VALUE + VALUE + TARGET + 2;
    private static final int BOTH = 23;

    private final DemoResults results;
    private final List<Kpi> kpis;

    DemoBoard(DemoResults results, List<Kpi> kpis) {
        this.results = results;
        this.kpis = kpis;
    }

    void print(PrintWriter out) {
        String years = right("2024 ", VALUE) + " " + right("2025 ", VALUE) + " " + right("target", TARGET);
        line(out, " ".repeat(NAME) + heading("Germany, EUR") + "  " + heading("Switzerland, CHF"));
        line(out, " ".repeat(NAME) + years + "  " + years + "  " + right("both markets, 2025 ", BOTH));
        for (Kpi kpi : kpis) {
            printRow(out, kpi);
        }
        new DemoNotes(results, kpis).print(out);
    }

    /** The title of a market, over its columns. */
    private static String heading(String title) {
        int rest = MARKET - title.length() - 4;
        return "-".repeat(rest / 2) + "  " + title + "  " + "-".repeat(rest - rest / 2);
    }

    /** The name may reach into columns that are empty; if it still does not fit, it gets a line of its own. */
    private void printRow(PrintWriter out, Kpi kpi) {
        String family = results.isOnDashboard(kpi)
                ? kpi.findFamily().map(Text::lowerCase).orElse("")
                : "";
        String name = family + " ".repeat(FAMILY - family.length()) + kpi.name();
        String cells =
                " ".repeat(NAME) + markets(kpi) + "  " + right(DemoCell.of(results, kpi, Place.BOTH_2025, BOTH), BOTH);
        if (cells.substring(0, name.length() + 1).isBlank()) {
            line(out, name + cells.substring(name.length()));
        } else {
            line(out, name);
            line(out, cells);
        }
    }

    private String markets(Kpi kpi) {
        return results.findCommonAbsence(kpi)
                .map(absent -> right(DemoCell.of(absent), 2 * MARKET + 2))
                .orElseGet(() ->
                        market(kpi, Place.DE_2024, Place.DE_2025) + "  " + market(kpi, Place.CH_2024, Place.CH_2025));
    }

    private String market(Kpi kpi, Place earlier, Place later) {
        String target = results.findTarget(kpi, later)
                .map((Target wanted) -> DemoCell.of(wanted, kpi))
                .orElse("");
        return right(DemoCell.of(results, kpi, earlier, VALUE), VALUE)
                + " "
                + right(DemoCell.of(results, kpi, later, VALUE), VALUE)
                + " "
                + right(target, TARGET);
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static void line(PrintWriter out, String text) {
        out.print(text.stripTrailing() + "\n");
    }
}
