package io.github.raceframework.core.time;

import static io.github.raceframework.core.time.Grain.DAY;
import static io.github.raceframework.core.time.Grain.MONTH;
import static io.github.raceframework.core.time.Grain.QUARTER;
import static io.github.raceframework.core.time.Grain.WEEK;
import static io.github.raceframework.core.time.Grain.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoCalendarTest {

    private final RaceCalendar calendar = RaceCalendar.iso();

    /** Days around New Year: those that the article "ISO week date" of Wikipedia lists, and three recent ones. */
    @ParameterizedTest
    @CsvSource({
        "1977-01-01, 1976-W53",
        "1977-01-02, 1976-W53",
        "1977-12-31, 1977-W52",
        "1978-01-01, 1977-W52",
        "1978-01-02, 1978-W01",
        "1978-12-31, 1978-W52",
        "1979-01-01, 1979-W01",
        "1979-12-30, 1979-W52",
        "1979-12-31, 1980-W01",
        "1980-01-01, 1980-W01",
        "1980-12-28, 1980-W52",
        "1980-12-29, 1981-W01",
        "1980-12-31, 1981-W01",
        "1981-01-01, 1981-W01",
        "1981-12-31, 1981-W53",
        "1982-01-03, 1981-W53",
        "2020-12-31, 2020-W53",
        "2021-01-03, 2020-W53",
        "2024-12-30, 2025-W01"
    })
    void weeksBelongToTheYearOfTheirThursday(LocalDate day, String week) {
        assertThat(calendar.bucketOf(WEEK, day).label()).isEqualTo(week);
    }

    @Test
    void bucketsOfALeapDay() {
        LocalDate day = LocalDate.of(2024, 2, 29);

        assertBucket(DAY, day, "2024-02-29", "2024-02-29/2024-03-01");
        // 29 February 2024 was a Thursday.
        assertBucket(WEEK, day, "2024-W09", "2024-02-26/2024-03-04");
        assertBucket(MONTH, day, "2024-02", "2024-02-01/2024-03-01");
        assertBucket(QUARTER, day, "2024-Q1", "2024-01-01/2024-04-01");
        assertBucket(YEAR, day, "2024", "2024-01-01/2025-01-01");
    }

    private void assertBucket(Grain grain, LocalDate day, String label, String range) {
        Bucket bucket = calendar.bucketOf(grain, day);

        assertThat(bucket.grain()).isEqualTo(grain);
        assertThat(bucket.label()).isEqualTo(label);
        assertThat(bucket.range()).isEqualTo(DateRange.parse(range));
    }

    @Test
    void aRangeHasTheBucketsItCuts() {
        DateRange range = DateRange.parse("2023-12-31/2024-03-01");

        assertThat(calendar.buckets(MONTH, range))
                .extracting(Bucket::label)
                .containsExactly("2023-12", "2024-01", "2024-02");
        assertThat(calendar.buckets(QUARTER, range)).extracting(Bucket::label).containsExactly("2023-Q4", "2024-Q1");
        assertThat(calendar.buckets(YEAR, range)).extracting(Bucket::label).containsExactly("2023", "2024");
        assertThat(calendar.buckets(DAY, range)).hasSize(61);
    }

    @Test
    void oneDayIsInOneBucket() {
        DateRange day = DateRange.day(LocalDate.of(2024, 4, 1));

        for (Grain grain : Grain.values()) {
            assertThat(calendar.buckets(grain, day)).containsExactly(calendar.bucketOf(grain, day.from()));
        }
    }

    @Test
    void daysBefore1970HaveBucketsToo() {
        assertThat(calendar.bucketOf(WEEK, LocalDate.of(1969, 12, 28)).range()).hasToString("1969-12-22/1969-12-29");
        assertThat(calendar.bucketOf(QUARTER, LocalDate.of(-1, 12, 31)).range()).hasToString("-0001-10-01/0000-01-01");
    }
}
