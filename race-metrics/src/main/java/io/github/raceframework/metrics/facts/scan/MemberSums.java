package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
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

    private final List<DimensionId> dimensions;
    private final List<DimensionColumn> columns = new ArrayList<>();
    private final Map<Integer, Map<List<Integer>, Part>> parts = new HashMap<>();
    private MeasureColumn column;

    /** The known rows of one member, if there are any. */
    private static final class Part {
        BigInteger sum = BigInteger.ZERO;
        boolean known;
    }

    private MemberSums(MeasureColumn column, List<DimensionId> dimensions) {
        this.column = column;
        this.dimensions = dimensions;
    }

    /** Over the dimensions of a table that are meant; null if it has none of them, so that there is nothing to keep. */
    static @Nullable MemberSums over(ScannedTable table, MeasureColumn column, Predicate<Dimension> meant) {
        List<DimensionId> dimensions =
                table.dimensions().stream().filter(meant).map(Dimension::id).toList();
        return dimensions.isEmpty() ? null : new MemberSums(column, dimensions);
    }

    /** From here on rows are those of another block of the same table. */
    void enter(FactBlock block) {
        column = block.measure(column.measure().id());
        columns.clear();
        dimensions.forEach(id -> columns.add(block.dimension(id)));
    }

    void add(int cell, int row, boolean known) {
        List<Integer> members = new ArrayList<>(columns.size());
        columns.forEach(dimension -> members.add(dimension.code(row)));
        Part part = parts.computeIfAbsent(cell, none -> new HashMap<>()).computeIfAbsent(members, none -> new Part());
        if (known) {
            part.sum = part.sum.add(column.wideValue(row));
            part.known = true;
        }
    }

    boolean hasSeveral(int cell) {
        return parts.getOrDefault(cell, Map.of()).size() > 1;
    }

    Optional<BigDecimal> findLargest(int cell) {
        LargestPart largest = new LargestPart(column.scale(), 1);
        for (Part part : parts.getOrDefault(cell, Map.of()).values()) {
            if (part.known) {
                largest.add(0, part.sum);
            }
        }
        return largest.find(0);
    }
}
