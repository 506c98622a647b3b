package io.github.raceframework.metrics.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sums per cell and member of some dimensions, for measures that must not be summed over these: whether a cell has several members, and the
 * largest sum of one.
 */
final class MemberSums {

    private final MeasureColumn column;
    private final List<DimensionColumn> dimensions;
    private final Map<Integer, Map<List<Integer>, BigInteger>> sums = new HashMap<>();

    private MemberSums(MeasureColumn column, List<DimensionColumn> dimensions) {
        this.column = column;
        this.dimensions = dimensions;
    }

    /** Over the dimensions of a table that are meant; null if it has none of them, so that there is nothing to keep. */
    static @Nullable MemberSums over(FactTable table, MeasureColumn column, Predicate<DimensionColumn> meant) {
        List<DimensionColumn> dimensions =
                table.dimensionColumns().stream().filter(meant).toList();
        return dimensions.isEmpty() ? null : new MemberSums(column, dimensions);
    }

    void add(int cell, int row, boolean known) {
        List<Integer> members = new ArrayList<>(dimensions.size());
        dimensions.forEach(dimension -> members.add(dimension.code(row)));
        Map<List<Integer>, BigInteger> ofCell = sums.computeIfAbsent(cell, none -> new HashMap<>());
        BigInteger earlier = ofCell.get(members);
        BigInteger value = known ? column.wideValue(row) : BigInteger.ZERO;
        ofCell.put(members, earlier == null ? value : earlier.add(value));
    }

    boolean hasSeveral(int cell) {
        return sums.getOrDefault(cell, Map.of()).size() > 1;
    }

    Optional<BigDecimal> findLargest(int cell) {
        LargestPart largest = new LargestPart(column.scale(), 1);
        for (BigInteger sum : sums.getOrDefault(cell, Map.of()).values()) {
            largest.add(0, sum);
        }
        return largest.find(0);
    }
}
