package io.github.raceframework.testkit;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.MonthCalendar;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.time.RetailCalendar;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link RaceCalendar}, as tests: extend it in the tests of a plugin and say which calendar it is.
 *
 * <pre>{@code
 * class BroadcastCalendarTest extends CalendarContract {
 *     @Override
 *     protected RaceCalendar calendar() {
 *         return new BroadcastCalendar();
 *     }
 * }
 * }</pre>
 *
 * <p>It holds what sums over buckets, comparisons and windows rest on. Which days a month has is for tests with days looked up by hand.
 *
 * <p>Not for use by several threads: JUnit makes an object for each test.
 */
public abstract class CalendarContract {

    private static final int TRIES = 1000;
    private static final DateRange USUAL_DAYS = DateRange.parse("1600-01-01/2400-01-01");
    private static final List<RaceCalendar> OTHERS = List.of(
            MonthCalendar.ISO,
            RaceCalendar.parse("week=SUNDAY"),
            RaceCalendar.parse("year=APRIL"),
            RetailCalendar.NRF,
            RaceCalendar.parse("4-4-5,last=SATURDAY,month=JANUARY"));

    /** For the tests of a plugin to extend. */
    protected CalendarContract() {}

    /** The calendar that is held to the contract, made anew each time if it can be. */
    protected abstract RaceCalendar calendar();

    /** The days that it has buckets for; those of 1600 to 2399 unless overridden. */
    protected DateRange days() {
        return USUAL_DAYS;
    }

    @Test
    public final void aDayLiesInItsBucket() {
        law().hold("a day lies in its bucket", TRIES, asked -> {
            Bucket bucket = bucketOf(asked);
            if (!bucket.range().contains(asked.day())) {
                throw new BrokenLaw("it lies outside").with("bucket", bucket);
            }
        });
    }

    @Test
    public final void aBucketIsOfTheGrainAskedFor() {
        law().hold("a bucket is of the grain asked for", TRIES, asked -> {
            BrokenLaw.unlessEqual(asked.grain(), bucketOf(asked).grain(), "bucketOf gives another");
            BrokenLaw.unlessEqual(
                    asked.grain(),
                    calendar().bucket(asked.grain(), bucketOf(asked).ordinal()).grain(),
                    "bucket gives another");
        });
    }

    @Test
    public final void theBucketOfGrainDayIsTheDay() {
        law().hold(
                        "the bucket of grain DAY is the day",
                        TRIES,
                        asked -> BrokenLaw.unlessEqual(
                                DateRange.day(asked.day()),
                                calendar().bucketOf(Grain.DAY, asked.day()).range(),
                                "it is of other days"));
    }

    /** Neither gap nor overlap: the day after a bucket is the first of the next, and the day before it the last of the one before. */
    @Test
    public final void bucketsFollowEachOther() {
        law().hold("buckets follow each other", TRIES, asked -> {
            DateRange range = bucketOf(asked).range();
            if (days().contains(range.to())) {
                LocalDate next =
                        calendar().bucketOf(asked.grain(), range.to()).range().from();
                BrokenLaw.unlessEqual(range.to(), next, "after bucket " + range + " the next begins elsewhere");
            }
            LocalDate before = range.from().minusDays(1);
            if (days().contains(before)) {
                LocalDate end =
                        calendar().bucketOf(asked.grain(), before).range().to();
                BrokenLaw.unlessEqual(range.from(), end, "before bucket " + range + " another ends elsewhere");
            }
        });
    }

    @Test
    public final void allDaysOfABucketHaveIt() {
        law().hold("all days of a bucket have it", TRIES, asked -> {
            Bucket bucket = bucketOf(asked);
            LocalDate day = bucket.range()
                    .from()
                    .plusDays(Math.floorMod(asked.by(), bucket.range().days()));
            for (LocalDate other :
                    List.of(bucket.range().from(), day, bucket.range().to().minusDays(1))) {
                if (days().contains(other)) {
                    BrokenLaw.unlessEqual(
                            bucket, calendar().bucketOf(asked.grain(), other), other + " has another bucket");
                }
            }
        });
    }

    @Test
    public final void theNextBucketHasTheNextOrdinal() {
        law().hold("the next bucket has the next ordinal", TRIES, asked -> {
            Bucket bucket = bucketOf(asked);
            if (days().contains(bucket.range().to())) {
                BrokenLaw.unlessEqual(
                        bucket.ordinal() + 1,
                        calendar().bucketOf(asked.grain(), bucket.range().to()).ordinal(),
                        "that after " + bucket.label() + " has another");
            }
        });
    }

    @Test
    public final void theOrdinalLeadsBackToTheBucket() {
        law().hold(
                        "the ordinal leads back to the bucket",
                        TRIES,
                        asked -> BrokenLaw.unlessEqual(
                                bucketOf(asked),
                                calendar().bucket(asked.grain(), bucketOf(asked).ordinal()),
                                "it leads to another"));
    }

