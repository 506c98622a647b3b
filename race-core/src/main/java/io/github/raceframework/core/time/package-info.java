/** Calendars: how dates are cut into numbered buckets. Start at {@link RaceCalendar}. */
@NullMarked
package io.github.raceframework.core.time;

import org.jspecify.annotations.NullMarked;
