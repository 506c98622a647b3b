package io.github.raceframework.metrics.status;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.Pacing;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well a KPI does, and the numbers by which that is said. With s = 1 where higher is better and -1 where lower is:
 *
 * <pre>
 * deviation, relative    s * (actual - target) / |target|
 * deviation, in points   s * (actual - target)
 * deviation from a band  0 inside; outside -distance / width of the band, in points -distance
 * attainment             higher is better: actual / target; lower: target / actual; a band: 1 + deviation
 * </pre>
 *
 * <ul>
 *   <li>The {@linkplain StatusPolicy policy} draws the lines, on the exact deviation and never on the rounded one. Attainment is for
 *       display only: thresholds on it would treat rising and falling KPIs differently.
 *   <li>While the period is open the target is what was to be expected by now ({@link #toDate}), once it is closed the target itself ({@link #of}).
 *   <li>No value, or no deviation, is {@code GREY}, with the reason in the deviation. So is a sample below the policy's minimum, or below
 *       that of the query ({@code LOW_SAMPLE}): the deviation is there all the same.
 *   <li>Relative to a target of 0, and to a band without width, there is no deviation ({@code ZERO_DENOMINATOR}); a policy in points has one.
 *   <li>There is no attainment of a target that is not above 0, unless the KPI is to fall and is 0: that is full attainment.
 *   <li>A value that is a quotient counts as that quotient, and not as the double it is shown as.
 * </ul>
 *
 * <p>Source: the 100 % / 90 % rule of ClearPoint, made symmetric. Immutable.
 *
 * @param status the colour
 * @param actual the value
 * @param reference what it was held against: the target, the middle of a band, or what was to be expected by now
 * @param deviation by how much it is better (above 0) or worse
 * @param attainment how much of the target is reached, as a fraction
 * @param policy by which it was read
 */
public record StatusReading(
        Status status,
        KpiValue actual,
        KpiValue reference,
        KpiValue deviation,
        KpiValue attainment,
        StatusPolicy policy) {

    /**
     * A KPI against its target, or a rate against its target at any time.
     *
     * @param unit the unit of the target; the currency of money is the target's own
     * @throws IllegalArgumentException if the value is of another kind than the unit, such as a count where money is wanted
     */
    public static StatusReading of(
            KpiValue actual, Target target, Unit unit, Direction direction, StatusPolicy policy) {
        Unit known = target.findCurrency().map(unit::in).orElse(unit);
        KpiValue reference = Figures.of(middle(target), known);
        return read(
                Figures.inUnit(actual, known),
                Fraction.of(target.low()),
                Fraction.of(target.high()),
                reference,
                direction,
                policy);
    }

    private static BigDecimal middle(Target target) {
        return target.low().add(target.high()).divide(new BigDecimal(2));
    }

    /** A KPI against what was to be expected by now, which at the end of the period is the target. Bands are not paced: use {@link #of}. */
    public static StatusReading toDate(Pacing pacing, Direction direction, StatusPolicy policy) {
        KpiValue expected = pacing.expected();
        if (expected instanceof KpiValue.Present due) {
            Fraction exact = Figures.exact(due);
            return read(pacing.actual(), exact, exact, due, direction, policy);
        }
        KpiValue.Absent absent = pacing.actual() instanceof KpiValue.Absent own ? own : (KpiValue.Absent) expected;
        return grey(pacing.actual(), absent, expected, policy);
    }

    private static StatusReading grey(KpiValue actual, KpiValue.Absent why, KpiValue reference, StatusPolicy policy) {
        return new StatusReading(Status.GREY, actual, reference, why, why, policy);
    }

    private static StatusReading read(
            KpiValue actual,
            Fraction low,
            Fraction high,
            KpiValue reference,
            Direction direction,
            StatusPolicy policy) {
        if (actual instanceof KpiValue.Absent absent) {
            return grey(absent, absent, reference, policy);
        }
        KpiValue.Present present = (KpiValue.Present) actual;
        if (direction == Direction.CONTEXT) {
            KpiValue.Absent neither = Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "neither higher nor lower is better");
            return grey(present, neither, reference, policy);
        }
        Deviation deviation = new Deviation(present, low, high, direction, policy);
        Fraction exact = deviation.exact();
        Status status = exact == null || isSampleTooSmall(present, policy) ? Status.GREY : colour(exact, policy);
        return new StatusReading(status, present, reference, deviation.value(), deviation.attainment(), policy);
    }

    private static Status colour(Fraction deviation, StatusPolicy policy) {
        if (policy.findExceededFrom().filter(from -> isAtLeast(deviation, from)).isPresent()) {
            return Status.EXCEEDED;
        }
        if (isAtLeast(deviation, policy.amberBelow())) {
            return Status.GREEN;
        }
        return isAtLeast(deviation, policy.redBelow()) ? Status.AMBER : Status.RED;
    }

    private static boolean isAtLeast(@Nullable Fraction deviation, BigDecimal bound) {
        return deviation != null && deviation.compareTo(Fraction.of(bound)) >= 0;
    }

    private static boolean isSampleTooSmall(KpiValue.Present actual, StatusPolicy policy) {
        return findLowSample(actual).isPresent()
                || findSample(actual)
                        .filter(sample -> sample.compareTo(BigDecimal.valueOf(policy.minimumSample())) < 0)
                        .isPresent();
    }

    private static Optional<Flag> findLowSample(KpiValue.Present actual) {
        return actual.flags().stream()
                .filter(flag -> flag.kind() == Flag.Kind.LOW_SAMPLE)
                .findFirst();
    }

    /** What a rate rests on, or how many a count counts. */
    private static Optional<BigDecimal> findSample(KpiValue.Present actual) {
        return actual.evidence()
                .findSample()
                .or(() -> actual.unit().equals(Unit.COUNT) ? Optional.of(actual.number()) : Optional.empty());
    }

    /** Why it has no colour, in words; empty where it has one. */
    public Optional<String> findGreyReason() {
        if (status != Status.GREY) {
            return Optional.empty();
        }
        if (deviation instanceof KpiValue.Absent absent) {
            return Optional.of(absent.detail().isEmpty() ? absent.reason().words() : absent.detail());
        }
        KpiValue.Present present = (KpiValue.Present) actual;
        return findLowSample(present)
                .map(flag -> flag.kind().words() + ", " + flag.detail())
                .or(() -> findSample(present)
                        .map(sample ->
                                "a sample of " + sample.toPlainString() + " is below " + policy.minimumSample()));
    }

    /**
     * How much of the way from the baseline to the target is done: {@code (actual - baseline) / (target - baseline)}, whichever way is better. {@code
     * ZERO_DENOMINATOR} where there is no way to go.
     *
     * @param actual the value
     * @param baseline where the KPI stood before
     * @param target where it is to be
     */
    public static KpiValue progress(KpiValue actual, BigDecimal baseline, BigDecimal target) {
        return Figures.map(
                actual,
                now -> Figures.quotient(
                        Figures.exact(now).minus(Fraction.of(baseline)),
                        Fraction.of(target.subtract(baseline)),
                        Unit.NONE,
                        "the way from the baseline to the target",
                        now.flags()));
    }

    /** {@code AMBER -0.05}. */
    @Override
    public String toString() {
        return status + " " + deviation;
    }
}
