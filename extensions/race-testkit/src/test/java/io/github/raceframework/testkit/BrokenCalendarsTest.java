package io.github.raceframework.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A calendar with one mistake fails the one law that it breaks. */
class BrokenCalendarsTest {

    /** The ISO calendar under a name of its own, to make wrong ones of by changing one thing. */
    static class Named implements RaceCalendar {

        @Override
        public Bucket bucketOf(Grain grain, LocalDate day) {
            return RaceCalendar.iso().bucketOf(grain, day);
        }

        @Override
        public Bucket bucket(Grain grain, long ordinal) {
            return RaceCalendar.iso().bucket(grain, ordinal);
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Named;
        }

        @Override
        public int hashCode() {
            return 7;
        }

        @Override
        public String toString() {
            return "test";
        }
    }

    static class Right extends CalendarContract {
        @Override
        protected RaceCalendar calendar() {
            return new Named();
        }
    }

    @Test
    void aRightOneFailsNone() {
        assertThat(TestRun.of(Right.class)).isEqualTo(new TestRun(14, Map.of()));
    }

    private static Bucket with(Bucket bucket, DateRange range) {
        return new Bucket(bucket.grain(), bucket.ordinal(), range, bucket.label());
    }

    private static Bucket with(Bucket bucket, String label) {
        return new Bucket(bucket.grain(), bucket.ordinal(), bucket.range(), label);
    }

    private static Bucket with(Bucket bucket, long ordinal) {
        return new Bucket(bucket.grain(), ordinal, bucket.range(), bucket.label());
    }

