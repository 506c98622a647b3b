package io.github.raceframework.metrics.funnel;

import io.github.raceframework.metrics.figure.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a count in proportion to weights. */
final class WholeParts {

    private WholeParts() {}

    /** The exact parts. */
    static List<Fraction> exact(Fraction count, List<Fraction> weights) {
        Fraction all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        return weights.stream().map(weight -> count.times(weight).over(all)).toList();
    }

    /** Whole parts that add up to a whole count: largest remainders, of equal ones the earlier. */
    static List<Fraction> of(Fraction count, List<Fraction> weights) {
        List<Fraction> exact = exact(count, weights);
        List<Fraction> whole =
                new ArrayList<>(exact.stream().map(Fraction::floor).toList());
        Fraction left = whole.stream().reduce(count, Fraction::minus);
        IntStream.range(0, whole.size())
                .boxed()
                .sorted(Comparator.<Integer, Fraction>comparing(
                                i -> exact.get(i).minus(whole.get(i)))
                        .reversed())
                .limit(left.above().intValueExact())
                .toList()
                .forEach(i -> whole.set(i, whole.get(i).plus(Fraction.ONE)));
        return whole;
    }
}
