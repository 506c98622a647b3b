package io.github.raceframework.metrics.explain;

import io.github.raceframework.metrics.figure.Fraction;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A sum of multiples of inputs and a constant.
 *
 * @param factors what each input is multiplied with, by its index; never zero
 * @param constant what is added to them
 */
record Linear(SortedMap<Integer, Fraction> factors, Fraction constant) {

    static final Linear ONE = constant(Fraction.ONE);

    static Linear constant(Fraction value) {
        return new Linear(new TreeMap<>(), value);
    }

    static Linear input(int index) {
        return new Linear(new TreeMap<>(Map.of(index, Fraction.ONE)), Fraction.ZERO);
    }

    Linear plus(Linear other) {
        SortedMap<Integer, Fraction> sum = new TreeMap<>(factors);
        other.factors.forEach((index, factor) -> sum.merge(index, factor, Fraction::plus));
        sum.values().removeIf(Fraction::isZero);
        return new Linear(sum, constant.plus(other.constant));
    }

    Linear times(Fraction number) {
        if (number.isZero()) {
            return constant(Fraction.ZERO);
        }
        SortedMap<Integer, Fraction> product = new TreeMap<>();
        factors.forEach((index, factor) -> product.put(index, factor.times(number)));
        return new Linear(product, constant.times(number));
    }

    /** Whether no input is in it. */
    boolean isConstant() {
        return factors.isEmpty();
    }

    /** Whether it adds up as its inputs do: nothing constant is in it. */
    boolean addsUp() {
        return constant.isZero();
    }

    Fraction value(IntFunction<BigDecimal> inputs) {
        Fraction value = constant;
        for (Map.Entry<Integer, Fraction> term : factors.entrySet()) {
            value = value.plus(term.getValue().times(Fraction.of(inputs.apply(term.getKey()))));
        }
        return value;
    }
}
