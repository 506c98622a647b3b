package io.github.raceframework.core.plan;

import java.util.List;

/**
 * An invented person who stands for many of an audience.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param name what the persona is called
 * @param description who that is
 * @param goals what the persona wants
 * @param barriers what stands in the way
 * @param channels ids of the channels the persona is met in
 */
public record Persona(
        String name, String description, List<String> goals, List<String> barriers, List<String> channels) {

    public Persona {
        goals = List.copyOf(goals);
        barriers = List.copyOf(barriers);
        channels = List.copyOf(channels);
    }
}
