package io.github.raceframework.core.framework;

/**
 * A level on the scale by which a team rates how well it does an activity.
 *
 * <p>Immutable.
 *
 * @param level its number, from 1 for the lowest
 * @param name what it is called
 */
public record CapabilityLevel(int level, String name) {

    public CapabilityLevel {
        if (level < 1) {
            throw new IllegalArgumentException("capability level " + level + " is below 1, the lowest there is");
        }
        Texts.requireSaid(name, "name of capability level " + level);
    }
}
