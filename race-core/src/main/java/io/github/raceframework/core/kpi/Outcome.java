package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What code of a plugin comes to: a value, or why there is none. Never NaN, never an infinity, never null.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface Outcome {

    /**
     * A value.
     *
     * @throws IllegalArgumentException if the number is out of the bounds of {@link Decimals}: at most 38 digits, between 1e-30 and 1e30
     */
    static Outcome of(BigDecimal number) {
        return new Value(Decimals.canonical(number), 0);
    }

    /**
     * A value: the shortest decimal that reads back as this double.
     *
     * @throws IllegalArgumentException if the number is NaN, infinite or out of the bounds of {@link Decimals}
     */
    static Outcome of(double number) {
        double size = Math.abs(number);
        // Everything between is within the bounds; the rest is left to the rules of decimals.
        boolean bounded = number == 0 || (size >= 1e-29 && size <= 1e30);
        return bounded ? new Value(null, number + 0.0) : new Value(Decimals.of(number), 0);
    }

    /** No value, for that reason and, in words, because of that: {@link NoValue}. */
    static Outcome absent(AbsenceReason reason, String detail) {
        return new NoValue(reason, detail);
    }

    /** A value. Values are equal when their numbers are. */
    final class Value implements Outcome {

        private final @Nullable BigDecimal decimal;
        private final double binary;

        private Value(@Nullable BigDecimal decimal, double binary) {
            this.decimal = decimal;
            this.binary = binary;
        }

        /** The number, in {@linkplain Decimals#canonical canonical} form. */
        public BigDecimal number() {
            return decimal == null ? Decimals.shortest(binary) : decimal;
        }

        /** Whether it was given as a double, which {@link #toDouble} then gives back. */
        public boolean isDouble() {
            return decimal == null;
        }

        /** The double nearest to the number. */
        public double toDouble() {
            return decimal == null ? binary : decimal.doubleValue();
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Value other && number().equals(other.number());
        }

        @Override
        public int hashCode() {
            return number().hashCode();
        }

        /** The number in plain digits. */
        @Override
        public String toString() {
            return number().toPlainString();
        }
    }

    /**
     * No value.
     *
     * @param reason why: {@link AbsenceReason#ZERO_DENOMINATOR} where it would divide by zero, {@link AbsenceReason#OUT_OF_DOMAIN} where the value is
     *     not defined for other reasons
     * @param detail the same in words
     */
    record NoValue(AbsenceReason reason, String detail) implements Outcome {}
}
