package io.github.raceframework.core.value;

import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

/** Units form a commutative group, and so do those of one currency. The model of a unit is the list of its powers. */
class UnitProperties {

    private static final List<Unit> BASES = List.of(Unit.MONEY, Unit.DURATION, Unit.COUNT, Unit.SCORE, Unit.ANY);
    private static final Currency EUR = Currency.getInstance("EUR");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theGroupLaws(
            @ForAll("powers") List<Integer> p, @ForAll("powers") List<Integer> q, @ForAll("powers") List<Integer> r) {
        assertGroupLaws(unit(p), unit(q), unit(r));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theGroupLawsInOneCurrency(
            @ForAll("powers") List<Integer> p, @ForAll("powers") List<Integer> q, @ForAll("powers") List<Integer> r) {
        assertGroupLaws(inEuros(unit(p)), inEuros(unit(q)), inEuros(unit(r)));
    }

    private static void assertGroupLaws(Unit a, Unit b, Unit c) {
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(NONE)).isEqualTo(a);
        assertThat(a.per(a)).isEqualTo(NONE);
        assertThat(a.times(NONE.per(a))).isEqualTo(NONE);
        assertThat(a.per(b)).isEqualTo(a.times(NONE.per(b)));
        assertThat(a.times(b).per(b)).isEqualTo(a);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void equalWhenAllPowersAre(@ForAll("powers") List<Integer> p, @ForAll("powers") List<Integer> q) {
        assertThat(unit(p).equals(unit(q))).isEqualTo(p.equals(q));
        assertThat(unit(p).toString().equals(unit(q).toString())).isEqualTo(p.equals(q));
        assertThat(unit(p)).isEqualTo(unit(p)).hasSameHashCodeAs(unit(p));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void acceptsItself(@ForAll("powers") List<Integer> p) {
        assertThat(unit(p).accepts(unit(p))).isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void powersOfCountMakeNoDifferenceToAcceptance(
            @ForAll("powers") List<Integer> p,
            @ForAll("powers") List<Integer> q,
            @ForAll @IntRange(min = -3, max = 3) int power) {
        Unit counts = power(COUNT, power);

        assertThat(unit(p).accepts(unit(q).times(counts))).isEqualTo(unit(p).accepts(unit(q)));
        assertThat(unit(p).times(counts).accepts(unit(q))).isEqualTo(unit(p).accepts(unit(q)));
    }

    /** By trying out, power by power, what {@code any} could be. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void acceptsWhatSomeReadingOfAnyMakesEqual(
            @ForAll("powers") List<Integer> declared, @ForAll("powers") List<Integer> derived) {
        boolean equal =
                solvable(declared, derived, 0) && solvable(declared, derived, 1) && solvable(declared, derived, 3);
        boolean plainScore = declared.get(3) == 1
                && derived.get(3) == 0
                && declared.get(4).equals(derived.get(4))
                && solvable(declared, derived, 0)
                && solvable(declared, derived, 1);

        assertThat(unit(declared).accepts(unit(derived))).isEqualTo(equal || plainScore);
    }

    private static boolean solvable(List<Integer> declared, List<Integer> derived, int base) {
        return IntStream.rangeClosed(-20, 20)
                .anyMatch(
                        any -> declared.get(base) + declared.get(4) * any == derived.get(base) + derived.get(4) * any);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aCurrencyIsKeptAsLongAsThereIsMoney(@ForAll("powers") List<Integer> p, @ForAll("powers") List<Integer> q) {
        Unit product = inEuros(unit(p)).times(inEuros(unit(q)));

        assertThat(product.findCurrency().isPresent()).isEqualTo(product.hasMoney());
        assertThat(product.hasMoney()).isEqualTo(p.get(0) + q.get(0) != 0);
    }

    /** The powers of money, duration, count, score and any. */
    @Provide
    Arbitrary<List<Integer>> powers() {
        return Arbitraries.integers()
                .between(-3, 3)
                .withDistribution(RandomDistribution.gaussian())
                .list()
                .ofSize(5);
    }

    private static Unit unit(List<Integer> powers) {
        Unit unit = NONE;
        for (int i = 0; i < BASES.size(); i++) {
            unit = unit.times(power(BASES.get(i), powers.get(i)));
        }
        return unit;
    }

    private static Unit power(Unit base, int power) {
        Unit unit = NONE;
        for (int i = 0; i < Math.abs(power); i++) {
            unit = power > 0 ? unit.times(base) : unit.per(base);
        }
        return unit;
    }

    private static Unit inEuros(Unit unit) {
        return unit.hasMoney() ? unit.in(EUR) : unit;
    }
}
