package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A budget divided so that it yields the most: the next unit of money yields the same in every channel that is not at a limit of its own.
 *
 * <ul>
 *   <li>Amounts are whole minor units of the currency, and with what is unallocated they add up to the budget exactly. No unit would yield more in
 *       another channel, so that free marginal returns are equal up to a minor unit. What a unit yields is computed in doubles; of units that yield
 *       the same, which is most of them where curves are all but straight lines, each channel gets its part.
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

    /** Up to here every number of minor units is a double. */
    private static final BigDecimal MOST_UNITS = new BigDecimal("1e15");

    /** Refuses amounts in two currencies, yields in two units, channels beside an obstacle, and neither of the two. */
    public BudgetAllocation {
        channels = List.copyOf(channels);
        if (channels.isEmpty() == (obstacle == null)) {
            throw new IllegalArgumentException(
                    obstacle == null
                            ? "allocation has neither channels nor an obstacle; give one of the two"
                            : "allocation has both channels and an obstacle; leave one of the two out");
        }
        for (AllocatedChannel each : channels) {
            if (!each.amount().currency().equals(unallocated.currency())) {
                throw new IllegalArgumentException("amount " + each.amount() + " of channel "
                        + each.channel().name() + " is not in the currency of what is unallocated, " + unallocated);
            }
            checkYield(each.channel(), channels.get(0).channel());
        }
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
        if (budget.amount()
                        .movePointRight(budget.currency().getDefaultFractionDigits())
                        .compareTo(MOST_UNITS)
                > 0) {
            throw new IllegalArgumentException(
                    "budget " + budget + " is more than 1e15 minor units; divide it in parts");
        }
        for (BudgetChannel channel : channels) {
            channel.findLeast()
                    .ifPresent(least -> checkAmount("least amount of channel " + channel.name(), least, budget));
            channel.findMost().ifPresent(most -> checkAmount("most amount of channel " + channel.name(), most, budget));
            checkYield(channel, channels.get(0));
        }
    }

    private static void checkYield(BudgetChannel channel, BudgetChannel first) {
        Unit yields = first.curve().yields();
        if (!channel.curve().yields().equals(yields)) {
            throw new IllegalArgumentException("channel " + channel.name() + " yields "
                    + channel.curve().yields() + ", and " + first.name() + " yields " + yields
                    + "; what they yield must be of one unit");
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

    private static List<BigDecimal> amounts(Money budget, List<BudgetChannel> channels) {
        int places = budget.currency().getDefaultFractionDigits();
        BigDecimal all = budget.amount();
        List<EqualMargins.Demand> demands = channels.stream()
                .map(channel -> new EqualMargins.Demand(
                        channel.curve(),
                        units(least(channel), places),
                        units(channel.findMost().map(Money::amount).orElse(all).min(all), places)))
                .toList();
        return new EqualMargins(demands, BigDecimal.ONE.movePointLeft(places))
                .divide(units(all, places)).stream()
                        .map(units -> BigDecimal.valueOf(units, places))
                        .toList();
    }

    private static long units(BigDecimal amount, int places) {
        return amount.movePointRight(places).longValueExact();
    }

    private static AllocatedChannel allocated(BudgetChannel channel, Money amount) {
        double money = amount.amount().doubleValue();
        ResponseCurve curve = channel.curve();
        Unit perMoney = curve.yields().per(Unit.MONEY.in(amount.currency()));
        AllocatedChannel.Limit limit = AllocatedChannel.limitAt(channel, amount);
        KpiValue response = number(curve.response(money), curve.yields());
        if (amount.amount().signum() == 0) {
            KpiValue none = Figures.absent(AbsenceReason.ZERO_DENOMINATOR, "the amount is 0");
            return new AllocatedChannel(channel, amount, limit, response, none, none, none);
        }
        return new AllocatedChannel(
                channel,
                amount,
                limit,
                response,
                number(curve.response(money) / money, perMoney),
                number(curve.marginal(money), perMoney),
                number(1 / curve.marginal(money), Unit.NONE.per(perMoney)));
    }

    private static KpiValue number(double number, Unit unit) {
        return Double.isFinite(number)
                ? Figures.of(Decimals.shortest(number), unit, Figures.ESTIMATE)
                : Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the number is too large");
    }

    /** What was divided: what the channels get, and what is unallocated. */
    public Money budget() {
        return channels.stream().map(AllocatedChannel::amount).reduce(unallocated, Money::plus);
    }

    /** What all channels yield together; where that of one is absent, or there is no allocation, the reason. */
    public KpiValue response() {
        KpiValue.Absent absence = findObstacle()
                .or(() -> Figures.findAbsence(
                        channels.stream().map(AllocatedChannel::response).toArray(KpiValue[]::new)))
                .orElse(null);
        if (absence != null) {
            return absence;
        }
        BigDecimal sum = channels.stream()
                .flatMap(each -> each.response().findNumber().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figures.of(sum, channels.get(0).channel().curve().yields(), Figures.ESTIMATE);
    }
}
