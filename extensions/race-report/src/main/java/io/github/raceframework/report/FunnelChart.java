package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many of a hundred pass from stage to stage, beside how many should. */
final class FunnelChart {

    static final String ID = "funnel-rates";

    private final Findings findings;
    private final Display display;

    FunnelChart(Findings findings, Display display) {
        this.findings = findings;
        this.display = display;
    }

    Optional<PageChart> chart() {
        List<@Nullable BigDecimal> actual = new ArrayList<>();
        List<@Nullable BigDecimal> goals = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (TransitionScore transition : findings.scorecard().transitions()) {
            if (transition.actual().isPresent()) {
                Kpi kpi = findings.kpi(transition.kpi());
                String name = Words.of(transition.from()) + " to " + Words.of(transition.to());
                String now = display.value(transition.actual(), kpi);
                String goal = display.value(transition.goal(), kpi);
                actual.add(transition.actual().findNumber().orElse(null));
                goals.add(transition.goal().findNumber().orElse(null));
                rows.add(List.of(name, now, goal));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String description = "Bars of how many pass from stage to stage, actual and goal: "
                + String.join(
                        "; ",
                        rows.stream()
                                .map(row -> row.get(0) + " " + row.get(1) + " of " + row.get(2))
                                .toList());
        return Optional.of(new ChartOptions(ChartBase.ACROSS, description)
                .bars(
                        "Actual",
                        ChartOptions.ACCENT,
                        actual,
                        rows.stream().map(row -> row.get(1)).toList())
                .bars(
                        "Goal",
                        ChartOptions.PALE,
                        goals,
                        rows.stream().map(row -> row.get(2)).toList())
                .chart(ID, "How many pass from stage to stage", List.of("Transition", "Actual", "Goal"), rows));
    }
}
