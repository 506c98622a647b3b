package io.github.raceframework.metrics.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BudgetAllocationTest {

    private static final BudgetChannel DISPLAY = channel("display", 10, 0.5);
    private static final BudgetChannel SEARCH = channel("search", 20, 0.5);

    private static BudgetChannel channel(String name, double scale, double exponent) {
        return BudgetChannel.of(name, new ResponseCurve(scale, exponent, Unit.COUNT));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static double number(KpiValue value) {
        return value.findNumber().orElseThrow().doubleValue();
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    /**
     * By hand: marginal returns 5 / sqrt(x) and 10 / sqrt(y) are equal where y = 4 x, so 1,000 are 200 and 800. There they are 5 /
     * sqrt(200) = 0.353553; responses 10 sqrt(200) = 141.4214 and 20 sqrt(800) = 565.6854, together 500 sqrt(2); averages twice the marginal returns.
     */
    @Test
    void marginalReturnsAreEqual() {
        BudgetAllocation allocation = BudgetAllocation.of(eur("1000"), List.of(DISPLAY, SEARCH));
        AllocatedChannel display = allocation.channels().get(0);
        AllocatedChannel search = allocation.channels().get(1);

        assertThat(allocation.channels()).hasToString("[display: EUR 200, search: EUR 800]");
        assertThat(allocation.unallocated()).isEqualTo(eur("0"));
        assertThat(allocation.findObstacle()).isEmpty();
        assertThat(number(display.marginalReturn())).isCloseTo(0.35355339, within(1e-8));
        assertThat(number(search.marginalReturn())).isCloseTo(0.35355339, within(1e-8));
        assertThat(number(display.marginalCost())).isCloseTo(2 * Math.sqrt(2), within(1e-8));
        assertThat(number(search.response())).isCloseTo(565.6854, within(1e-4));
        assertThat(number(search.averageReturn())).isCloseTo(0.70710678, within(1e-8));
        assertThat(number(allocation.response())).isCloseTo(500 * Math.sqrt(2), within(1e-8));
        Unit euro = Unit.MONEY.in(Currency.getInstance("EUR"));
        assertThat(((KpiValue.Present) search.marginalReturn()).unit()).isEqualTo(Unit.COUNT.per(euro));
        assertThat(((KpiValue.Present) search.marginalCost()).unit()).isEqualTo(euro.per(Unit.COUNT));
        assertThat(search.marginalCost().toString()).endsWith(" [ESTIMATE]");
    }

    /** What one limit takes away goes to the others; at the most the marginal return stays above theirs, at the least below. */
    @Test
    void limitsAreKept() {
        BudgetAllocation capped = BudgetAllocation.of(eur("1000"), List.of(DISPLAY, SEARCH.withMost(eur("300"))));
        assertThat(capped.channels()).hasToString("[display: EUR 700, search: EUR 300 (MOST)]");
        assertThat(number(capped.channels().get(1).marginalReturn()))
                .isGreaterThan(number(capped.channels().get(0).marginalReturn()));

        BudgetAllocation raised = BudgetAllocation.of(eur("1000"), List.of(DISPLAY.withLeast(eur("400")), SEARCH));
        assertThat(raised.channels()).hasToString("[display: EUR 400 (LEAST), search: EUR 600]");
    }

    @Test
    void whatNobodyMayTakeIsUnallocated() {
        BudgetAllocation allocation =
                BudgetAllocation.of(eur("1000"), List.of(DISPLAY.withMost(eur("100")), SEARCH.withMost(eur("200.5"))));

        assertThat(allocation.unallocated()).isEqualTo(eur("699.5"));
        assertThat(allocation.channels()).hasToString("[display: EUR 100 (MOST), search: EUR 200.5 (MOST)]");
    }

    @Test
    void moreMustBeGivenThanThereIs() {
        BudgetAllocation allocation =
                BudgetAllocation.of(eur("1000"), List.of(DISPLAY.withLeast(eur("600")), SEARCH.withLeast(eur("500"))));
        KpiValue.Absent reason =
                absent(AbsenceReason.OUT_OF_DOMAIN, "the channels must get EUR 1100 at least, and there is EUR 1000");

        assertThat(allocation.findObstacle()).contains(reason);
        assertThat(allocation.response()).isEqualTo(reason);
        assertThat(allocation.channels()).isEmpty();
        assertThat(allocation.unallocated()).isEqualTo(eur("1000"));
    }

    @Test
    void noMoneyHasNoAverage() {
        AllocatedChannel nothing =
                BudgetAllocation.of(eur("0"), List.of(DISPLAY)).channels().get(0);

        assertThat(nothing.response()).hasToString("0 [ESTIMATE]");
        assertThat(nothing.averageReturn()).isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the amount is 0"));
        assertThat(nothing.marginalReturn()).isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the amount is 0"));
        assertThat(nothing.marginalCost()).isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the amount is 0"));
    }

    /** Curves that are all but straight lines jump from nothing to all of it. */
    @Test
    void nearlyStraightCurvesEndTooAndAddUp() {
        BudgetAllocation allocation = BudgetAllocation.of(
                eur("1000000000"), List.of(channel("a", 1, 0.999999999999), channel("b", 1, 0.999999999999)));

        assertThat(allocation.unallocated()).isEqualTo(eur("0"));
        assertThat(allocation.channels()).hasToString("[a: EUR 500000000, b: EUR 500000000]");
    }

    /** Nobody gains by a cent moved: by hand, 1 * x^0.02 and 1 * y^0.5 of 1,000 EUR, checked unit by unit at the amounts given. */
    @Test
    void aStronglyCurvedChannelTakesNoMoreThanItsPart() {
        ResponseCurve steep = new ResponseCurve(1000, 0.02, Unit.COUNT);
        ResponseCurve flat = new ResponseCurve(1, 0.9999, Unit.COUNT);
        BudgetAllocation allocation = BudgetAllocation.of(
                eur("1000"), List.of(BudgetChannel.of("steep", steep), BudgetChannel.of("flat", flat)));
        double x = allocation.channels().get(0).amount().amount().doubleValue();
        double y = allocation.channels().get(1).amount().amount().doubleValue();

        assertThat(x + y).isCloseTo(1000, within(1e-9));
        // 20 x^-0.98 = 0.9999 y^-0.0001 at about x = 21.27
        assertThat(20 * Math.pow(x, -0.98)).isCloseTo(0.9999 * Math.pow(y, -0.0001), within(1e-3));
        assertThat(20 * Math.pow(x - 0.02, -0.98)).isGreaterThan(0.9999 * Math.pow(y, -0.0001));
        assertThat(20 * Math.pow(x + 0.02, -0.98)).isLessThan(0.9999 * Math.pow(y, -0.0001));
    }

    @Test
    void aBudgetBeyondWholeDoublesIsRefused() {
        assertThat(BudgetAllocation.of(eur("10000000000000"), List.of(DISPLAY)).unallocated())
                .isEqualTo(eur("0"));
        assertRefused(
                () -> BudgetAllocation.of(eur("10000000000000.01"), List.of(DISPLAY)),
                "budget EUR 10000000000000.01 is more than 1e15 minor units; divide it in parts");
    }

    @Test
    void whatIsNoAllocationIsRefused() {
        assertRefused(() -> BudgetAllocation.of(eur("1"), List.of()), "there are no channels to divide EUR 1 among");
        assertRefused(() -> BudgetAllocation.of(eur("-1"), List.of(SEARCH)), "budget EUR -1 is negative");
        assertRefused(
                () -> BudgetAllocation.of(eur("1.001"), List.of(SEARCH)),
                "budget EUR 1.001 is not in whole minor units; EUR has 2 decimal places");
        assertRefused(
                () -> BudgetAllocation.of(eur("1"), List.of(SEARCH.withMost(Money.of("1", "USD")))),
                "most amount of channel search is in USD, the budget in EUR; convert one with a dated rate first");
        assertRefused(
                () -> BudgetAllocation.of(eur("1"), List.of(SEARCH.withLeast(Money.of("1", "USD")))),
                "least amount of channel search is in USD, the budget in EUR; convert one with a dated rate first");
        assertRefused(
                () -> BudgetAllocation.of(
                        eur("1"), List.of(SEARCH, BudgetChannel.of("x", new ResponseCurve(1, 0.5, Unit.NONE)))),
                "channel x yields 1, and search yields count; what they yield must be of one unit");
        assertRefused(
                () -> SEARCH.withLeast(eur("2")).withMost(eur("1")),
                "least amount EUR 2 of channel search is above its most, EUR 1");
        assertRefused(() -> SEARCH.withLeast(eur("-2")), "least amount EUR -2 of channel search is negative");
        assertRefused(() -> SEARCH.withMost(eur("-2")), "most amount EUR -2 of channel search is negative");
        assertRefused(() -> channel("x", 0, 0.5), "scale 0.0 of a response curve is not above 0");
        assertRefused(
                () -> channel("x", 1, 1),
                "exponent 1.0 of a response curve is not between 0 and 1; from 1 on returns do not diminish");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
