package io.github.raceframework.core.plan;

import java.io.Serializable;

/**
 * One fault of a plan.
 *
 * <p>Immutable.
 *
 * @param path where it is: the part and its index, {@code /objectives/2/target}
 * @param problem what is wrong, with the id and the value
 * @param remedy what to write instead
 */
public record PlanViolation(String path, String problem, String remedy) implements Serializable {

    /** All three: {@code /objectives/2/target: objective "leads" has no target; say ...}. */
    @Override
    public String toString() {
        return path + ": " + problem + "; " + remedy;
    }
}
