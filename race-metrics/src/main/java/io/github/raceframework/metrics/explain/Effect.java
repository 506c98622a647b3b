package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Flag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a change: how much of it is due to one member of a dimension, or to one factor of a chain.
 *
 * <p>Immutable.
 *
 * @param kind in which way
 * @param name the member, or the id of the KPI that is the factor
 * @param value the part of the change, in the unit of the KPI
 * @param share the part of the change as a fraction of it, which lies outside 0 to 1 where effects offset each other; null where nothing changed
 * @param growth for a {@link Kind#MEMBER}, the part of the change as a fraction of the size of the whole before; null for other kinds, and where
 *     the whole was zero
 * @param before what was observed before
 * @param after what was observed after
 */
public record Effect(
        Kind kind,
        String name,
        BigDecimal value,
        @Nullable BigDecimal share,
        @Nullable BigDecimal growth,
        Side before,
        Side after) {

    /** In which way a part of a change came about. */
    public enum Kind {
        /** The member's value of a sum changed, from nothing or to nothing included. */
        MEMBER,
        /** The member's rate changed. */
        RATE,
        /** The member's part of the denominator changed, while its rate differs from that of the whole. */
        MIX,
        /** Both changed; only with {@link RateWeights#BASE}. */
        INTERACTION,
        /** The member has a denominator only after. */
        ENTRY,
        /** The member had a denominator only before. */
        EXIT,
        /** The member has a numerator without a denominator, such as cost without clicks, before or after. */
        UNMATCHED,
        /** The factor changed. */
        FACTOR
    }

    /**
     * What an effect was computed from, in one of the two periods.
     *
     * @param value the member's value of a sum, its rate, or the factor; for {@link Kind#UNMATCHED} the numerator without a denominator over the
     *     denominator of the whole. Null where a member has no rate
     * @param unit the unit of the value: that of the KPI, or of the factor, with the currency of money
     * @param weight the member's part of the denominator of the whole; null where there is none to speak of, with sums and factors
     * @param flags what is to be known of the member's value, or of the factor
     */
    public record Side(
            @Nullable BigDecimal value, Unit unit, @Nullable BigDecimal weight, List<Flag> flags) {

        public Side {
            flags = List.copyOf(flags);
        }

        /** The value; empty where a member has no rate. */
        public Optional<BigDecimal> findValue() {
            return Optional.ofNullable(value);
        }

        /** The member's part of the denominator; empty with sums and factors. */
        public Optional<BigDecimal> findWeight() {
            return Optional.ofNullable(weight);
        }
    }

    /** The fraction of the change; empty where nothing changed. */
    public Optional<BigDecimal> findShare() {
        return Optional.ofNullable(share);
    }

    /** The contribution to growth; only of members of a sum, and empty where the whole was zero before. */
    public Optional<BigDecimal> findGrowth() {
        return Optional.ofNullable(growth);
    }

    /** {@code MIX email -0.00201}. */
    @Override
    public String toString() {
        return kind + " " + name + " " + value.toPlainString();
    }
}
