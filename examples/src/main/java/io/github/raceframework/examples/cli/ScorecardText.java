package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.metrics.scorecard.Diagnosis;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.OsaResponse;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import java.io.PrintWriter;
import java.util.List;

/** Prints a scorecard: objectives, the board, what passes from stage to stage, what holds the plan back, and what it does about that. */
final class ScorecardText {

    private final Scorecard scorecard;
    private final PrintWriter out;
    private final FigureNotes notes = new FigureNotes();

    ScorecardText(Scorecard scorecard, PrintWriter out) {
        this.scorecard = scorecard;
        this.out = out;
    }

    void print() {
        if (!scorecard.objectives().isEmpty()) {
            printObjectives();
            line("");
        }
        new BoardText(scorecard, notes).print(out);
        line("");
        printTransitions();
        notes.print(out);
        printDiagnoses();
        if (!scorecard.responses().isEmpty()) {
            line("");
            printResponses();
        }
    }

    private void line(String text) {
        out.print(Text.line(text) + "\n");
    }

    private Kpi kpi(KpiId id) {
        return scorecard.findKpi(id).orElseThrow();
    }

    private void printObjectives() {
        TextTable table = new TextTable()
                .column("objective", Side.LEFT)
                .column("actual", Side.RIGHT)
                .column("target", Side.RIGHT)
                .column("expected", Side.RIGHT)
                .column("status", Side.LEFT)
                .column("deviation", Side.RIGHT)
                .column("outturn", Side.RIGHT)
                .column("year ago", Side.RIGHT)
                .column("change", Side.RIGHT);
        for (ObjectiveScore score : scorecard.objectives()) {
            Kpi kpi = kpi(score.objective().kpi());
            notes.add(score.actual(), kpi.name());
            score.reading()
                    .findGreyReason()
                    .ifPresent(reason -> notes.addGrey(reason, score.objective().id()));
            table.row(List.of(
                    score.objective().id(),
                    FigureText.of(score.actual(), kpi),
                    FigureText.of(score.objective().target(), kpi),
                    plain(FigureText.of(score.pace().expected(), kpi)),
                    Text.lowerCase(score.status()),
                    FigureText.deviation(score.reading(), kpi),
                    plain(FigureText.of(score.pace().outturn(), kpi)),
                    plain(FigureText.of(score.yearAgo().before(), kpi)),
                    FigureText.percent(score.yearAgo().relative())));
        }
        table.print(out);
    }

    /** Of what is said of a value beside it only that of the value itself is noted; reasons are shown where it has none. */
    private static String plain(String figure) {
        return figure.startsWith("(") ? "" : figure.replace("*", "");
    }

    private void printTransitions() {
        TextTable table = new TextTable()
                .column("from stage to stage", Side.LEFT)
                .column("actual", Side.RIGHT)
                .column("should be", Side.RIGHT)
                .column("as", Side.LEFT)
                .column("entering", Side.RIGHT)
                .column("sales missing", Side.RIGHT)
                .column("worth", Side.RIGHT);
        for (TransitionScore transition : scorecard.transitions()) {
            Kpi kpi = kpi(transition.kpi());
            notes.add(transition.actual(), kpi.name());
            table.row(List.of(
                    kpi.name(),
                    FigureText.of(transition.actual(), kpi),
                    FigureText.of(transition.goal(), kpi),
                    transition
                            .findObjective()
                            .orElse(Text.lowerCase(transition.basis()).replace('_', ' ')),
                    plain(FigureText.of(transition.entering(), DisplayUnit.COUNT)),
                    plain(FigureText.of(transition.sales(), DisplayUnit.COUNT)),
                    plain(FigureText.of(transition.worth(), DisplayUnit.MONEY))));
        }
        table.print(out);
    }

    private void printDiagnoses() {
        line("");
        scorecard
                .findBottleneck()
                .ifPresentOrElse(
                        gap -> line("what holds the plan back: "
                                + kpi(gap.kpi()).name() + " (" + Text.lowerCase(Diagnosis.Rule.LARGEST_GAP) + ")"),
                        () -> line("nothing is known to hold the plan back"));
        for (Diagnosis diagnosis : scorecard.diagnoses()) {
            FigureNotes.wrap(
                    out,
                    "  ",
                    Text.lowerCase(diagnosis.rule()) + " "
                            + Text.lowerCase(diagnosis.outcome()).replace('_', ' ') + ": " + diagnosis.words());
        }
    }

    private void printResponses() {
        line("what the plan does about what falls short:");
        for (OsaResponse response : scorecard.responses()) {
            FigureNotes.wrap(
                    out,
                    "  ",
                    response.objective() + ", " + Text.lowerCase(response.status()) + ": " + response.words());
        }
    }
}
