package io.github.raceframework.examples.cli;

import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What there is to know about figures: each flag and each reason once, with those that have it. */
final class FigureNotes {

    private static final int WIDTH = 120;

    private final Map<String, Set<String>> notes = new LinkedHashMap<>();

    void add(KpiValue value, String name) {
        if (value instanceof KpiValue.Present present) {
            present.flags().forEach(flag -> add("* " + flag.kind().words() + ", " + flag, name));
        } else if (value instanceof KpiValue.Absent absent) {
            add("  " + absent.reason().words() + ", " + absent + AbsenceText.detail(absent.detail()), name);
        }
    }

    /** Why an objective has no colour. */
    void addGrey(String reason, String objective) {
        add("  grey, " + reason, objective);
    }

    private void add(String note, String name) {
        notes.computeIfAbsent(note, none -> new LinkedHashSet<>()).add(name);
    }

    void print(PrintWriter out) {
        notes.forEach(
                (note, names) -> wrap(out, note.substring(0, 2), note.substring(2) + ": " + String.join(", ", names)));
    }

    /** A text after a mark of two characters, in lines that are indented after the first. */
    static void wrap(PrintWriter out, String mark, String text) {
        StringBuilder line = new StringBuilder(mark);
        for (String word : Text.line(text).split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.print(line.toString().stripTrailing() + "\n");
                line = new StringBuilder("    ");
            }
            line.append(word).append(' ');
        }
        out.print(line.toString().stripTrailing() + "\n");
    }
}
