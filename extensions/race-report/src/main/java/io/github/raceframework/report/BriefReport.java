package io.github.raceframework.report;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.OsaResponse;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A report in a few blocks: the answer, what to do, objectives, board, funnel, budget, causes and notes. */
final class BriefReport {

    private static final int MOST = 10;

    private final Findings findings;
    private final Scorecard scorecard;
    private final Display display;
    private final Verdict verdict;
    private final Notes notes = new Notes();
    private final Brief brief = new Brief();

    BriefReport(Findings findings, Display display) {
        this.findings = findings;
        this.scorecard = findings.scorecard();
        this.display = display;
        this.verdict = new Verdict(findings, display);
    }

    Brief brief() {
        brief.heading(1, scorecard.plan());
        brief.paragraph("As of " + display.day(scorecard.asOf().today()) + ", "
                + scorecard.asOf().zone().getId() + ". Plan from " + display.period(scorecard.period()) + "."
                + (scorecard.scope().isAll() ? "" : " Board and funnel over " + scorecard.scope() + "."));
        brief.paragraph(verdict.answer());
        brief.paragraph("What holds it back: " + verdict.bottleneck());
        verdict.diagnoses().forEach(brief::paragraph);
        if (!scorecard.responses().isEmpty()) {
            brief.heading(2, "What to do");
            brief.bullets(
                    verdict.responses().stream().limit(MOST).map(this::action).toList());
            if (scorecard.responses().size() > MOST) {
                brief.paragraph("And " + (scorecard.responses().size() - MOST) + " more.");
            }
        }
        objectives();
        board();
        funnel();
        findings.findPlan().ifPresent(this::budget);
        causes();
        notes();
        return brief;
    }

    private Brief.Item action(OsaResponse response) {
        String name = verdict.name(scorecard.objective(response.objective()));
        return new Brief.Item(name, StatusWords.of(response.status()) + ". " + verdict.action(response));
    }

    /** A figure with the numbers of its notes: {@code 48,788 [1]}. */
    private String figure(KpiValue value, DisplayUnit unit, String name) {
        List<Integer> numbers = notes.of(value, name);
        return display.value(value, unit) + mark(numbers);
    }

    private static String mark(List<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : " ^" + String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private void objectives() {
        if (scorecard.objectives().isEmpty()) {
            return;
        }
        brief.heading(2, "Objectives");
        brief.table(
                List.of("Objective", "Status", "Actual", "Expected by now", "Target", "Projected outturn", "Owner"),
                scorecard.objectives().stream().map(this::objective).toList());
    }

    private List<String> objective(ObjectiveScore score) {
        Kpi kpi = findings.kpi(score.objective().kpi());
        String name = verdict.name(score);
        List<Integer> grey = score.reading().findGreyReason().stream()
                .map(reason -> notes.grey(reason, name))
                .toList();
        return List.of(
                name,
                StatusWords.of(score.status()) + mark(grey),
                figure(score.actual(), kpi.unit(), name),
                figure(score.pace().expected(), kpi.unit(), "expected of " + name),
                display.target(score.objective().target(), kpi),
                figure(score.pace().outturn(), kpi.unit(), "projected outturn of " + name),
                score.objective().owner());
    }

    private void board() {
        brief.heading(2, "Board");
        List<List<String>> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<BoardCell> cells = scorecard.board().stream()
                    .filter(cell -> cell.stage() == stage)
                    .toList();
            if (!cells.isEmpty()) {
                List<String> row = new ArrayList<>(List.of(Words.of(stage)));
                for (VqvcFamily family : VqvcFamily.values()) {
                    row.add(cells.stream()
                            .filter(cell -> cell.family() == family)
                            .findFirst()
                            .map(this::cell)
                            .orElse(""));
                }
                rows.add(row);
            }
        }
        List<String> columns = Stream.concat(
                        Stream.of("Stage"), Stream.of(VqvcFamily.values()).map(Words::of))
                .toList();
        brief.table(columns, rows);
    }

    private String cell(BoardCell cell) {
        return cell.findKpi()
                .flatMap(scorecard::findKpi)
                .map(kpi -> kpi.name() + ": " + figure(cell.actual(), kpi.unit(), kpi.name())
                        + cell.findReading()
                                .map(reading -> " " + StatusWords.of(reading.status()))
                                .orElse(""))
                .orElse(cell.remark());
    }

    private void funnel() {
        if (scorecard.transitions().isEmpty()) {
            return;
        }
        brief.heading(2, "Funnel");
        brief.table(
                List.of("Transition", "Pass", "Should pass", "Sales missing", "Worth"),
                scorecard.transitions().stream().map(this::transition).toList());
    }

    private List<String> transition(TransitionScore transition) {
        Kpi kpi = findings.kpi(transition.kpi());
        return List.of(
                Words.of(transition.from()) + " to " + Words.of(transition.to()),
                figure(transition.actual(), kpi.unit(), kpi.name()),
                figure(transition.goal(), kpi.unit(), "goal of " + kpi.name()),
                figure(transition.sales(), DisplayUnit.COUNT, "sales missing at " + kpi.name()),
                figure(transition.worth(), DisplayUnit.MONEY, "worth of the gap at " + kpi.name()));
    }

    private void budget(RacePlan plan) {
        for (PageChart chart : new BudgetCharts(plan, display).charts()) {
            if (chart.id().equals(BudgetCharts.MEDIA)) {
                brief.heading(2, "Budget").paragraph(BudgetSection.words(display, plan.budget()));
                brief.table(chart.columns(), chart.rows());
            }
        }
    }

    private void causes() {
        if (!findings.causes().isEmpty()) {
            brief.heading(2, "Why it changed");
            brief.bullets(findings.causes().stream().map(this::cause).toList());
        }
    }

    private Brief.Item cause(Explanation cause) {
        String largest = CauseChart.largest(cause, display);
        return new Brief.Item(
                CausesSection.name(cause),
                CausesSection.words(display, cause) + (largest.isEmpty() ? "" : " Largest: " + largest + "."));
    }

    private void notes() {
        List<String> heads = notes.heads();
        if (!heads.isEmpty()) {
            brief.heading(2, "Notes");
            List<Brief.Item> items = new ArrayList<>();
            for (int i = 0; i < heads.size(); i++) {
                items.add(new Brief.Item("^" + (i + 1) + " " + heads.get(i), notes.figures(heads.get(i)) + "."));
            }
            brief.bullets(items);
        }
    }
}
