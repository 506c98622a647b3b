package io.github.raceframework.metrics.figure;

/** The standard normal distribution, in doubles, to about 1e-14. */
public final class Normal {

    /** Beyond this the tail is less than the last place of 1. */
    private static final double FAR = 9;

    private static final int BISECTIONS = 100;

    private Normal() {}

    /**
     * The probability of a value below x: {@code 1/2 + phi(x) * (x + x^3/3 + x^5/(3*5) + ...)}, the series of Marsaglia (Journal of
     * Statistical Software 11 (2004), no. 4).
     */
    public static double below(double x) {
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 : 0;
        }
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        double probability = 0.5 + sum * StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return Math.min(1, Math.max(0, probability));
    }

    /**
     * How many standard deviations to both sides hold so much of the distribution: 1.96 for 0.95. Found by bisection.
     *
     * @param confidence above 0 and below 1
     */
    public static double halfWidth(double confidence) {
        double low = 0;
        double high = FAR;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (2 * below(middle) - 1 < confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
