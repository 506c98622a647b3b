package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.util.List;

/** The effects that a change is made of, or the reason why it cannot be taken apart. Immutable. */
public sealed interface Decomposition {

    /** How a change is taken apart. */
    enum Method {
        /** Of a sum: each member's own change. */
        SUM,
        /** Of a quotient of sums: changes of members' rates and of their parts of the denominator, weighed by the {@link RateWeights} asked for. */
        RATE_AND_MIX,
        /** Of a product: logarithmic mean Divisia index, {@code L(y1, y0) * ln(x1 / x0)} with {@code L(a, b) = (a - b) / ln(a / b)}. */
        LMDI,
        /** Of a product in which not all is positive: the mean effect of each factor over all orders in which factors may change (Shapley). */
        SHAPLEY
    }

    /**
     * The effects.
     *
     * @param method how they were computed
     * @param change the value after less the value before, in the unit of the KPI: percentages change in points. Exact for a sum, the double
     *     nearest to the exact change for a rate, the difference of the two values as written for a product
     * @param unit the unit of the change and of the effects, with the currency of money
     * @param effects the effects, by member in natural order, or by factor in the order of the chain. A member without any figure has none
     * @param residual the change less the sum of the effects, as written: 0 for exact sums, else what rounding left over
     */
    record Present(Method method, BigDecimal change, Unit unit, List<Effect> effects, BigDecimal residual)
            implements Decomposition {

        public Present {
            effects = List.copyOf(effects);
        }

        /** The sum of the effects of one kind, as written; zero if there is none. */
        public BigDecimal total(Effect.Kind kind) {
            return effects.stream()
                    .filter(effect -> effect.kind() == kind)
                    .map(Effect::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * No effects.
     *
     * @param reason why
     * @param detail which period, member or factor it is about, in words
     */
    record Absent(AbsenceReason reason, String detail) implements Decomposition {

        /** {@code ZERO_DENOMINATOR}. */
        @Override
        public String toString() {
            return reason.name();
        }
    }
}
