package io.github.raceframework.metrics.facts.store;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of a row that is being built: one per measure, as a whole number of some decimals wherever 64 bits hold it. */
public final class GivenValues {

    /** The most decimals of a value given as a whole number of them. */
    public static final int MOST_DECIMALS = 18;

    /** So many digits are certain to fit into 64 bits. */
    public static final int MOST_DIGITS = 18;

    private static final int UNKNOWN = -1;
    private static final int WIDE = -2;

    private final long[] unscaled;
    private final int[] scales;
    private final @Nullable BigDecimal[] wide;

    public GivenValues(int measures) {
        this.unscaled = new long[measures];
        this.scales = new int[measures];
        this.wide = new @Nullable BigDecimal[measures];
        Arrays.fill(scales, UNKNOWN);
    }

    /** Sets a value in canonical form. */
    public void set(int index, BigDecimal value) {
        wide[index] = value;
        scales[index] = WIDE;
    }

    /** Sets a value to a whole number of so many decimals, from 0 to 18. */
    public void set(int index, long value, int scale) {
        unscaled[index] = value;
        scales[index] = scale;
    }

    public void setUnknown(int index) {
        scales[index] = UNKNOWN;
    }

    /** A value; null if it is unknown. */
    @Nullable
    public BigDecimal find(int index) {
        return switch (scales[index]) {
            case UNKNOWN -> null;
            case WIDE -> wide[index];
            default -> BigDecimal.valueOf(unscaled[index], scales[index]);
        };
    }

    public boolean isKnown(int index) {
        return scales[index] != UNKNOWN;
    }

    /** Adds the value of a measure to those of the rows before. */
    public void addTo(ValueBuilder builder, int index) {
        if (scales[index] >= 0) {
            builder.add(unscaled[index], scales[index]);
        } else if (scales[index] == UNKNOWN) {
            builder.addUnknown();
        } else {
            builder.add(wide[index]);
        }
    }

    /** Makes all values unknown. */
    public void clear() {
        Arrays.fill(scales, UNKNOWN);
    }
}
