package io.github.raceframework.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Back and forth through random funnels. */
class FunnelProperties {

    private static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");

    private static BigDecimal number(KpiValue value) {
        return value.findNumber().orElseThrow();
    }

    @Provide
    Arbitrary<FunnelModel> models() {
        Arbitrary<KpiValue> rates = Combinators.combine(
                        Arbitraries.longs().between(1, 50), Arbitraries.longs().between(50, 3000))
                .as((seen, before) -> FunnelStep.measured("x", seen, before).rate());
        Arbitrary<List<FunnelStep>> steps = Combinators.combine(
                        rates.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 3).list().ofSize(4))
                .as((each, lags) -> IntStream.range(0, each.size())
                        .mapToObj(i -> FunnelStep.of("step" + i, each.get(i)).withLag(lags.get(i)))
                        .toList());
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        steps,
                        kinds.list().ofMinSize(1).ofMaxSize(3),
                        rates,
                        Arbitraries.integers().between(1, 9))
                .as((chain, channels, click, share) -> {
                    FunnelModel model = FunnelModel.of("visits", chain.toArray(FunnelStep[]::new))
                            .worth(Money.of("79.9", "EUR"));
                    for (int c = 0; c < channels.size(); c++) {
                        model = model.with(channel(c, channels.get(c), click, String.valueOf(share + c)));
                    }
                    return model;
                });
    }

    private static FunnelChannel channel(int number, int kind, KpiValue click, String share) {
        FunnelChannel channel = FunnelChannel.of("channel" + number, share);
        return switch (kind) {
            case 0 -> channel;
            case 1 -> channel.withPrice(MediaPrice.perEntry(Money.of("0.37", "EUR")));
            default -> channel.withClickRate(click).withPrice(MediaPrice.perThousand(Money.of("11.3", "EUR")));
        };
    }

    private static FunnelTarget target(String step, long count) {
        return FunnelTarget.count(step, count, QUARTER, Phasing.shape(Grain.MONTH, 5, 3, 7));
    }

    private static Fraction exactly(FunnelPlan plan, String step) {
        return plan.flows().stream()
                .flatMap(flow -> flow.passages().stream())
                .filter(passage -> passage.name().equals(step))
                .map(FunnelFlow.Passage::count)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void backAndForthReturnsTheTargetExactly(
            @ForAll("models") FunnelModel model, @ForAll @LongRange(min = 1, max = 1_000_000) long count) {
        String last = model.steps().get(model.steps().size() - 1).name();
        FunnelPlan there = model.reverse(target(last, count));
        FunnelPlan back = model.forward(there.inputs());

        assertThat(exactly(there, last)).isEqualTo(Fraction.of(count));
        assertThat(exactly(back, last)).isEqualTo(Fraction.of(count));
        assertThat(back.count(last)).hasToString(String.valueOf(count));
        assertThat(back.flows()).hasToString(there.flows().toString());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void inWholePeopleItIsTheTargetAtLeast(
            @ForAll("models") FunnelModel model, @ForAll @LongRange(min = 1, max = 5_000) long count) {
        FunnelModel whole = model.counting(FunnelModel.Counting.WHOLE);
        String last = model.steps().get(model.steps().size() - 1).name();
        FunnelPlan there = whole.reverse(target(last, count));
        FunnelPlan back = whole.forward(there.inputs());

        assertThat(number(there.count(last))).isGreaterThanOrEqualTo(BigDecimal.valueOf(count));
        assertThat(number(back.count(last))).isGreaterThanOrEqualTo(BigDecimal.valueOf(count));
        assertThat(there.flows().stream()
                        .flatMap(flow -> flow.passages().stream())
                        .map(passage -> passage.count().below().intValueExact())
                        .collect(Collectors.toSet()))
                .containsExactly(1);
        assertThat(exactly(there, "visits").compareTo(exactly(model.reverse(target(last, count)), "visits")))
                .isNotNegative();
    }

    /** By the definition of the season: a month's outcomes are its part of the target. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void outcomesFollowTheSeason(
            @ForAll("models") FunnelModel model, @ForAll @LongRange(min = 1, max = 1_000) long fifteenth) {
        String last = model.steps().get(model.steps().size() - 1).name();
        FunnelTarget target = target(last, 15 * fifteenth);
        FunnelPlan plan = model.reverse(target);

        assertThat(target.buckets().stream()
                        .map(month -> number(plan.count(last, month)).longValueExact() / fifteenth)
                        .toList())
                .containsExactly(5L, 3L, 7L);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void channelsAddUpToThePlan(@ForAll("models") FunnelModel model, @ForAll @IntRange(min = 1, max = 1000) int count) {
        FunnelPlan plan = model.reverse(target("visits", count));
        Fraction sum = model.channels().stream()
                .map(channel -> exactly(plan.channel(channel.name()), "visits"))
                .reduce(Fraction.ZERO, Fraction::plus);

        assertThat(sum).isEqualTo(Fraction.of(count));
        assertThat(plan.channel("channel0").flows()).hasSize(3);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void wholePartsAddUpAndAreLessThanOneAwayFromTheExactOnes(
            @ForAll @LongRange(min = 0, max = 10_000) long count,
            @ForAll List<@IntRange(min = 1, max = 50) Integer> weights) {
        if (weights.isEmpty()) {
            return;
        }
        List<Fraction> exact = weights.stream().map(Fraction::of).toList();
        List<Fraction> parts = WholeParts.of(Fraction.of(count), exact);

        assertThat(parts.stream().reduce(Fraction.ZERO, Fraction::plus)).isEqualTo(Fraction.of(count));
        List<Fraction> shares = WholeParts.exact(Fraction.of(count), exact);
        for (int i = 0; i < parts.size(); i++) {
            Fraction away = parts.get(i).minus(shares.get(i));
            assertThat(away.max(Fraction.ZERO.minus(away))).isLessThan(Fraction.ONE);
        }
    }
}
