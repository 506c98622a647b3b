package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days on which a table would have had rows if something had happened: declared by whoever knows, or inferred from the rows.
 *
 * <p>Immutable. Two coverages are equal when they have the same days and both are inferred or both declared.
 *
 * @param ranges disjoint ranges that do not touch, in order; none at all means that nothing is covered
 * @param inferred whether any of it is a guess from the rows
 */
public record Coverage(List<DateRange> ranges, boolean inferred) {

    /** No day. */
    public static final Coverage NONE = new Coverage(List.of(), false);

    public Coverage {
        ranges = merged(ranges);
    }

    /** The days of these ranges, declared. */
    public static Coverage declared(DateRange... ranges) {
        return new Coverage(List.of(ranges), false);
    }

    /** The days of this range, inferred from rows. */
    public static Coverage inferred(DateRange range) {
        return new Coverage(List.of(range), true);
    }

    private static List<DateRange> merged(Collection<DateRange> ranges) {
        List<DateRange> merged = new ArrayList<>();
        for (DateRange range :
                ranges.stream().sorted(Comparator.comparing(DateRange::from)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !merged.get(last).to().isBefore(range.from())) {
                merged.set(last, merged.get(last).span(range));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    /** The days of both. */
    public Coverage intersect(Coverage other) {
        if (equals(other)) {
            return this;
        }
        List<DateRange> common = new ArrayList<>();
        for (DateRange range : ranges) {
            other.ranges.forEach(theirs -> range.findOverlap(theirs).ifPresent(common::add));
        }
        return new Coverage(common, inferred || other.inferred);
    }

    /** The whole buckets of that grain inside this coverage. */
    public Coverage wholeBuckets(RaceCalendar calendar, Grain grain) {
        if (grain == Grain.DAY) {
            return this;
        }
        List<DateRange> whole = new ArrayList<>();
        for (DateRange range : ranges) {
            for (Bucket bucket : calendar.buckets(grain, range)) {
                if (range.contains(bucket.range())) {
                    whole.add(bucket.range());
                }
            }
        }
        return new Coverage(whole, inferred);
    }

    /** The parts of a period that are covered, in order. */
    public List<DateRange> within(DateRange period) {
        List<DateRange> parts = new ArrayList<>();
        ranges.forEach(range -> range.findOverlap(period).ifPresent(parts::add));
        return parts;
    }

    /** How many days of a period are covered. */
    public long days(DateRange period) {
        return within(period).stream().mapToLong(DateRange::days).sum();
    }

    /** From the first covered day to the last; empty if there is none. */
    public Optional<DateRange> findSpan() {
        return ranges.stream().reduce(DateRange::span);
    }
}
