package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {

    @Test
    void namesOfCalendars() {
        MonthCalendar sundays = RaceCalendar.iso().withWeekStart(DayOfWeek.SUNDAY);

        assertName(RaceCalendar.iso(), "iso");
        assertName(sundays, "week=SUNDAY");
        assertName(RaceCalendar.iso().withFirstMonth(Month.APRIL), "year=APRIL");
        assertName(sundays.withFirstMonth(Month.APRIL), "week=SUNDAY,year=APRIL");
        assertName(RetailCalendar.NRF, "nrf");
        assertName(
                new RetailCalendar(WeekPattern.FOUR_FOUR_FIVE, DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.LAST),
                "4-4-5,last=SATURDAY,month=JANUARY");
        assertName(
                new RetailCalendar(WeekPattern.FIVE_FOUR_FOUR, DayOfWeek.FRIDAY, Month.DECEMBER, YearEnd.NEAREST),
                "5-4-4,nearest=FRIDAY,month=DECEMBER");
    }

    private static void assertName(RaceCalendar calendar, String name) {
        assertThat(calendar).hasToString(name);
        assertThat(RaceCalendar.parse(name)).isEqualTo(calendar);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO                                      | iso",
                "' iso '                                  | iso",
                "week=monday                              | iso",
                "year=January, week=MONDAY                | iso",
                "Nrf                                      | nrf",
                "4-5-4,nearest=saturday,month=january     | nrf",
                "' YEAR = april , WEEK = sunday '         | week=SUNDAY,year=APRIL",
                "month=JUNE, 5-4-4 ,last = sunday         | 5-4-4,last=SUNDAY,month=JUNE"
            })
    void caseSpacesAndOrderAreFree(String text, String name) {
        assertThat(RaceCalendar.parse(text)).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | \"\" is no calendar; write iso, nrf, week=SUNDAY,year=APRIL or 4-4-5,last=SATURDAY,month=JANUARY",
                "nfr      | \"nfr\" is no calendar; write iso, nrf, week=SUNDAY,year=APRIL or 4-4-5,last=SATURDAY,month=JANUARY; did you mean \"nrf\"?",
                "4-4-4,last=SUNDAY,month=MAY | \"4-4-4\" is no calendar; write iso, nrf, week=SUNDAY,year=APRIL or 4-4-5,last=SATURDAY,month=JANUARY; did you mean \"4-4-5\"?",
                "week=SUNDAY, | \"\" is no calendar; write iso, nrf, week=SUNDAY,year=APRIL or 4-4-5,last=SATURDAY,month=JANUARY",
                "iso,year=APRIL | \"iso\" is a whole calendar and stands alone; otherwise write week=SUNDAY,year=APRIL or 4-4-5,last=SATURDAY,month=JANUARY",
                "4-4-5,5-4-4,last=SUNDAY,month=MAY | there are two patterns of weeks, 4-4-5 and 5-4-4; leave one",
                "weak=SUNDAY | no setting \"weak\"; there are week, year, last, nearest, month; did you mean \"week\"?",
                "=SUNDAY | no setting \"\"; there are week, year, last, nearest, month",
                "week=SUNDAY,Week=MONDAY | week is there twice; leave one",
                "week=SUNDY | week is one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, not \"SUNDY\"; did you mean \"SUNDAY\"?",
                "year=4 | year is one of JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER, not \"4\"",
                "week==SUNDAY | week is one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, not \"=SUNDAY\"; did you mean \"SUNDAY\"?",
                "last=SUNDAY | last is for a calendar of 52 or 53 weeks, which begins with its pattern, as in 4-4-5,last=SATURDAY,month=JANUARY",
                "4-4-5,week=SUNDAY | week does not go with a pattern of weeks; where weeks and years end is said by last or nearest and month, as in 4-4-5,last=SATURDAY,month=JANUARY",
                "4-4-5 | last or nearest is missing: a pattern of weeks needs the day and the month with which years end, as in 4-4-5,last=SATURDAY,month=JANUARY",
                "4-4-5,last=SUNDAY | month is missing: a pattern of weeks needs the day and the month with which years end, as in 4-4-5,last=SATURDAY,month=JANUARY",
                "4-4-5,last=SUNDAY,nearest=SUNDAY,month=MAY | years end on the last or on the nearest of these days; leave one of the two",
                "4-4-5,last=SUNDAY,month=MYA | month is one of JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER, not \"MYA\"; did you mean \"MAY\"?"
            })
    void whatIsWrongIsNamed(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaceCalendar.parse(text))
                .withMessage("calendar \"" + text + "\": " + message);
    }

    @Test
    void aLongTextIsNotEchoedInFull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaceCalendar.parse("x".repeat(1000)))
                .withMessageStartingWith(
                        "calendar \"" + "x".repeat(80) + "...\": \"" + "x".repeat(80) + "...\" is no calendar");
    }
}
