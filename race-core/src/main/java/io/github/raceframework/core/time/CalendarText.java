package io.github.raceframework.core.time;

import io.github.raceframework.core.value.Spelling;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the name of a calendar. */
final class CalendarText {

    private static final String MONTH_EXAMPLE = "week=SUNDAY,year=APRIL";
    private static final String RETAIL_EXAMPLE = "4-4-5,last=SATURDAY,month=JANUARY";
    private static final List<String> OF_MONTHS = List.of("week", "year");
    private static final List<String> OF_WEEKS = List.of("last", "nearest", "month");
    private static final List<String> SETTINGS =
            Stream.concat(OF_MONTHS.stream(), OF_WEEKS.stream()).toList();

    private final String text;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable WeekPattern pattern;

    CalendarText(String text) {
        this.text = text;
    }

    RaceCalendar parse() {
        Optional<RaceCalendar> named = findNamed(text.strip());
        if (named.isPresent()) {
            return named.get();
        }
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                readPattern(part.strip());
            } else {
                readSetting(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return pattern == null ? monthCalendar() : retailCalendar(pattern);
    }

    private static Optional<RaceCalendar> findNamed(String name) {
        return Stream.<RaceCalendar>of(MonthCalendar.ISO, RetailCalendar.NRF)
                .filter(calendar -> calendar.toString().equalsIgnoreCase(name))
                .findFirst();
    }

    private void readPattern(String word) {
        if (findNamed(word).isPresent()) {
            throw wrong("\"" + word + "\" is a whole calendar and stands alone; otherwise write " + MONTH_EXAMPLE
                    + " or " + RETAIL_EXAMPLE);
        }
        WeekPattern read = Stream.of(WeekPattern.values())
                .filter(one -> one.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("\"" + Spelling.excerpt(word)
                        + "\" is no calendar; write iso, nrf, " + MONTH_EXAMPLE + " or " + RETAIL_EXAMPLE
                        + Spelling.suggestion(word, List.of("iso", "nrf", "4-4-5", "4-5-4", "5-4-4"))));
        if (pattern != null) {
            throw wrong("there are two patterns of weeks, " + pattern + " and " + read + "; leave one");
        }
        pattern = read;
    }

    private void readSetting(String word, String value) {
        String setting = word.toLowerCase(Locale.ROOT);
        if (!SETTINGS.contains(setting)) {
            throw wrong("no setting \"" + Spelling.excerpt(word) + "\"; there are " + String.join(", ", SETTINGS)
                    + Spelling.suggestion(word, SETTINGS));
        }
        if (settings.put(setting, value) != null) {
            throw wrong(setting + " is there twice; leave one");
        }
    }

    private MonthCalendar monthCalendar() {
        refuse(
                OF_WEEKS,
                " is for a calendar of 52 or 53 weeks, which begins with its pattern, as in " + RETAIL_EXAMPLE);
        MonthCalendar calendar = MonthCalendar.ISO;
        String week = settings.get("week");
        String year = settings.get("year");
        if (week != null) {
            calendar = calendar.withWeekStart(read(DayOfWeek.values(), "week", week));
        }
        return year == null ? calendar : calendar.withFirstMonth(read(Month.values(), "year", year));
    }

    private RetailCalendar retailCalendar(WeekPattern weeks) {
        refuse(
                OF_MONTHS,
                " does not go with a pattern of weeks; where weeks and years end is said by last or nearest and month, as in "
                        + RETAIL_EXAMPLE);
        String last = settings.get("last");
        String nearest = settings.get("nearest");
        if (last != null && nearest != null) {
            throw wrong("years end on the last or on the nearest of these days; leave one of the two");
        }
        YearEnd rule = last != null ? YearEnd.LAST : YearEnd.NEAREST;
        String day = last != null ? last : nearest;
        String month = settings.get("month");
        if (day == null || month == null) {
            throw wrong((day == null ? "last or nearest" : "month")
                    + " is missing: a pattern of weeks needs the day and the month with which years end, as in "
                    + RETAIL_EXAMPLE);
        }
        DayOfWeek lastDay = read(DayOfWeek.values(), rule.toString(), day);
        return new RetailCalendar(weeks, lastDay, read(Month.values(), "month", month), rule);
    }

    private void refuse(List<String> others, String why) {
        for (String setting : settings.keySet()) {
            if (others.contains(setting)) {
                throw wrong(setting + why);
            }
        }
    }

    private <E extends Enum<E>> E read(E[] values, String setting, String value) {
        for (E one : values) {
            if (one.name().equalsIgnoreCase(value)) {
                return one;
            }
        }
        List<String> names = Stream.of(values).map(Enum::name).toList();
        throw wrong(setting + " is one of " + String.join(", ", names) + ", not \"" + Spelling.excerpt(value) + "\""
                + Spelling.suggestion(value, names));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("calendar \"" + Spelling.excerpt(text) + "\": " + what);
    }
}
