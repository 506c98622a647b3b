package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.CountRule.Whom;
import java.util.Objects;
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

    private final CountRule rule;

    private IdentityCount(CountRule rule) {
        this.rule = rule;
    }

    private static IdentityCount of(Whom whom, String identity, int days) {
        return new IdentityCount(new CountRule(whom, Objects.requireNonNull(identity, "identity"), days, null));
    }

    /** Who has a row in the cell. */
    public static IdentityCount distinct(String identity) {
        return of(Whom.IN_CELL, identity, 0);
    }

    /**
     * Who has a row on one of so many days that end with the cell, however long the cell is.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount active(String identity, int days) {
        return of(Whom.ACTIVE, identity, days);
    }

    /**
     * Who has a row on one of so many days before the cell.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount opening(String identity, int days) {
        return of(Whom.OPENING, identity, days);
    }

    /**
     * Of those who have a row on one of so many days before the cell, who has one on as many days that end with it.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount retained(String identity, int days) {
        return of(Whom.RETAINED, identity, days);
    }

    /**
     * Of those who have a row on one of so many days before the cell, who has none on as many days that end with it.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount lost(String identity, int days) {
        return of(Whom.LOST, identity, days);
    }

    /** Who has a row in the cell or at any time before it. The table must have the {@linkplain FactSchema#withWholeHistory whole history}. */
    public static IdentityCount ever(String identity) {
        return of(Whom.EVER, identity, 0);
    }

    /**
     * Who has a row in the cell or at any time before it, and none on so many days that end with it. The table must have the {@linkplain
     * FactSchema#withWholeHistory whole history}.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public static IdentityCount lapsed(String identity, int days) {
        return of(Whom.LAPSED, identity, days);
    }

    /** The same count of only the rows on which that measure of the table is not zero. A row on which it is unknown is unknown to the count. */
    public IdentityCount having(Measure measure) {
        return new IdentityCount(
                rule.having(Objects.requireNonNull(measure, "measure").id()));
    }

    /** The name of the identity column. */
    public String identity() {
        return rule.identity();
    }

    CountRule rule() {
        return rule;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof IdentityCount other && rule.equals(other.rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    /** {@code customer active within 90 days at the end}. */
    @Override
    public String toString() {
        return rule.toString();
    }
}
