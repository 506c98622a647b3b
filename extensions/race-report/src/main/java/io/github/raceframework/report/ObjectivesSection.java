package io.github.raceframework.report;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import java.util.List;

/** The objectives with their pace: what was expected by now, what came, and where it leads. */
final class ObjectivesSection {

    private static final String RANGE =
            " A projected outturn goes on at the pace of the plan; below it stands its range with a confidence of 95 %,"
                    + " by how far the months strayed from that pace.";

    private final Page page;
    private final HtmlWriter html;
    private final Verdict verdict;

    ObjectivesSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.verdict = new Verdict(page.findings(), page.display());
    }

    void write() {
        List<ObjectiveScore> scores = page.findings().scorecard().objectives();
        boolean hasRange = scores.stream()
                .anyMatch(score -> OutturnRange.find(page.findings(), score).isPresent());
        page.section(
                "objectives",
                "Objectives",
                "Each against what was to be expected of it by now, and against its target." + (hasRange ? RANGE : ""));
        if (scores.isEmpty()) {
            html.element("p", "The plan has no objectives.", "class", "absent");
        } else {
            page.table(
                    "Objectives and their pace",
                    "figures",
                    List.of(
                            "Objective",
                            "Status",
                            "Actual",
                            "Expected by now",
                            "Deviation",
                            "Target",
                            "Attained",
                            "Projected outturn",
                            "Owner"));
            scores.forEach(this::row);
            page.endTable();
            html.open("div", "class", "charts");
            scores.forEach(score -> page.chart(ObjectiveChart.id(score.objective())));
            html.close();
        }
        if (page.findings().findPlan().isEmpty()) {
            html.element(
                    "p",
                    "A line of each objective by month needs plan and data set: RaceReport.of(plan, dataset, asOf).",
                    "class",
                    "absent");
        }
        html.closeLine();
    }

    private void row(ObjectiveScore score) {
        Objective objective = score.objective();
        Kpi kpi = page.findings().kpi(objective.kpi());
        String name = verdict.name(score);
        html.open("tr").open("th", "scope", "row").text(kpi.name());
        html.text(" ")
                .element(
                        "span",
                        objective.scope().isAll() ? objective.id() : objective.id() + ", " + objective.scope(),
                        "class",
                        "sub")
                .close();
        html.open("td", "class", "words");
        page.status(score.status());
        score.reading()
                .findGreyReason()
                .ifPresent(reason -> page.marks(List.of(page.notes().grey(reason, name))));
        html.close().open("td");
        page.value(score.actual(), kpi, name);
        html.close().open("td");
        page.value(score.pace().expected(), kpi, "expected of " + name);
        html.close().element("td", page.display().deviation(score.reading(), kpi));
        html.element("td", page.display().target(objective.target(), kpi));
        html.open("td");
        page.value(score.attainment(), DisplayUnit.PERCENT, "attainment of " + name);
        html.close().open("td");
        page.value(score.pace().outturn(), kpi, "projected outturn of " + name);
        OutturnRange.find(page.findings(), score)
                .ifPresent(range -> html.text(" ")
                        .element(
                                "span",
                                new ObjectiveChart(page.findings(), page.display(), score).text(range.outturn()),
                                "class",
                                "sub"));
        html.close().element("td", objective.owner(), "class", "words").closeLine();
    }
}
