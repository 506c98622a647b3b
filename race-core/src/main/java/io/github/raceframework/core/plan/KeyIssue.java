package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;

/**
 * One finding of the situation review that the plan answers.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param stage the stage it concerns
 * @param text the finding
 */
public record KeyIssue(Stage stage, String text) {}
