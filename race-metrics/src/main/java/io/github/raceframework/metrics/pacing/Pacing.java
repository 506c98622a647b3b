package io.github.raceframework.metrics.pacing;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where a KPI stands against what was to be expected by a day.
 *
 * <pre>
 * expected to date    by the rule: for sums target * W
 * index               actual / expected                       1 is on pace
 * variance            (actual - expected) / expected
 * outturn             sums actual / W, levels baseline + (actual - baseline) / W, rates as they are, like for like actual * whole / toDate
 * required per day    (target - actual) / remaining days      0 where the target is met already
 * </pre>
 *
 * <ul>
 *   <li>The actual value is of the days of the period before {@link AsOf#until}: whoever asks for it cuts the range there.
 *   <li>All figures are computed exactly and shown exactly, or rounded once to the nearest double. What was expected carries the exact quotient as
 *       its evidence where it is shown rounded, and a value that is a quotient counts as that: who is exactly on pace is so read.
 *   <li>A level that is to fall requires a negative amount per day.
 *   <li>Before the period begins nothing is expected of a sum, and index and outturn are {@code ZERO_DENOMINATOR}; on its end, so is what
 *       is required per day.
 *   <li>Where nothing adds up over days (rates, like for like) what is required per day is {@code NON_ADDITIVE}.
 *   <li>A value below 0 is expected by no pace: an index is {@code OUT_OF_DOMAIN} then.
 *   <li>Flags of the actual value are kept. An outturn carries {@code ESTIMATE}.
 * </ul>
 *
 * <p>These are the KPIs {@code plan.pacing_index}, {@code plan.pacing_variance}, {@code plan.projected_outturn} and
 * {@code plan.required_run_rate} of the catalogue. Immutable and safe for use by several threads.
 */
public final class Pacing {

    private static final String EXPECTED = "what was expected by now";
    private static final String COMPARED = "what it is compared with";
    private static final String ELAPSED = "the elapsed weight";

    private final PacingRule rule;
    private final KpiValue actual;
    private final BigDecimal target;
    private final Unit unit;
    private final DateRange period;
    private final AsOf asOf;
    private final KpiValue expected;

    private Pacing(PacingRule rule, KpiValue actual, BigDecimal target, Unit unit, DateRange period, AsOf asOf) {
        this.rule = rule;
        this.actual = actual;
        this.target = target;
        this.unit = unit;
        this.period = period;
        this.asOf = asOf;
        this.expected = expectation();
    }

    /**
     * A KPI against its target.
     *
     * @param rule how much of the target is due
     * @param actual the KPI over the days of the period that count
     * @param target what it is to be at the end of the period
     * @param unit the unit of the target, with the currency of money
     * @param period the period of the target
     * @param asOf up to where one looks
     * @throws IllegalArgumentException if the value is of another kind than the unit, such as a count where money is wanted, or the rule says that
     *     something has passed of a period that has not begun, or not all of one that is over
     */
    public static Pacing of(
            PacingRule rule, KpiValue actual, BigDecimal target, Unit unit, DateRange period, AsOf asOf) {
        rule.findElapsed().ifPresent(elapsed -> checkElapsed(elapsed, period, asOf));
        return new Pacing(rule, Figures.inUnit(actual, unit), target, unit, period, asOf);
    }

    private static void checkElapsed(ElapsedWeight elapsed, DateRange period, AsOf asOf) {
        if (!asOf.until().isAfter(period.from()) && !elapsed.equals(ElapsedWeight.NONE)) {
            throw new IllegalArgumentException("elapsed weight " + elapsed + " of period " + period + ", which " + asOf
                    + " has not begun; take it as of the same day");
        }
        if (!asOf.until().isBefore(period.to()) && !elapsed.equals(ElapsedWeight.ALL)) {
            throw new IllegalArgumentException("elapsed weight " + elapsed + " of period " + period + ", which " + asOf
                    + " is over; take it as of the same day");
        }
    }

    private KpiValue expectation() {
        Fraction whole = Fraction.of(target);
        if (rule instanceof PacingRule.Phased phased) {
            return Figures.exactly(whole.times(weight(phased.elapsed())), unit, List.of());
        }
        if (rule instanceof PacingRule.Level level) {
            Fraction baseline = Fraction.of(level.baseline());
            Fraction due = baseline.plus(whole.minus(baseline).times(weight(level.elapsed())));
            return Figures.exactly(due, unit, List.of());
        }
        if (rule instanceof PacingRule.LikeForLike like) {
            return alike(
                    like,
                    (toDate, all) -> Figures.exact(all).isZero()
                            ? Figures.absent(AbsenceReason.ZERO_DENOMINATOR, COMPARED + " is 0")
                            : Figures.exactly(
                                    whole.times(Figures.exact(toDate)).over(Figures.exact(all)),
                                    unit,
                                    flags(toDate, all)));
        }
        return Figures.of(target, unit);
    }

    private static Fraction weight(ElapsedWeight elapsed) {
        return new Fraction(elapsed.passed(), elapsed.whole());
    }

    /** What is made of a pair of present values. */
    private interface Pair {
        KpiValue of(KpiValue.Present one, KpiValue.Present other);
    }

    private static KpiValue alike(PacingRule.LikeForLike like, Pair pair) {
        Optional<KpiValue.Absent> absence = Figures.findAbsence(like.toDate(), like.whole());
        if (absence.isPresent()) {
            return absence.get();
        }
        return pair.of((KpiValue.Present) like.toDate(), (KpiValue.Present) like.whole());
    }

    private static List<Flag> flags(KpiValue.Present one, KpiValue.Present other) {
        return Figures.flags(one.flags(), other.flags());
    }

    /** What was to be expected by now. */
    public KpiValue expected() {
        return expected;
    }

    /** Actual over expected: above 1 is ahead of what was to be expected, which is worse for a KPI that is to fall. */
    public KpiValue index() {
        return ofBoth((now, due) ->
                Figures.quotient(Figures.exact(now), Figures.exact(due), Unit.NONE, EXPECTED, flags(now, due)));
    }

    /** The index less 1: {@code (actual - expected) / expected}. */
    public KpiValue variance() {
        return ofBoth((now, due) -> Figures.quotient(
                Figures.exact(now).minus(Figures.exact(due)),
                Figures.exact(due),
                Unit.NONE,
                EXPECTED,
                flags(now, due)));
    }

    private KpiValue ofBoth(Pair pair) {
        Optional<KpiValue.Absent> absence = Figures.findAbsence(actual, expected);
        if (absence.isPresent()) {
            return absence.get();
        }
        KpiValue.Present due = (KpiValue.Present) expected;
        return due.number().signum() < 0
                ? Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        EXPECTED + " is " + due.number().toPlainString() + ", below 0")
                : pair.of((KpiValue.Present) actual, due);
    }

    /** What it comes to at the end of the period if it goes on as it did. */
    public KpiValue outturn() {
        return Figures.map(actual, now -> {
            Fraction number = Figures.exact(now);
            List<Flag> flags = Figures.flags(now.flags(), Figures.ESTIMATE);
            if (rule instanceof PacingRule.Phased phased) {
                return Figures.quotient(number, weight(phased.elapsed()), unit, ELAPSED, flags);
            }
            if (rule instanceof PacingRule.Level level) {
                Fraction baseline = Fraction.of(level.baseline());
                Fraction elapsed = weight(level.elapsed());
                return Figures.quotient(
                        baseline.times(elapsed).plus(number.minus(baseline)), elapsed, unit, ELAPSED, flags);
            }
            if (rule instanceof PacingRule.LikeForLike like) {
                return alike(
                        like,
                        (toDate, whole) -> Figures.quotient(
                                number.times(Figures.exact(whole)),
                                Figures.exact(toDate),
                                unit,
                                COMPARED,
                                Figures.flags(flags, flags(toDate, whole))));
            }
            return Figures.of(now.number(), unit, flags);
        });
    }

    /**
     * What a sum comes to if the days left are like the last ones: {@code actual + recent / days * remaining days}. {@code NON_ADDITIVE}
     * for what is no sum.
     *
     * @param recent the KPI over the last days before {@link AsOf#until}
     * @param days how many those are, at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public KpiValue outturnByRecent(KpiValue recent, int days) {
        if (days < 1) {
            throw new IllegalArgumentException(
                    "days " + days + " are fewer than 1; say over how many days the recent value is");
        }
        if (!(rule instanceof PacingRule.Phased)) {
            return Figures.absent(AbsenceReason.NON_ADDITIVE, "only sums go on by the day");
        }
        Optional<KpiValue.Absent> absence = Figures.findAbsence(actual, Figures.inUnit(recent, unit));
        if (absence.isPresent()) {
            return absence.get();
        }
        KpiValue.Present now = (KpiValue.Present) actual;
        KpiValue.Present last = (KpiValue.Present) recent;
        BigDecimal length = BigDecimal.valueOf(days);
        return Figures.quotient(
                now.number().multiply(length).add(last.number().multiply(BigDecimal.valueOf(remainingDays()))),
                length,
                unit,
                "",
                Figures.flags(flags(now, last), Figures.ESTIMATE));
    }

    /** What has to come on each of the days left; 0 where the target is met already. */
    public KpiValue requiredPerDay() {
        if (rule instanceof PacingRule.AsItIs || rule instanceof PacingRule.LikeForLike) {
            return Figures.absent(AbsenceReason.NON_ADDITIVE, "it does not add up over days");
        }
        return Figures.map(actual, now -> {
            Fraction missing = Fraction.of(target).minus(Figures.exact(now));
            return Figures.quotient(
                    missing.signum() * way() < 0 ? Fraction.ZERO : missing,
                    Fraction.of(remainingDays()),
                    unit,
                    "the number of days left",
                    now.flags());
        });
    }

    /** Whether the target lies above (1) or below (-1) where the KPI starts; a sum starts at 0 and only grows unless its target is below 0. */
    private int way() {
        if (rule instanceof PacingRule.Level level) {
            return target.compareTo(level.baseline());
        }
        return target.signum() < 0 ? -1 : 1;
    }

    /** How many days of the period are left, those from {@link AsOf#until} on. */
    public long remainingDays() {
        LocalDate start = asOf.until().isBefore(period.from()) ? period.from() : asOf.until();
        return Math.max(0, ChronoUnit.DAYS.between(start, period.to()));
    }

    /** Whether the period is over. */
    public boolean isClosed() {
        return remainingDays() == 0;
    }

    /** How much of the target is due. */
    public PacingRule rule() {
        return rule;
    }

    /** The KPI so far; {@code MIXED_CURRENCY} if it is in another currency than the target. */
    public KpiValue actual() {
        return actual;
    }

    /** What it is to be at the end of the period. */
    public KpiValue target() {
        return Figures.of(target, unit);
    }

    /** The period of the target. */
    public DateRange period() {
        return period;
    }

    /** Up to where one looks. */
    public AsOf asOf() {
        return asOf;
    }

    /** {@code 250000 of 228000 expected before 2025-06-01 Europe/Berlin}. */
    @Override
    public String toString() {
        return actual + " of " + expected + " expected " + asOf;
    }
}
