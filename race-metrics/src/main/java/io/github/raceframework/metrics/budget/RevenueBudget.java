package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;

/**
 * A budget that is a share of revenue: last year's, or what is expected, such as {@link io.github.raceframework.metrics.funnel.FunnelPlan#revenue()}.
 *
 * <p>A habit that is easy to defend and runs in a circle: less revenue leaves less for winning it back. Hold it against what the objectives take
 * ({@link TaskBudget}). Source: the percentage-of-sales method, Kotler and Keller, Marketing Management.
 *
 * <p>Immutable.
 *
 * @param revenue the revenue, or why it is not known
 * @param share the part of it, as a fraction from 0 to 1: 0.08 for 8 %
 */
public record RevenueBudget(KpiValue revenue, BigDecimal share) {

    /** Refuses a revenue that is no money. */
    public RevenueBudget {
        share = Decimals.canonical(share);
        revenue = Figures.inUnit(revenue, Unit.MONEY);
    }

    /** A share, as a decimal text, of an amount. */
    public static RevenueBudget of(Money revenue, String share) {
        return of(Figures.of(revenue.amount(), Unit.MONEY.in(revenue.currency())), share);
    }

    /** A share, as a decimal text, of a figure of a plan or a table. */
    public static RevenueBudget of(KpiValue revenue, String share) {
        return new RevenueBudget(revenue, Decimals.parse(share));
    }

    /**
     * The budget: the exact product, with the flags of the revenue. {@code OUT_OF_DOMAIN} for a share that is not from 0 to 1 and for a revenue
     * below 0; of a revenue that is not known the reason.
     */
    public KpiValue amount() {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            return Figures.absent(
                    AbsenceReason.OUT_OF_DOMAIN,
                    "the share " + share.toPlainString() + " is not from 0 to 1; write a percentage as a fraction");
        }
        return Figures.map(
                revenue,
                known -> known.number().signum() < 0
                        ? Figures.absent(
                                AbsenceReason.OUT_OF_DOMAIN,
                                "the revenue " + known.number().toPlainString() + " is below 0")
                        : Figures.of(known.number().multiply(share), known.unit(), known.flags()));
    }
}
