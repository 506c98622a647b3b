package io.github.raceframework.report;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Explanation;
import java.util.List;

/** Why figures changed: what falls short, or else what on the board changed most. */
final class CausesSection {

    private final Page page;

    CausesSection(Page page) {
        this.page = page;
    }

    void write() {
        HtmlWriter html = page.html();
        page.section("causes", "Why it changed", "");
        List<Explanation> causes = page.findings().causes();
        if (causes.isEmpty()) {
            html.element("p", missing(), "class", "absent");
        }
        html.open("div", "class", "charts");
        for (int i = 0; i < causes.size(); i++) {
            html.open("div").element("h3", name(causes.get(i))).element("p", words(causes.get(i)), "class", "lead");
            page.chart(CauseChart.id(i + 1));
            html.close();
        }
        html.close().closeLine();
    }

    private String missing() {
        return page.findings().findPlan().isPresent()
                ? "There is no earlier period to explain a change from."
                : "Causes need plan and data set: RaceReport.of(plan, dataset, asOf).";
    }

    private String words(Explanation cause) {
        return words(page.display(), cause);
    }

    /** The KPI, and the facts it is about where these are not all: {@code Visits (sessions), country=DE}. */
    static String name(Explanation cause) {
        String name = cause.kpi().name();
        return cause.query().filter().isAll()
                ? name
                : name + ", " + cause.query().filter();
    }

    /** {@code -12.5 points, by channel; Jan 1, 2024 to Dec 31, 2024 against Jan 1, 2025 to Dec 31, 2025.} */
    static String words(Display display, Explanation cause) {
        String by = cause.query().findDimension().map(DimensionId::text).orElse("");
        String periods = display.period(cause.query().before()) + " against "
                + display.period(cause.query().after());
        if (cause.decomposition() instanceof Decomposition.Present present) {
            return display.difference(present.change(), cause.kpi().unit(), present.unit()) + ", by " + by + "; "
                    + periods + ".";
        }
        Decomposition.Absent absent = (Decomposition.Absent) cause.decomposition();
        return "Cannot be taken apart by " + by + ": " + absent.reason().words() + ", " + absent.detail() + "; "
                + periods + ".";
    }
}
