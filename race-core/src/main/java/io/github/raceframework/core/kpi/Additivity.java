package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.DimensionId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a measure may be combined: three facts from which everything else follows.
 *
 * <p>After Kimball's additive, semi-additive and non-additive facts.
 *
 * <p>Immutable.
 *
 * @param overTime how values of several dates become one
 * @param overDimensions how values of several members at one date become one
 * @param notOver dimensions over which it must not be summed, although others are fine
 */
public record Additivity(OverTime overTime, OverDimensions overDimensions, Set<DimensionId> notOver) {

    /** Sums over time and over every dimension. */
    public static final Additivity FLOW = new Additivity(OverTime.SUM, OverDimensions.SUM, Set.of());

    /** How values of several dates become one. */
    public enum OverTime {
        /** They add up. */
        SUM,
        /** The first of each series counts: an opening stock. */
        FIRST,
        /** The last of each series counts: a closing stock. */
        LAST,
        /** They cannot be combined; only bounds are known. */
        NONE
    }

    /** How values of several members at one date become one. */
    public enum OverDimensions {
        /** They add up. */
        SUM,
        /** They cannot be combined; only bounds are known. */
        NONE
    }

    public Additivity {
        notOver = Set.copyOf(notOver);
    }

    /** The same, but never summed over these dimensions as well. */
    public Additivity notOver(DimensionId... dimensions) {
        Set<DimensionId> all =
                Stream.concat(notOver.stream(), Stream.of(dimensions)).collect(Collectors.toUnmodifiableSet());
        return new Additivity(overTime, overDimensions, all);
    }

    /** Whether values add up over time and over dimensions, {@link #notOver} aside. */
    public boolean isSum() {
        return overTime == OverTime.SUM && overDimensions == OverDimensions.SUM;
    }
}
