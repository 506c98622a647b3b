package io.github.raceframework.report;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.PeriodComparison;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.util.List;
import java.util.Optional;

/** The board: four stages by four questions. */
final class BoardSection {

    private final Page page;
    private final HtmlWriter html;

    BoardSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write() {
        Scorecard scorecard = page.findings().scorecard();
        page.section(
                "board",
                "Board",
                "Each stage by the four questions: how much, how good, what is it worth, what did it cost. Values are over the days of the plan so far.");
        for (Stage stage : Stage.values()) {
            List<BoardCell> cells = scorecard.board().stream()
                    .filter(cell -> cell.stage() == stage)
                    .toList();
            if (!cells.isEmpty()) {
                html.open("div", "class", "stage").element("h3", Words.of(stage));
                html.open("ul", "class", "cells");
                cells.forEach(this::cell);
                html.close().closeLine();
            }
        }
        html.closeLine();
    }

    private void cell(BoardCell cell) {
        Optional<Kpi> found = cell.findKpi().flatMap(page.findings().scorecard()::findKpi);
        html.open("li", "class", "cell");
        html.open("p", "class", "cell-top").element("span", Words.of(cell.family()), "class", "family");
        cell.findReading().ifPresent(reading -> {
            html.text(" ");
            page.status(reading.status());
        });
        html.close();
        if (found.isEmpty()) {
            html.element("p", cell.remark(), "class", "absent").closeLine();
            return;
        }
        Kpi kpi = found.get();
        html.element("p", kpi.name(), "class", "cell-name");
        html.open("p", "class", "cell-value");
        page.value(cell.actual(), kpi, kpi.name());
        cell.findObjective()
                .map(page.findings().scorecard()::objective)
                .ifPresent(score -> html.element("span", " of " + target(score, kpi), "class", "target"));
        html.close();
        html.open("p", "class", "changes");
        change(cell.yearAgo(), kpi, "on a year ago");
        if (!cell.previous().findRange().equals(cell.yearAgo().findRange())) {
            change(cell.previous(), kpi, "on the period before");
        }
        html.close();
        page.findings().findTrend().ifPresent(trend -> spark(trend, kpi));
        html.closeLine();
    }

    private String target(ObjectiveScore score, Kpi kpi) {
        return page.display().target(score.objective().target(), kpi);
    }

    private void change(PeriodComparison beside, Kpi kpi, String than) {
        String change = page.display().change(beside.change(), kpi);
        if (!change.isEmpty()) {
            html.open("span")
                    .element("span", change, "class", "number")
                    .text(" " + than)
                    .close();
        }
    }

    private void spark(KpiTable trend, Kpi kpi) {
        List<KpiValue> values = new Months(trend, kpi).values();
        Sparkline line = new Sparkline(values);
        if (line.isDrawn()) {
            line.write(html, kpi.name() + " by month; the figures are under Trends");
        }
    }
}
