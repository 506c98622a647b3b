package io.github.raceframework.metrics.economics;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;

/**
 * What a customer is worth who stays from one period to the next with a constant probability r, brings a constant margin m in each, where a
 * margin one period away is worth 1 / (1 + d) of one today.
 *
 * <pre>
 * lifetime value                         m * r / (1 + d - r)          margins from the next period on
 * lifetime value with the first margin   m * (1 + d) / (1 + d - r)    and the one of today
 * lifespan                               1 / (1 - r)                  periods
 * </pre>
 *
 * <ul>
 *   <li>Use it for contracts and subscriptions, where it is known who has left. Where customers fall silent, r rests on a rule of inactivity, which
 *       belongs beside the number.
 *   <li>The three inputs are of one length of period: a monthly margin with a yearly retention is a mistake nobody can see here.
 *   <li>Not defined, and so absent as {@code OUT_OF_DOMAIN}: d below 0, r below 0, r not below 1 + d (the margins to come have no finite worth). A
 *       negative margin is defined: such a customer costs money.
 *   <li>Lifetime values carry {@code ESTIMATE}: the model is one.
 *   <li>Each result is the double nearest the exact quotient.
 * </ul>
 *
 * <p>Source: Farris et al., Marketing Metrics, customer lifetime value. Immutable and safe for use by several threads.
 *
 * @param margin contribution per customer and period
 * @param retention r, as a fraction: 0.7 for 70 %
 * @param discountRate d, as a fraction, per period
 */
public record RetentionModel(Money margin, BigDecimal retention, BigDecimal discountRate) {

    public RetentionModel {
        retention = Decimals.canonical(retention);
        discountRate = Decimals.canonical(discountRate);
    }

    /** The model with these fractions, from their decimal texts. */
    public static RetentionModel of(Money margin, String retention, String discountRate) {
        return new RetentionModel(margin, Decimals.parse(retention), Decimals.parse(discountRate));
    }

    /** {@code m * r / (1 + d - r)}: without the margin of today. */
    public KpiValue lifetimeValue() {
        return worth(margin.amount().multiply(retention));
    }

    /** {@code m * (1 + d) / (1 + d - r)}: with the margin of today, so by m more than {@link #lifetimeValue}. */
    public KpiValue lifetimeValueWithFirstMargin() {
        return worth(margin.amount().multiply(BigDecimal.ONE.add(discountRate)));
    }

    private KpiValue worth(BigDecimal dividend) {
        BigDecimal growth = BigDecimal.ONE.add(discountRate);
        if (discountRate.signum() < 0) {
            return outOfDomain("the discount rate " + discountRate.toPlainString() + " is below 0");
        }
        if (retention.signum() < 0 || retention.compareTo(growth) >= 0) {
            return outOfDomain("retention " + retention.toPlainString() + " is not from 0 to below "
                    + growth.toPlainString() + ", which is 1 plus the discount rate");
        }
        return Figures.quotient(
                dividend, growth.subtract(retention), Unit.MONEY.in(margin.currency()), "", Figures.ESTIMATE);
    }

    /**
     * The mean number of periods a customer stays, the first included: {@code 1 / (1 - r)}. {@code ZERO_DENOMINATOR} where nobody ever leaves, {@code
     * OUT_OF_DOMAIN} for a retention outside 0 to 1.
     */
    public KpiValue lifespan() {
        if (!isShare(retention)) {
            return outOfDomain("retention " + retention.toPlainString() + " is not from 0 to 1");
        }
        return Figures.quotient(
                BigDecimal.ONE, BigDecimal.ONE.subtract(retention), Unit.NONE, "churn", Figures.ESTIMATE);
    }

    /**
     * The retention over so many periods, {@code r^n}: a monthly 0.95 is a yearly 0.5404 (12 periods), not 0.95 and not 1 - 12 * 0.05. The double
     * nearest the exact power; {@code OUT_OF_DOMAIN} for a retention outside 0 to 1.
     *
     * @param periods 1 to 1000
     * @throws IllegalArgumentException if there are fewer or more periods
     */
    public KpiValue retentionOver(int periods) {
        if (periods < 1 || periods > MOST_PERIODS) {
            throw new IllegalArgumentException(
                    "periods " + periods + " are not from 1 to " + MOST_PERIODS + "; give how many periods it is over");
        }
        if (!isShare(retention)) {
            return outOfDomain("retention " + retention.toPlainString() + " is not from 0 to 1");
        }
        return Figures.quotient(retention.pow(periods), BigDecimal.ONE, Unit.NONE, "", Figures.ESTIMATE);
    }

    private static final int MOST_PERIODS = 1000;

    private static boolean isShare(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static KpiValue outOfDomain(String detail) {
        return Figures.absent(AbsenceReason.OUT_OF_DOMAIN, detail);
    }
}
