package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.FunnelRow;
import io.github.raceframework.metrics.funnel.PlannedFunnel;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes through a funnel of a plan, as a command prints it.
 *
 * @param funnel the funnel
 * @param report what goes through it
 */
record FunnelAnswer(PlannedFunnel funnel, FunnelReport report) {

    private static final int IMPOSSIBLE = 1;

    /** Prints it, and gives the exit code: 1 where nothing can be planned. */
    int print(OutputFormat format, Terminal terminal) {
        Optional<KpiValue.Absent> obstacle = report.findObstacle();
        if (obstacle.isPresent()) {
            terminal.error(Text.line("funnel \"" + report.name() + "\": " + obstacle.get() + ", "
                    + obstacle.get().detail()));
            return IMPOSSIBLE;
        }
        switch (format) {
            case TABLE -> new FunnelText(this).print(terminal.out());
            case JSON -> RaceJson.standard().write(DocumentKind.FUNNEL.of(report), terminal.out());
            case CSV -> new FunnelCsv(report).write(terminal.out());
        }
        return 0;
    }

    /** The figures of a row by name: impressions, what enters, the steps after it, revenue and cost. */
    static Map<String, KpiValue> figures(FunnelRow row, List<String> stages) {
        Map<String, KpiValue> figures = new LinkedHashMap<>();
        figures.put("impressions", row.impressions());
        for (int i = 0; i < stages.size(); i++) {
            figures.put(stages.get(i), row.counts().get(i));
        }
        figures.put("revenue", row.revenue());
        figures.put("cost", row.cost());
        return figures;
    }

    /** What is to be reached, in words: {@code EUR 120000 of convert.net_sales in 2025-01-01/2026-01-01, objective sales}. */
    String target() {
        Objective objective = funnel.objective();
        Target target = objective.target();
        String amount = target.findCurrency()
                .map(currency -> new Money(target.low(), currency).toString())
                .orElse(target.low().toPlainString());
        return amount + " of " + objective.kpi() + " in " + target.period() + ", objective " + objective.id();
    }
}
