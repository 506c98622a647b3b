package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What follows from a date. */
class CalendarAttributeTest {

    private static final RaceCalendar ISO = RaceCalendar.iso();
    private static final RaceCalendar FISCAL = RaceCalendar.parse("year=APRIL");
    private static final RaceCalendar NRF = RaceCalendar.parse("nrf");

    /** 29 February 2024 was a Thursday of week 9; 30 December 2024, a Monday, is of week 1 of 2025 (ISO 8601). */
    @Test
    void aDayHasOneMemberOfEach() {
        assertThat(members("2024-02-29")).containsExactly("THURSDAY", "WEEKDAY", "FEBRUARY", "Q1", "W09");
        assertThat(members("2024-12-30")).containsExactly("MONDAY", "WEEKDAY", "DECEMBER", "Q4", "W01");
        assertThat(members("2024-06-01")).startsWith("SATURDAY", "WEEKEND");
        assertThat(members("2024-06-02")).startsWith("SUNDAY", "WEEKEND");
    }

    private static List<String> members(String day) {
        return CalendarAttribute.all(ISO).stream()
                .map(attribute -> attribute.memberOf(LocalDate.parse(day)))
                .toList();
    }

    /** The fiscal year begins in April; fiscal 2023 of the NRF has 53 weeks and ended on 3 February 2024. */
    @Test
    void quartersAndWeeksAreThoseOfTheCalendar() {
        assertThat(CalendarAttribute.quarterOfYear(FISCAL).memberOf(LocalDate.of(2024, 4, 1)))
                .isEqualTo("Q1");
        assertThat(CalendarAttribute.weekOfYear(NRF).memberOf(LocalDate.of(2024, 2, 3)))
                .isEqualTo("W53");
        assertThat(CalendarAttribute.quarterOfYear(NRF).memberOf(LocalDate.of(2024, 2, 4)))
                .isEqualTo("Q1");
    }

    @Test
    void everyMemberIsOfTheVocabularyAndOccurs() {
        for (RaceCalendar calendar :
                List.of(ISO, FISCAL, NRF, RaceCalendar.parse("4-4-5,last=SUNDAY,month=DECEMBER"))) {
            for (CalendarAttribute attribute : CalendarAttribute.all(calendar)) {
                Set<String> seen = new HashSet<>();
                LocalDate.of(2015, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .forEach(day -> seen.add(attribute.memberOf(day)));
                assertThat(seen)
                        .as(attribute + " of " + calendar)
                        .containsExactlyInAnyOrderElementsOf(
                                attribute.dimension().vocabulary());
            }
        }
    }

    @Test
    void theStandardCatalogueHasNoDimensionOfTheirIds() {
        CalendarAttribute.all(ISO)
                .forEach(attribute -> assertThat(KpiCatalog.standard()
                                .findDimension(attribute.dimension().id()))
                        .isEmpty());
    }

    /** Where a row is said to have one member, its days agree, for all rows of 2015 to 2026. */
    @Test
    void aRowHasAMemberOnlyIfAllItsDaysAgree() {
        List<RaceCalendar> calendars = List.of(ISO, FISCAL, NRF);
        for (RaceCalendar calendar : calendars) {
            for (CalendarAttribute attribute : CalendarAttribute.all(calendar)) {
                for (RaceCalendar rows : calendars) {
                    for (Grain grain : Grain.values()) {
                        if (attribute.isOneIn(grain, rows)) {
                            requireAgreement(attribute, rows, grain);
                        }
                    }
                }
            }
        }
    }

    private static void requireAgreement(CalendarAttribute attribute, RaceCalendar calendar, Grain grain) {
        Bucket first = calendar.bucketOf(grain, LocalDate.of(2015, 1, 1));
        for (Bucket row = first; row.range().from().getYear() < 2027; row = calendar.shift(row, 1)) {
            assertThat(row.range()
                            .from()
                            .datesUntil(row.range().to())
                            .map(attribute::memberOf)
                            .distinct())
                    .as(attribute + " in " + row)
                    .hasSize(1);
        }
    }

    @Test
    void whichRowsHaveIt() {
        assertThat(CalendarAttribute.dayOfWeek().isOneIn(Grain.DAY, NRF)).isTrue();
        assertThat(CalendarAttribute.dayOfWeek().isOneIn(Grain.WEEK, ISO)).isFalse();
        assertThat(CalendarAttribute.monthOfYear().isOneIn(Grain.MONTH, FISCAL)).isTrue();
        assertThat(CalendarAttribute.monthOfYear().isOneIn(Grain.MONTH, NRF)).isFalse();
        assertThat(CalendarAttribute.monthOfYear().isOneIn(Grain.WEEK, ISO)).isFalse();
        assertThat(CalendarAttribute.monthOfYear().isOneIn(Grain.QUARTER, ISO)).isFalse();
        assertThat(CalendarAttribute.quarterOfYear(FISCAL).isOneIn(Grain.MONTH, ISO))
                .isTrue();
        assertThat(CalendarAttribute.quarterOfYear(FISCAL).isOneIn(Grain.QUARTER, ISO))
                .isFalse();
        assertThat(CalendarAttribute.quarterOfYear(NRF).isOneIn(Grain.QUARTER, NRF))
                .isTrue();
        assertThat(CalendarAttribute.weekOfYear(ISO).isOneIn(Grain.WEEK, ISO)).isTrue();
        assertThat(CalendarAttribute.weekOfYear(ISO).isOneIn(Grain.WEEK, NRF)).isFalse();
        assertThat(CalendarAttribute.weekOfYear(ISO).isOneIn(Grain.YEAR, ISO)).isFalse();
    }

    @Test
    void aCalendarWithOtherLabelsIsRefused() {
        RaceCalendar own = new RaceCalendar() {
            @Override
            public Bucket bucketOf(Grain grain, LocalDate day) {
                Bucket iso = ISO.bucketOf(grain, day);
                return new Bucket(grain, iso.ordinal(), iso.range(), "quarter " + iso.ordinal());
            }

            @Override
            public Bucket bucket(Grain grain, long ordinal) {
                return ISO.bucket(grain, ordinal);
            }

            @Override
            public String toString() {
                return "own";
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarAttribute.quarterOfYear(own).memberOf(LocalDate.of(1970, 1, 1)))
                .withMessageStartingWith("calendar own calls the QUARTER of 1970-01-01 \"quarter ")
                .withMessageEndingWith("\", which does not end with a member of quarter_of_year such as Q1");
    }
}
