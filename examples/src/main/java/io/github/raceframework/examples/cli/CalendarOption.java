package io.github.raceframework.examples.cli;

import io.github.raceframework.core.time.RaceCalendar;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a calendar. */
final class CalendarOption implements ITypeConverter<RaceCalendar> {

    @Override
    public RaceCalendar convert(String value) {
        try {
            return RaceCalendar.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
