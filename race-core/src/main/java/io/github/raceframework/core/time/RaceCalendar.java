package io.github.raceframework.core.time;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts time into buckets. Time arithmetic is arithmetic on {@linkplain Bucket#ordinal ordinals}, never on dates.
 *
 * <p>{@link MonthCalendar} and {@link RetailCalendar} are built in. Another implementation keeps this contract, on which sums over buckets rely:
 *
 * <ul>
 *   <li>For each grain the buckets follow each other without gap or overlap, and a day lies in the bucket that {@link #bucketOf} gives for it.
 *   <li>The bucket of grain {@link Grain#DAY DAY} is the day itself.
 *   <li>The next bucket of a grain has the next ordinal, and {@link #bucket} gives for an ordinal the bucket that has it.
 *   <li>Buckets lie within the years -99999 to 99999; what would leave them fails with an {@link IllegalArgumentException}.
 *   <li>Two calendars that cut time alike are equal and have one hash code, because queries and tables are compared with their calendars.
 *   <li>{@code toString} names the calendar, and two calendars that are not equal have different names: result documents carry the name. The
 *       name of a built-in calendar is the text that {@link #parse} reads.
 *   <li>It is immutable and safe for use by several threads.
 * </ul>
 */
public interface RaceCalendar {

    /** The ISO 8601 calendar: weeks from Monday, months, quarters and years from January. */
    static MonthCalendar iso() {
        return MonthCalendar.ISO;
    }

    /**
     * Reads the name of a built-in calendar, whatever its case, with or without spaces around commas and equals signs:
     *
     * <ul>
     *   <li>{@code iso}: the ISO 8601 calendar
     *   <li>{@code week=SUNDAY}, {@code year=APRIL}, {@code week=SUNDAY,year=APRIL}: a {@link MonthCalendar}; what is not said is as in ISO
     *   <li>{@code nrf}: {@link RetailCalendar#NRF}
     *   <li>{@code 4-4-5,last=SATURDAY,month=JANUARY}, {@code 4-5-4,nearest=SATURDAY,month=JANUARY}: a {@link RetailCalendar} by its pattern of
     *       weeks, the day and the month its years end in, and the rule for that day
     * </ul>
     *
     * @throws IllegalArgumentException if it is none of these; the message names the wrong part
     */
    static RaceCalendar parse(String text) {
        return new CalendarText(text).parse();
    }

    /** The bucket of that grain in which the day lies. */
    Bucket bucketOf(Grain grain, LocalDate day);

    /** The bucket of that grain with that number. */
    Bucket bucket(Grain grain, long ordinal);

    /**
     * The bucket so many buckets later, or earlier when {@code by} is negative.
     *
     * @throws IllegalArgumentException if the bucket is not one of this calendar
     * @throws ArithmeticException if the ordinal leaves the range of a long
     */
    default Bucket shift(Bucket bucket, long by) {
        if (!bucket(bucket.grain(), bucket.ordinal()).equals(bucket)) {
            throw new IllegalArgumentException("bucket " + Spelling.excerpt(bucket.label()) + " (" + bucket.range()
                    + ") is not one of calendar " + this + "; shift it with the calendar that gave it");
        }
        return bucket(bucket.grain(), Math.addExact(bucket.ordinal(), by));
    }

    /** The buckets of that grain that have a day in the range, in order. */
    default List<Bucket> buckets(Grain grain, DateRange range) {
        List<Bucket> buckets = new ArrayList<>();
        Bucket last = bucketOf(grain, range.from());
        buckets.add(last);
        while (last.range().to().isBefore(range.to())) {
            last = bucket(grain, last.ordinal() + 1);
            buckets.add(last);
        }
        return buckets;
    }
}
