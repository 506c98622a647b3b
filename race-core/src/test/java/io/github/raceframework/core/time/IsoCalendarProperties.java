package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IsoCalendarProperties {

    private final RaceCalendar calendar = RaceCalendar.iso();

    @Property
    void aDayLiesInItsBucket(@ForAll Grain grain, @ForAll("days") LocalDate day) {
        assertThat(calendar.bucketOf(grain, day).range().contains(day)).isTrue();
    }

    @Property
    void bucketsFollowEachOtherWithoutGapOrOverlap(@ForAll Grain grain, @ForAll("days") LocalDate day) {
        Bucket bucket = calendar.bucketOf(grain, day);
        Bucket next = calendar.bucketOf(grain, bucket.range().to());
        Bucket previous = calendar.bucketOf(grain, bucket.range().from().minusDays(1));

        assertThat(next.ordinal()).isEqualTo(bucket.ordinal() + 1);
        assertThat(next.range().from()).isEqualTo(bucket.range().to());
        assertThat(previous.ordinal()).isEqualTo(bucket.ordinal() - 1);
        assertThat(previous.range().to()).isEqualTo(bucket.range().from());
    }

    @Property
    void theOrdinalLeadsBackToTheBucket(@ForAll Grain grain, @ForAll("days") LocalDate day) {
        Bucket bucket = calendar.bucketOf(grain, day);

        assertThat(calendar.bucket(grain, bucket.ordinal())).isEqualTo(bucket);
    }

    @Property
    void theBucketsOfARangeCoverItAndNothingMore(
            @ForAll Grain grain, @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 1000) int length) {
        DateRange range = new DateRange(from, from.plusDays(length));
        List<Bucket> buckets = calendar.buckets(grain, range);

        assertThat(buckets).allMatch(bucket -> bucket.range().findOverlap(range).isPresent());
        long covered = buckets.stream()
                .mapToLong(bucket ->
                        bucket.range().findOverlap(range).orElseThrow().days())
                .sum();
        assertThat(covered).isEqualTo(length);
    }

    @Property
    void weeksAreThoseOfTheJdk(@ForAll("days") LocalDate day) {
        String isoDate = DateTimeFormatter.ISO_WEEK_DATE.format(day);

        assertThat(calendar.bucketOf(Grain.WEEK, day).label() + "-"
                        + day.getDayOfWeek().getValue())
                .isEqualTo(isoDate);
    }

    @Property
    void theOtherLabelsAreThoseOfTheJdk(@ForAll("days") LocalDate day) {
        assertThat(calendar.bucketOf(Grain.DAY, day).label()).isEqualTo(day.toString());
        assertThat(calendar.bucketOf(Grain.MONTH, day).label())
                .isEqualTo(YearMonth.from(day).toString());
        assertThat(calendar.bucketOf(Grain.QUARTER, day).label()).endsWith("-Q" + day.get(IsoFields.QUARTER_OF_YEAR));
        assertThat(calendar.bucketOf(Grain.YEAR, day).label())
                .isEqualTo(day.toString().substring(0, 4));
    }

    @Property
    void labelsSortAsTheirBuckets(@ForAll Grain grain, @ForAll("days") LocalDate a, @ForAll("days") LocalDate b) {
        Bucket first = calendar.bucketOf(grain, a);
        Bucket second = calendar.bucketOf(grain, b);

        assertThat(Integer.signum(first.label().compareTo(second.label())))
                .isEqualTo(Long.signum(first.ordinal() - second.ordinal()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> recent = Arbitraries.longs()
                .between(
                        LocalDate.of(1960, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> aroundNewYear = Arbitraries.integers()
                .between(1, 9998)
                .tuple2()
                .map(pair -> LocalDate.of(pair.get1(), 12, 25).plusDays(pair.get2() % 14));
        return Arbitraries.oneOf(recent, aroundNewYear);
    }
}
