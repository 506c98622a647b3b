package io.github.raceframework.metrics.aggregate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What is known of one input in each cell. A <em>part</em> is a row; for a measure that takes the first or last over time it is a series
 * (one combination of members of all the table's dimensions) with its first or last known value.
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

    /** The exact sum of the known parts; zero where there are none. */
    BigDecimal sum(int cell);

    /** The currency of a column that has one, in every cell; else that of the known parts. Empty without money or parts, and where parts have several. */
    Optional<Currency> findCurrency(int cell);

    /** Whether the known parts are in several currencies. */
    boolean isMixedCurrency(int cell);

    /**
     * Why the parts must not be added up, or {@link Clash#NONE}. Says nothing about measures that cannot be added over time: how many row
     * periods a cell has is known above.
     */
    Clash clash(int cell);

    /** The largest known part, where parts must not be added up and bound the whole from below; else empty. */
    Optional<BigDecimal> findLargest(int cell);

    /** How many known series have their value from another row period than the cell's newest (for a first value: oldest); 0 unless the parts are series. */
    long staleParts(int cell);

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
