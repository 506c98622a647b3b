package io.github.raceframework.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Customer economics against sums that are made period by period. */
class EconomicsProperties {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static double number(KpiValue value) {
        return value.findNumber().orElseThrow().doubleValue();
    }

    /** The margins to come, one by one, until what is left is too little to see: r / (1 + d) is at most 0.95. */
    @Property
    void lifetimeValueIsTheSumOfAllMarginsToCome(
            @ForAll @BigRange(min = "-500", max = "500") @Scale(2) BigDecimal margin,
            @ForAll @BigRange(min = "0", max = "0.95") @Scale(2) BigDecimal retention,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal rate) {
        RetentionModel model = new RetentionModel(new Money(margin, EUR), retention, rate);
        double sum = 0;
        double worth = margin.doubleValue();
        for (int period = 1; period <= 2000; period++) {
            worth *= retention.doubleValue() / (1 + rate.doubleValue());
            sum += worth;
        }

        assertThat(number(model.lifetimeValue())).isCloseTo(sum, within(1e-9 * (1 + Math.abs(sum))));
        assertThat(number(model.lifetimeValueWithFirstMargin()))
                .isCloseTo(sum + margin.doubleValue(), within(1e-9 * (1 + Math.abs(sum))));
    }

    /** Each discounted margin comes in evenly over its period, so the part of the margins up to the payback is the cost. */
    @Property
    void theMarginsUpToTheDiscountedPaybackAreTheCost(
            @ForAll @BigRange(min = "0", max = "90") @Scale(2) BigDecimal cost,
            @ForAll @BigRange(min = "10", max = "100") @Scale(2) BigDecimal margin,
            @ForAll @BigRange(min = "0.01", max = "0.1") @Scale(2) BigDecimal rate) {
        double periods = number(new Acquisition(new Money(cost, EUR), new Money(margin, EUR)).discountedPayback(rate));
        double back = 0;
        for (int period = 0; period < periods; period++) {
            double whole = margin.doubleValue() / Math.pow(1 + rate.doubleValue(), period + 1);
            back += whole * Math.min(1, periods - period);
        }

        assertThat(back).isCloseTo(cost.doubleValue(), within(1e-9));
    }

    @Property
    void discountingNeverMakesPaybackEarlier(
            @ForAll @BigRange(min = "0", max = "90") @Scale(2) BigDecimal cost,
            @ForAll @BigRange(min = "10", max = "100") @Scale(2) BigDecimal margin,
            @ForAll @BigRange(min = "0", max = "0.1") @Scale(2) BigDecimal rate) {
        Acquisition acquisition = new Acquisition(new Money(cost, EUR), new Money(margin, EUR));

        assertThat(number(acquisition.discountedPayback(rate))).isGreaterThanOrEqualTo(number(acquisition.payback()));
    }

    @Property
    void atBreakEvenTheMediaCostIsTheContribution(
            @ForAll @BigRange(min = "1", max = "1000") @Scale(2) BigDecimal sales,
            @ForAll @BigRange(min = "0", max = "0.99") @Scale(2) BigDecimal costShare) {
        Money costs = new Money(sales.multiply(costShare), EUR);
        OrderEconomics orders = OrderEconomics.of(new Money(sales, EUR), costs, 1);

        double media = sales.doubleValue() / number(orders.breakEvenRoas());
        assertThat(media).isCloseTo(number(orders.contribution()), within(1e-9));
        assertThat(number(orders.breakEvenRoas()) * number(orders.contributionMargin()))
                .isCloseTo(1, within(1e-12));
    }
}
