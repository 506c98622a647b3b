package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.core.time.RaceCalendar;

/** A calendar as an option names it. What one of a plugin is, is known when the plugins are. */
record CalendarName(String text) {

    /** The calendar, for which an option asks. */
    RaceCalendar in(RacePlugins plugins, String option) {
        try {
            return plugins.getCalendar(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": ", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
