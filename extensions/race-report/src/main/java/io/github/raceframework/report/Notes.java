package io.github.raceframework.report;

import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What there is to know about the figures of a report: each flag and each reason once, numbered as they come, with the figures it is about. */
final class Notes {

    /** By what there is to know, and then by what else is said of it, the names of the figures. */
    private final Map<String, Map<String, Set<String>>> notes = new LinkedHashMap<>();

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /**
     * Notes what is to be known of a figure.
     *
     * @param name what the figure is of
     * @return the numbers of the notes, from 1; none if there is nothing to know
     */
    List<Integer> of(KpiValue value, String name) {
        if (value instanceof KpiValue.Absent absent) {
            return List.of(add("No value: " + absent.reason().words(), name, absent.detail()));
        }
        return ((KpiValue.Present) value)
                .flags().stream().map(flag -> flag(flag, name)).toList();
    }

    private int flag(Flag flag, String name) {
        return add(Words.capital(flag.kind().words()), name, flag.detail());
    }

    /** Notes why something has no colour. */
    int grey(String reason, String name) {
        return add("No status", name, reason);
    }

    private int add(String what, String name, String detail) {
        notes.computeIfAbsent(what, none -> new LinkedHashMap<>())
                .computeIfAbsent(detail, none -> new LinkedHashSet<>())
                .add(name);
        return numbers.computeIfAbsent(what, none -> numbers.size() + 1);
    }

    /** What each note is about, in the order of their numbers. */
    List<String> heads() {
        return List.copyOf(numbers.keySet());
    }

    /** The figures that a note is about: {@code 358/365: visits, leads; 303/365: cost per lead}. */
    String figures(String head) {
        List<String> parts = new ArrayList<>();
        notes.getOrDefault(head, Map.of())
                .forEach((detail, names) ->
                        parts.add((detail.isEmpty() ? "" : detail + ": ") + String.join(", ", names)));
        return String.join("; ", parts);
    }
}
