package io.github.raceframework.core.plan;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Apportionment;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How a target is spread over the buckets of its period: one weight for each, in order. The share of a bucket is its weight divided by the
 * sum of all weights.
 *
 * <p>Immutable and safe for use by several threads. Weights are kept as whole numbers without a common divisor, so that two phasings are equal
 * exactly when their grain and their shares are. Those whole numbers have at most 31 digits; weights that would need more are refused.
 *
 * @param grain the length of the buckets
 * @param weights the weight of each bucket; none negative, at least one positive
 */
public record Phasing(Grain grain, List<BigDecimal> weights) {

    private static final int MOST_DIGITS = Decimals.MAX_EXPONENT + 1;

    public Phasing {
        weights = lowestTerms(weights);
    }

    private static List<BigDecimal> lowestTerms(List<BigDecimal> given) {
        int scale = 0;
        for (BigDecimal weight : given) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("phasing weight " + weight.toPlainString() + " is negative");
            }
            scale = Math.max(scale, Decimals.canonical(weight).scale());
        }
        BigInteger divisor = BigInteger.ZERO;
        for (BigDecimal weight : given) {
            divisor = divisor.gcd(weight.setScale(scale).unscaledValue());
        }
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException("phasing has no positive weight among " + given.size());
        }
        BigInteger common = divisor;
        int decimals = scale;
        List<BigDecimal> whole = given.stream()
                .map(weight -> Decimals.plain(
                        new BigDecimal(weight.setScale(decimals).unscaledValue().divide(common))))
                .toList();
        int digits = Collections.max(whole).precision();
        if (digits > MOST_DIGITS) {
            throw new IllegalArgumentException("phasing weights " + text(Collections.max(given)) + " and "
                    + text(smallest(given)) + " are too far apart or too long: as whole numbers in the same"
                    + " proportion the larger has " + digits + " digits, and " + MOST_DIGITS + " are the most");
        }
        return whole;
    }

    private static BigDecimal smallest(List<BigDecimal> weights) {
        return weights.stream()
                .filter(weight -> weight.signum() > 0)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String text(BigDecimal weight) {
        return Decimals.canonical(weight).toPlainString();
    }

    /**
     * The phasing with these shares.
     *
     * @param shares decimal texts that sum to exactly 1, such as {@code "0.07"}
     * @throws IllegalArgumentException if a share is negative or they do not sum to 1
     */
    public static Phasing ofShares(Grain grain, String... shares) {
        return ofShares(grain, Stream.of(shares).map(Decimals::parse).toList());
    }

    /**
     * The phasing with these shares.
     *
     * @throws IllegalArgumentException if a share is negative or they do not sum to exactly 1
     */
    public static Phasing ofShares(Grain grain, List<BigDecimal> shares) {
        Phasing phasing = new Phasing(grain, shares);
        BigDecimal sum = sum(shares);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("phasing shares sum to " + sum.toPlainString()
                    + ", not to 1; for numbers in proportion use Phasing.shape");
        }
        return phasing;
    }

    /**
     * The phasing in proportion to these numbers: last year's values, working days, footfall.
     *
     * @throws IllegalArgumentException if one is negative, or none is positive
     */
    public static Phasing shape(Grain grain, List<BigDecimal> numbers) {
        return new Phasing(grain, numbers);
    }

    /**
     * The phasing in proportion to these whole numbers; fails as {@link #shape(Grain, List)} does.
     */
    public static Phasing shape(Grain grain, long... numbers) {
        return new Phasing(
                grain, LongStream.of(numbers).mapToObj(BigDecimal::valueOf).toList());
    }

    /**
     * The phasing with equal shares.
     *
     * @param buckets how many, at least 1
     * @throws IllegalArgumentException if there are none
     */
    public static Phasing even(Grain grain, int buckets) {
        return new Phasing(grain, Collections.nCopies(Math.max(0, buckets), BigDecimal.ONE));
    }

    /** How many buckets it spreads over. */
    public int size() {
        return weights.size();
    }

    /**
     * The share of a bucket, between 0 and 1: exact where 34 digits suffice, else rounded to them half-even. Amounts are cut by {@link #split},
     * which is exact.
     *
     * @param bucket its place, from 0
     */
    public BigDecimal share(int bucket) {
        return Decimals.plain(weights.get(bucket).divide(sum(weights), MathContext.DECIMAL128));
    }

    /**
     * A total cut into one part per bucket, so that the parts add up to it exactly and none is a smallest unit or more away from its exact
     * share; see {@link Apportionment}.
     *
     * @param scale the decimal places of the smallest unit: 0 for whole numbers, 2 for cents
     * @throws IllegalArgumentException if the total has more decimal places than that
     */
    public List<BigDecimal> split(BigDecimal total, int scale) {
        return Apportionment.split(total, weights, scale);
    }

    /**
     * The part of a period's weight that falls before a day: the whole weight of every bucket that has ended, and of the bucket that is running the
     * part of its days that has passed. Of a bucket that the period cuts only the days inside count. Nothing at the period's start, all from its end
     * on.
     *
     * @param calendar whose buckets it is spread over
     * @param period the days it is spread over, in as many buckets as there are weights
     * @param until the first day that does not count
     * @throws IllegalArgumentException if the period has more or fewer buckets than there are weights
     */
    public ElapsedWeight elapsed(RaceCalendar calendar, DateRange period, LocalDate until) {
        List<Bucket> buckets = calendar.buckets(grain, period);
        if (buckets.size() != size()) {
            throw new IllegalArgumentException("phasing of " + size() + " weights for " + buckets.size()
                    + " buckets of grain " + grain + " in " + period + "; give one weight for each");
        }
        BigDecimal passed = BigDecimal.ZERO;
        for (int i = 0; i < size(); i++) {
            DateRange days = buckets.get(i).range().findOverlap(period).orElseThrow();
            if (until.isBefore(days.to())) {
                if (!until.isAfter(days.from())) {
                    return ElapsedWeight.of(passed, sum(weights));
                }
                BigDecimal length = BigDecimal.valueOf(days.days());
                BigDecimal begun = BigDecimal.valueOf(new DateRange(days.from(), until).days());
                return ElapsedWeight.of(
                        passed.multiply(length).add(weights.get(i).multiply(begun)),
                        sum(weights).multiply(length));
            }
            passed = passed.add(weights.get(i));
        }
        return ElapsedWeight.ALL;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The grain and the weights: {@code MONTH 1:1:2}. */
    @Override
    public String toString() {
        return grain + " "
                + String.join(
                        ":", weights.stream().map(BigDecimal::toPlainString).toList());
    }
}
