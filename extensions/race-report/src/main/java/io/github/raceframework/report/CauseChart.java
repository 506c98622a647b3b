package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.Flag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change as steps from the value before to the value after: the largest effects, and all others in one step. */
final class CauseChart {

    private static final int MOST = 8;
    private static final Comparator<Effect> BY_SIZE =
            Comparator.comparing((Effect effect) -> effect.value().abs()).reversed();

    private final Explanation cause;
    private final int place;
    private final Display display;
    private final Kpi kpi;

    CauseChart(Explanation cause, int place, Display display) {
        this.cause = cause;
        this.place = place;
        this.display = display;
        this.kpi = cause.kpi();
    }

    static String id(int place) {
        return "cause-" + place;
    }

    Optional<PageChart> chart() {
        if (!(cause.decomposition() instanceof Decomposition.Present found)) {
            return Optional.empty();
        }
        Unit unit = found.unit();
        BigDecimal level = cause.before().findNumber().orElseThrow();
        BigDecimal end = cause.after().findNumber().orElseThrow();
        List<String> names = new ArrayList<>(List.of("Before"));
        List<ChartOptions.Step> steps = new ArrayList<>();
        steps.add(new ChartOptions.Step(
                BigDecimal.ZERO, level, ChartOptions.PALE, display.number(level, kpi.unit(), unit)));
        List<Effect> effects = found.effects().stream().sorted(BY_SIZE).toList();
        int shown = effects.size() <= MOST + 1 ? effects.size() : MOST;
        for (Effect effect : effects.subList(0, shown)) {
            level = step(names, steps, name(effect), level, effect.value(), unit);
        }
        if (shown < effects.size()) {
            BigDecimal rest = effects.subList(shown, effects.size()).stream()
                    .map(Effect::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            step(names, steps, "All " + (effects.size() - shown) + " others", level, rest, unit);
        }
        names.add("After");
        steps.add(
                new ChartOptions.Step(BigDecimal.ZERO, end, ChartOptions.PALE, display.number(end, kpi.unit(), unit)));
        return Optional.of(chart(found, effects, names, steps));
    }

    private BigDecimal step(
            List<String> names, List<ChartOptions.Step> steps, String name, BigDecimal from, BigDecimal by, Unit unit) {
        boolean better = kpi.direction() == Direction.DOWN ? by.signum() < 0 : by.signum() > 0;
        BigDecimal to = from.add(by);
        names.add(name);
        steps.add(new ChartOptions.Step(
                from, to, better ? ChartOptions.BETTER : ChartOptions.WORSE, display.difference(by, kpi.unit(), unit)));
        return to;
    }

    private static String name(Effect effect) {
        return switch (effect.kind()) {
            case MEMBER, FACTOR -> effect.name();
            case RATE -> effect.name() + ": rate";
            case MIX -> effect.name() + ": mix";
            case INTERACTION -> effect.name() + ": rate and mix";
            case ENTRY -> effect.name() + ": new";
            case EXIT -> effect.name() + ": gone";
            case UNMATCHED -> effect.name() + ": unmatched";
        };
    }

    private static List<Flag> flags(Effect effect) {
        return Stream.concat(effect.before().flags().stream(), effect.after().flags().stream())
                .distinct()
                .toList();
    }

    private PageChart chart(
            Decomposition.Present found, List<Effect> effects, List<String> names, List<ChartOptions.Step> steps) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            texts.add(names.get(i) + "\n" + steps.get(i).label());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Before", steps.get(0).label(), ""));
        for (Effect effect : effects) {
            rows.add(List.of(
                    name(effect),
                    display.difference(effect.value(), kpi.unit(), found.unit()) + Display.flags(flags(effect)),
                    effect.findShare().map(display::percent).orElse("")));
        }
        rows.add(List.of("After", steps.get(steps.size() - 1).label(), ""));
        String description = CausesSection.name(cause) + " changed by "
                + display.difference(found.change(), kpi.unit(), found.unit()) + ", in steps: "
                + String.join(
                        "; ",
                        texts.stream().map(text -> text.replace("\n", " ")).toList());
        return new ChartOptions(ChartBase.ACROSS, description)
                .steps(steps)
                .chart(
                        id(place),
                        CausesSection.name(cause) + ": from before to after",
                        List.of("Effect", "Part of the change", "Share of the change"),
                        rows,
                        names,
                        texts);
    }

    /** The largest effects in words: {@code EMAIL +4,000, PAID_SEARCH -2,000}. */
    static String largest(Explanation cause, Display display) {
        if (!(cause.decomposition() instanceof Decomposition.Present found)) {
            return "";
        }
        return found.effects().stream()
                .sorted(BY_SIZE)
                .limit(3)
                .map(effect -> name(effect) + " "
                        + display.difference(effect.value(), cause.kpi().unit(), found.unit()))
                .collect(Collectors.joining(", "));
    }
}
