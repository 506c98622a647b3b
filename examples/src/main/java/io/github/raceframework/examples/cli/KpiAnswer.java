package io.github.raceframework.examples.cli;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.RaceCsv;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.kpi.KpiTable;
import java.util.Set;

/**
 * An answer, as a command prints it.
 *
 * @param table the answer
 * @param mayBeLeftOut the KPIs that people need not see where the data cannot give them
 */
record KpiAnswer(KpiTable table, Set<KpiId> mayBeLeftOut) {

    void print(OutputFormat format, Terminal terminal) {
        noteEmptiness(terminal);
        switch (format) {
            case JSON -> RaceJson.write(table, terminal.out());
            case CSV -> RaceCsv.write(table, terminal.out());
            case TABLE -> new KpiTableText(table, mayBeLeftOut).print(terminal);
        }
    }

    /** An answer without rows has no cell to say why in. */
    private void noteEmptiness(Terminal terminal) {
        if (table.size() == 0) {
            terminal.note("the answer has no rows");
            table.kpis().stream()
                    .filter(kpi -> !mayBeLeftOut.contains(kpi.id()))
                    .forEach(kpi -> table.findAbsence(kpi)
                            .ifPresent(
                                    absence -> terminal.note(kpi.id() + ": " + Text.line(AbsenceText.note(absence)))));
        }
    }
}
