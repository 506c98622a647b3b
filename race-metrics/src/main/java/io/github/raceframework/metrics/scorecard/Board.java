package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.Answers.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the board. */
final class Board {

    private final Comparisons comparisons;
    private final List<ObjectiveScore> scores;
    private final WholePlan whole;

    Board(Comparisons comparisons, List<ObjectiveScore> scores, WholePlan whole) {
        this.comparisons = comparisons;
        this.scores = scores;
        this.whole = whole;
    }

    /** The KPI that a catalogue puts into a cell: the first that is marked for it. */
    static Optional<Kpi> findKpi(KpiCatalog catalog, Stage stage, VqvcFamily family) {
        return catalog.kpis(stage).stream()
                .filter(kpi -> kpi.isOnBoard() && kpi.findFamily().equals(Optional.of(family)))
                .findFirst();
    }

    List<BoardCell> cells(KpiCatalog catalog) {
        List<BoardCell> cells = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage.isLifecycle()) {
                for (VqvcFamily family : VqvcFamily.values()) {
                    cells.add(findKpi(catalog, stage, family)
                            .map(kpi -> cell(stage, family, whole.subject(kpi.id())))
                            .orElseGet(() -> empty(stage, family)));
                }
            }
        }
        return cells;
    }

    private BoardCell cell(Stage stage, VqvcFamily family, Subject subject) {
        Optional<ObjectiveScore> objective = findScore(subject.kpi());
        if (objective.isPresent()) {
            ObjectiveScore score = objective.get();
            return new BoardCell(
                    stage,
                    family,
                    subject.kpi(),
                    score.actual(),
                    score.previous(),
                    score.yearAgo(),
                    score.objective().id(),
                    score.reading(),
                    "");
        }
        return new BoardCell(
                stage,
                family,
                subject.kpi(),
                comparisons.actual(subject, whole.outlook()),
                comparisons.previous(subject, whole.outlook()),
                comparisons.yearAgo(subject, whole.outlook()),
                null,
                null,
                remark(subject.kpi()));
    }

    /** The objective that is about what a cell shows. */
    private Optional<ObjectiveScore> findScore(KpiId kpi) {
        return scores.stream()
                .filter(score -> score.objective().kpi().equals(kpi) && whole.isOf(score))
                .findFirst();
    }

    private String remark(KpiId kpi) {
        List<String> others = scores.stream()
                .filter(score -> score.objective().kpi().equals(kpi))
                .map(score -> score.objective().id())
                .toList();
        return others.isEmpty()
                ? "no objective is of " + kpi
                : "objectives of " + kpi + " are of other facts or days: " + String.join(", ", others);
    }

    private static BoardCell empty(Stage stage, VqvcFamily family) {
        String remark = "the catalogue puts no KPI there";
        KpiValue none = Figures.absent(AbsenceReason.MISSING_MEASURE, remark);
        PeriodComparison nothing = new PeriodComparison(null, new KpiChange(none, none, none));
        return new BoardCell(stage, family, null, none, nothing, nothing, null, null, remark);
    }
}
