package io.github.raceframework.metrics.economics;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;

/**
 * What orders leave after what they cause, and so what may be spent on winning them.
 *
 * <pre>
 * contribution          sales - variable costs                  money
 * contribution margin   contribution / sales
 * break-even ROAS       sales / contribution                    below it, media cost eats up the contribution
 * allowable CPA         contribution / orders                   money per order
 * </pre>
 *
 * <ul>
 *   <li>Variable costs are those that the orders cause: goods, shipping, payment; not media.
 *   <li>No sales, or no orders: {@code ZERO_DENOMINATOR}; fewer than none: {@code OUT_OF_DOMAIN}. A contribution of 0 has no break-even ({@code
 *       ZERO_DENOMINATOR}), nor has a negative one ({@code OUT_OF_DOMAIN}): every order adds to the loss.
 *   <li>A negative allowable CPA is a number: nothing may be spent, and each order lacks so much.
 *   <li>Two currencies are {@code MIXED_CURRENCY}. Quotients are the doubles nearest the exact ones.
 * </ul>
 *
 * <p>Source: Farris et al., Marketing Metrics, contribution and break-even; Chaffey, allowable cost per acquisition. Immutable and safe for use by
 * several threads.
 *
 * @param sales net sales of the orders
 * @param variableCost what they cause
 * @param orders how many they are; 1 if the amounts are those of a mean order
 */
public record OrderEconomics(Money sales, Money variableCost, BigDecimal orders) {

    public OrderEconomics {
        orders = Decimals.canonical(orders);
    }

    /** Of so many orders. */
    public static OrderEconomics of(Money sales, Money variableCost, long orders) {
        return new OrderEconomics(sales, variableCost, BigDecimal.valueOf(orders));
    }

    /** Sales less variable costs, exact. */
    public KpiValue contribution() {
        return isMixed()
                ? Acquisition.mixed(sales, variableCost)
                : Figures.of(sales.minus(variableCost).amount(), Unit.MONEY.in(sales.currency()));
    }

    /** Contribution per unit of sales, a fraction. */
    public KpiValue contributionMargin() {
        return Figures.map(
                contribution(),
                contribution -> sales.amount().signum() < 0
                        ? negative("sales", sales.amount())
                        : Figures.quotient(
                                contribution.number(), sales.amount(), Unit.NONE, "sales", contribution.flags()));
    }

    /** The return on ad spend at which contribution just covers it: {@code 1 / contribution margin}. */
    public KpiValue breakEvenRoas() {
        return Figures.map(contributionMargin(), margin -> {
            BigDecimal contribution = sales.minus(variableCost).amount();
            return contribution.signum() < 0
                    ? Figures.absent(
                            AbsenceReason.OUT_OF_DOMAIN,
                            "the contribution " + contribution.toPlainString() + " is below 0: there is no break-even")
                    : Figures.quotient(sales.amount(), contribution, Unit.NONE, "the contribution", margin.flags());
        });
    }

    /** What an order may cost to win if it has to pay for itself: its contribution. */
    public KpiValue allowableCpa() {
        return Figures.map(
                contribution(),
                contribution -> orders.signum() < 0
                        ? negative("orders", orders)
                        : Figures.quotient(
                                contribution.number(), orders, contribution.unit(), "orders", contribution.flags()));
    }

    /**
     * What a customer may cost to win if a part of the lifetime value may be spent ahead: contribution of the first order plus that part. Take the
     * lifetime value without the first margin, as the first order is in it already.
     *
     * @param lifetimeValue in money; absent hands on its reason
     * @param share how much of it may be spent, 0 to 1; outside is {@code OUT_OF_DOMAIN}
     */
    public KpiValue allowableCpa(KpiValue lifetimeValue, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            return Figures.absent(
                    AbsenceReason.OUT_OF_DOMAIN, "the share " + share.toPlainString() + " is not from 0 to 1");
        }
        return Figures.map(
                allowableCpa(),
                first -> Figures.map(lifetimeValue, later -> {
                    if (!Acquisition.isIn(later.unit(), first.unit())) {
                        return Figures.absent(
                                AbsenceReason.MIXED_CURRENCY,
                                "the lifetime value is in " + later.unit() + ", sales in " + first.unit());
                    }
                    BigDecimal contribution = sales.minus(variableCost).amount();
                    BigDecimal worth = later.number().multiply(share).multiply(orders);
                    return Figures.quotient(contribution.add(worth), orders, first.unit(), "orders", later.flags());
                }));
    }

    private boolean isMixed() {
        return !sales.currency().equals(variableCost.currency());
    }

    private static KpiValue negative(String name, BigDecimal number) {
        return Figures.absent(AbsenceReason.OUT_OF_DOMAIN, name + " are " + number.toPlainString() + ", below 0");
    }
}
