package io.github.raceframework.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of an axis are: at multiples of 1, 2 or 5 times a power of ten, three to six of them. It begins at 0 unless all numbers lie in a
 * narrow range far from it.
 *
 * @param low the first line
 * @param step the distance of two
 * @param lines how many there are
 */
record Scale(BigDecimal low, BigDecimal step, int lines) {

    private static final BigDecimal NARROW = new BigDecimal("0.6");
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    static Scale of(Collection<? extends @Nullable BigDecimal> numbers) {
        List<BigDecimal> known = new ArrayList<>();
        numbers.stream().filter(Objects::nonNull).forEach(known::add);
        BigDecimal least = known.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal most = known.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        boolean above = least.signum() >= 0 && least.compareTo(most.multiply(NARROW)) <= 0;
        boolean below = most.signum() <= 0 && most.compareTo(least.multiply(NARROW)) >= 0;
        BigDecimal from = above ? BigDecimal.ZERO : least;
        BigDecimal to = below ? BigDecimal.ZERO : most;
        if (from.compareTo(to) == 0) {
            from = from.min(BigDecimal.ZERO);
            to = to.signum() == 0 ? BigDecimal.ONE : to.max(BigDecimal.ZERO);
        }
        BigDecimal step = step(to.subtract(from));
        BigDecimal low = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal high = to.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Scale(
                low,
                step,
                high.subtract(low).divide(step, MathContext.DECIMAL64).intValue() + 1);
    }

    /** The least step by which four suffice. */
    private static BigDecimal step(BigDecimal span) {
        BigDecimal quarter = span.divide(BigDecimal.valueOf(4), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(quarter.precision() - quarter.scale() - 1);
        return STEPS.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(quarter) >= 0)
                .findFirst()
                .orElseThrow();
    }

    BigDecimal high() {
        return line(lines - 1);
    }

    BigDecimal line(int place) {
        return low.add(step.multiply(BigDecimal.valueOf(place)));
    }
}
