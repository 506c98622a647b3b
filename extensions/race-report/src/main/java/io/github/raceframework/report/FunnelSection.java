package io.github.raceframework.report;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import java.util.List;

/** How many pass from stage to stage, how many should, and what closing the gap would be worth. */
final class FunnelSection {

    private final Page page;
    private final HtmlWriter html;

    FunnelSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write() {
        List<TransitionScore> transitions = page.findings().scorecard().transitions();
        page.section(
                "funnel",
                "Funnel",
                "From Reach to Act, to Convert, to Engage: where people are lost, and what that costs.");
        if (transitions.isEmpty()) {
            html.element("p", "The catalogue has no rate from stage to stage.", "class", "absent");
        } else {
            table(transitions);
            page.chart(FunnelChart.ID);
        }
        html.closeLine();
    }

    private void table(List<TransitionScore> transitions) {
        page.table(
                "Transitions from stage to stage",
                "figures",
                List.of(
                        "Transition",
                        "Entering",
                        "Pass",
                        "Should pass",
                        "By",
                        "On a year ago",
                        "Sales missing",
                        "Worth"));
        for (TransitionScore transition : transitions) {
            Kpi kpi = page.findings().kpi(transition.kpi());
            String name = kpi.name();
            html.open("tr");
            page.head(Words.of(transition.from()) + " to " + Words.of(transition.to()));
            html.open("td");
            page.value(transition.entering(), DisplayUnit.COUNT, "entering at " + name);
            html.close().open("td");
            page.value(transition.actual(), kpi, name);
            html.close().open("td");
            page.value(transition.goal(), kpi, "goal of " + name);
            html.close().element("td", basis(transition), "class", "words");
            html.element("td", page.display().change(transition.yearAgo().change(), kpi));
            html.open("td");
            page.value(transition.sales(), DisplayUnit.COUNT, "sales missing at " + name);
            html.close().open("td");
            page.value(transition.worth(), DisplayUnit.MONEY, "worth of the gap at " + name);
            html.close().close();
        }
        page.endTable();
    }

    private static String basis(TransitionScore transition) {
        return switch (transition.basis()) {
            case TARGET -> "objective " + transition.findObjective().orElse("");
            case YEAR_AGO -> "a year ago";
            case PREVIOUS_PERIOD -> "the period before";
            case NONE -> "nothing says";
        };
    }
}
