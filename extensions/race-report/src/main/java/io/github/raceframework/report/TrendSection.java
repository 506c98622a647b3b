package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiTable;
import java.util.ArrayList;
import java.util.List;

/** Each KPI by month, beside the year before. */
final class TrendSection {

    private final Page page;

    TrendSection(Page page) {
        this.page = page;
    }

    void write() {
        HtmlWriter html = page.html();
        page.section(
                "trends",
                "Trends",
                "Each KPI by month of the plan, beside the same months of the year before; rates with their 95 % interval.");
        page.findings().findTrend().ifPresentOrElse(this::write, () -> html.element("p", missing(), "class", "absent"));
        html.closeLine();
    }

    private String missing() {
        return page.findings().findPlan().isPresent()
                ? "The plan has not begun."
                : "Trends need plan and data set: RaceReport.of(plan, dataset, asOf).";
    }

    private void write(KpiTable trend) {
        HtmlWriter html = page.html();
        List<Kpi> without = new ArrayList<>();
        html.open("div", "class", "charts small");
        for (Kpi kpi : trend.kpis()) {
            if (page.charts().containsKey(TrendChart.id(kpi))) {
                page.chart(TrendChart.id(kpi));
            } else {
                without.add(kpi);
            }
        }
        html.close();
        if (!without.isEmpty()) {
            html.open("p", "class", "lead").text("Without a value in any month: ");
            html.text(String.join(
                                    "; ",
                                    without.stream()
                                            .map(kpi -> absence(trend, kpi))
                                            .toList()) + ".")
                    .close();
        }
    }

    private String absence(KpiTable trend, Kpi kpi) {
        return kpi.name() + " ("
                + page.display().value(new Months(trend, kpi).values().get(0), kpi) + ")";
    }
}
