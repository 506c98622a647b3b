package io.github.raceframework.metrics.facts.scan;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts and sums of one input in the groups of a span of rows. Inputs over the same rows share the counts. */
public final class SpanSums {

    private final int[] parts;
    private final int[] knownParts;
    private final int[] filled;
    private final int scale;
    private final long @Nullable [] sums;
    private final BigDecimal @Nullable [] wideSums;

    /**
     * Sums of groups.
     *
     * @param parts the rows that count
     * @param knownParts those that are known
     * @param filled in how many row periods there are any
     * @param sums of all cells of a pass
     * @param cells which of them are those of the groups
     */
    public SpanSums(int[] parts, int[] knownParts, int[] filled, CellSums sums, int[] cells) {
        this.parts = parts;
        this.knownParts = knownParts;
        this.filled = filled;
        BigDecimal[] decimals = Arrays.stream(cells).mapToObj(sums::get).toArray(BigDecimal[]::new);
        this.scale = decimals.length == 0 ? 0 : decimals[0].scale();
        boolean narrow =
                Arrays.stream(decimals).allMatch(sum -> sum.unscaledValue().bitLength() < Long.SIZE);
        this.sums = narrow
                ? Arrays.stream(decimals)
                        .mapToLong(sum -> sum.unscaledValue().longValue())
                        .toArray()
                : null;
        this.wideSums = narrow ? null : decimals;
    }

    /** Adds the sum of each group to its cell. */
    void addTo(CellSums totals, int[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (sums != null) {
                totals.addSum(cells[i], sums[i], scale);
            } else if (wideSums != null) {
                totals.addSum(cells[i], wideSums[i]);
            }
        }
    }

    /** The rows that count. */
    int[] parts() {
        return parts;
    }

    /** Those of them that are known. */
    int[] knownParts() {
        return knownParts;
    }

    /** In how many row periods there are any. */
    int[] filled() {
        return filled;
    }
}
