package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;

/**
 * One finding of the situation review that the plan answers.
 *
 * @param stage the stage it concerns
 * @param text the finding
 */
public record KeyIssue(Stage stage, String text) {}
