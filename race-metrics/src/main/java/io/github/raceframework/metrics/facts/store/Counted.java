package io.github.raceframework.metrics.facts.store;

import org.jspecify.annotations.Nullable;

/**
 * A measure that is counted over an identity column, in one block.
 *
 * @param count what is counted, and how
 * @param identities whom rows are about
 * @param known the rows of which that is known, and whether they count; null for all
 * @param counting those of them that count; null for all
 */
public record Counted(
        MeasureCount count,
        IdentityColumn identities,
        @Nullable RowMask known,
        @Nullable RowMask counting) {

    /**
     * A count.
     *
     * @param condition the measure that must not be zero; null for none
     */
    static Counted of(MeasureCount count, IdentityColumn identities, @Nullable MeasureColumn condition, int rows) {
        if (condition == null) {
            return new Counted(count, identities, identities.known(), null);
        }
        RowMask known = RowMask.both(identities.known(), condition.known());
        RowMask counting = RowMask.of(rows, row -> condition.wideValue(row).signum() != 0);
        return new Counted(count, identities, known, counting);
    }

    /** The same rows with other numbers for whom they are about. */
    Counted with(IdentityColumn translated) {
        return new Counted(count, translated, known, counting);
    }
}
