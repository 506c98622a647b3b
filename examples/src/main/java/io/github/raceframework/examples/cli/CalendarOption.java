package io.github.raceframework.examples.cli;

import io.github.raceframework.core.time.RaceCalendar;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a calendar. */
final class CalendarOption implements ITypeConverter<CalendarName> {

    @Override
    public CalendarName convert(String value) {
        try {
            // A name with a dot is that of a plugin's calendar.
            return new CalendarName(
                    value.indexOf('.') < 0 ? RaceCalendar.parse(value).toString() : value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
