package io.github.raceframework.metrics.query;

/**
 * With which period each period of an answer is compared. Counterparts are found by the ordinals of the query's calendar, never by arithmetic on
 * dates; a period that is cut is compared with as many days from the same day of its counterpart on.
 */
public enum Comparison {
    /** The bucket before; without a grain, as many days right before the range. */
    PREVIOUS,
    /**
     * The bucket at the same place in the year before: the same month or quarter; for days the same day of the same month; in a calendar whose years are
     * whole weeks the same week. Weeks of other calendars make up no years and cannot be compared so. February 29 has no counterpart, and
     * neither has a 53rd week.
     */
    YEAR_AGO,
    /** The days 364 days before, which are the same days of the week. */
    YEAR_AGO_WEEKDAY
}
