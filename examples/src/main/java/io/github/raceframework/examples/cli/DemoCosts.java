package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plan.Budget;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.BudgetTotal;
import io.github.raceframework.core.plan.BudgetView;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.examples.cli.TextTable.Side;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what a plan costs by stage and by media type: planned, and booked by the lines that begin before the books are closed. */
final class DemoCosts {

    /** In place of an amount that no line is booked for. */
    private static final String NOTHING = "-";

    private final RacePlan plan;

    DemoCosts(RacePlan plan) {
        this.plan = plan;
    }

    void print(PrintWriter out) {
        Budget budget = plan.budget();
        String end = budget.findBooksClosedTo().map(day -> " to " + day).orElse("");
        TextTable table = new TextTable()
                .column("", Side.LEFT)
                .column("planned " + plan.currency(), Side.RIGHT)
                .column("booked" + end, Side.RIGHT)
                .column("budget lines booked", Side.RIGHT);
        add(table, budget.byStage(BudgetFigure.PLANNED), budget.byStage(BudgetFigure.ACTUAL));
        table.row(List.of("", "", "", ""));
        add(table, budget.byMedia(BudgetFigure.PLANNED), budget.byMedia(BudgetFigure.ACTUAL));
        table.row(List.of("", "", "", ""));
        add(table, "all", budget.total(BudgetFigure.PLANNED), budget.total(BudgetFigure.ACTUAL));
        table.print(out);
    }

    private static <K> void add(TextTable table, BudgetView<K> planned, BudgetView<K> booked) {
        planned.groups().forEach((group, total) -> {
            BudgetTotal known = booked.groups().get(group);
            String name = String.valueOf(group);
            if (known == null) {
                table.row(List.of(name, amount(total), NOTHING, NOTHING));
            } else {
                add(table, name, total, known);
            }
        });
    }

    private static void add(TextTable table, String name, BudgetTotal planned, BudgetTotal booked) {
        table.row(List.of(name, amount(planned), amount(booked), booked.knownLines() + " of " + booked.lines()));
    }

    private static String amount(BudgetTotal total) {
        return total.knownLines() == 0
                ? NOTHING
                : String.format(Locale.ROOT, "%,.2f", total.known().amount());
    }
}
