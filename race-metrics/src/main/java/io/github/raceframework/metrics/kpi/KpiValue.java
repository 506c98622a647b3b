package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of a KPI in one cell: a number, or the reason why there is none. Never null, NaN or infinite. Immutable. */
public sealed interface KpiValue {

    /** The number, if there is one. */
    Optional<BigDecimal> findNumber();

    /** Whether there is a number. */
    default boolean isPresent() {
        return this instanceof Present;
    }

    /**
     * A value.
     *
     * @param number the exact sum where the formula has no division; otherwise the double nearest the exact quotient, as its shortest decimal.
     *     Fractions for percentages, seconds for durations
     * @param unit its unit, with the currency of money
     * @param flags what to know about it, at most one of a kind
     * @param evidence what it was computed from
     */
    record Present(BigDecimal number, Unit unit, List<Flag> flags, Evidence evidence) implements KpiValue {
        public Present {
            flags = List.copyOf(flags);
        }

        @Override
        public Optional<BigDecimal> findNumber() {
            return Optional.of(number);
        }

        @Override
        public String toString() {
            return number.toPlainString() + (flags.isEmpty() ? "" : " " + flags);
        }
    }

    /**
     * No value.
     *
     * @param reason why
     * @param detail which table, measure, member or day it is about, in words
     * @param bounds what is known all the same; only for {@link AbsenceReason#NON_ADDITIVE}, and not always there
     */
    record Absent(
            AbsenceReason reason, String detail, @Nullable Bounds bounds) implements KpiValue {

        @Override
        public Optional<BigDecimal> findNumber() {
            return Optional.empty();
        }

        /** The bounds, where parts are known that bound the whole. */
        public Optional<Bounds> findBounds() {
            return Optional.ofNullable(bounds);
        }

        /** {@code NON_ADDITIVE(127852..unknown)}, {@code ZERO_DENOMINATOR}. */
        @Override
        public String toString() {
            return bounds == null ? reason.name() : reason + "(" + bounds + ")";
        }
    }
}
