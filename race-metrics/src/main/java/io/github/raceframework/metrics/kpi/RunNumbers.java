package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of one KPI in the cells of a run, in 64 bits each. Made into decimals when they are read; asked only for cells that have one. */
sealed interface RunNumbers {

    /** The number of a cell, without trailing zeros. */
    BigDecimal get(int i);

    /** The doubles nearest to those of the first so many cells; they mean nothing where there is no number. */
    double[] toDoubles(int count);

    /** The same numbers, but for these in their places. */
    RunNumbers with(Map<Integer, BigDecimal> others);

    /** Quotients, each rounded to a double. */
    final class Quotients implements RunNumbers {
        private final double[] numbers;

        Quotients(double[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public BigDecimal get(int i) {
            return Decimals.shortest(numbers[i]);
        }

        @Override
        public double[] toDoubles(int count) {
            return numbers;
        }

        @Override
        public RunNumbers with(Map<Integer, BigDecimal> others) {
            double[] all = numbers.clone();
            others.forEach((i, number) -> all[i] = number.doubleValue());
            return new Quotients(all);
        }
    }

    /** Decimals of one scale, and by their place those for which 64 bits are too few. */
    final class Exact implements RunNumbers {
        private final long[] numbers;
        private final int scale;
        private final Map<Integer, BigDecimal> wide;

        /** By what the numbers are divided; 0 if that leaves 64 bits. */
        private final long divisor;

        Exact(long[] numbers, int scale, Map<Integer, BigDecimal> wide) {
            this.numbers = numbers;
            this.scale = scale;
            this.wide = Map.copyOf(wide);
            this.divisor = scale >= 0 && scale <= Rationals.MOST_DIGITS ? Rationals.powerOfTen(scale) : 0;
        }

        /** The same numbers of the first so many cells, in an array of their own. */
        Exact copy(int count) {
            return new Exact(Arrays.copyOf(numbers, count), scale, wide);
        }

        @Override
        public BigDecimal get(int i) {
            BigDecimal found = wide.isEmpty() ? null : wide.get(i);
            return Decimals.plain(found == null ? BigDecimal.valueOf(numbers[i], scale) : found);
        }

        @Override
        public double[] toDoubles(int count) {
            if (divisor > 0 && wide.isEmpty()) {
                return NearestDouble.ofEach(numbers, divisor, count);
            }
            double[] doubles = new double[count];
            Arrays.setAll(doubles, i -> get(i).doubleValue());
            return doubles;
        }

        @Override
        public RunNumbers with(Map<Integer, BigDecimal> others) {
            return new Exact(numbers, scale, others);
        }
    }

    /** What a function gave: doubles, and decimals where it gave such. A double that is NaN stands for nothing. */
    final class Given implements RunNumbers {
        private final double[] doubles;
        private final BigDecimal @Nullable [] decimals;

        Given(double[] doubles, BigDecimal @Nullable [] decimals) {
            this.doubles = doubles;
            this.decimals = decimals;
        }

        boolean isThere(int i) {
            return !Double.isNaN(doubles[i]);
        }

        @Override
        public BigDecimal get(int i) {
            BigDecimal decimal = decimals == null ? null : decimals[i];
            return decimal == null ? Decimals.shortest(doubles[i]) : decimal;
        }

        @Override
        public double[] toDoubles(int count) {
            return doubles;
        }

        @Override
        public RunNumbers with(Map<Integer, BigDecimal> others) {
            BigDecimal[] all = decimals == null ? new BigDecimal[doubles.length] : decimals.clone();
            others.forEach((i, number) -> all[i] = number);
            return new Given(doubles, all);
        }
    }
}
