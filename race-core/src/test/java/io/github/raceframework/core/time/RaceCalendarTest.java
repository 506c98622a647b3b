package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.value.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceCalendarTest {

    private static final RaceCalendar SUNDAYS = RaceCalendar.iso().withWeekStart(DayOfWeek.SUNDAY);
    private static final RaceCalendar APRIL = RaceCalendar.iso().withFirstMonth(Month.APRIL);

    @Test
    void aBucketIsShiftedByItsOrdinal() {
        Bucket march = RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2024, 3, 31));

        // A month before 31 March is February, whatever becomes of the 31st.
        assertThat(RaceCalendar.iso().shift(march, -1).range()).hasToString("2024-02-01/2024-03-01");
        assertThat(RaceCalendar.iso().shift(march, 12).label()).isEqualTo("2025-03");
        assertThat(RaceCalendar.iso().shift(march, 0)).isEqualTo(march);
    }

    @Test
    void aBucketOfAnotherCalendarIsNotShifted() {
        Bucket week = RaceCalendar.iso().bucketOf(Grain.WEEK, LocalDate.of(2024, 2, 29));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SUNDAYS.shift(week, 1))
                .withMessage("bucket 2024-W09 (2024-02-26/2024-03-04) is not one of calendar week=SUNDAY; "
                        + "shift it with the calendar that gave it");
    }

    @Test
    void anOrdinalThatIsNoLongFails() {
        Bucket day = RaceCalendar.iso().bucketOf(Grain.DAY, LocalDate.of(2024, 2, 29));

        assertThatThrownBy(() -> RaceCalendar.iso().shift(day, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void noTwoCalendarsHaveOneName() {
        List<RaceCalendar> all = Calendars.all();

        // 7 x 12 and 3 x 7 x 12 x 2.
        assertThat(all).hasSize(84 + 504);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all.stream().map(Object::toString).distinct()).hasSameSizeAs(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso                             | 99999-12-31  | DAY   | +99999-12-31 | +99999-12-31/+100000-01-01",
                "iso                             | 99999-12-31  | YEAR  | +99999       | +99999-01-01/+100000-01-01",
                "iso                             | -99999-01-01 | MONTH | -99999-01    | -99999-01-01/-99999-02-01",
                // 400 years are whole weeks, so that 10000 falls as 2000 did: 26 March was the Sunday of MMWR week 13.
                "week=SUNDAY                     | 10000-03-31  | WEEK  | +10000-W13   | +10000-03-26/+10000-04-02",
                "year=APRIL                      | 99999-03-31  | YEAR  | FY+99998/99  | +99998-04-01/+99999-04-01",
                "year=APRIL                      | -0001-12-31  | YEAR  | FY-0001/00   | -0001-04-01/0000-04-01",
                "year=APRIL                      | -0001-03-31  | YEAR  | FY-0002/01   | -0002-04-01/-0001-04-01",
                "iso                             | 0000-02-29   | MONTH | 0000-02      | 0000-02-01/0000-03-01",
                "iso                             | 9999-12-31   | YEAR  | 9999         | 9999-01-01/+10000-01-01",
                "year=APRIL                      | 0999-12-31   | YEAR  | FY0999/00    | 0999-04-01/1000-04-01",
            })
    void yearsFarOffAreWrittenAsInIso8601(String calendar, String day, Grain grain, String label, String range) {
        LocalDate date = LocalDate.parse(day.startsWith("-") || day.length() == 10 ? day : "+" + day);
        Bucket bucket = RaceCalendar.parse(calendar).bucketOf(grain, date);

        assertThat(bucket.label()).isEqualTo(label);
        assertThat(bucket.range()).hasToString(range);
    }

    @Test
    void aBucketThatLeavesTheYearsOfARangeFails() {
        LocalDate last = LocalDate.of(99_999, 12, 31);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.bucketOf(Grain.YEAR, last))
                .withMessage("bucket YEAR 99999 of calendar year=APRIL is not within the years -99999 to 99999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaceCalendar.iso().bucketOf(Grain.DAY, last.plusDays(1)))
                .withMessageEndingWith(" of calendar iso is not within the years -99999 to 99999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.bucketOf(Grain.YEAR, LocalDate.of(-99_999, 3, 31)))
                .withMessage("bucket YEAR -100000 of calendar year=APRIL is not within the years -99999 to 99999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetailCalendar.NRF.bucketOf(Grain.QUARTER, last))
                .withMessage("bucket QUARTER 399999 of calendar nrf is not within the years -99999 to 99999");
    }

    @ParameterizedTest
    @CsvSource({"-9223372036854775808", "-40000001", "40000001", "9223372036854775807"})
    void anOrdinalFarOutsideFailsBeforeAnyDateIsComputed(long ordinal) {
        for (Grain grain : Grain.values()) {
            for (RaceCalendar calendar : List.of(APRIL, RetailCalendar.NRF)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> calendar.bucket(grain, ordinal))
                        .withMessage("bucket " + grain + " " + ordinal + " of calendar " + calendar
                                + " is not within the years -99999 to 99999");
            }
        }
    }

    @Test
    void aDayFarOutsideHasNoBucket() {
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
            for (Grain grain : Grain.values()) {
                for (RaceCalendar calendar : List.of(APRIL, RetailCalendar.NRF)) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> calendar.bucketOf(grain, day))
                            .withMessageEndingWith(
                                    " of calendar " + calendar + " is not within the years -99999 to 99999");
                }
            }
        }
    }

    @Test
    void theBucketsOfARangeUpToTheLastDayEndWithIt() {
        DateRange lastWeek = new DateRange(LocalDate.of(99_999, 12, 25), LocalDate.of(100_000, 1, 1));

        assertThat(RaceCalendar.iso().buckets(Grain.DAY, lastWeek)).hasSize(7);
        assertThat(RaceCalendar.iso().buckets(Grain.YEAR, lastWeek)).hasSize(1);
    }
}
