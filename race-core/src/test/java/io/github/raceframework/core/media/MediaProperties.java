package io.github.raceframework.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MediaProperties {

    private static final List<MediaType> TYPES = List.of(MediaType.values());

    @Property
    void aSplitDoesNotDependOnTheOrderOfItsWeights(
            @ForAll("splits") Map<MediaType, BigDecimal> weights, @ForAll Random random) {
        List<MediaType> order = new ArrayList<>(weights.keySet());
        Collections.shuffle(order, random);
        Map<MediaType, BigDecimal> shuffled = new LinkedHashMap<>();
        order.forEach(type -> shuffled.put(type, weights.getOrDefault(type, BigDecimal.ZERO)));

        assertThat(new MediaSplit(shuffled))
                .isEqualTo(new MediaSplit(weights))
                .hasToString(new MediaSplit(weights).toString());
    }

    /** No part is a minor unit away from weight times amount; together they are the amount. */
    @Property
    void partsAddUpToTheAmount(
            @ForAll("splits") Map<MediaType, BigDecimal> weights,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long units,
            @ForAll("currencies") Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        Money amount = new Money(BigDecimal.valueOf(units, digits), currency);
        Map<MediaType, Money> parts = new MediaSplit(weights).divide(amount);

        assertThat(parts.values().stream().reduce(Money::plus)).contains(amount);
        parts.forEach((type, part) -> {
            BigDecimal share = amount.amount().multiply(weights.getOrDefault(type, BigDecimal.ZERO));
            assertThat(part.amount().subtract(share).abs()).isLessThan(BigDecimal.ONE.movePointLeft(digits));
        });
    }

    /** Figures by primary type are a partition: they add up to the whole. Over all types they would not. */
    @Property
    void figuresByPrimaryTypeAddUp(@ForAll @Size(max = 30) List<@From("mixes") MediaMix> mixes) {
        Map<MediaType, Integer> byPrimary = new EnumMap<>(MediaType.class);
        mixes.forEach(mix -> byPrimary.merge(mix.primary(), 1, Integer::sum));

        assertThat(byPrimary.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(mixes.size());
        assertThat(mixes).allMatch(mix -> mix.types().size() == 1 + mix.others().size());
        assertThat(mixes)
                .allMatch(mix ->
                        mix.types().contains(mix.primary()) && !mix.others().contains(mix.primary()));
    }

    /** Cuts of the range 0 to 1, in steps of 1e-9, are weights that sum to 1. */
    @Provide
    Arbitrary<Map<MediaType, BigDecimal>> splits() {
        return Arbitraries.integers().between(1, 999_999_999).set().ofMaxSize(3).map(cuts -> {
            List<Integer> ends = new ArrayList<>(cuts);
            Collections.sort(ends);
            ends.add(1_000_000_000);
            Map<MediaType, BigDecimal> weights = new LinkedHashMap<>();
            int start = 0;
            for (int end : ends) {
                weights.put(TYPES.get(weights.size()), BigDecimal.valueOf(end - start, 9));
                start = end;
            }
            return weights;
        });
    }

    @Provide
    Arbitrary<MediaMix> mixes() {
        return Combinators.combine(
                        Arbitraries.of(MediaType.class),
                        Arbitraries.of(MediaType.class).set())
                .as(MediaMix::new);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD").map(Currency::getInstance);
    }
}
