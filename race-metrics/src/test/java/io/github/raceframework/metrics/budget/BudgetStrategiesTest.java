package io.github.raceframework.metrics.budget;

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

class BudgetStrategiesTest {

    private static final Unit EUR = Unit.MONEY.in(Currency.getInstance("EUR"));

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static KpiValue value(String number, Unit unit, Flag... flags) {
        return new KpiValue.Present(new BigDecimal(number), unit, List.of(flags), new Evidence(List.of(), Set.of()));
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    /** 8 % of 120,000 are 9,600; 7.5 % of 0.01 are 0.00075, not a cent and not nothing. */
    @Test
    void aShareOfRevenueIsTheExactProduct() {
        assertThat(RevenueBudget.of(eur("120000"), "0.08").amount()).isEqualTo(value("9600", EUR));
        assertThat(RevenueBudget.of(eur("0.01"), "0.075").amount()).hasToString("0.00075");
        assertThat(RevenueBudget.of(value("100", EUR, new Flag(Flag.Kind.STALE, "")), "0.1")
                        .amount())
                .hasToString("10 [STALE]");
        assertThat(RevenueBudget.of(eur("0"), "1").amount()).hasToString("0");
    }

    @Test
    void aShareOfNoRevenueIsAbsent() {
        assertThat(RevenueBudget.of(eur("100"), "8").amount())
                .isEqualTo(absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        "the share 8 is not from 0 to 1; write a percentage as a fraction"));
        assertThat(RevenueBudget.of(eur("100"), "-0.1").amount())
                .isEqualTo(absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        "the share -0.1 is not from 0 to 1; write a percentage as a fraction"));
        assertThat(RevenueBudget.of(eur("-100"), "0.1").amount())
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "the revenue -100 is below 0"));
        KpiValue unknown = absent(AbsenceReason.NOT_COVERED, "no sales before 2024");
        assertThat(RevenueBudget.of(unknown, "0.1").amount()).isEqualTo(unknown);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueBudget.of(value("3", Unit.COUNT), "0.1"))
                .withMessage("value 3 is in count, and money is wanted");
    }

    /** 200 of 200 + 600 are a quarter, 5 points below a market share of 30 %; 600 * 0.25 / 0.75 = 200 is parity at a quarter. */
    @Test
    void parityIsWhereTheShareOfSpendIsTheMarketShare() {
        ParityBudget behind = ParityBudget.of(eur("200"), eur("600"), "0.3");

        assertThat(behind.shareOfSpend()).hasToString("0.25");
        assertThat(behind.gap()).hasToString("-0.05");
        // 600 * 3 / 7
        assertThat(behind.amount()).isEqualTo(value("257.14285714285717", EUR));
        ParityBudget level = ParityBudget.of(eur("200"), eur("600"), "0.25");
        assertThat(level.gap()).hasToString("0");
        assertThat(level.amount()).hasToString("200");
        assertThat(ParityBudget.of(eur("200"), eur("0"), "0.25").shareOfSpend()).hasToString("1");
    }

    @Test
    void outsideItsDomainThereIsNoParity() {
        KpiValue share = absent(
                AbsenceReason.OUT_OF_DOMAIN,
                "the market share 25 is not from 0 to 1; write a percentage as a fraction");
        ParityBudget percent = ParityBudget.of(eur("200"), eur("600"), "25");
        assertThat(percent.amount()).isEqualTo(share);
        assertThat(percent.gap()).isEqualTo(share);
        assertThat(percent.shareOfSpend()).hasToString("0.25");
        assertThat(ParityBudget.of(eur("1"), eur("1"), "-0.1").gap().isPresent())
                .isFalse();
        assertThat(ParityBudget.of(eur("200"), eur("600"), "1").amount())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the market share of others is 0"));
        ParityBudget silent = ParityBudget.of(eur("0"), eur("0"), "0.2");
        KpiValue nothing = absent(AbsenceReason.ZERO_DENOMINATOR, "what is spent is 0");
        assertThat(silent.shareOfSpend()).isEqualTo(nothing);
        assertThat(silent.gap()).isEqualTo(nothing);
        KpiValue negative = absent(AbsenceReason.OUT_OF_DOMAIN, "the spend EUR -1 is below 0");
        assertThat(ParityBudget.of(eur("-1"), eur("1"), "0.2").shareOfSpend()).isEqualTo(negative);
        assertThat(ParityBudget.of(eur("1"), eur("-1"), "0.2").amount()).isEqualTo(negative);
        KpiValue mixed = absent(AbsenceReason.MIXED_CURRENCY, "EUR 1 and USD 1 are in two currencies");
        assertThat(ParityBudget.of(eur("1"), Money.of("1", "USD"), "0.2").gap()).isEqualTo(mixed);
    }
}
