package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * A budget built up from objectives: what each task costs that it takes to reach them (objective and task). The cost of a task is a plain
 * amount, or a figure such as {@link io.github.raceframework.metrics.funnel.FunnelPlan#cost()}.
 *
 * <p>Immutable.
 *
 * @param currency the currency of the budget
 * @param tasks what it takes
 */
public record TaskBudget(Currency currency, List<Task> tasks) {

    /**
     * Something to be done.
     *
     * @param objective the objective it is for
     * @param name what it is
     * @param cost what it costs, or why that is not known
     */
    public record Task(String objective, String name, KpiValue cost) {}

    public TaskBudget {
        tasks = List.copyOf(tasks);
    }

    /** Without tasks yet. */
    public static TaskBudget in(Currency currency) {
        return new TaskBudget(currency, List.of());
    }

    /** With a task more that costs so much. */
    public TaskBudget with(String objective, String name, Money cost) {
        return with(objective, name, Figures.of(cost.amount(), Unit.MONEY.in(cost.currency())));
    }

    /** With a task more whose cost is a figure of a plan. */
    public TaskBudget with(String objective, String name, KpiValue cost) {
        List<Task> more = new ArrayList<>(tasks);
        more.add(new Task(objective, name, cost));
        return new TaskBudget(currency, more);
    }

    /** What all tasks cost, exact; absent where the cost of one is, which it names, or is in another currency. */
    public KpiValue total() {
        return sum(tasks);
    }

    /** What the tasks for an objective cost; 0 if there are none. */
    public KpiValue total(String objective) {
        return sum(tasks.stream()
                .filter(task -> task.objective().equals(objective))
                .toList());
    }

    private KpiValue sum(List<Task> some) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Flag> flags = List.of();
        for (Task task : some) {
            if (task.cost() instanceof KpiValue.Absent absent) {
                String words = absent.detail().isEmpty() ? absent.reason().words() : absent.detail();
                return Figures.absent(absent.reason(), "task " + task.name() + ": " + words);
            }
            KpiValue.Present cost = (KpiValue.Present) task.cost();
            if (!cost.unit().equals(Unit.MONEY.in(currency))) {
                return Figures.absent(
                        AbsenceReason.MIXED_CURRENCY,
                        "task " + task.name() + " is in " + cost.unit() + ", the budget in " + currency);
            }
            sum = sum.add(cost.number());
            flags = Figures.flags(flags, cost.flags());
        }
        return Figures.of(sum, Unit.MONEY.in(currency), flags);
    }

    /** What is left of an available amount; below 0: so much is missing. */
    public KpiValue left(Money available) {
        return available.currency().equals(currency)
                ? Figures.map(
                        total(),
                        cost -> Figures.of(available.amount().subtract(cost.number()), cost.unit(), cost.flags()))
                : Figures.absent(
                        AbsenceReason.MIXED_CURRENCY, available + " is available, and the budget is in " + currency);
    }
}
