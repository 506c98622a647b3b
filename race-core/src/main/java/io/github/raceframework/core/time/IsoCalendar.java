package io.github.raceframework.core.time;

import io.github.raceframework.core.value.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

final class IsoCalendar implements RaceCalendar {

    static final IsoCalendar INSTANCE = new IsoCalendar();

    /** The Monday of the ISO week in which 1970-01-01, epoch day 0, lies. */
    private static final long FIRST_MONDAY = -3;

    private IsoCalendar() {}

    @Override
    public Bucket bucketOf(Grain grain, LocalDate day) {
        long ordinal = switch (grain) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() - FIRST_MONDAY, 7);
            case MONTH -> monthOrdinal(day);
            case QUARTER -> Math.floorDiv(monthOrdinal(day), 3);
            case YEAR -> day.getYear();
        };
        return bucket(grain, ordinal);
    }

    @Override
    public Bucket bucket(Grain grain, long ordinal) {
        LocalDate from = switch (grain) {
            case DAY -> LocalDate.ofEpochDay(ordinal);
            case WEEK -> LocalDate.ofEpochDay(FIRST_MONDAY + 7 * ordinal);
            case MONTH -> firstOfMonth(ordinal);
            case QUARTER -> firstOfMonth(3 * ordinal);
            case YEAR -> LocalDate.of(Math.toIntExact(ordinal), 1, 1);
        };
        return new Bucket(grain, ordinal, new DateRange(from, end(grain, from)), label(grain, from));
    }

    private static long monthOrdinal(LocalDate day) {
        return 12L * day.getYear() + day.getMonthValue() - 1;
    }

    private static LocalDate firstOfMonth(long ordinal) {
        return LocalDate.of(Math.toIntExact(Math.floorDiv(ordinal, 12)), Math.floorMod(ordinal, 12) + 1, 1);
    }

    private static LocalDate end(Grain grain, LocalDate from) {
        return switch (grain) {
            case DAY -> from.plusDays(1);
            case WEEK -> from.plusWeeks(1);
            case MONTH -> from.plusMonths(1);
            case QUARTER -> from.plusMonths(3);
            case YEAR -> from.plusYears(1);
        };
    }

    private static String label(Grain grain, LocalDate from) {
        return switch (grain) {
            case DAY -> from.toString();
            case WEEK -> {
                LocalDate thursday = from.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
                int week = thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                yield String.format(Locale.ROOT, "%04d-W%02d", thursday.getYear(), week);
            }
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", from.getYear(), from.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", from.getYear(), (from.getMonthValue() + 2) / 3);
            case YEAR -> String.format(Locale.ROOT, "%04d", from.getYear());
        };
    }
}
