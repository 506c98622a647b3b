package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.metrics.status.Status;
import java.util.List;

/**
 * What a plan does about an objective that falls short, in the three phases of OSA: the key issues of its stage (opportunity), the tactics that
 * name it (strategy), their campaigns (action), and the initiatives of its stage, each in its own phase.
 *
 * <p>Immutable.
 *
 * @param objective id of the objective
 * @param status {@code AMBER} or {@code RED}
 * @param issues the key issues that the plan's situation review names for its stage
 * @param actions what is planned, in the order of the phases and within each in the plan's
 * @param state how far the tactics that name it and their campaigns have come
 * @param words the same in words, with what is missing
 */
public record OsaResponse(
        String objective, Status status, List<String> issues, List<PlannedAction> actions, State state, String words) {

    public OsaResponse {
        issues = List.copyOf(issues);
        actions = List.copyOf(actions);
    }

    /** How far what is planned for an objective has come. */
    public enum State {
        /** Something is being done. */
        UNDER_WAY,
        /** Nothing is being done, and something will be. */
        TO_COME,
        /** All that had dates is over. */
        OVER,
        /** A tactic is chosen, and no campaign carries it out. */
        CHOSEN,
        /** No tactic names it. Initiatives of its stage may serve it all the same: they name no objective. */
        NONE
    }

    /** What is planned in a phase. */
    public List<PlannedAction> actions(OsaPhase phase) {
        return actions.stream().filter(action -> action.phase() == phase).toList();
    }
}
