package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.examples.cli.DemoResults.Place;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What there is to know about the values of a table: each flag and each reason once, with the KPIs that have it. */
final class DemoNotes {

    private static final int WIDTH = 120;

    private final Map<Flag, Set<String>> flagged = new LinkedHashMap<>();
    private final Map<AbsenceReason, Set<String>> absent = new EnumMap<>(AbsenceReason.class);
    private final Map<AbsenceReason, Set<String>> details = new EnumMap<>(AbsenceReason.class);
    private final Set<AbsenceReason> bounded = EnumSet.noneOf(AbsenceReason.class);

    DemoNotes(DemoResults results, List<Kpi> kpis) {
        for (Kpi kpi : kpis) {
            for (Place place : Place.values()) {
                KpiValue value = results.value(kpi, place);
                if (value instanceof KpiValue.Present present) {
                    present.flags().forEach(flag -> add(flagged, flag, kpi.name()));
                } else if (value instanceof KpiValue.Absent none) {
                    add(absent, none.reason(), kpi.name());
                    add(details, none.reason(), none.detail());
                    none.findBounds().flatMap(Bounds::findMost).ifPresent(most -> bounded.add(none.reason()));
                }
            }
        }
    }

    private static <K> void add(Map<K, Set<String>> sets, K key, String text) {
        sets.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(text);
    }

    void print(PrintWriter out) {
        flagged.forEach((flag, names) -> print(out, "* ", flag.kind().words(), flag.toString(), names, ""));
        absent.forEach((reason, names) -> print(
                out, bounded.contains(reason) ? "* " : "  ", reason.words(), reason.name(), names, detail(reason)));
    }

    /** What the engine says beyond the reason, if it says the same of all. */
    private String detail(AbsenceReason reason) {
        Set<String> all = details.getOrDefault(reason, Set.of());
        return all.size() == 1 ? AbsenceText.detail(all.iterator().next()) : "";
    }

    private static void print(
            PrintWriter out, String mark, String words, String code, Set<String> names, String detail) {
        String note = words + ", " + code + ": " + String.join(", ", names) + detail;
        StringBuilder line = new StringBuilder(mark);
        for (String word : note.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.print(line.toString().stripTrailing() + "\n");
                line = new StringBuilder("    ");
            }
            line.append(word).append(' ');
        }
        out.print(line.toString().stripTrailing() + "\n");
    }
}
