package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The contract of calendars, for every built-in one. */
class RaceCalendarProperties {

    @Property(tries = 5000)
    void aDayLiesInItsBucket(
            @ForAll("calendars") RaceCalendar calendar, @ForAll Grain grain, @ForAll("days") LocalDate day) {
        Bucket bucket = calendar.bucketOf(grain, day);

        assertThat(bucket.grain()).isEqualTo(grain);
        assertThat(bucket.range().contains(day)).isTrue();
    }

    @Property(tries = 5000)
    void bucketsFollowEachOtherWithoutGapOrOverlap(
            @ForAll("calendars") RaceCalendar calendar, @ForAll Grain grain, @ForAll("days") LocalDate day) {
        Bucket bucket = calendar.bucketOf(grain, day);
        Bucket next = calendar.bucketOf(grain, bucket.range().to());
        Bucket previous = calendar.bucketOf(grain, bucket.range().from().minusDays(1));

        assertThat(next.ordinal()).isEqualTo(bucket.ordinal() + 1);
        assertThat(next.range().from()).isEqualTo(bucket.range().to());
        assertThat(previous.ordinal()).isEqualTo(bucket.ordinal() - 1);
        assertThat(previous.range().to()).isEqualTo(bucket.range().from());
    }

    @Property(tries = 5000)
    void theOrdinalLeadsBackToTheBucket(
            @ForAll("calendars") RaceCalendar calendar, @ForAll Grain grain, @ForAll("days") LocalDate day) {
        Bucket bucket = calendar.bucketOf(grain, day);

        assertThat(calendar.bucket(grain, bucket.ordinal())).isEqualTo(bucket);
    }

    @Property
    void whatIsShiftedForthAndBackIsTheSameBucket(
            @ForAll("calendars") RaceCalendar calendar,
            @ForAll Grain grain,
            @ForAll("recentDays") LocalDate day,
            @ForAll @IntRange(min = -500, max = 500) int by) {
        Bucket bucket = calendar.bucketOf(grain, day);
        Bucket shifted = calendar.shift(bucket, by);

        assertThat(shifted.ordinal()).isEqualTo(bucket.ordinal() + by);
        assertThat(calendar.shift(shifted, -by)).isEqualTo(bucket);
    }

    @Property
    void theBucketsOfARangeCoverItAndNothingMore(
            @ForAll("calendars") RaceCalendar calendar,
            @ForAll Grain grain,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 1000) int length) {
        DateRange range = new DateRange(from, from.plusDays(length));
        List<Bucket> buckets = calendar.buckets(grain, range);

        assertThat(buckets).allMatch(bucket -> bucket.range().findOverlap(range).isPresent());
        long covered = buckets.stream()
                .mapToLong(bucket ->
                        bucket.range().findOverlap(range).orElseThrow().days())
                .sum();
        assertThat(covered).isEqualTo(length);
    }

    @Property(tries = 3000)
    void twelveMonthsAndFourQuartersMakeAYear(
            @ForAll("calendars") RaceCalendar calendar, @ForAll("days") LocalDate day) {
        DateRange year = calendar.bucketOf(Grain.YEAR, day).range();

        assertTile(calendar.buckets(Grain.MONTH, year), year, 12);
        assertTile(calendar.buckets(Grain.QUARTER, year), year, 4);
        for (Bucket quarter : calendar.buckets(Grain.QUARTER, year)) {
            assertTile(calendar.buckets(Grain.MONTH, quarter.range()), quarter.range(), 3);
        }
    }

    private static void assertTile(List<Bucket> parts, DateRange whole, int number) {
        assertThat(parts).hasSize(number);
        assertThat(parts.get(0).range().from()).isEqualTo(whole.from());
        assertThat(parts.get(number - 1).range().to()).isEqualTo(whole.to());
    }

    @Property
    void labelsSortAsTheirBuckets(
            @ForAll("calendars") RaceCalendar calendar,
            @ForAll Grain grain,
            @ForAll("recentDays") LocalDate a,
            @ForAll("recentDays") LocalDate b) {
        Bucket first = calendar.bucketOf(grain, a);
        Bucket second = calendar.bucketOf(grain, b);

        assertThat(Integer.signum(first.label().compareTo(second.label())))
                .isEqualTo(Long.signum(first.ordinal() - second.ordinal()));
    }

    @Property
    void theNameOfACalendarReadsBack(@ForAll("calendars") RaceCalendar calendar) {
        RaceCalendar read = RaceCalendar.parse(calendar.toString());

        assertThat(read).isEqualTo(calendar).hasSameHashCodeAs(calendar).hasToString(calendar.toString());
    }

    @Provide
    Arbitrary<RaceCalendar> calendars() {
        return Calendars.any();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Calendars.days();
    }

    @Provide
    Arbitrary<LocalDate> recentDays() {
        return Calendars.days().filter(day -> day.getYear() > 1000 && day.getYear() < 9000);
    }
}