    static final class LongWeeks extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    return lengthened(super.bucketOf(grain, day));
                }

                @Override
                public Bucket bucket(Grain grain, long ordinal) {
                    return lengthened(super.bucket(grain, ordinal));
                }

                private static Bucket lengthened(Bucket bucket) {
                    DateRange range = bucket.range();
                    return bucket.grain() == Grain.WEEK
                            ? with(
                                    bucket,
                                    new DateRange(range.from(), range.to().plusDays(1)))
                            : bucket;
                }
            };
        }
    }

    /** A week of eight days has a day that the next week has too: it overlaps, its last day has another bucket, and buckets of a range are too many. */
    @Test
    void oneWhoseWeeksOverlap() {
        Map<String, String> failures = TestRun.of(LongWeeks.class).failures();

        assertThat(failures).containsOnlyKeys("bucketsFollowEachOther", "allDaysOfABucketHaveIt");
        assertThat(failures.get("bucketsFollowEachOther")).startsWith("""
                calendar test breaks the law "buckets follow each other": after bucket 2024-01-01/2024-01-09 the next begins elsewhere
                  case      WEEK of 2024-01-01
                  expected  2024-01-09
                  but was   2024-01-08
                """);
    }

    static final class QuartersForMonths extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    return told(super.bucketOf(grain, day));
                }

                @Override
                public Bucket bucket(Grain grain, long ordinal) {
                    return told(super.bucket(grain, ordinal));
                }

                private static Bucket told(Bucket bucket) {
                    return bucket.grain() == Grain.MONTH
                            ? new Bucket(Grain.QUARTER, bucket.ordinal(), bucket.range(), bucket.label())
                            : bucket;
                }
            };
        }
    }

    /** Shifting goes by the grain that a bucket says. */
    @Test
    void oneWhoseMonthsSayThatTheyAreQuarters() {
        Map<String, String> failures = TestRun.of(QuartersForMonths.class).failures();

        assertThat(failures)
                .containsOnlyKeys("aBucketIsOfTheGrainAskedFor", "whatIsShiftedForthAndBackIsTheSameBucket");
        assertThat(failures.get("aBucketIsOfTheGrainAskedFor")).startsWith("""
                calendar test breaks the law "a bucket is of the grain asked for": bucketOf gives another
                  case      MONTH of 2024-01-01
                  expected  MONTH
                  but was   QUARTER
                """);
    }

    static final class DaysInPairs extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    Bucket bucket = super.bucketOf(grain, day);
                    return grain == Grain.DAY ? bucket(grain, Math.floorDiv(bucket.ordinal(), 2)) : bucket;
                }

                @Override
                public Bucket bucket(Grain grain, long ordinal) {
                    Bucket bucket = super.bucket(grain, ordinal);
                    if (grain != Grain.DAY) {
                        return bucket;
                    }
                    LocalDate from = LocalDate.ofEpochDay(2 * ordinal);
                    return new Bucket(grain, ordinal, new DateRange(from, from.plusDays(2)), from.toString());
                }
            };
        }
    }

    @Test
    void oneWhoseDaysArePairs() {
        assertThat(message(DaysInPairs.class, "theBucketOfGrainDayIsTheDay")).startsWith("""
                calendar test breaks the law "the bucket of grain DAY is the day": it is of other days
                  case      DAY of 2024-01-01
                  expected  2024-01-01/2024-01-02
                  but was   2023-12-31/2024-01-02
                """);
    }

    static final class EvenOrdinals extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    Bucket bucket = super.bucketOf(grain, day);
                    return with(bucket, 2 * bucket.ordinal());
                }

                @Override
                public Bucket bucket(Grain grain, long ordinal) {
                    super.bucket(grain, ordinal);
                    Bucket bucket = super.bucket(grain, ordinal / 2);
                    return with(bucket, 2 * bucket.ordinal());
                }
            };
        }
    }

    /** Where the next ordinal is not that of the next bucket, nothing that counts buckets is right. */
    @Test
    void oneWhoseOrdinalsLeaveOutEverySecond() {
        Map<String, String> failures = TestRun.of(EvenOrdinals.class).failures();

        assertThat(failures)
                .containsOnlyKeys(
                        "noTwoBucketsHaveOneLabel",
                        "theNextBucketHasTheNextOrdinal",
                        "whatIsShiftedForthAndBackIsTheSameBucket");
        assertThat(failures.get("theNextBucketHasTheNextOrdinal"))
                .contains("that after 2024-01-01 has another\n  case      DAY of 2024-01-01");
    }

    static final class SundaysOfTheNextWeek extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    boolean isMoved = grain == Grain.WEEK && day.getYear() < 9999;
                    return super.bucketOf(grain, isMoved ? day.plusDays(1) : day);
                }
            };
        }
    }

    @Test
    void oneThatPutsADayIntoTheNextBucket() {
        Map<String, String> failures = TestRun.of(SundaysOfTheNextWeek.class).failures();

        assertThat(failures)
                .containsOnlyKeys("aDayLiesInItsBucket", "allDaysOfABucketHaveIt", "bucketsFollowEachOther");
        assertThat(failures.get("aDayLiesInItsBucket")).startsWith("""
                calendar test breaks the law "a day lies in its bucket": it lies outside
                  case      WEEK of\s""");
    }

    static final class EqualLabels extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    return labelled(super.bucketOf(grain, day));
                }

                @Override
                public Bucket bucket(Grain grain, long ordinal) {
                    return labelled(super.bucket(grain, ordinal));
                }

                private static Bucket labelled(Bucket bucket) {
                    return bucket.grain() == Grain.QUARTER
                            ? with(bucket, bucket.label().substring(5))
                            : bucket;
                }
            };
        }
    }

    @Test
    void oneWhoseQuartersHaveNoYear() {
        assertThat(message(EqualLabels.class, "noTwoBucketsHaveOneLabel"))
                .startsWith("calendar test breaks the law \"no two buckets have one label\": two have label \"Q1\"\n"
                        + "  case      QUARTER of 2024-01-01, ")
                .contains("\n  one       2024-01-01/2024-04-01\n");
    }

    static final class OrdinalsOfBucketOf extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucket(Grain grain, long ordinal) {
                    Bucket bucket = super.bucket(grain, ordinal);
                    return grain == Grain.YEAR ? with(bucket, bucket.label() + "!") : bucket;
                }

                @Override
                public Bucket shift(Bucket bucket, long by) {
                    return RaceCalendar.iso().shift(bucket, by);
                }
            };
        }
    }

    @Test
    void oneWhoseOrdinalLeadsElsewhere() {
        assertThat(message(OrdinalsOfBucketOf.class, "theOrdinalLeadsBackToTheBucket"))
                .startsWith("""
                calendar test breaks the law "the ordinal leads back to the bucket": it leads to another
                  case      YEAR of 2024-01-01
                  expected  Bucket[grain=YEAR, ordinal=2024, range=2024-01-01/2025-01-01, label=2024]
                  but was   Bucket[grain=YEAR, ordinal=2024, range=2024-01-01/2025-01-01, label=2024!]
                """);
    }

    static final class ShiftsTooFar extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket shift(Bucket bucket, long by) {
                    return bucket(bucket.grain(), bucket.ordinal() + by + Long.signum(by));
                }
            };
        }
    }

    @Test
    void oneThatShiftsTooFar() {
        assertThat(message(ShiftsTooFar.class, "whatIsShiftedForthAndBackIsTheSameBucket"))
                .contains("the shifted one is not as far off\n  case      ");
    }

    static final class LosesTheFirst extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public List<Bucket> buckets(Grain grain, DateRange range) {
                    List<Bucket> buckets = super.buckets(grain, range);
                    return buckets.size() > 1 ? buckets.subList(1, buckets.size()) : buckets;
                }
            };
        }
    }

    @Test
    void oneThatLeavesOutABucketOfARange() {
        assertThat(message(LosesTheFirst.class, "theBucketsOfARangeAreThoseWithADayInIt"))
                .startsWith(
                        "calendar test breaks the law \"the buckets of a range are those with a day in it\": of 2024-01-01/2024-01-03"
                                + " they are others\n  case      DAY of 2024-01-01, ");
    }

    static final class NoName extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public String toString() {
                    return "iso";
                }
            };
        }
    }

    @Test
    void oneWithTheNameOfAnother() {
        assertThat(message(NoName.class, "itsNameIsItsOwn"))
                .startsWith(
                        "calendar iso breaks the law \"its name is its own\": calendar iso and it are either equal and have one"
                                + " name, or are not and have two");
    }

    static final class NotEqual extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public boolean equals(@Nullable Object object) {
                    return this == object;
                }

                @Override
                public int hashCode() {
                    return 7;
                }
            };
        }
    }

    @Test
    void oneThatDoesNotEqualItself() {
        assertThat(message(NotEqual.class, "itEqualsItselfMadeAnew"))
                .startsWith(
                        "calendar test breaks the law \"it equals itself made anew\": calendar() gives two that are not equal");
    }

    static final class Endless extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    return super.bucketOf(grain, day.getYear() > 99_999 ? LocalDate.of(99_999, 12, 31) : day);
                }
            };
        }
    }

    @Test
    void oneThatHasABucketForAnyDay() {
        assertThat(message(Endless.class, "whatLeavesTheYearsFails"))
                .startsWith("calendar test breaks the law \"what leaves the years fails\": DAY of +100001-01-01");
    }

    static final class Remembers extends Right {
        @Override
        protected RaceCalendar calendar() {
            return new Named() {
                private int asked;

                @Override
                public Bucket bucketOf(Grain grain, LocalDate day) {
                    Bucket bucket = super.bucketOf(grain, day);
                    return asked++ < 2 ? bucket : with(bucket, bucket.ordinal() + 1);
                }
            };
        }
    }

    @Test
    void oneThatRemembers() {
        assertThat(message(Remembers.class, "anAnswerDoesNotDependOnWhatWasAskedBefore"))
                .contains("asked after others, it is another\n");
    }

    private static String message(Class<?> contract, String law) {
        Map<String, String> failures = TestRun.of(contract).failures();
        assertThat(failures).containsOnlyKeys(law);
        return failures.get(law);
    }
}
