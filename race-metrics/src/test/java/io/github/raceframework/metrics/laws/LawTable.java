package io.github.raceframework.metrics.laws;

import io.github.raceframework.core.kpi.KpiClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of {@code docs/laws.md}: law x class of KPI, and how the one holds for the other. */
final class LawTable {

    private static final Path PAGE = Path.of("..", "docs", "laws.md");

    private LawTable() {}

    /** For each law, in its words, how it holds for each class. */
    static Map<String, Map<KpiClass, String>> read() {
        List<List<String>> lines = lines();
        List<KpiClass> classes =
                lines.get(0).stream().skip(1).map(KpiClass::valueOf).toList();
        Map<String, Map<KpiClass, String>> laws = new LinkedHashMap<>();
        for (List<String> line : lines.subList(2, lines.size())) {
            Map<KpiClass, String> holds = new EnumMap<>(KpiClass.class);
            for (int i = 0; i < classes.size(); i++) {
                holds.put(classes.get(i), line.get(i + 1));
            }
            laws.put(line.get(0), Collections.unmodifiableMap(holds));
        }
        return laws;
    }

    private static List<List<String>> lines() {
        try {
            List<List<String>> lines = new ArrayList<>();
            for (String line : Files.readAllLines(PAGE)) {
                if (line.startsWith("|")) {
                    lines.add(List.of(line.substring(1).split("\\|")).stream()
                            .map(String::strip)
                            .toList());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
