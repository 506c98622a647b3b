package io.github.raceframework.core.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the brand stands when the plan is made: the first question of SOSTAC.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param asOf the day of the review
 * @param summary what it found
 * @param keyIssues the findings the plan answers, most important first
 */
public record Situation(LocalDate asOf, String summary, List<KeyIssue> keyIssues) {

    public Situation {
        keyIssues = List.copyOf(keyIssues);
    }
}
