package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class PhasingProperties {

    private static final LocalDate START = LocalDate.parse("2024-01-01");

    @Property
    void partsAddUpToTheTotal(
            @ForAll("phasings") Phasing phasing,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(3) BigDecimal total,
            @ForAll @IntRange(min = 3, max = 6) int scale) {
        assertThat(sum(phasing.split(total, scale))).isEqualByComparingTo(total);
    }

    @Property
    void wholeTotalsAreCutIntoWholeParts(
            @ForAll("phasings") Phasing phasing, @ForAll @IntRange(min = -100_000, max = 100_000) int total) {
        List<BigDecimal> parts = phasing.split(BigDecimal.valueOf(total), 0);

        assertThat(sum(parts)).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(parts).allMatch(part -> part.stripTrailingZeros().scale() <= 0);
    }

    /** In whole units: |part x sum of weights - total x weight| < sum of weights, so that no quotient is rounded. */
    @Property
    void noPartIsAUnitOrMoreFromItsExactShare(
            @ForAll("phasings") Phasing phasing, @ForAll @IntRange(min = -100_000, max = 100_000) int total) {
        List<BigDecimal> parts = phasing.split(BigDecimal.valueOf(total), 0);
        BigDecimal whole = sum(phasing.weights());

        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact =
                    BigDecimal.valueOf(total).multiply(phasing.weights().get(i));
            assertThat(parts.get(i).multiply(whole).subtract(exact).abs()).isLessThan(whole);
        }
    }

    @Property
    void sharesAreThoseOfTheNumbersWhateverTheirScale(
            @ForAll("weights") List<BigDecimal> weights, @ForAll @IntRange(min = 1, max = 1000) int factor) {
        List<BigDecimal> larger = weights.stream()
                .map(weight -> weight.multiply(BigDecimal.valueOf(factor)))
                .toList();

        assertThat(Phasing.shape(Grain.MONTH, larger)).isEqualTo(Phasing.shape(Grain.MONTH, weights));
    }

    @Property
    void whatAPhasingSaysMakesItAgain(@ForAll("phasings") Phasing phasing) {
        assertThat(new Phasing(phasing.grain(), phasing.weights())).isEqualTo(phasing);
    }

    @Property
    void theElapsedWeightGrowsFromZeroToOne(@ForAll("phasings") Phasing phasing) {
        List<Bucket> buckets = buckets(phasing);
        LocalDate end = buckets.get(buckets.size() - 1).range().to();
        DateRange period = new DateRange(START, end);
        BigDecimal before = BigDecimal.ZERO;

        for (LocalDate day = START.minusDays(1); !day.isAfter(end.plusDays(1)); day = day.plusDays(1)) {
            BigDecimal elapsed =
                    phasing.elapsed(RaceCalendar.iso(), period, day).toDecimal();
            assertThat(elapsed).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(BigDecimal.ONE);
            before = elapsed;
        }
        assertThat(phasing.elapsed(RaceCalendar.iso(), period, START)).isEqualTo(ElapsedWeight.NONE);
        assertThat(phasing.elapsed(RaceCalendar.iso(), period, end)).isEqualTo(ElapsedWeight.ALL);
    }

    /** Day by day: each day has the bucket's weight over its days. Doubles, so within 1e-12. */
    @Property
    void theElapsedWeightIsTheSumOverTheDays(
            @ForAll("phasings") Phasing phasing, @ForAll @IntRange(min = 0, max = 400) int days) {
        List<Bucket> buckets = buckets(phasing);
        double whole = sum(phasing.weights()).doubleValue();
        double expected = 0;
        for (int i = 0; i < buckets.size(); i++) {
            for (int day = 0; day < days; day++) {
                if (buckets.get(i).range().contains(START.plusDays(day))) {
                    expected += phasing.weights().get(i).doubleValue()
                            / whole
                            / buckets.get(i).range().days();
                }
            }
        }

        DateRange period =
                new DateRange(START, buckets.get(buckets.size() - 1).range().to());
        assertThat(phasing.elapsed(RaceCalendar.iso(), period, START.plusDays(days))
                        .toDecimal()
                        .doubleValue())
                .isCloseTo(expected, offset(1e-12));
    }

    private static List<Bucket> buckets(Phasing phasing) {
        RaceCalendar calendar = RaceCalendar.iso();
        Bucket first = calendar.bucketOf(phasing.grain(), START);
        return LongStream.range(0, phasing.size())
                .mapToObj(i -> calendar.bucket(phasing.grain(), first.ordinal() + i))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<Phasing> phasings() {
        return weights()
                .flatMap(weights ->
                        Arbitraries.of(Grain.DAY, Grain.WEEK, Grain.MONTH).map(grain -> Phasing.shape(grain, weights)));
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(10_000))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }
}
