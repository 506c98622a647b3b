package io.github.raceframework.metrics.economics;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * When what a customer cost to win comes back.
 *
 * <pre>
 * payback               cost / margin                           periods
 * discounted payback    n whole periods and the part of the next one that makes up the cost, of margins m / (1 + d)^k at the end of period k
 * lifetime value to cost    value / cost
 * </pre>
 *
 * <ul>
 *   <li>A cost of 0 is paid back after 0 periods, whatever the margin is. A margin of 0 is {@code ZERO_DENOMINATOR}, a negative one {@code
 *       OUT_OF_DOMAIN}: the cost never comes back. So is it, discounted,
 *       where the cost is not below m / d, the worth of all margins to come, and where it takes more than 1,200 periods.
 *   <li>Neither counts customers who leave: with churn payback is later. {@link RetentionModel} has them.
 *   <li>Two currencies are {@code MIXED_CURRENCY}.
 *   <li>A payback is the double nearest the exact quotient; the discounted one is computed in 34 digits and rounded to a double.
 * </ul>
 *
 * <p>Source: Farris et al., Marketing Metrics, payback; the discounted one is the convention of capital budgeting, by which a margin comes in evenly
 * over its period. Immutable and safe for use by several threads.
 *
 * @param cost what winning a customer cost (CAC)
 * @param margin contribution per customer and period
 */
public record Acquisition(Money cost, Money margin) {

    private static final int MOST_PERIODS = 1200;

    /** The number of periods after which the margins make up the cost; 0 for a customer who cost nothing. */
    public KpiValue payback() {
        return findKnown()
                .orElseGet(() -> Figures.quotient(cost.amount(), margin.amount(), Unit.NONE, "", Figures.ESTIMATE));
    }

    /**
     * The number of periods after which the discounted margins make up the cost; without a discount it is {@link #payback}.
     *
     * @param discountRate per period, as a fraction; below 0 is {@code OUT_OF_DOMAIN}
     */
    public KpiValue discountedPayback(BigDecimal discountRate) {
        BigDecimal rate = Decimals.canonical(discountRate);
        Optional<KpiValue> known = findKnown();
        if (known.isPresent() && !known.get().isPresent()) {
            return known.get();
        }
        if (rate.signum() < 0) {
            return outOfDomain("the discount rate " + rate.toPlainString() + " is below 0");
        }
        if (known.isPresent() || rate.signum() == 0) {
            return payback();
        }
        if (cost.amount().multiply(rate).compareTo(margin.amount()) >= 0) {
            return outOfDomain("all margins to come, discounted by " + rate.toPlainString()
                    + " per period, do not make up " + cost + ": it is never paid back");
        }
        return recovery(BigDecimal.ONE.add(rate));
    }

    private KpiValue recovery(BigDecimal growth) {
        BigDecimal left = cost.amount();
        BigDecimal worth = margin.amount();
        for (int periods = 0; periods < MOST_PERIODS; periods++) {
            worth = worth.divide(growth, MathContext.DECIMAL128);
            if (left.compareTo(worth) <= 0) {
                BigDecimal part = left.divide(worth, MathContext.DECIMAL128);
                return Figures.quotient(
                        part.add(BigDecimal.valueOf(periods)), BigDecimal.ONE, Unit.NONE, "", Figures.ESTIMATE);
            }
            left = left.subtract(worth, MathContext.DECIMAL128);
        }
        return outOfDomain("it is not paid back within " + MOST_PERIODS + " periods");
    }

    /** The payback where nothing has to be divided for it: 0 where nothing is to come back, absent where it never does. */
    private Optional<KpiValue> findKnown() {
        if (!cost.currency().equals(margin.currency())) {
            return Optional.of(mixed(cost, margin));
        }
        if (cost.amount().signum() < 0) {
            return Optional.of(outOfDomain("the cost " + cost + " is below 0"));
        }
        if (cost.amount().signum() == 0) {
            return Optional.of(Figures.of(BigDecimal.ZERO, Unit.NONE, Figures.ESTIMATE));
        }
        if (margin.amount().signum() == 0) {
            return Optional.of(
                    Figures.absent(AbsenceReason.ZERO_DENOMINATOR, "the margin is 0: it is never paid back"));
        }
        return margin.amount().signum() < 0
                ? Optional.of(outOfDomain("the margin " + margin + " is below 0: it is never paid back"))
                : Optional.empty();
    }

    /**
     * Lifetime value over cost. Make it of a value by margin, not by revenue. A value that is absent hands on its reason; a cost of 0 is {@code
     * ZERO_DENOMINATOR}, a negative one {@code OUT_OF_DOMAIN}.
     *
     * @param lifetimeValue in money, as {@link RetentionModel} gives it
     */
    public KpiValue lifetimeValueToCost(KpiValue lifetimeValue) {
        return Figures.map(lifetimeValue, value -> {
            Unit unit = Unit.MONEY.in(cost.currency());
            if (!isIn(value.unit(), unit)) {
                return Figures.absent(
                        AbsenceReason.MIXED_CURRENCY,
                        "the lifetime value is in " + value.unit() + ", the cost in " + unit);
            }
            return cost.amount().signum() < 0
                    ? outOfDomain("the cost " + cost + " is below 0")
                    : Figures.quotient(
                            value.number(), cost.amount(), Unit.NONE, "the cost of a customer", value.flags());
        });
    }

    /** Whether one is money of the same currency as the other; per customer or in all makes no difference. */
    static boolean isIn(Unit unit, Unit money) {
        return money.accepts(unit) && unit.findCurrency().equals(money.findCurrency());
    }

    static KpiValue mixed(Money one, Money other) {
        return Figures.absent(AbsenceReason.MIXED_CURRENCY, one + " and " + other + " are in two currencies");
    }

    private static KpiValue outOfDomain(String detail) {
        return Figures.absent(AbsenceReason.OUT_OF_DOMAIN, detail);
    }
}
