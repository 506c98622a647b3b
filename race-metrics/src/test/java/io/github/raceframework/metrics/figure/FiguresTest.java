package io.github.raceframework.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final List<Flag> FLAGS = List.of(new Flag(Flag.Kind.STALE, ""));

    private static Fraction fraction(long above, long below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    private static KpiValue.Present present(String number, String above, String below) {
        Evidence.Quotient quotient =
                new Evidence.Quotient(new BigDecimal(above), new BigDecimal(below), Sampling.COUNTS);
        return new KpiValue.Present(
                new BigDecimal(number), Unit.NONE, List.of(), new Evidence(List.of(), Set.of(), quotient));
    }

    @Test
    void whatIsShownRoundedHasItsQuotientBesideIt() {
        KpiValue.Present third = (KpiValue.Present) Figures.exactly(fraction(-1, 3), Unit.NONE, FLAGS);

        assertThat(third).hasToString("-0.3333333333333333 [STALE]");
        assertThat(third.evidence().findQuotient())
                .contains(new Evidence.Quotient(new BigDecimal("-1"), new BigDecimal("3"), Sampling.NONE));
        assertThat(third.evidence().findSample()).isEmpty();
        assertThat(Figures.exact(third)).isEqualTo(fraction(-1, 3));
        KpiValue.Present quarter = (KpiValue.Present) Figures.exactly(fraction(1, 4), Unit.NONE, FLAGS);
        assertThat(quarter.evidence().findQuotient()).isEmpty();
        assertThat(Figures.exact(quarter)).isEqualTo(fraction(1, 4));
        Fraction huge = new Fraction(BigInteger.TEN.pow(400).add(BigInteger.ONE), BigInteger.valueOf(3));
        assertThat(Figures.exactly(huge, Unit.NONE, FLAGS))
                .isEqualTo(new KpiValue.Absent(AbsenceReason.OUT_OF_DOMAIN, "the number is too large", null));
    }

    /** Python: 2 / 3 is 0.6666666666666666; 1 / 8 is a decimal; a number that is not what its quotient comes to is the number. */
    @Test
    void aValueIsTheQuotientItIsRoundedFrom() {
        assertThat(Figures.exact(present("0.6666666666666666", "2", "3"))).isEqualTo(fraction(2, 3));
        assertThat(Figures.exact(present("0.66666666666666660", "2", "3"))).isEqualTo(fraction(2, 3));
        assertThat(Figures.exact(present("0.125", "1", "8"))).isEqualTo(fraction(1, 8));
        assertThat(Figures.exact(present("0.6667", "2", "3"))).isEqualTo(fraction(6667, 10_000));
        assertThat(Figures.exact(present("0.5", "1", "0"))).isEqualTo(Fraction.HALF);
    }

    /** A decimal of 20 digits is written out by a sum, and as the nearest double by a quotient. */
    @Test
    void aLongDecimalMayBeShownEitherWay() {
        String text = "0.12345678901234567891";

        assertThat(Figures.exact(present(text, text, "1"))).isEqualTo(Fraction.of(new BigDecimal(text)));
        assertThat(Figures.exact(present("0.12345678901234568", text, "1")))
                .isEqualTo(Fraction.of(new BigDecimal(text)));
    }

    @Test
    void aQuotientOfFractionsIsRoundedOnce() {
        assertThat(Figures.quotient(fraction(1, 3), fraction(-2, 3), Unit.NONE, "it", FLAGS))
                .hasToString("-0.5 [STALE]");
        assertThat(Figures.quotient(fraction(1, 3), Fraction.ZERO, Unit.NONE, "it", FLAGS))
                .isEqualTo(new KpiValue.Absent(AbsenceReason.ZERO_DENOMINATOR, "it is 0", null));
    }

    @Test
    void flagsAreOneOfAKind() {
        Flag estimate = new Flag(Flag.Kind.ESTIMATE, "");
        assertThat(Figures.flags(
                        List.of(estimate, new Flag(Flag.Kind.LOW_SAMPLE, "9/10")),
                        List.of(
                                new Flag(Flag.Kind.LOW_SAMPLE, "5/10"),
                                estimate,
                                new Flag(Flag.Kind.LOW_SAMPLE, "9/10"))))
                .hasToString("[ESTIMATE, LOW_SAMPLE(9/10, 5/10)]");
        assertThat(Figures.flags(Stream.of("1/9", "2/9", "", "3/9", "4/9", "5/9")
                        .map(detail -> new Flag(Flag.Kind.PARTIAL_INPUT, detail))))
                .hasToString("[PARTIAL_INPUT(1/9, 2/9, 3/9 and 2 more)]");
        assertThat(Figures.flags(List.of(), List.of())).isEmpty();
    }
}
