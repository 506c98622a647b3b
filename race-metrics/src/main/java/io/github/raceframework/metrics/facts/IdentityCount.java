package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Counting;
import io.github.raceframework.metrics.aggregate.Coverage;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a measure is counted over an identity column of a {@link FactTable}: which rows are looked at for a cell, and which of the people, or whatever the
 * identities are of, count. A count is exact for any group, period, window and filter, because it is made of the rows themselves and never of other
 * counts.
 *
 * <p>The <em>days of a cell</em> are those of its period that are covered. Rows that a count looks back to are those of the cell's own group and
 * filter. Whoever is "active within 30 days at the end" of a cell has a row on one of the 30 days that end with the last day of the cell, and at
 * its opening on one of the 30 days before its first day.
 *
 * <p>Immutable.
 */
public final class IdentityCount {

    /** A hundred years; more is a slip. */
    private static final int MOST_DAYS = 36_525;

    private final Rule rule;
    private final String identity;
    private final int days;
    private final @Nullable Measure condition;

    /** Whom a count is about. */
    enum Rule {
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

    private IdentityCount(Rule rule, String identity, int days, @Nullable Measure condition) {
        boolean isNear = rule == Rule.IN_CELL || rule == Rule.EVER;
        if (!isNear && (days < 1 || days > MOST_DAYS)) {
            throw new IllegalArgumentException("a count looks back " + days + " days; it takes 1 to " + MOST_DAYS);
        }
        this.rule = rule;
        this.identity = Objects.requireNonNull(identity, "identity");
        this.days = days;
        this.condition = condition;
    }

    /** Who has a row in the cell. */
    public static IdentityCount distinct(String identity) {
        return new IdentityCount(Rule.IN_CELL, identity, 0, null);
    }

    /**
     * Who has a row on one of so many days that end with the cell, however long the cell is.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount active(String identity, int days) {
        return new IdentityCount(Rule.ACTIVE, identity, days, null);
    }

    /**
     * Who has a row on one of so many days before the cell.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount opening(String identity, int days) {
        return new IdentityCount(Rule.OPENING, identity, days, null);
    }

    /**
     * Of those who have a row on one of so many days before the cell, who has one on as many days that end with it.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount retained(String identity, int days) {
        return new IdentityCount(Rule.RETAINED, identity, days, null);
    }

    /**
     * Of those who have a row on one of so many days before the cell, who has none on as many days that end with it.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount lost(String identity, int days) {
        return new IdentityCount(Rule.LOST, identity, days, null);
    }

    /** Who has a row in the cell or at any time before it. The table must have the {@linkplain FactSchema#withWholeHistory whole history}. */
    public static IdentityCount ever(String identity) {
        return new IdentityCount(Rule.EVER, identity, 0, null);
    }

    /**
     * Who has a row in the cell or at any time before it, and none on so many days that end with it. The table must have the {@linkplain
     * FactSchema#withWholeHistory whole history}.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount lapsed(String identity, int days) {
        return new IdentityCount(Rule.LAPSED, identity, days, null);
    }

    /** The same count of only the rows on which that measure of the table is not zero. A row on which it is unknown is unknown to the count. */
    public IdentityCount having(Measure measure) {
        return new IdentityCount(rule, identity, days, Objects.requireNonNull(measure, "measure"));
    }

    /** The name of the identity column. */
    public String identity() {
        return identity;
    }

    Rule rule() {
        return rule;
    }

    Optional<MeasureId> findCondition() {
        return Optional.ofNullable(condition).map(Measure::id);
    }

    /** Whether rows outside the cell are looked at. */
    boolean looksBack() {
        return rule != Rule.IN_CELL;
    }

    /** Whether it looks back to the beginning of all things. */
    boolean needsWholeHistory() {
        return rule == Rule.EVER || rule == Rule.LAPSED;
    }

    int days() {
        return days;
    }

    /** How many days before the first day of a cell there may be rows that it looks at. */
    long reach() {
        return switch (rule) {
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
    Counting counting(Coverage table, boolean wholeHistory) {
        Counting.Rule sets = switch (rule) {
            case IN_CELL -> Counting.Rule.IN_CELL;
            case ACTIVE, OPENING, EVER -> Counting.Rule.LOOKING_BACK;
            case RETAINED -> Counting.Rule.BOTH;
            case LOST, LAPSED -> Counting.Rule.ONLY_FIRST;
        };
        return new Counting(sets, toString(), table, reach(), wholeHistory);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof IdentityCount other
                && rule == other.rule
                && identity.equals(other.identity)
                && days == other.days
                && Objects.equals(condition, other.condition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, identity, days, condition);
    }

    /** {@code customer active within 90 days at the end}. */
    @Override
    public String toString() {
        String what = switch (rule) {
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
