package io.github.raceframework.core.time;

import io.github.raceframework.core.value.DateRange;

/**
 * One day, week, month, quarter or year of a calendar.
 *
 * <p>Immutable.
 *
 * @param grain how long it is
 * @param ordinal its number in the calendar's sequence of buckets of that grain: the next bucket has the next number
 * @param range its days
 * @param label its name, as results show it: {@code 2024-02-29}, {@code 2024-W09}, {@code 2024-02}, {@code 2024-Q1}, {@code 2024}, or as
 *     its calendar says, such as {@code FY2024/25-Q1}
 */
public record Bucket(Grain grain, long ordinal, DateRange range, String label) {}
