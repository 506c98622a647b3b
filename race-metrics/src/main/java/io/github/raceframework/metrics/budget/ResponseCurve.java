package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.value.Unit;

/**
 * What a channel yields for its money, with diminishing returns: {@code y = a * x^b}, x the amount in one bucket of the plan (a month, say).
 *
 * <pre>
 * average return    y / x               of all the money
 * marginal return   a * b * x^(b - 1)   of the next unit of money: b times the average
 * </pre>
 *
 * <p>The average is the wrong number to divide a budget by. Computed in doubles. Immutable.
 *
 * @param scale a, above 0: what the first unit of money yields
 * @param exponent b, above 0 and below 1
 * @param yields the unit of y, such as money or count
 */
public record ResponseCurve(double scale, double exponent, Unit yields) {

    public ResponseCurve {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale " + scale + " of a response curve is not above 0");
        }
        if (!(exponent > 0 && exponent < 1)) {
            throw new IllegalArgumentException("exponent " + exponent
                    + " of a response curve is not between 0 and 1; from 1 on returns do not diminish");
        }
    }

    /** What so much money yields. */
    double response(double amount) {
        return scale * StrictMath.pow(amount, exponent);
    }

    /** What the next unit of money yields. */
    double marginal(double amount) {
        return scale * exponent * StrictMath.pow(amount, exponent - 1);
    }

    /** What one more unit of money yields after so many: {@code a u^b ((n + 1)^b - n^b)}, without the loss of digits of a difference. */
    double gain(long units, double unit) {
        if (units == 0) {
            return response(unit);
        }
        double growth = StrictMath.expm1(exponent * StrictMath.log1p(1.0 / units));
        return response(units * unit) * growth;
    }
}
