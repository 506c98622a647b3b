package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of cells that must not be added up and bound the whole: the largest, and whether any series lacks one. Rows come in order. */
final class OverlappingParts {

    private final LargestPart largest;
    private final Map<Integer, Map<Integer, Fill>> fills = new HashMap<>();

    /** In how many row periods a series has a row in a cell. */
    private static final class Fill {
        int periods;
        int last;
    }

    OverlappingParts(MeasureColumn column, int cells) {
        this.largest = new LargestPart(column.scale(), cells);
    }

    /** Takes a row of a series, with its value if that is known. */
    void add(int cell, int rowPeriod, int series, @Nullable BigInteger value) {
        if (value != null) {
            largest.add(cell, value);
        }
        Fill fill = fills.computeIfAbsent(cell, none -> new HashMap<>()).computeIfAbsent(series, none -> new Fill());
        if (fill.periods == 0 || fill.last != rowPeriod) {
            fill.periods++;
            fill.last = rowPeriod;
        }
    }

    Optional<BigDecimal> findLargest(int cell) {
        return largest.find(cell);
    }

    boolean isGapless(int cell, int rowPeriods) {
        return fills.getOrDefault(cell, Map.of()).values().stream().allMatch(fill -> fill.periods == rowPeriods);
    }
}
