package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.Effect.Kind;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints explanations of one change for people: rounded and aligned, and below the tables what is to be known of the values in them. */
final class ExplanationText {

    private static final ValueFormat FORMAT = ValueFormat.of(Locale.ENGLISH);
    private static final String ALL = "(all)";

    private final List<Explanation> explanations;
    private final KpiCatalog catalog;
    private final Kpi kpi;
    private final Set<String> notes = new LinkedHashSet<>();

    ExplanationText(List<Explanation> explanations, KpiCatalog catalog) {
        this.explanations = explanations;
        this.catalog = catalog;
        this.kpi = explanations.get(0).kpi();
    }

    /** By what a change is explained: the dimension, or the factors. */
    static String by(Explanation explanation) {
        return explanation
                .query()
                .findDimension()
                .map(DimensionId::text)
                .orElseGet(() ->
                        explanation.query().chain().stream().map(KpiId::text).collect(Collectors.joining(" * ")));
    }

    void print(Terminal terminal) {
        PrintWriter out = terminal.out();
        Explanation first = explanations.get(0);
        out.print(kpi.id() + "\n");
        printValue("before", first.query().before(), first.before(), out);
        printValue("after", first.query().after(), first.after(), out);
        explanations.forEach(explanation -> print(explanation, out));
        if (!notes.isEmpty()) {
            out.print("\nnotes:\n");
            notes.forEach(note -> out.print("  " + Text.line(note) + "\n"));
        }
    }

    private void printValue(String when, DateRange range, KpiValue value, PrintWriter out) {
        out.print("  " + when + ", " + range + " (end exclusive): ");
        if (value instanceof KpiValue.Present present) {
            out.print(shown(present.number(), kpi.unit(), present.unit())
                    + (present.flags().isEmpty() ? "" : "*") + "\n");
            note(when, present.flags());
        } else {
            KpiValue.Absent absent = (KpiValue.Absent) value;
            out.print(AbsenceText.cell(absent.reason()) + "\n");
            notes.add(when + ": " + AbsenceText.note(absent));
        }
    }

    private void print(Explanation explanation, PrintWriter out) {
        String by =
                explanation.query().findDimension().isPresent() ? "by " + by(explanation) : "along " + by(explanation);
        if (explanation.decomposition() instanceof Decomposition.Present present) {
            out.print("\n" + by + ": " + changed(present.change(), present.unit()) + ", " + words(present.method())
                    + "; residual " + present.residual().round(new MathContext(2)) + "\n");
            table(explanation, present).print(out);
        } else {
            Decomposition.Absent absent = (Decomposition.Absent) explanation.decomposition();
            out.print("\n" + by + ": " + AbsenceText.cell(absent.reason()) + "\n");
            notes.add(by + ": " + AbsenceText.note(absent.toString(), absent.reason(), absent.detail()));
        }
    }

    private static String words(Method method) {
        return switch (method) {
            case SUM -> "each member's own change";
            case RATE_AND_MIX -> "rates and mix of members";
            case LMDI -> "factors by logarithmic mean (LMDI)";
            case SHAPLEY -> "factors by the mean over all orders (Shapley)";
        };
    }

    private TextTable table(Explanation explanation, Decomposition.Present present) {
        boolean kinds = present.method() == Method.RATE_AND_MIX;
        TextTable text = new TextTable()
                .column(
                        explanation
                                .query()
                                .findDimension()
                                .map(DimensionId::text)
                                .orElse("factor"),
                        Side.LEFT);
        if (kinds) {
            text.column("part", Side.LEFT);
        }
        for (String title : List.of("before ", "after ", "effect", "share")) {
            text.column(title, Side.RIGHT);
        }
        for (Effect effect : present.effects()) {
            note(effect.name() + ", before", effect.before().flags());
            note(effect.name() + ", after", effect.after().flags());
            List<String> cells = new ArrayList<>(List.of(effect.name()));
            if (kinds) {
                cells.add(Text.lowerCase(effect.kind()));
            }
            cells.add(cell(effect, effect.before()));
            cells.add(cell(effect, effect.after()));
            cells.add(changed(effect.value(), present.unit()));
            cells.add(effect.findShare().map(ExplanationText::percent).orElse(""));
            text.row(cells);
        }
        if (kinds) {
            addTotals(present, text);
        }
        return text;
    }

    private void addTotals(Decomposition.Present present, TextTable text) {
        present.effects().stream().map(Effect::kind).distinct().sorted().forEach(kind -> {
            String effect = changed(present.total(kind), present.unit());
            text.row(List.of(ALL, Text.lowerCase(kind), "", "", effect, share(present, kind)));
        });
    }

    private static String share(Decomposition.Present present, Kind kind) {
        return present.effects().stream()
                .filter(effect -> effect.kind() == kind)
                .flatMap(effect -> effect.findShare().stream())
                .reduce(BigDecimal::add)
                .map(ExplanationText::percent)
                .orElse("");
    }

    /** What moved: the weight of a mix, of all else the value; with a star, or with a space where the star would be. */
    private String cell(Effect effect, Effect.Side side) {
        DisplayUnit unit =
                effect.kind() == Kind.FACTOR ? catalog.getKpi(effect.name()).unit() : kpi.unit();
        Optional<String> shown = effect.kind() == Kind.MIX
                ? side.findWeight().map(ExplanationText::percent)
                : side.findValue().map(value -> shown(value, unit, side.unit()));
        return shown.orElse("") + (side.flags().isEmpty() ? " " : "*");
    }

    private static String percent(BigDecimal fraction) {
        return FORMAT.format(fraction, DisplayUnit.PERCENT, null);
    }

    private static String shown(BigDecimal value, DisplayUnit display, Unit unit) {
        Currency currency = unit.findCurrency().orElse(null);
        String number = FORMAT.format(value, display, currency);
        return currency == null ? number : Text.withCode(number, currency);
    }

    /** With its sign; percentages change in points. */
    private String changed(BigDecimal value, Unit unit) {
        String sign = value.signum() > 0 ? "+" : "";
        return sign
                + (kpi.unit() == DisplayUnit.PERCENT
                        ? FORMAT.format(value.movePointRight(2), DisplayUnit.RATIO, null) + " pp"
                        : shown(value, kpi.unit(), unit));
    }

    private void note(String where, List<Flag> flags) {
        flags.forEach(flag -> notes.add(where + ": " + flag + ", " + flag.kind().words()));
    }
}
