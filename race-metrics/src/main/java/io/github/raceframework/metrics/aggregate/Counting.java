package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.value.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a table counts a measure over identities, as far as it matters to whoever puts counts of several parts of the rows together.
 *
 * <p>Immutable.
 *
 * @param rule which sets are kept, and what of them is counted
 * @param description the whole rule in words, different for counts that differ: {@code customer active within 90 days at the end}
 * @param rows the days that the rows cover
 * @param reach how many days before the first of a cell there may be rows that it looks at
 * @param wholeHistory whether nothing happened before the first covered day
 */
public record Counting(Rule rule, String description, Coverage rows, long reach, boolean wholeHistory) {

    public Counting {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(rows, "rows");
    }

    /** The same count of rows that cover other days. */
    public Counting over(Coverage newRows) {
        return new Counting(rule, description, newRows, reach, wholeHistory);
    }

    /** The days on which the count is known, of those the rows cover: all days that it looks back to must be covered. */
    public Coverage known() {
        List<DateRange> known = new ArrayList<>();
        for (int i = 0; i < rows.ranges().size(); i++) {
            DateRange range = rows.ranges().get(i);
            if (i == 0 && wholeHistory) {
                known.add(range);
            } else if (reach < range.days()) {
                known.add(new DateRange(range.from().plusDays(reach), range.to()));
            }
        }
        return new Coverage(known, rows.inferred());
    }

    /** A set of identities that a count keeps. */
    public enum Side {
        /** Of the rows that the count begins with. */
        FIRST,
        /** Of the rows that the first set is held against. */
        SECOND
    }

    /** What is counted of the sets. */
    public enum Rule {
        /** The first set, of rows of the cell itself. */
        IN_CELL,
        /** The first set, of rows of the cell or before it. */
        LOOKING_BACK,
        /** Who is in both sets. */
        BOTH,
        /** Who is in the first set and not in the second. */
        ONLY_FIRST;

        /** Whether rows outside the cell are looked at. */
        public boolean looksBack() {
            return this != IN_CELL;
        }
    }
}
