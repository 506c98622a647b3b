package io.github.raceframework.core.time;

import java.util.Locale;

/** Which of the days on which weeks of a {@link RetailCalendar} end is the last of a year. Immutable. */
public enum YearEnd {
    /** The last in the end month: a year ends at most six days before the end of the month. */
    LAST(0),
    /** The one nearest to the end of the end month: a year ends at most three days before or after it. */
    NEAREST(3);

    private final int latestAfterMonth;

    YearEnd(int latestAfterMonth) {
        this.latestAfterMonth = latestAfterMonth;
    }

    /** How many days after the end of the month a year may end. */
    int latestAfterMonth() {
        return latestAfterMonth;
    }

    /** The word that names it in the name of a calendar: {@code last}, {@code nearest}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
