package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.MeasureId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Steps on the way to a goal. The stages of RACE are no gate: most funnels are open.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param name what readers see
 * @param kind who counts at a step
 * @param steps the measures that count the steps, first step first; at least two
 * @param assumptions what a target is planned back with; null for a funnel that is only looked at
 */
public record Funnel(
        String id,
        String name,
        FunnelKind kind,
        List<MeasureId> steps,
        @Nullable FunnelAssumptions assumptions) {

    public Funnel {
        steps = List.copyOf(steps);
    }

    /** A funnel of these steps, written as measure ids. */
    public static Funnel of(String id, String name, FunnelKind kind, String... steps) {
        return new Funnel(
                id, name, kind, List.of(steps).stream().map(MeasureId::of).toList(), null);
    }

    /** The same funnel with what a target is planned back with. */
    public Funnel withAssumptions(FunnelAssumptions newAssumptions) {
        return new Funnel(id, name, kind, steps, newAssumptions);
    }

    /** What a target is planned back with, if that is said. */
    public Optional<FunnelAssumptions> findAssumptions() {
        return Optional.ofNullable(assumptions);
    }
}
