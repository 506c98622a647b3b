package io.github.raceframework.report;

import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All charts of a report by their ids, in the order of the page. */
final class Charts {

    private final Findings findings;
    private final Display display;
    private final Map<String, PageChart> charts = new LinkedHashMap<>();

    Charts(Findings findings, Display display) {
        this.findings = findings;
        this.display = display;
    }

    Map<String, PageChart> all() {
        add(new FunnelChart(findings, display).chart());
        for (ObjectiveScore score : findings.scorecard().objectives()) {
            add(new ObjectiveChart(findings, display, score).chart());
        }
        findings.findPlan()
                .ifPresent(plan -> new BudgetCharts(plan, display).charts().forEach(this::put));
        findings.findTrend()
                .ifPresent(trend -> trend.kpis().forEach(kpi -> add(new TrendChart(trend, kpi, display).chart())));
        int place = 0;
        for (Explanation cause : findings.causes()) {
            place++;
            add(new CauseChart(cause, place, display).chart());
        }
        return Collections.unmodifiableMap(charts);
    }

    private void add(Optional<PageChart> chart) {
        chart.ifPresent(this::put);
    }

    private void put(PageChart chart) {
        charts.put(chart.id(), chart);
    }
}
