package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A budget divided so that it yields the most: the next unit of money yields the same in every channel that is not at a limit of its own.
 *
 * <ul>
 *   <li>The marginal return at which the amounts come to the budget is found by bisection, in doubles. The amounts are then cut to whole
 *       minor units of the currency; what is left over goes, unit by unit, to the channel with the highest marginal return, so that with
 *       what is unallocated they add up to the budget exactly.
 *   <li>If the channels may not take all of the budget the rest is unallocated. If they must get more than there is, there is no allocation
 *       ({@code OUT_OF_DOMAIN}).
 *   <li>Curves of what a channel yields alone say nothing of channels that help each other.
 * </ul>
 *
 * <p>Immutable.
 *
 * @param channels what each channel gets, in the order given; none if there is an obstacle
 * @param unallocated what no channel may take
 * @param obstacle why there is no allocation; null if there is one
 */
public record BudgetAllocation(List<AllocatedChannel> channels, Money unallocated, KpiValue.@Nullable Absent obstacle) {

    private static final int BISECTIONS = 300;

    /** A rest of many units, as nearly linear curves may leave, is handed out in so many parts. */
    private static final BigDecimal PARTS = BigDecimal.valueOf(1000);

    private static final double SMALLEST = 1e-100;
    private static final double LARGEST = 1e100;

    public BudgetAllocation {
        channels = List.copyOf(channels);
    }

    /** Why there is no allocation, if so. */
    public Optional<KpiValue.Absent> findObstacle() {
        return Optional.ofNullable(obstacle);
    }

    /**
     * Divides a budget.
     *
     * @param budget what there is, in whole minor units
     * @param channels among whom; their limits in the currency of the budget and in whole minor units, and their yields of one unit
     * @throws IllegalArgumentException if the budget is negative, there is no channel, or one of these differs
     */
    public static BudgetAllocation of(Money budget, List<BudgetChannel> channels) {
        check(budget, channels);
        BigDecimal needed = channels.stream().map(BudgetAllocation::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (needed.compareTo(budget.amount()) > 0) {
            return new BudgetAllocation(
                    List.of(),
                    budget,
                    Figures.absent(
                            AbsenceReason.OUT_OF_DOMAIN,
                            "the channels must get " + new Money(needed, budget.currency()) + " at least, and there is "
                                    + budget));
        }
        List<BigDecimal> amounts = amounts(budget, channels);
        BigDecimal given = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<AllocatedChannel> allocated = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            allocated.add(allocated(channels.get(i), new Money(amounts.get(i), budget.currency())));
        }
        return new BudgetAllocation(allocated, new Money(budget.amount().subtract(given), budget.currency()), null);
    }

