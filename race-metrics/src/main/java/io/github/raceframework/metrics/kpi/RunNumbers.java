package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Map;

/** The numbers of one KPI in the cells of a run, in 64 bits each. Made into decimals when they are read; asked only for cells that have one. */
sealed interface RunNumbers {

    /** The number of a cell, without trailing zeros. */
    BigDecimal get(int i);

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
    }

    /** Decimals of one scale, and by their place those for which 64 bits are too few. */
    final class Exact implements RunNumbers {
        private final long[] numbers;
        private final int scale;
        private final Map<Integer, BigDecimal> wide;

        Exact(long[] numbers, int scale, Map<Integer, BigDecimal> wide) {
            this.numbers = numbers;
            this.scale = scale;
            this.wide = Map.copyOf(wide);
        }

        @Override
        public BigDecimal get(int i) {
            BigDecimal found = wide.isEmpty() ? null : wide.get(i);
            return Decimals.plain(found == null ? BigDecimal.valueOf(numbers[i], scale) : found);
        }
    }
}