    @Test
    public final void whatIsShiftedForthAndBackIsTheSameBucket() {
        law().hold("what is shifted forth and back is the same bucket", TRIES, asked -> {
            Bucket bucket = bucketOf(asked);
            Bucket shifted = calendar().shift(bucket, asked.by());
            BrokenLaw.unlessEqual(
                    bucket.ordinal() + asked.by(), shifted.ordinal(), "the shifted one is not as far off");
            BrokenLaw.unlessEqual(bucket, calendar().shift(shifted, -asked.by()), "it comes back as another");
        });
    }

    @Test
    public final void theBucketsOfARangeAreThoseWithADayInIt() {
        law().hold("the buckets of a range are those with a day in it", TRIES, asked -> {
            DateRange range = new DateRange(asked.day(), asked.day().plusDays(1 + Math.abs(asked.by())));
            List<Bucket> expected = walk(asked.grain(), range);
            if (!expected.isEmpty()) {
                BrokenLaw.unlessEqual(
                        expected, calendar().buckets(asked.grain(), range), "of " + range + " they are others");
            }
        });
    }

    /** One bucket after the other; none where they do not go on, which is for other laws to say. */
    private List<Bucket> walk(Grain grain, DateRange range) {
        List<Bucket> walked = new ArrayList<>();
        Bucket last = calendar().bucketOf(grain, range.from());
        walked.add(last);
        while (last.range().to().isBefore(range.to())) {
            Bucket next = calendar().bucket(grain, last.ordinal() + 1);
            if (!next.range().from().equals(last.range().to())) {
                return List.of();
            }
            walked.add(next);
            last = next;
        }
        return walked;
    }

    /** Results show buckets by their labels. */
    @Test
    public final void noTwoBucketsHaveOneLabel() {
        law().hold("no two buckets have one label", TRIES, asked -> {
            Bucket bucket = bucketOf(asked);
            Bucket other = calendar().bucket(asked.grain(), bucket.ordinal() + asked.by());
            if (asked.by() != 0 && bucket.label().equals(other.label())) {
                throw new BrokenLaw("two have label \"" + bucket.label() + "\"")
                        .with("one", bucket.range())
                        .with("other", other.range());
            }
        });
    }

    /** It is immutable, so that several threads may use it. */
    @Test
    public final void anAnswerDoesNotDependOnWhatWasAskedBefore() {
        law().hold("an answer does not depend on what was asked before", TRIES, asked -> {
            RaceCalendar used = calendar();
            used.bucketOf(asked.grain(), asked.day().minusDays(asked.by()));
            used.bucketOf(Grain.WEEK, asked.day());
            BrokenLaw.unlessEqual(
                    calendar().bucketOf(asked.grain(), asked.day()),
                    used.bucketOf(asked.grain(), asked.day()),
                    "asked after others, it is another");
        });
    }

    /** Queries and tables are compared with their calendars. */
    @Test
    public final void itEqualsItselfMadeAnew() {
        RaceCalendar calendar = calendar();
        String law = "it equals itself made anew";
        Law.require(calendar.equals(calendar()), subject(), law, "calendar() gives two that are not equal");
        Law.require(calendar.hashCode() == calendar().hashCode(), subject(), law, "two equal ones have two hash codes");
        Law.require(calendar.toString().equals(calendar().toString()), subject(), law, "two equal ones have two names");
    }

    /** Documents carry the name of a calendar, and one that a built-in calendar has reads back as that. */
    @Test
    public final void itsNameIsItsOwn() {
        RaceCalendar calendar = calendar();
        String law = "its name is its own";
        Law.require(!calendar.toString().isBlank(), subject(), law, "it is blank");
        Law.require(
                !calendar.toString().contains("@"),
                subject(),
                law,
                "it has an @, as that of a class without a toString has");
        for (RaceCalendar other : OTHERS) {
            Law.require(
                    calendar.equals(other) == calendar.toString().equals(other.toString()),
                    subject(),
                    law,
                    "calendar " + other + " and it are either equal and have one name, or are not and have two");
        }
    }

    /** A day or an ordinal that no date range reaches is an {@link IllegalArgumentException}, not another bucket and not an overflow. */
    @Test
    public final void whatLeavesTheYearsFails() {
        String name = subject() + " breaks the law \"what leaves the years fails\": ";
        for (Grain grain : Grain.values()) {
            for (LocalDate day :
                    List.of(LocalDate.MIN, LocalDate.of(-100_000, 1, 1), LocalDate.of(100_001, 1, 1), LocalDate.MAX)) {
                Assertions.assertThrows(
                        IllegalArgumentException.class,
                        () -> calendar().bucketOf(grain, day),
                        name + grain + " of " + day);
            }
            for (long ordinal : List.of(Long.MIN_VALUE, -40_000_000L, 40_000_000L, Long.MAX_VALUE)) {
                Assertions.assertThrows(
                        IllegalArgumentException.class,
                        () -> calendar().bucket(grain, ordinal),
                        name + grain + " of ordinal " + ordinal);
            }
        }
    }

    private String subject() {
        return "calendar " + calendar();
    }

    private Law<DayInGrain> law() {
        return new Law<>(subject(), draw -> DayInGrain.draw(draw, days()), asked -> asked.smaller(days()));
    }

    private Bucket bucketOf(DayInGrain asked) {
        return calendar().bucketOf(asked.grain(), asked.day());
    }
}