    private static void check(Money budget, List<BudgetChannel> channels) {
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("there are no channels to divide " + budget + " among");
        }
        checkAmount("budget", budget, budget);
        if (budget.amount().signum() < 0) {
            throw new IllegalArgumentException("budget " + budget + " is negative");
        }
        for (BudgetChannel channel : channels) {
            channel.findLeast()
                    .ifPresent(least -> checkAmount("least amount of channel " + channel.name(), least, budget));
            channel.findMost().ifPresent(most -> checkAmount("most amount of channel " + channel.name(), most, budget));
            Unit first = channels.get(0).curve().yields();
            if (!channel.curve().yields().equals(first)) {
                throw new IllegalArgumentException("channel " + channel.name() + " yields "
                        + channel.curve().yields() + ", and " + channels.get(0).name() + " yields " + first
                        + "; what they yield must be of one unit");
            }
        }
    }

    private static void checkAmount(String name, Money amount, Money budget) {
        if (!amount.currency().equals(budget.currency())) {
            throw new IllegalArgumentException(name + " is in " + amount.currency() + ", the budget in "
                    + budget.currency() + "; convert one with a dated rate first");
        }
        int places = budget.currency().getDefaultFractionDigits();
        if (amount.amount().scale() > places) {
            throw new IllegalArgumentException(name + " " + amount + " is not in whole minor units; "
                    + budget.currency() + " has " + places + " decimal places");
        }
    }

    private static BigDecimal least(BudgetChannel channel) {
        return channel.findLeast().map(Money::amount).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal most(BudgetChannel channel, Money budget) {
        return channel.findMost().map(Money::amount).orElse(budget.amount());
    }

    private static List<BigDecimal> amounts(Money budget, List<BudgetChannel> channels) {
        double low = SMALLEST;
        double high = LARGEST;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = Math.sqrt(low) * Math.sqrt(high);
            BigDecimal sum = BigDecimal.ZERO;
            for (BudgetChannel channel : channels) {
                sum = sum.add(at(channel, budget, middle));
            }
            if (sum.compareTo(budget.amount()) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        List<BigDecimal> amounts = new ArrayList<>();
        for (BudgetChannel channel : channels) {
            amounts.add(at(channel, budget, high));
        }
        addRest(budget, channels, amounts);
        return amounts;
    }

    /** What a channel gets at a marginal return, within its limits, in whole minor units. */
    private static BigDecimal at(BudgetChannel channel, Money budget, double marginal) {
        BigDecimal most = most(channel, budget);
        double amount = channel.curve().amountAt(marginal);
        BigDecimal wanted = amount >= most.doubleValue()
                ? most
                : new BigDecimal(amount).setScale(budget.currency().getDefaultFractionDigits(), RoundingMode.DOWN);
        return wanted.max(least(channel)).min(most);
    }

    private static void addRest(Money budget, List<BudgetChannel> channels, List<BigDecimal> amounts) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(budget.currency().getDefaultFractionDigits());
        BigDecimal rest = amounts.stream().reduce(budget.amount(), BigDecimal::subtract);
        while (rest.signum() > 0) {
            Optional<Integer> next = IntStream.range(0, channels.size())
                    .boxed()
                    .filter(i -> amounts.get(i).compareTo(most(channels.get(i), budget)) < 0)
                    .max(Comparator.comparingDouble(
                            i -> channels.get(i).curve().marginal(amounts.get(i).doubleValue())));
            if (next.isEmpty()) {
                return;
            }
            BigDecimal room = most(channels.get(next.get()), budget).subtract(amounts.get(next.get()));
            BigDecimal step = rest.divide(PARTS, unit.scale(), RoundingMode.DOWN)
                    .max(unit)
                    .min(room);
            amounts.set(next.get(), amounts.get(next.get()).add(step));
            rest = rest.subtract(step);
        }
    }

    private static AllocatedChannel allocated(BudgetChannel channel, Money amount) {
        double money = amount.amount().doubleValue();
        ResponseCurve curve = channel.curve();
        Unit perMoney = curve.yields().per(Unit.MONEY.in(amount.currency()));
        AllocatedChannel.Limit limit = AllocatedChannel.Limit.NONE;
        if (channel.findMost().filter(amount::equals).isPresent()) {
            limit = AllocatedChannel.Limit.MOST;
        } else if (channel.findLeast().filter(amount::equals).isPresent()) {
            limit = AllocatedChannel.Limit.LEAST;
        }
        return new AllocatedChannel(
                channel,
                amount,
                limit,
                number(curve.response(money), curve.yields(), "the response"),
                number(curve.response(money) / money, perMoney, "the amount"),
                number(curve.marginal(money), perMoney, "the amount"),
                number(1 / curve.marginal(money), Unit.NONE.per(perMoney), "the amount"));
    }

    private static KpiValue number(double number, Unit unit, String divisor) {
        return Double.isFinite(number)
                ? Figures.of(Decimals.shortest(number), unit, Figures.ESTIMATE)
                : Figures.absent(AbsenceReason.ZERO_DENOMINATOR, divisor + " is 0");
    }

    /** What all channels yield together, or why there is no allocation. */
    public KpiValue response() {
        if (obstacle != null) {
            return obstacle;
        }
        BigDecimal sum = channels.stream()
                .flatMap(each -> each.response().findNumber().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figures.of(sum, channels.get(0).channel().curve().yields(), Figures.ESTIMATE);
    }
}
