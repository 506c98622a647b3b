package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** What the engine answers to questions about facts, as documents. Answers are equal if all of their values, flags, reasons, details, bounds and evidence are. */
class AnswerProperties {

    private static final RaceJson JSON = RaceJson.standard();

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void anAnswerIsReadAsItWasComputed(@ForAll long seed) {
        Optional<KpiTable> answer = new RandomAnswers(new Chance(seed)).answer();
        Statistics.collect(answer.isPresent() ? "answered" : "refused");
        if (answer.isEmpty()) {
            return;
        }
        KpiTable computed = answer.get();
        String text = JSON.writeText(DocumentKind.TABLE.of(computed));
        byte[] compact = JSON.compact().writeBytes(DocumentKind.TABLE.of(computed));

        for (KpiTable read : List.of(
                JSON.read(DocumentKind.TABLE, text).value(),
                JSON.read(DocumentKind.TABLE, compact).value(),
                JSON.read(DocumentKind.TABLE, text.getBytes(StandardCharsets.UTF_8))
                        .value())) {
            assertThat(read.equals(computed)).as("seed %d", seed).isTrue();
            assertThat(JSON.writeText(DocumentKind.TABLE.of(read))).isEqualTo(text);
        }
        assertThat(Documents.faults(DocumentKind.TABLE, text)).isEmpty();
    }

    /** So that the property above is about something. */
    @Example
    void answersHaveReasonsAndFlagsOfManyKinds() {
        Set<String> seen = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            new RandomAnswers(new Chance(seed)).answer().ifPresent(table -> collect(table, seen));
        }

        assertThat(seen)
                .contains(
                        "MISSING_MEASURE",
                        "MISSING_DIMENSION",
                        "NOT_COVERED",
                        "MIXED_CURRENCY",
                        "NON_ADDITIVE",
                        "bounds",
                        "ZERO_DENOMINATOR",
                        "PARTIAL_INPUT",
                        "PARTIAL_COVERAGE",
                        "COVERAGE_INFERRED",
                        "LOW_SAMPLE",
                        "CONVERTED",
                        "interval");
    }

    private static void collect(KpiTable table, Set<String> seen) {
        for (KpiTable.Row row : table.rows()) {
            for (var kpi : table.query().kpis()) {
                if (row.value(kpi) instanceof KpiValue.Present present) {
                    present.flags().forEach(flag -> seen.add(flag.kind().name()));
                    present.evidence().findInterval().ifPresent(interval -> seen.add("interval"));
                } else if (row.value(kpi) instanceof KpiValue.Absent absent) {
                    seen.add(absent.reason().name());
                    absent.findBounds().ifPresent(bounds -> seen.add("bounds"));
                }
            }
        }
    }
}
