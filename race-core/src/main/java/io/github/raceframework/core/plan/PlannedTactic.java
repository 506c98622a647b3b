package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import java.util.List;

/**
 * A tactic the plan chooses for a stage, and what for.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param tactic its id in the tactic catalogue
 * @param stage the stage it is to serve; need not be one it usually serves
 * @param objectives ids of the objectives it serves
 * @param purpose what it is to do
 */
public record PlannedTactic(String tactic, Stage stage, List<String> objectives, String purpose) {

    public PlannedTactic {
        objectives = List.copyOf(objectives);
    }
}
