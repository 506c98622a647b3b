package io.github.raceframework.core.kpi;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.MonthCalendar;
import io.github.raceframework.core.time.RaceCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A dimension that follows from the date of a row: its day of the week, its month of the year. A data set derives it for every table whose rows speak for times
 * short enough; no column has it.
 *
 * <p>Not a grain: {@code month_of_year} JANUARY is the January of every year together.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class CalendarAttribute {

    private static final int QUARTERS = 4;

    /** Some years of some calendars have a 53rd week. */
    private static final int WEEKS = 53;

    private final Dimension dimension;
    private final @Nullable Grain grain;
    private final RaceCalendar calendar;

    private CalendarAttribute(Dimension dimension, @Nullable Grain grain, RaceCalendar calendar) {
        this.dimension = dimension;
        this.grain = grain;
        this.calendar = calendar;
    }

    /** {@code day_of_week}: MONDAY to SUNDAY. */
    public static CalendarAttribute dayOfWeek() {
        Dimension dimension = Dimension.closed("day_of_week", "day of the week", names(DayOfWeek.values()));
        return new CalendarAttribute(dimension, null, RaceCalendar.iso());
    }

    /** {@code day_type}: WEEKDAY, Monday to Friday, and WEEKEND, Saturday and Sunday. Where the weekend is another, group by {@link #dayOfWeek}. */
    public static CalendarAttribute dayType() {
        Dimension dimension = Dimension.closed("day_type", "Monday to Friday, or weekend", "WEEKDAY", "WEEKEND");
        return new CalendarAttribute(dimension, null, RaceCalendar.iso());
    }

    /** {@code month_of_year}: JANUARY to DECEMBER, the calendar months. */
    public static CalendarAttribute monthOfYear() {
        Dimension dimension = Dimension.closed("month_of_year", "calendar month of any year", names(Month.values()));
        return new CalendarAttribute(dimension, Grain.MONTH, RaceCalendar.iso());
    }

    /** {@code quarter_of_year}: Q1 to Q4 of the years of a calendar. */
    public static CalendarAttribute quarterOfYear(RaceCalendar calendar) {
        Dimension dimension = Dimension.closed("quarter_of_year", "quarter of any year", numbered("Q%d", QUARTERS));
        return new CalendarAttribute(dimension, Grain.QUARTER, calendar);
    }

    /** {@code week_of_year}: W01 to W53, as the calendar numbers its weeks. */
    public static CalendarAttribute weekOfYear(RaceCalendar calendar) {
        Dimension dimension = Dimension.closed("week_of_year", "week of any year", numbered("W%02d", WEEKS));
        return new CalendarAttribute(dimension, Grain.WEEK, calendar);
    }

    /** All of them, quarters and weeks by that calendar. */
    public static List<CalendarAttribute> all(RaceCalendar calendar) {
        return List.of(dayOfWeek(), dayType(), monthOfYear(), quarterOfYear(calendar), weekOfYear(calendar));
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    private static String[] numbered(String format, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).toArray(String[]::new);
    }

    /** The dimension, with its members as vocabulary. */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * The member that a day has.
     *
     * @throws IllegalArgumentException if the calendar is an application's own and its labels of quarters do not end with {@code Q1}, those of weeks not with {@code
     *     W01}
     */
    public String memberOf(LocalDate day) {
        if (grain == null) {
            DayOfWeek weekday = day.getDayOfWeek();
            boolean byType = dimension.vocabulary().size() == 2;
            boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
            return byType ? dimension.vocabulary().get(weekend ? 1 : 0) : weekday.name();
        }
        if (grain == Grain.MONTH) {
            return day.getMonth().name();
        }
        String label = calendar.bucketOf(grain, day).label();
        String member = label.substring(label.lastIndexOf('-') + 1);
        if (!dimension.vocabulary().contains(member)) {
            throw new IllegalArgumentException(
                    "calendar " + calendar + " calls the " + grain + " of " + day + " \"" + label
                            + "\", which does not end with a member of " + dimension + " such as "
                            + dimension.vocabulary().get(0));
        }
        return member;
    }

    /**
     * Whether all days of a row have one member, whatever row it is.
     *
     * @param rowGrain the time that a row speaks for
     * @param rowCalendar the calendar of that time
     */
    public boolean isOneIn(Grain rowGrain, RaceCalendar rowCalendar) {
        if (rowGrain == Grain.DAY || grain == null) {
            return rowGrain == Grain.DAY;
        }
        boolean months = rowCalendar instanceof MonthCalendar && calendar instanceof MonthCalendar;
        if (grain == Grain.WEEK || rowGrain == Grain.WEEK) {
            return rowGrain == grain && rowCalendar.equals(calendar);
        }
        boolean ofOneCalendar = rowCalendar.equals(calendar) || (months && rowGrain == Grain.MONTH);
        return ofOneCalendar && rowGrain.compareTo(grain) <= 0;
    }

    /** The id of the dimension. */
    @Override
    public String toString() {
        return dimension.toString();
    }
}
