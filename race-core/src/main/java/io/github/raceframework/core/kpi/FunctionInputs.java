package io.github.raceframework.core.kpi;

import java.math.BigDecimal;

/**
 * The values that a {@link KpiFunction} is called with, by the names of its parameters. Each is there: a call with an absent value is not made.
 * Valid during the call alone.
 *
 * <p>For use by the thread that makes the call.
 */
public interface FunctionInputs {

    /**
     * The value as a table would report it: exact where it is a sum or linear in sums, else the shortest decimal of the double nearest to it.
     *
     * @throws IllegalArgumentException if the function has no such parameter
     */
    BigDecimal get(String parameter);

    /**
     * The double nearest to {@link #get}; quicker, for those who go on in doubles anyway.
     *
     * @throws IllegalArgumentException if the function has no such parameter
     */
    double getDouble(String parameter);
}
