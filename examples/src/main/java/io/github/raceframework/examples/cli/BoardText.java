package io.github.raceframework.examples.cli;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Prints the board of a scorecard: a row of cells for each stage, each with a KPI, its value, and what it was a year ago. */
final class BoardText {

    private static final int WIDTH = 26;

    private final Scorecard scorecard;
    private final FigureNotes notes;

    BoardText(Scorecard scorecard, FigureNotes notes) {
        this.scorecard = scorecard;
        this.notes = notes;
    }

    void print(PrintWriter out) {
        TextTable table = new TextTable().column("", Side.LEFT);
        for (VqvcFamily family : VqvcFamily.values()) {
            table.column(Text.lowerCase(family), Side.LEFT);
        }
        Arrays.stream(Stage.values())
                .filter(stage -> scorecard.board().stream().anyMatch(cell -> cell.stage() == stage))
                .forEach(stage -> {
                    table.row(row(stage, stage.name(), this::name));
                    table.row(row(stage, "", this::value));
                    List<String> yearAgo = row(stage, "  a year ago", this::yearAgo);
                    if (yearAgo.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
                        table.row(yearAgo);
                    }
                });
        table.print(out);
    }

    private List<String> row(Stage stage, String head, Function<BoardCell, String> part) {
        List<String> cells = new ArrayList<>(List.of(head));
        for (VqvcFamily family : VqvcFamily.values()) {
            String text = scorecard.board().stream()
                    .filter(cell -> cell.stage() == stage && cell.family() == family)
                    .findFirst()
                    .map(part)
                    .orElse("");
            cells.add(text.length() <= WIDTH ? text : text.substring(0, WIDTH - 2) + "..");
        }
        return cells;
    }

    private String name(BoardCell cell) {
        return cell.findKpi().flatMap(scorecard::findKpi).map(Kpi::name).orElse("-");
    }

    private String value(BoardCell cell) {
        notes.add(cell.actual(), name(cell));
        return cell.findKpi()
                        .flatMap(scorecard::findKpi)
                        .map(kpi -> FigureText.of(cell.actual(), kpi))
                        .orElse("")
                + cell.findReading()
                        .map(reading -> " " + Text.lowerCase(reading.status()))
                        .orElse("");
    }

    /** What was not known a year ago is not known: the cell has it that its value is. */
    private String yearAgo(BoardCell cell) {
        if (!cell.yearAgo().before().isPresent()) {
            return "";
        }
        String before = cell.findKpi()
                .flatMap(scorecard::findKpi)
                .map(kpi -> FigureText.of(cell.yearAgo().before(), kpi))
                .orElse("");
        String change = FigureText.percent(cell.yearAgo().relative());
        return change.isEmpty() ? before : before + ", " + change;
    }
}
