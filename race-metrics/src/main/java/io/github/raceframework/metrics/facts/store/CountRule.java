package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Counting;
import io.github.raceframework.metrics.aggregate.Coverage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a measure is counted over an identity column.
 *
 * @param whom whom the count is about
 * @param identity the name of the identity column
 * @param days how many days make somebody active; 0 where that does not matter
 * @param condition the measure that must not be zero; null for none
 */
public record CountRule(
        Whom whom, String identity, int days, @Nullable MeasureId condition) {

    /** A hundred years; more is a slip. */
    private static final int MOST_DAYS = 36_525;

    /** Whom a count is about. */
    public enum Whom {
        /** Who has a row on the days of the cell. */
        IN_CELL,
        /** Who is active at the end. */
        ACTIVE,
        /** Who was active at the opening. */
        OPENING,
        /** Of the opening ones, who is active at the end. */
        RETAINED,
        /** Of the opening ones, who is not active at the end. */
        LOST,
        /** Who has a row on the last day of the cell or on any before it. */
        EVER,
        /** Of those, who is not active at the end. */
        LAPSED
    }

    /**
     * A rule.
     *
     * @throws IllegalArgumentException if days matter and are not 1 to 36,525
     */
    public CountRule {
        boolean isNear = whom == Whom.IN_CELL || whom == Whom.EVER;
        if (!isNear && (days < 1 || days > MOST_DAYS)) {
            throw new IllegalArgumentException("a count looks back " + days + " days; it takes 1 to " + MOST_DAYS);
        }
    }

    public Optional<MeasureId> findCondition() {
        return Optional.ofNullable(condition);
    }

    public CountRule having(MeasureId newCondition) {
        return new CountRule(whom, identity, days, newCondition);
    }

    /** Whether rows outside the cell are looked at. */
    public boolean looksBack() {
        return whom != Whom.IN_CELL;
    }

    /** Whether it looks back to the beginning of all things. */
    public boolean needsWholeHistory() {
        return whom == Whom.EVER || whom == Whom.LAPSED;
    }

    /** How many days before the first day of a cell there may be rows that it looks at. */
    public long reach() {
        return switch (whom) {
            case IN_CELL -> 0;
            case ACTIVE -> days - 1L;
            case OPENING, RETAINED, LOST -> days;
            case EVER, LAPSED -> Integer.MAX_VALUE;
        };
    }

    /**
     * What a source tells of it.
     *
     * @param table the days that the table covers
     * @param wholeHistory whether nothing happened before the first of them
     */
    public Counting counting(Coverage table, boolean wholeHistory) {
        Counting.Rule sets = switch (whom) {
            case IN_CELL -> Counting.Rule.IN_CELL;
            case ACTIVE, OPENING, EVER -> Counting.Rule.LOOKING_BACK;
            case RETAINED -> Counting.Rule.BOTH;
            case LOST, LAPSED -> Counting.Rule.ONLY_FIRST;
        };
        return new Counting(sets, toString(), table, reach(), wholeHistory);
    }

    /** {@code customer active within 90 days at the end}. */
    @Override
    public String toString() {
        String what = switch (whom) {
            case IN_CELL -> " in the cell";
            case ACTIVE -> " active within " + days + " days at the end";
            case OPENING -> " active within " + days + " days at the opening";
            case RETAINED -> " retained within " + days + " days";
            case LOST -> " lost within " + days + " days";
            case EVER -> " ever";
            case LAPSED -> " lapsed for " + days + " days";
        };
        return identity + what + (condition == null ? "" : " having " + condition);
    }
}
