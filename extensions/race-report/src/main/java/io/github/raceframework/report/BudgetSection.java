package io.github.raceframework.report;

import io.github.raceframework.core.plan.Budget;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.BudgetTotal;
import io.github.raceframework.core.plan.RacePlan;

/** The budget by media type and by channel, planned against actual. */
final class BudgetSection {

    private final Page page;

    BudgetSection(Page page) {
        this.page = page;
    }

    void write() {
        HtmlWriter html = page.html();
        page.section("budget", "Budget", "");
        page.findings()
                .findPlan()
                .ifPresentOrElse(
                        this::write,
                        () -> html.element(
                                "p",
                                "The budget needs the plan: RaceReport.of(plan, dataset, asOf).",
                                "class",
                                "absent"));
        html.closeLine();
    }

    private void write(RacePlan plan) {
        HtmlWriter html = page.html();
        if (plan.budget().lines().isEmpty()) {
            html.element("p", "The plan has no budget lines.", "class", "absent");
            return;
        }
        html.element("p", sentence(plan.budget()), "class", "lead");
        html.open("div", "class", "charts");
        page.chart(BudgetCharts.MEDIA);
        page.chart(BudgetCharts.CHANNELS);
        html.close();
    }

    /** {@code €600,000 planned for the whole plan, €250,000 spent before Jun 1, 2025, where the books are closed.} */
    private String sentence(Budget budget) {
        return words(page.display(), budget);
    }

    static String words(Display display, Budget budget) {
        BudgetTotal spent = budget.total(BudgetFigure.ACTUAL);
        String planned = display.money(budget.total(BudgetFigure.PLANNED).known()) + " planned for the whole plan, ";
        if (budget.findBooksClosedTo().isEmpty()) {
            return planned + "nothing booked yet.";
        }
        String known = spent.isComplete() ? "" : " (" + spent.knownLines() + " of " + spent.lines() + " lines known)";
        return planned + display.money(spent.known()) + known + " spent before "
                + display.day(budget.findBooksClosedTo().get()) + ", to which the books are closed.";
    }
}
