package io.github.raceframework.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomicsTest {

    private static final Unit EUR = Unit.MONEY.in(Currency.getInstance("EUR"));

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static KpiValue worth(String amount) {
        return new KpiValue.Present(new BigDecimal(amount), EUR, List.of(), new Evidence(List.of(), Set.of()));
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    private static KpiValue outOfDomain(String detail) {
        return absent(AbsenceReason.OUT_OF_DOMAIN, detail);
    }

    /** The worked number of the domain reference, 4.10: m = 60, r = 0.70, d = 0.10. */
    @Test
    void lifetimeValueIsThatOfTheRetentionModel() {
        RetentionModel model = RetentionModel.of(eur("60"), "0.70", "0.10");

        assertThat(model.lifetimeValue()).hasToString("105 [ESTIMATE]");
        assertThat(model.lifetimeValueWithFirstMargin()).hasToString("165 [ESTIMATE]");
        assertThat(((KpiValue.Present) model.lifetimeValue()).unit()).isEqualTo(EUR);
    }

    @Test
    void aCustomerWhoLosesMoneyHasANegativeWorth() {
        assertThat(RetentionModel.of(eur("-60"), "0.7", "0.1").lifetimeValue()).hasToString("-105 [ESTIMATE]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1  | 0.1   | retention 1.1 is not from 0 to below 1.1, which is 1 plus the discount rate",
                "-0.1 | 0     | retention -0.1 is not from 0 to below 1, which is 1 plus the discount rate",
                "0.5  | -0.01 | the discount rate -0.01 is below 0",
            })
    void outsideItsDomainThereIsNoLifetimeValue(String retention, String discountRate, String detail) {
        RetentionModel model = RetentionModel.of(eur("60"), retention, discountRate);

        assertThat(model.lifetimeValue()).isEqualTo(outOfDomain(detail));
        assertThat(model.lifetimeValueWithFirstMargin()).isEqualTo(outOfDomain(detail));
    }

    /** Money that comes back with interest may stay worth more than all that leaves: r = 1.05 below 1 + d = 1.1 is fine, 60 * 1.05 / 0.05. */
    @Test
    void retentionAboveOneIsFineBelowOnePlusTheDiscountRate() {
        assertThat(RetentionModel.of(eur("60"), "1.05", "0.1").lifetimeValue()).hasToString("1260 [ESTIMATE]");
    }

    /** 1 / (1 - 0.75) = 4; the domain reference has 0.95^12 = 0.5404, and 0.95^2 = 0.9025. */
    @Test
    void churnGivesTheLifespanAndRetentionCompounds() {
        assertThat(RetentionModel.of(eur("1"), "0.75", "0").lifespan()).hasToString("4 [ESTIMATE]");
        RetentionModel monthly = RetentionModel.of(eur("1"), "0.95", "0");
        assertThat(monthly.retentionOver(2)).hasToString("0.9025 [ESTIMATE]");
        assertThat(monthly.retentionOver(12).findNumber().orElseThrow())
                .isBetween(new BigDecimal("0.54035"), new BigDecimal("0.54045"));
    }

    @Test
    void whoNeverLeavesHasNoLifespan() {
        assertThat(RetentionModel.of(eur("1"), "1", "0.1").lifespan())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "churn is 0"));
        KpiValue beyond = outOfDomain("retention 1.05 is not from 0 to 1");
        assertThat(RetentionModel.of(eur("1"), "1.05", "0.1").lifespan()).isEqualTo(beyond);
        assertThat(RetentionModel.of(eur("1"), "1.05", "0.1").retentionOver(2)).isEqualTo(beyond);
        assertThat(RetentionModel.of(eur("1"), "-0.5", "0.1").lifespan())
                .isEqualTo(outOfDomain("retention -0.5 is not from 0 to 1"));
    }

    @ParameterizedTest
    @CsvSource({"0", "1001"})
    void periodsHaveBounds(int periods) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionModel.of(eur("1"), "0.5", "0").retentionOver(periods))
                .withMessage("periods " + periods + " are not from 1 to 1000; give how many periods it is over");
    }

    /**
     * By hand: 100 / 40 = 2.5. Discounted by 10 %, three margins are worth 40 * (1.21 + 1.1 + 1) / 1.331 = 132.4 / 1.331, so 0.7 / 1.331
     * are left, of a fourth of 40 / 1.4641: 0.7 * 1.1 / 40 = 0.01925 of it.
     */
    @Test
    void paybackIsWhenMarginsMakeUpTheCost() {
        Acquisition acquisition = new Acquisition(eur("100"), eur("40"));

        assertThat(acquisition.payback()).hasToString("2.5 [ESTIMATE]");
        assertThat(acquisition.discountedPayback(new BigDecimal("0.1"))).hasToString("3.01925 [ESTIMATE]");
        assertThat(acquisition.discountedPayback(BigDecimal.ZERO)).isEqualTo(acquisition.payback());
    }

    @Test
    void whatCostNothingIsPaidBackAtOnce() {
        Acquisition acquisition = new Acquisition(eur("0"), eur("40"));

        assertThat(acquisition.payback()).hasToString("0 [ESTIMATE]");
        assertThat(acquisition.discountedPayback(new BigDecimal("0.1"))).hasToString("0 [ESTIMATE]");
        for (String margin : List.of("0", "-1")) {
            Acquisition free = new Acquisition(eur("0"), eur(margin));
            assertThat(free.payback()).hasToString("0 [ESTIMATE]");
            assertThat(free.discountedPayback(new BigDecimal("0.1"))).hasToString("0 [ESTIMATE]");
            assertThat(free.discountedPayback(new BigDecimal("-0.1")))
                    .isEqualTo(outOfDomain("the discount rate -0.1 is below 0"));
        }
    }

    @Test
    void withoutMarginNothingIsPaidBack() {
        assertThat(new Acquisition(eur("1"), eur("0")).payback())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the margin is 0: it is never paid back"));
        assertThat(new Acquisition(eur("1"), eur("-2")).payback())
                .isEqualTo(outOfDomain("the margin EUR -2 is below 0: it is never paid back"));
        assertThat(new Acquisition(eur("-1"), eur("2")).payback()).isEqualTo(outOfDomain("the cost EUR -1 is below 0"));
        assertThat(new Acquisition(eur("1"), eur("-2")).discountedPayback(BigDecimal.ONE))
                .isEqualTo(outOfDomain("the margin EUR -2 is below 0: it is never paid back"));
    }

    /** All margins of 40 to come at 10 % are worth 400; margins of 1 for 2,000 periods at next to no discount outlast the limit. */
    @Test
    void aDiscountMayEatUpThePayback() {
        assertThat(new Acquisition(eur("400"), eur("40")).discountedPayback(new BigDecimal("0.1")))
                .isEqualTo(outOfDomain("all margins to come, discounted by 0.1 per period, do not make up EUR 400:"
                        + " it is never paid back"));
        assertThat(new Acquisition(eur("2000"), eur("1")).discountedPayback(new BigDecimal("0.000001")))
                .isEqualTo(outOfDomain("it is not paid back within 1200 periods"));
        assertThat(new Acquisition(eur("1"), eur("1")).discountedPayback(new BigDecimal("-0.1")))
                .isEqualTo(outOfDomain("the discount rate -0.1 is below 0"));
    }

    @Test
    void lifetimeValueToCostIsAQuotientWithTheFlagsOfTheValue() {
        KpiValue value = RetentionModel.of(eur("60"), "0.70", "0.10").lifetimeValue();

        assertThat(new Acquisition(eur("42"), eur("60")).lifetimeValueToCost(value))
                .hasToString("2.5 [ESTIMATE]");
        assertThat(new Acquisition(eur("0"), eur("60")).lifetimeValueToCost(value))
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the cost of a customer is 0"));
        assertThat(new Acquisition(eur("-1"), eur("60")).lifetimeValueToCost(value))
                .isEqualTo(outOfDomain("the cost EUR -1 is below 0"));
        assertThat(new Acquisition(Money.of("42", "USD"), eur("60")).lifetimeValueToCost(value))
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "the lifetime value is in EUR, the cost in USD"));
        KpiValue each = new KpiValue.Present(
                new BigDecimal("84"), EUR.per(Unit.COUNT), List.of(), new Evidence(List.of(), Set.of()));
        assertThat(new Acquisition(eur("42"), eur("60")).lifetimeValueToCost(each))
                .hasToString("2");
        KpiValue unknown = absent(AbsenceReason.NOT_COVERED, "no orders before 2024");
        assertThat(new Acquisition(eur("42"), eur("60")).lifetimeValueToCost(unknown))
                .isEqualTo(unknown);
    }

    @Test
    void twoCurrenciesAreNeverSetAgainstEachOther() {
        KpiValue mixed = absent(AbsenceReason.MIXED_CURRENCY, "EUR 80 and USD 60 are in two currencies");
        OrderEconomics orders = OrderEconomics.of(eur("80"), Money.of("60", "USD"), 1);

        assertThat(orders.contribution()).isEqualTo(mixed);
        assertThat(orders.contributionMargin()).isEqualTo(mixed);
        assertThat(orders.breakEvenRoas()).isEqualTo(mixed);
        assertThat(orders.allowableCpa()).isEqualTo(mixed);
        assertThat(new Acquisition(eur("80"), Money.of("60", "USD")).payback()).isEqualTo(mixed);
    }

    /** By hand: 8,000 of sales less 6,000 leave 2,000 of 100 orders: a quarter, 1 / 0.25 = 4, and 20 an order. */
    @Test
    void breakEvenIsWhereMediaCostEatsUpTheContribution() {
        OrderEconomics orders = OrderEconomics.of(eur("8000"), eur("6000"), 100);

        assertThat(orders.contribution()).hasToString("2000");
        assertThat(orders.contributionMargin()).hasToString("0.25");
        assertThat(orders.breakEvenRoas()).hasToString("4");
        assertThat(orders.allowableCpa()).hasToString("20");
        assertThat(((KpiValue.Present) orders.allowableCpa()).unit()).isEqualTo(EUR);
    }

    /** 20 of the first order, and 30 % of 105: 51.5. */
    @Test
    void aPartOfTheLifetimeValueMayBeSpentAhead() {
        OrderEconomics orders = OrderEconomics.of(eur("8000"), eur("6000"), 100);
        KpiValue value = RetentionModel.of(eur("60"), "0.70", "0.10").lifetimeValue();

        assertThat(orders.allowableCpa(value, new BigDecimal("0.3"))).hasToString("51.5 [ESTIMATE]");
        assertThat(orders.allowableCpa(worth("105"), BigDecimal.ZERO)).isEqualTo(orders.allowableCpa());
        assertThat(orders.allowableCpa(value, new BigDecimal("1.2")))
                .isEqualTo(outOfDomain("the share 1.2 is not from 0 to 1"));
        assertThat(orders.allowableCpa(value, new BigDecimal("-0.2")))
                .isEqualTo(outOfDomain("the share -0.2 is not from 0 to 1"));
        KpiValue dollars =
                RetentionModel.of(Money.of("60", "USD"), "0.70", "0.10").lifetimeValue();
        assertThat(orders.allowableCpa(dollars, BigDecimal.ONE))
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "the lifetime value is in USD, sales in EUR"));
    }

    @Test
    void withoutContributionThereIsNoBreakEven() {
        assertThat(OrderEconomics.of(eur("80"), eur("80"), 1).breakEvenRoas())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the contribution is 0"));
        assertThat(OrderEconomics.of(eur("80"), eur("90"), 1).breakEvenRoas())
                .isEqualTo(outOfDomain("the contribution -10 is below 0: there is no break-even"));
        assertThat(OrderEconomics.of(eur("80"), eur("90"), 1).allowableCpa()).hasToString("-10");
    }

    @Test
    void withoutSalesOrOrdersThereIsNothingToDivideBy() {
        assertThat(OrderEconomics.of(eur("0"), eur("0"), 1).contributionMargin())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "sales is 0"));
        assertThat(OrderEconomics.of(eur("-5"), eur("0"), 1).contributionMargin())
                .isEqualTo(outOfDomain("sales are -5, below 0"));
        assertThat(OrderEconomics.of(eur("5"), eur("0"), 0).allowableCpa())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "orders is 0"));
        assertThat(OrderEconomics.of(eur("5"), eur("0"), -1).allowableCpa())
                .isEqualTo(outOfDomain("orders are -1, below 0"));
    }

    @Test
    void aModelIsAnEstimateAndAMarginIsNone() {
        KpiValue.Present value =
                (KpiValue.Present) RetentionModel.of(eur("60"), "0.7", "0.1").lifetimeValue();

        assertThat(value.flags()).containsExactly(new Flag(Flag.Kind.ESTIMATE, ""));
    }
}
