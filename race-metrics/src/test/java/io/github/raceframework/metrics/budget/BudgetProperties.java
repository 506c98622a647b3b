package io.github.raceframework.metrics.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Allocation against a greedy allocator, and its limits. */
class BudgetProperties {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Money euros(long amount) {
        return new Money(BigDecimal.valueOf(amount), EUR);
    }

    @Provide
    Arbitrary<List<BudgetChannel>> channels() {
        return Combinators.combine(
                        Arbitraries.doubles().between(1, 100),
                        Arbitraries.doubles().between(0.1, 0.9),
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.longs().between(50, 400))
                .as((scale, exponent, least, most) -> BudgetChannel.of(
                                "x", new ResponseCurve(scale, exponent, Unit.COUNT))
                        .withLeast(euros(least))
                        .withMost(euros(most)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Unit by unit of 1 EUR to whoever gains the most by it: the best for concave curves, up to the size of the steps. */
    private static double greedy(int budget, List<BudgetChannel> channels) {
        List<Long> amounts = new ArrayList<>();
        channels.forEach(channel ->
                amounts.add(channel.findLeast().orElseThrow().amount().longValueExact()));
        long rest = budget - amounts.stream().mapToLong(Long::longValue).sum();
        for (long i = 0; i < rest; i++) {
            int best = -1;
            double most = 0;
            for (int c = 0; c < channels.size(); c++) {
                long amount = amounts.get(c);
                boolean room = amount
                        < channels.get(c).findMost().orElseThrow().amount().longValueExact();
                ResponseCurve curve = channels.get(c).curve();
                double gain = response(curve, amount + 1) - response(curve, amount);
                if (room && gain > most) {
                    most = gain;
                    best = c;
                }
            }
            if (best >= 0) {
                amounts.set(best, amounts.get(best) + 1);
            }
        }
        double sum = 0;
        for (int c = 0; c < channels.size(); c++) {
            sum += response(channels.get(c).curve(), amounts.get(c));
        }
        return sum;
    }

    private static double response(ResponseCurve curve, long amount) {
        return curve.scale() * Math.pow((double) amount, curve.exponent());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nothingYieldsMore(
            @ForAll("channels") List<BudgetChannel> channels, @ForAll @IntRange(min = 200, max = 2000) int budget) {
        BudgetAllocation allocation = BudgetAllocation.of(euros(budget), channels);

        double best = greedy(budget, channels);
        assertThat(allocation.response().findNumber().orElseThrow().doubleValue())
                .isGreaterThanOrEqualTo(best * (1 - 1e-9));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void limitsHoldAmountsAddUpAndFreeMarginalReturnsAreEqual(
            @ForAll("channels") List<BudgetChannel> channels, @ForAll @IntRange(min = 200, max = 2000) int budget) {
        BudgetAllocation allocation = BudgetAllocation.of(euros(budget), channels);

        Money sum = allocation.unallocated();
        List<Double> free = new ArrayList<>();
        for (AllocatedChannel each : allocation.channels()) {
            sum = sum.plus(each.amount());
            assertThat(each.amount())
                    .isBetween(
                            each.channel().findLeast().orElseThrow(),
                            each.channel().findMost().orElseThrow());
            if (each.limit() == AllocatedChannel.Limit.NONE && each.amount().compareTo(euros(5)) > 0) {
                free.add(each.marginalReturn().findNumber().orElseThrow().doubleValue());
            }
        }
        assertThat(sum).isEqualTo(euros(budget));
        // a cent more of 5 EUR or more changes a marginal return by 0.01 / 5 * (1 - b) at most
        for (double marginal : free) {
            assertThat(marginal).isCloseTo(free.get(0), within(0.002 * free.get(0)));
        }
    }

    /** Of yen, which have no minor units, unit by unit: nothing but ties may go another way than by the greedy allocator. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void unitByUnitTheAmountsAreThoseOfTheGreedyAllocator(
            @ForAll @Size(min = 2, max = 4) List<@DoubleRange(min = 0.02, max = 0.98) Double> exponents,
            @ForAll @IntRange(min = 0, max = 300) int budget) {
        List<BudgetChannel> channels = new ArrayList<>();
        for (int i = 0; i < exponents.size(); i++) {
            channels.add(BudgetChannel.of("c" + i, new ResponseCurve(10 + 7.3 * i, exponents.get(i), Unit.COUNT)));
        }
        Currency yen = Currency.getInstance("JPY");
        BudgetAllocation allocation = BudgetAllocation.of(new Money(BigDecimal.valueOf(budget), yen), channels);

        int sum = 0;
        double highest = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (AllocatedChannel each : allocation.channels()) {
            int amount = each.amount().amount().intValueExact();
            ResponseCurve curve = each.channel().curve();
            sum += amount;
            highest = Math.max(highest, response(curve, amount + 1) - response(curve, amount));
            if (amount > 0) {
                lowest = Math.min(lowest, response(curve, amount) - response(curve, amount - 1));
            }
        }
        assertThat(sum).isEqualTo(budget);
        // no unit more anywhere yields more than the last unit elsewhere did: with falling gains nothing is better
        assertThat(highest).isLessThanOrEqualTo(lowest * (1 + 1e-9));
    }

    @Property(tries = 200)
    void aCurveIsFoundAgainFromItsOwnPoints(
            @ForAll @DoubleRange(min = 1, max = 100) double scale,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double exponent) {
        ResponseCurve curve = new ResponseCurve(scale, exponent, Unit.COUNT);
        List<CurveFit.Observation> observations = new ArrayList<>();
        for (long amount : new long[] {10, 50, 90, 400}) {
            observations.add(new CurveFit.Observation(euros(amount), BigDecimal.valueOf(response(curve, amount))));
        }
        CurveFit fit = CurveFit.of(observations, Unit.COUNT);

        ResponseCurve found = fit.findCurve().orElseThrow();
        assertThat(found.scale()).isCloseTo(scale, within(1e-9 * scale));
        assertThat(found.exponent()).isCloseTo(exponent, within(1e-9));
        assertThat(fit.fitQuality().findNumber().orElseThrow().doubleValue()).isCloseTo(1, within(1e-9));
    }
}
