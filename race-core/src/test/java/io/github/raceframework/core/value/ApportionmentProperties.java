package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ApportionmentProperties {

    @Property
    void partsAddUpToTheTotal(
            @ForAll("totals") BigDecimal total,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @IntRange(min = 6, max = 9) int scale) {
        List<BigDecimal> parts = Apportionment.split(total, weights, scale);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(sum(parts)).isEqualByComparingTo(total);
    }

    /** The exact share is taken to 60 digits, far finer than the unit. */
    @Property
    void noPartIsAUnitAwayFromItsShare(
            @ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> parts = Apportionment.split(total, weights, 6);
        BigDecimal unit = new BigDecimal("0.000001");
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal share = total.multiply(weights.get(i)).divide(sum(weights), new MathContext(60));
            assertThat(parts.get(i).subtract(share).abs()).isLessThan(unit);
        }
    }

    @Property
    void aNegativeTotalIsCutLikeThePositiveOne(
            @ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> parts = Apportionment.split(total, weights, 6);
        List<BigDecimal> opposite = Apportionment.split(total.negate(), weights, 6);

        assertThat(opposite).isEqualTo(parts.stream().map(BigDecimal::negate).toList());
    }

    /** Only proportions count: a thousand times the weights give the same parts. */
    @Property
    void theSizeOfTheWeightsMakesNoDifference(
            @ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> larger = weights.stream()
                .map(weight -> weight.multiply(new BigDecimal(1000)))
                .toList();

        assertThat(Apportionment.split(total, larger, 6)).isEqualTo(Apportionment.split(total, weights, 6));
    }

    /** Only which of equal remainders gets a left-over unit depends on the order. */
    @Property
    void theOrderOfTheWeightsMovesAtMostAUnitOfAPart(
            @ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights, @ForAll Random random) {
        List<BigDecimal> shuffled = new ArrayList<>(weights);
        Collections.shuffle(shuffled, random);
        List<BigDecimal> parts = new ArrayList<>(Apportionment.split(total, weights, 6));
        List<BigDecimal> shuffledParts = new ArrayList<>(Apportionment.split(total, shuffled, 6));
        Collections.sort(parts);
        Collections.sort(shuffledParts);

        Assume.that(weights.stream().distinct().count() == weights.size());
        assertThat(sum(shuffledParts)).isEqualByComparingTo(sum(parts));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(shuffledParts.get(i).subtract(parts.get(i)).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.000001"));
        }
    }

    /** Yen have no minor unit, euros cents, Kuwaiti dinars a thousandth. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void moneyIsCutInMinorUnits(
            @ForAll("currencies") Currency currency, @ForAll long units, @ForAll("weights") List<BigDecimal> weights) {
        int digits = currency.getDefaultFractionDigits();
        Money total = new Money(BigDecimal.valueOf(units, digits), currency);
        List<Money> parts = total.split(weights);

        assertThat(parts.stream().reduce(Money::plus)).contains(total);
        assertThat(parts)
                .allMatch(part ->
                        part.currency().equals(currency) && part.amount().scale() <= digits);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<BigDecimal> totals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(6);
    }

    /** Some zero, some tiny, some huge; the last is positive so that one is. */
    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> some = Arbitraries.oneOf(
                Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1e-27"), new BigDecimal("1e26")),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.ONE)
                        .ofScale(12),
                Arbitraries.integers().between(0, 1000).map(BigDecimal::valueOf));
        return some.list().ofMaxSize(40).map(list -> {
            List<BigDecimal> weights = new ArrayList<>(list);
            weights.add(new BigDecimal("0.5"));
            return weights;
        });
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD").map(Currency::getInstance);
    }
}
