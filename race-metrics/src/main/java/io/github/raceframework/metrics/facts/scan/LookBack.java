package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.Counting.Side;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rows that a count looks at for one period.
 *
 * @param segments the rows, each once, in order
 */
record LookBack(List<Segment> segments) {

    /** The first day that rows are looked for. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /**
     * Rows side by side.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param first whether they are of those that the count begins with
     * @param second whether they are of those that these are held against
     */
    record Segment(int from, int to, boolean first, boolean second) {

        /** The sets that its rows belong in. */
        Set<Side> sides() {
            Set<Side> sides = EnumSet.noneOf(Side.class);
            if (first) {
                sides.add(Side.FIRST);
            }
            if (second) {
                sides.add(Side.SECOND);
            }
            return sides;
        }
    }

    /** Rows side by side; none if the end is not after the start. */
    private record Rows(int from, int to) {

        static final Rows NONE = new Rows(0, 0);

        boolean has(int row) {
            return row >= from && row < to;
        }
    }

    LookBack {
        segments = List.copyOf(segments);
    }

    /** What a count looks at for a period of which these days are covered. */
    static LookBack of(CountRule count, List<DateRange> days, RowPeriods periods) {
        List<Segment> segments = new ArrayList<>();
        if (count.whom() == CountRule.Whom.IN_CELL) {
            days.forEach(range -> add(segments, rows(range.from(), range.to(), periods), Rows.NONE));
        } else if (!days.isEmpty()) {
            LocalDate start = days.get(0).from();
            LocalDate end = days.get(days.size() - 1).to();
            Rows ever = rows(BEGINNING, end, periods);
            Rows closing = rows(end.minusDays(count.days()), end, periods);
            Rows opening = rows(start.minusDays(count.days()), start, periods);
            switch (count.whom()) {
                case ACTIVE -> add(segments, closing, Rows.NONE);
                case OPENING -> add(segments, opening, Rows.NONE);
                case RETAINED, LOST -> add(segments, opening, closing);
                case EVER -> add(segments, ever, Rows.NONE);
                default -> add(segments, ever, closing);
            }
        }
        return new LookBack(segments);
    }

    private static Rows rows(LocalDate from, LocalDate to, RowPeriods periods) {
        if (!from.isBefore(to)) {
            return Rows.NONE;
        }
        DateRange range = new DateRange(from, to);
        return new Rows(periods.firstRow(range), periods.endRow(range));
    }

    /** Cuts rows where the first begin or end and where the second do. */
    private static void add(List<Segment> segments, Rows first, Rows second) {
        int[] cuts = IntStream.of(first.from, first.to, second.from, second.to)
                .sorted()
                .toArray();
        for (int i = 1; i < cuts.length; i++) {
            boolean isFirst = first.has(cuts[i - 1]);
            boolean isSecond = second.has(cuts[i - 1]);
            if (cuts[i - 1] < cuts[i] && (isFirst || isSecond)) {
                segments.add(new Segment(cuts[i - 1], cuts[i], isFirst, isSecond));
            }
        }
    }

    long rows() {
        return segments.stream()
                .mapToLong(segment -> segment.to() - segment.from())
                .sum();
    }
}
