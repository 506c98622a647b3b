package io.github.raceframework.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.io.RaceCsv;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes explanations as CSV, in full precision: for each a row {@code CHANGE} with the values and the change, a row per effect, and a row {@code
 * RESIDUAL}. What is absent is an empty cell, with the reason among the notes.
 */
final class ExplanationCsv {

    private final List<Explanation> explanations;

    ExplanationCsv(List<Explanation> explanations) {
        this.explanations = explanations;
    }

    void write(Writer target) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        csv.writeRecord(
                "kpi",
                "by",
                "method",
                "kind",
                "name",
                "before",
                "after",
                "before_weight",
                "after_weight",
                "effect",
                "share",
                "growth",
                "notes");
        explanations.forEach(explanation -> write(explanation, csv));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Explanation explanation, CsvWriter csv) {
        String kpi = explanation.kpi().id().text();
        String by = ExplanationText.by(explanation);
        List<String> notes = new ArrayList<>(notes(explanation));
        if (explanation.decomposition() instanceof Decomposition.Present present) {
            String method = present.method().name();
            csv.writeRecord(change(explanation, method, present.change().toPlainString(), notes));
            for (Effect effect : present.effects()) {
                csv.writeRecord(
                        kpi,
                        by,
                        method,
                        effect.kind().name(),
                        RaceCsv.text(effect.name()),
                        text(effect.before().findValue()),
                        text(effect.after().findValue()),
                        text(effect.before().findWeight()),
                        text(effect.after().findWeight()),
                        effect.value().toPlainString(),
                        text(effect.findShare()),
                        text(effect.findGrowth()),
                        String.join(
                                ";",
                                notes(effect.before().flags(), effect.after().flags())));
            }
            String residual = present.residual().toPlainString();
            csv.writeRecord(kpi, by, method, "RESIDUAL", "", "", "", "", "", residual, "", "", "");
        } else {
            AbsenceReason reason = ((Decomposition.Absent) explanation.decomposition()).reason();
            notes.add("effect:" + reason);
            csv.writeRecord(change(explanation, "", "", notes));
        }
    }

    private static String[] change(Explanation explanation, String method, String change, List<String> notes) {
        return new String[] {
            explanation.kpi().id().text(),
            ExplanationText.by(explanation),
            method,
            "CHANGE",
            "",
            text(explanation.before().findNumber()),
            text(explanation.after().findNumber()),
            "",
            "",
            change,
            "",
            "",
            String.join(";", notes)
        };
    }

    /** What is to be known of the two values, and the currency of money. */
    private static List<String> notes(Explanation explanation) {
        List<String> notes = new ArrayList<>();
        if (explanation.decomposition() instanceof Decomposition.Present present) {
            present.unit().findCurrency().ifPresent(currency -> notes.add("CURRENCY(" + currency + ")"));
        }
        notes.addAll(notes(flags(explanation.before()), flags(explanation.after())));
        if (explanation.before() instanceof KpiValue.Absent absent) {
            notes.add("before:" + absent);
        }
        if (explanation.after() instanceof KpiValue.Absent absent) {
            notes.add("after:" + absent);
        }
        return notes;
    }

    private static List<Flag> flags(KpiValue value) {
        return value instanceof KpiValue.Present present ? present.flags() : List.of();
    }

    private static List<String> notes(List<Flag> before, List<Flag> after) {
        List<String> notes = new ArrayList<>();
        before.forEach(flag -> notes.add("before:" + flag));
        after.forEach(flag -> notes.add("after:" + flag));
        return notes;
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
