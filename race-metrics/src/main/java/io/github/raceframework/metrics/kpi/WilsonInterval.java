package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Where the share in a population lies of which {@code x} of {@code n} were seen in a sample, with a confidence of 95 %: the score interval
 * of Wilson,
 *
 * <pre>
 * (x + z^2/2 -+ z * sqrt(x * (n - x) / n + z^2/4)) / (n + z^2)      z = 1.959963984540054
 * </pre>
 *
 * <ul>
 *   <li>Seen none, {@code low} is exactly 0; seen all, {@code high} is exactly 1.
 *   <li>There is none for numbers that are not whole, an empty sample, and more seen than there are.
 *   <li>Computed to 60 digits and rounded once: the two ends are the doubles nearest to the formula, as their shortest decimals.
 *   <li>It is about chance alone: of rows that are unknown or days that are not covered it knows nothing.
 * </ul>
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
 * Association 22 (1927), 209-212.
 *
 * <p>Immutable.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record WilsonInterval(BigDecimal low, BigDecimal high) {

    /** How often such an interval holds the share. */
    public static final BigDecimal CONFIDENCE = new BigDecimal("0.95");

    /** The 97.5th percentile of the standard normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    private static final BigDecimal Z_SQUARED = Z.pow(2);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext DIGITS = new MathContext(60);

    /** The interval for so many seen of so many, if there is one. */
    static Optional<WilsonInterval> find(BigDecimal seen, BigDecimal all) {
        boolean counts = isWhole(seen) && isWhole(all);
        if (!counts || seen.signum() < 0 || all.signum() <= 0 || seen.compareTo(all) > 0) {
            return Optional.empty();
        }
        BigDecimal others = all.subtract(seen);
        BigDecimal spread = seen.multiply(others).divide(all, DIGITS).add(Z_SQUARED.divide(TWO.pow(2), DIGITS));
        BigDecimal half = Z.multiply(spread.sqrt(DIGITS));
        BigDecimal middle = seen.add(Z_SQUARED.divide(TWO, DIGITS));
        BigDecimal whole = all.add(Z_SQUARED);
        return Optional.of(new WilsonInterval(
                seen.signum() == 0 ? BigDecimal.ZERO : nearest(middle.subtract(half), whole),
                others.signum() == 0 ? BigDecimal.ONE : nearest(middle.add(half), whole)));
    }

    private static BigDecimal nearest(BigDecimal above, BigDecimal below) {
        return Decimals.shortest(above.divide(below, DIGITS).doubleValue());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** {@code 0.0171..0.137}. */
    @Override
    public String toString() {
        return low.toPlainString() + ".." + high.toPlainString();
    }
}
