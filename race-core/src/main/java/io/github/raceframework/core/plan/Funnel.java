package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.MeasureId;
import java.util.List;

/**
 * Steps on the way to a goal. The stages of RACE are no gate: most funnels are open.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param name what readers see
 * @param kind who counts at a step
 * @param steps the measures that count the steps, first step first; at least two
 */
public record Funnel(String id, String name, FunnelKind kind, List<MeasureId> steps) {

    public Funnel {
        steps = List.copyOf(steps);
    }

    /** A funnel of these steps, written as measure ids. */
    public static Funnel of(String id, String name, FunnelKind kind, String... steps) {
        return new Funnel(
                id, name, kind, List.of(steps).stream().map(MeasureId::of).toList());
    }
}
