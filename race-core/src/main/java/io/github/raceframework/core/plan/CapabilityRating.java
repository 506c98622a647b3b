package io.github.raceframework.core.plan;

import java.time.LocalDate;

/**
 * How well the company masters one activity, on the capability scale of the framework.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param activity id of the framework's activity
 * @param level its number on that scale: 1 for the lowest, 5 for the highest of the standard one
 * @param date the day it was rated
 */
public record CapabilityRating(String activity, int level, LocalDate date) {}
