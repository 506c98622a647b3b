package io.github.raceframework.metrics.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AllocationReportTest {

    private static final KpiValue NONE = Figures.absent(AbsenceReason.ZERO_DENOMINATOR, "the amount is 0");
    private static final BudgetChannel SEARCH = BudgetChannel.of("search", new ResponseCurve(20, 0.5, Unit.COUNT));
    private static final BudgetChannel LIMITED = SEARCH.withLeast(eur("100")).withMost(eur("600"));

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static AllocatedChannel allocated(BudgetChannel channel, Money amount, AllocatedChannel.Limit limit) {
        return new AllocatedChannel(channel, amount, limit, NONE, NONE, NONE, NONE);
    }

    private static void fails(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
    }

    /** Of 1,000 search may take 600. */
    @Test
    void theBudgetIsWhatChannelsGetAndWhatNoneMayTake() {
        AllocationReport report = AllocationReport.of("media", BudgetAllocation.of(eur("1000"), List.of(LIMITED)));
        ParityBudget parity = ParityBudget.of(eur("200"), eur("600"), "0.3");

        assertThat(report.allocation().unallocated()).isEqualTo(eur("400"));
        assertThat(report.budget()).isEqualTo(eur("1000"));
        assertThat(report.findParity()).isEmpty();
        assertThat(report.with(parity).findParity()).contains(parity);
    }

    @Test
    void anAmountIsWithinTheLimitsOfItsChannelAndAtTheOneItSays() {
        fails(
                () -> allocated(LIMITED, eur("99"), AllocatedChannel.Limit.NONE),
                "amount EUR 99 of channel search is outside its limits");
        fails(
                () -> allocated(LIMITED, eur("601"), AllocatedChannel.Limit.MOST),
                "amount EUR 601 of channel search is outside its limits");
        fails(
                () -> allocated(SEARCH, eur("-1"), AllocatedChannel.Limit.NONE),
                "amount EUR -1 of channel search is outside its limits");
        fails(
                () -> allocated(LIMITED, Money.of("200", "CHF"), AllocatedChannel.Limit.NONE),
                "amount CHF 200 of channel search is not in the currency of its limit EUR 100");
        fails(
                () -> allocated(LIMITED, eur("100"), AllocatedChannel.Limit.NONE),
                "limit NONE of channel search is not the one that EUR 100 is at, LEAST");
        assertThat(allocated(LIMITED, eur("600"), AllocatedChannel.Limit.MOST)).hasToString("search: EUR 600 (MOST)");
    }

    @Test
    void theChannelsOfAnAllocationAreOfOneCurrencyAndYield() {
        AllocatedChannel search = allocated(SEARCH, eur("5"), AllocatedChannel.Limit.NONE);
        AllocatedChannel display = allocated(
                BudgetChannel.of("display", new ResponseCurve(1, 0.5, Unit.SCORE)),
                eur("5"),
                AllocatedChannel.Limit.NONE);

        fails(
                () -> new BudgetAllocation(List.of(search), Money.of("1", "CHF"), null),
                "amount EUR 5 of channel search is not in the currency of what is unallocated, CHF 1");
        fails(
                () -> new BudgetAllocation(List.of(search, display), eur("0"), null),
                "channel display yields score, and search yields count; what they yield must be of one unit");
        fails(
                () -> new BudgetAllocation(List.of(), eur("0"), null),
                "allocation has neither channels nor an obstacle; give one of the two");
        fails(
                () -> new BudgetAllocation(
                        List.of(search), eur("0"), Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "too little")),
                "allocation has both channels and an obstacle; leave one of the two out");
    }

    /** 1.7e308 * 1000^0.9 is no double. */
    @Test
    void aSumWithAnAbsentPartIsAbsent() {
        BudgetChannel vast = BudgetChannel.of("vast", new ResponseCurve(1.7e308, 0.9, Unit.COUNT));

        BudgetAllocation allocation = BudgetAllocation.of(eur("1000"), List.of(vast, SEARCH));

        assertThat(allocation.response())
                .isEqualTo(Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the number is too large"));
    }
}
