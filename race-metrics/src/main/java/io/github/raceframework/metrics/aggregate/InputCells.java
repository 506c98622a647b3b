package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Outcome;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one input in each cell. A <em>part</em> is a row; for a measure that takes the first or last over time it is a series
 * (one combination of members of all the table's dimensions) with its first or last known value.
 *
 * <p>Implementations no longer change once a source has given its answer, and are then safe for use by several threads.
 */
public interface InputCells {

    /** How many parts the input's filter lets through. */
    long parts(int cell);

    /** How many of these parts are known, together with the rest of their input set. */
    long knownParts(int cell);

    /** In how many row periods of its table the input has a row in the cell, known or not. */
    int filledRowPeriods(int cell);

    /**
     * Whether the parts are all there are, where they must not be added up and bound the whole from above: every series of the cell has a row in
     * each of so many row periods; for a first or last value, none is {@linkplain #staleParts stale}.
     */
    boolean isGapless(int cell, int rowPeriods);

    /** The exact sum of the known parts, or what an {@link Aggregation} makes of them; zero where there are none. */
    BigDecimal sum(int cell);

    /** The currency of a column that has one, in every cell; else that of the known parts. Empty without money or parts, and where parts have several. */
    Optional<Currency> findCurrency(int cell);

    /** Whether the known parts are in several currencies. */
    boolean isMixedCurrency(int cell);

    /**
     * The currencies that have a {@linkplain #sum(int, Currency) sum of their own}, each once: that of {@link #findCurrency}, or where parts are in several
     * currencies each of these. None where {@link #isMixedCurrency} and the source keeps no sums apart.
     */
    default List<Currency> currencies(int cell) {
        return isMixedCurrency(cell)
                ? List.of()
                : findCurrency(cell).map(List::of).orElse(List.of());
    }

    /** The exact sum of the known parts in one of the {@link #currencies}. The sums of all of them add up to {@link #sum(int)}. */
    default BigDecimal sum(int cell, Currency currency) {
        return currencies(cell).contains(currency) ? sum(cell) : BigDecimal.ZERO;
    }

    /**
     * Why the parts must not be added up, or {@link Clash#NONE}. Says nothing about measures that cannot be added over time: how many row
     * periods a cell has is known above.
     */
    Clash clash(int cell);

    /** The largest known part, where parts must not be added up and bound the whole from below; else empty. */
    Optional<BigDecimal> findLargest(int cell);

    /** How many known series have their value from another row period than the cell's newest (for a first value: oldest); 0 unless the parts are series. */
    long staleParts(int cell);

    /**
     * Whether nothing stands against the sum of any cell: no {@link #clash}, and one currency at most. Says {@code false} where that is not known
     * without looking at every cell.
     */
    default boolean isPlainSum() {
        return false;
    }

    /**
     * Whether the sum of every cell is a whole number of {@link #scale} decimals that 64 bits hold, so that {@link #copySums} gives it. Cells that say
     * {@code false} are asked for each {@link #sum}.
     */
    default boolean isNarrow() {
        return false;
    }

    /**
     * The number of decimals that {@linkplain #copySums copied} sums are whole numbers of.
     *
     * @throws UnsupportedOperationException if the sums are not {@linkplain #isNarrow narrow}
     */
    default int scale() {
        throw new UnsupportedOperationException("these sums are no whole numbers of 64 bits; ask for each by itself");
    }

    /**
     * Copies the sums of so many cells, each a step after the one before, as whole numbers of {@link #scale} decimals.
     *
     * @param at where the sum of the first cell is put
     * @throws UnsupportedOperationException if the sums are not {@linkplain #isNarrow narrow}
     */
    default void copySums(long[] to, int at, int firstCell, int step, int count) {
        int scale = scale();
        for (int i = 0; i < count; i++) {
            to[at + i] =
                    sum(firstCell + i * step).setScale(scale).unscaledValue().longValueExact();
        }
    }

    /** Copies the {@link #parts} of so many cells, as {@link #copySums} does. */
    default void copyParts(long[] to, int at, int firstCell, int step, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] = parts(firstCell + i * step);
        }
    }

    /** Copies the {@link #knownParts} of so many cells, as {@link #copySums} does. */
    default void copyKnownParts(long[] to, int at, int firstCell, int step, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] = knownParts(firstCell + i * step);
        }
    }

    /** Why an {@link Aggregation} has no value for the known parts, or that it failed; empty where it has one, and where none combines them. */
    default Optional<Outcome.NoValue> findNoValue(int cell) {
        return Optional.empty();
    }

    /** Why parts must not be added up. */
    enum Clash {
        /** Nothing stands against it. */
        NONE,
        /** The measure adds up over no dimension and there are several parts, or over certain dimensions of which several members occur. */
        OVERLAPPING_PARTS,
        /** Members of a dimension over which nothing is ever summed. */
        ALTERNATIVES,
        /** Two rows of one series in one row period. */
        REPEATED_SNAPSHOT
    }
}
