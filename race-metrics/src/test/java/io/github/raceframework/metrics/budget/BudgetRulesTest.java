package io.github.raceframework.metrics.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Allocation;
import io.github.raceframework.core.plan.Budget;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
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

class BudgetRulesTest {

    private static final Currency EUR = Currencies.parse("EUR");
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static BudgetLineBuilder line(String id, String amount) {
        return BudgetLine.define(id, CostCategory.MEDIA, YEAR, eur(amount))
                .stage(Stage.REACH)
                .media(MediaType.PAID);
    }

    private static Budget budget(BudgetLineBuilder... lines) {
        return RacePlan.define("plan", YEAR, EUR).budget(lines).build().budget();
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    /** 600 and 200 of 1,000 are proven, 150 scale, 50 are tried: 80, 15 and 5 %. */
    @Test
    void theMixIsHeldAgainst70And20And10() {
        BudgetMix mix = BudgetMix.of(
                budget(
                        line("a", "600").allocation(Allocation.PROVEN),
                        line("b", "200").allocation(Allocation.PROVEN),
                        line("c", "150").allocation(Allocation.SCALING),
                        line("d", "50").allocation(Allocation.EXPERIMENTAL),
                        line("e", "99")),
                BudgetFigure.PLANNED);

        assertThat(mix.parts()).extracting(BudgetMix.Part::use).containsExactly(Allocation.values());
        assertThat(mix.parts()).extracting(part -> part.share().toString()).containsExactly("0.8", "0.15", "0.05");
        assertThat(mix.parts()).extracting(part -> part.gap().toString()).containsExactly("0.1", "-0.05", "-0.05");
        assertThat(mix.parts().get(0).amount()).hasToString("EUR 800");
        assertThat(mix.unsaid()).hasToString("EUR 99");
    }

    @Test
    void aMixOfWhatIsNotKnownOrNotThereIsAbsent() {
        Budget budget = budget(line("a", "600").allocation(Allocation.PROVEN));

        assertThat(BudgetMix.of(budget, BudgetFigure.COMMITTED).parts().get(1).gap())
                .isEqualTo(absent(AbsenceReason.PARTIAL_INPUT, "an amount is not known: EUR 0 (known 0 of 1 lines)"));
        assertThat(BudgetMix.of(budget(), BudgetFigure.PLANNED).parts().get(0).share())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the budget is 0"));
    }

    /** 7.007, 2.002 and 1.001: a cent is left over, for the largest remainder. */
    @Test
    void anAmountIsSplitByTheRule() {
        assertThat(BudgetMix.split(eur("10.01")))
                .containsEntry(Allocation.PROVEN, eur("7.01"))
                .containsEntry(Allocation.SCALING, eur("2"))
                .containsEntry(Allocation.EXPERIMENTAL, eur("1"));
    }

    @Test
    void tasksAddUpToTheBudgetOfTheirObjectives() {
        KpiValue media = new KpiValue.Present(
                new BigDecimal("67500"),
                Unit.MONEY.in(EUR),
                List.of(new Flag(Flag.Kind.STALE, "")),
                new Evidence(List.of(), Set.of()));
        TaskBudget tasks = TaskBudget.in(EUR)
                .with("revenue", "search ads", media)
                .with("revenue", "landing pages", eur("4000"))
                .with("retention", "newsletter", eur("2500.5"));

        assertThat(tasks.total()).hasToString("74000.5 [STALE]");
        assertThat(tasks.total("retention")).hasToString("2500.5");
        assertThat(tasks.total("nothing")).hasToString("0");
        assertThat(tasks.left(eur("70000"))).hasToString("-4000.5 [STALE]");
        assertThat(tasks.left(Money.of("1", "USD")))
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "USD 1 is available, and the budget is in EUR"));
    }

    @Test
    void aTaskOfUnknownCostLeavesNoTotal() {
        TaskBudget unknown = TaskBudget.in(EUR)
                .with("revenue", "search ads", absent(AbsenceReason.ZERO_DENOMINATOR, "step leads: the rate is 0"))
                .with("retention", "newsletter", eur("2"));

        assertThat(unknown.total())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "task search ads: step leads: the rate is 0"));
        assertThat(unknown.total("retention")).hasToString("2");
        assertThat(TaskBudget.in(EUR)
                        .with("x", "fair", absent(AbsenceReason.ALL_NULL, ""))
                        .total())
                .isEqualTo(absent(AbsenceReason.ALL_NULL, "task fair: unknown"));
        assertThat(TaskBudget.in(EUR).with("x", "fair", Money.of("1", "USD")).total())
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "task fair is in USD, the budget in EUR"));
    }
}
