package io.github.raceframework.metrics.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of a row that is being built: one per measure, as a whole number of some decimals wherever 64 bits hold it. */
final class GivenValues {

    /** The most decimals of a value given as a whole number of them. */
    static final int MOST_DECIMALS = 18;

    /** So many digits are certain to fit into 64 bits. */
    static final int MOST_DIGITS = 18;

    private static final int UNKNOWN = -1;
    private static final int WIDE = -2;

    private final long[] unscaled;
    private final int[] scales;
    private final @Nullable BigDecimal[] wide;

    GivenValues(int measures) {
        this.unscaled = new long[measures];
        this.scales = new int[measures];
        this.wide = new @Nullable BigDecimal[measures];
        Arrays.fill(scales, UNKNOWN);
    }

    /** Sets a value in canonical form. */
    void set(int index, BigDecimal value) {
        wide[index] = value;
        scales[index] = WIDE;
    }

    /** Sets a value to a whole number of so many decimals, from 0 to 18. */
    void set(int index, long value, int scale) {
        unscaled[index] = value;
        scales[index] = scale;
    }

    void setUnknown(int index) {
        scales[index] = UNKNOWN;
    }

    /** A value; null if it is unknown. */
    @Nullable
    BigDecimal find(int index) {
        return switch (scales[index]) {
            case UNKNOWN -> null;
            case WIDE -> wide[index];
            default -> BigDecimal.valueOf(unscaled[index], scales[index]);
        };
    }

    boolean isKnown(int index) {
        return scales[index] != UNKNOWN;
    }

    /** Adds the value of a measure to those of the rows before. */
    void addTo(ValueBuilder builder, int index) {
        if (scales[index] >= 0) {
            builder.add(unscaled[index], scales[index]);
        } else if (scales[index] == UNKNOWN) {
            builder.addUnknown();
        } else {
            builder.add(wide[index]);
        }
    }

    /** Makes all values unknown. */
    void clear() {
        Arrays.fill(scales, UNKNOWN);
    }
}
