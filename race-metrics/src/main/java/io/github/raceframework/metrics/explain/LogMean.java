package io.github.raceframework.metrics.explain;

import java.math.BigDecimal;
import java.math.MathContext;

/** The logarithmic mean and the logarithm of a quotient, of positive decimals, without loss of digits where the two are nearly equal. */
final class LogMean {

    /** Where a quotient is nearer to 1 than this, its logarithm is taken of the difference. */
    private static final double NEAR = 0.5;

    private LogMean() {}

    /** {@code (a - b) / ln(a / b)}, which lies between the two; of equal numbers that number. */
    static double of(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0 ? a.doubleValue() : a.subtract(b).doubleValue() / logOfQuotient(a, b);
    }

    /** {@code ln(a / b)}. */
    static double logOfQuotient(BigDecimal a, BigDecimal b) {
        double growth = a.subtract(b).divide(b, MathContext.DECIMAL128).doubleValue();
        return Math.abs(growth) < NEAR
                ? StrictMath.log1p(growth)
                : StrictMath.log(a.divide(b, MathContext.DECIMAL128).doubleValue());
    }
}
