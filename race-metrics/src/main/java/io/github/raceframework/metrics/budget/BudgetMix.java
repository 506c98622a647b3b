package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.Allocation;
import io.github.raceframework.core.plan.Budget;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.BudgetTotal;
import io.github.raceframework.core.plan.BudgetView;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a budget is divided into what is proven, what is scaling and what is experimental, held against the rule of thumb of 70, 20 and 10 %.
 * The rule is a habit, not a law: it keeps something for what is not known yet.
 *
 * <p>Immutable.
 *
 * @param parts one for each kind of use, the most proven first
 * @param unsaid what lines come to of which nobody has said how proven they are
 */
public record BudgetMix(List<Part> parts, BudgetTotal unsaid) {

    /**
     * One kind of use.
     *
     * @param use how proven it is
     * @param amount what its lines come to
     * @param share its share of all lines of which it is said; absent where an amount is not known ({@code PARTIAL_INPUT}), or all are 0
     * @param gap the share less the guideline, in points
     */
    public record Part(Allocation use, BudgetTotal amount, KpiValue share, KpiValue gap) {}

    public BudgetMix {
        parts = List.copyOf(parts);
    }

    /** The mix of a plan's budget. */
    public static BudgetMix of(Budget budget, BudgetFigure figure) {
        BudgetView<Allocation> view = budget.byAllocation(figure);
        BudgetTotal none = new BudgetTotal(new Money(BigDecimal.ZERO, budget.currency()), 0, 0);
        List<BudgetTotal> totals = Stream.of(Allocation.values())
                .map(use -> view.groups().getOrDefault(use, none))
                .toList();
        Optional<BudgetTotal> unknown =
                totals.stream().filter(total -> !total.isComplete()).findFirst();
        BigDecimal all = totals.stream().map(total -> total.known().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Part> parts = Stream.of(Allocation.values())
                .map(use -> part(use, view.groups().getOrDefault(use, none), all, unknown))
                .toList();
        return new BudgetMix(parts, view.rest());
    }

    private static Part part(Allocation use, BudgetTotal amount, BigDecimal all, Optional<BudgetTotal> unknown) {
        KpiValue share = unknown.isPresent()
                ? Figures.absent(AbsenceReason.PARTIAL_INPUT, "an amount is not known: " + unknown.get())
                : Figures.quotient(amount.known().amount(), all, Unit.NONE, "the budget", List.of());
        KpiValue gap = Figures.map(
                share,
                present -> Figures.quotient(
                        amount.known().amount().subtract(all.multiply(use.guideline())),
                        all,
                        Unit.NONE,
                        "the budget",
                        List.of()));
        return new Part(use, amount, share, gap);
    }

    /** An amount divided by the rule, in whole minor units that add up to it. */
    public static Map<Allocation, Money> split(Money amount) {
        List<Money> parts = amount.split(
                Stream.of(Allocation.values()).map(Allocation::guideline).toList());
        Map<Allocation, Money> split = new EnumMap<>(Allocation.class);
        for (Allocation use : Allocation.values()) {
            split.put(use, parts.get(split.size()));
        }
        return split;
    }
}
