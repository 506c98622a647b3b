package io.github.raceframework.report;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.ValueRange;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.Pace;
import io.github.raceframework.metrics.scorecard.PeriodState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a sum ends that goes on at the pace of the plan: the interval of 95 % around it at the end of each month that is not over. With a the values
 * of the T months that have begun and w the parts of the phasing that have passed in them, S and W their sums, and V the part that is to come:
 *
 * <pre>
 * pace     b = S / W
 * spread   s^2 = sum of (a - b w)^2 / w, over T - 1
 * ends     S + b V -+ t s sqrt(V + V^2 / W)     t: the 97.5th percentile of Student's distribution with T - 1 degrees of freedom
 * </pre>
 *
 * <p>This is the ratio estimator, which is the best linear one where a month strays from b w with a variance in proportion to w, and the interval of
 * its prediction: W. G. Cochran, Sampling Techniques, 6.7. What cannot be negative does not get less than it is. Ends of counts are whole.
 *
 * @param over how many months are over
 * @param ends at the end of each month after these
 */
record OutturnRange(int over, List<End> ends) {

    /** Of fewer months nobody can tell how far they stray. */
    private static final int FEWEST_MONTHS = 4;

    private static final double CONFIDENCE = 0.95;

    /** As many bits as a double has. */
    private static final int HALVINGS = 53;

    /** Both sides of an interval. */
    record End(BigDecimal low, BigDecimal high) {}

    OutturnRange {
        ends = List.copyOf(ends);
    }

    /** That of an objective in a sum which is open, has an outturn, and of which enough months are over. */
    static Optional<OutturnRange> find(Findings findings, ObjectiveScore score) {
        Optional<KpiTable> course = findings.findCourse(score.objective().id());
        boolean leads = score.state() == PeriodState.OPEN
                && score.pace().rule() == Pace.Rule.PHASED
                && score.pace().outturn().isPresent();
        if (course.isEmpty() || !leads) {
            return Optional.empty();
        }
        Kpi kpi = findings.kpi(score.objective().kpi());
        List<Double> values = new ArrayList<>();
        for (KpiTable.Row row : course.get().rows()) {
            Optional<BigDecimal> number = row.value(kpi.id()).findNumber();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            values.add(number.get().doubleValue());
        }
        LocalDate until = findings.scorecard().asOf().until();
        Passing passing = Passing.of(findings.findPlan().orElseThrow(), score.objective(), until);
        return of(values, passing, isNeverNegative(kpi))
                .map(range -> kpi.unit() == DisplayUnit.COUNT ? range.whole() : range);
    }

    private static boolean isNeverNegative(Kpi kpi) {
        return kpi.unit() == DisplayUnit.COUNT
                || kpi.findRange()
                        .flatMap(ValueRange::findLeast)
                        .filter(least -> least.signum() >= 0)
                        .isPresent();
    }

    /**
     * How the phasing passes.
     *
     * @param over how many months are over
     * @param passed the part that has passed in each month that has begun
     * @param left the part that is to come by the end of each month that is not over
     */
    record Passing(int over, List<Double> passed, List<Double> left) {

        static Passing of(RacePlan plan, Objective objective, LocalDate until) {
            DateRange period = objective.target().period();
            double now = part(plan, objective, until);
            int over = 0;
            double before = 0;
            List<Double> passed = new ArrayList<>();
            List<Double> left = new ArrayList<>();
            for (Bucket bucket : plan.calendar().buckets(Grain.MONTH, period)) {
                LocalDate last = bucket.range().to().isAfter(period.to())
                        ? period.to()
                        : bucket.range().to();
                double end = part(plan, objective, last);
                if (bucket.range().from().isBefore(until)) {
                    passed.add(Math.min(end, now) - before);
                }
                if (last.isAfter(until)) {
                    left.add(end - now);
                } else {
                    over++;
                }
                before = end;
            }
            return new Passing(over, passed, left);
        }

        private static double part(RacePlan plan, Objective objective, LocalDate until) {
            return plan.elapsedWeight(objective, until).toDecimal().doubleValue();
        }
    }

    /** None where too few months are over, or where something came in a month in which nothing was due. */
    static Optional<OutturnRange> of(List<Double> values, Passing passing, boolean isNeverNegative) {
        double sum = 0;
        double whole = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.get(i);
            whole += passing.passed().get(i);
            if (passing.passed().get(i) == 0 && values.get(i) != 0) {
                return Optional.empty();
            }
        }
        if (passing.over() < FEWEST_MONTHS || whole == 0) {
            return Optional.empty();
        }
        double pace = sum / whole;
        double squares = 0;
        for (int i = 0; i < values.size(); i++) {
            double part = passing.passed().get(i);
            double off = values.get(i) - pace * part;
            squares += part == 0 ? 0 : off * off / part;
        }
        int freedom = values.size() - 1;
        double reach = percentile(freedom) * Math.sqrt(squares / freedom);
        List<End> ends = new ArrayList<>();
        for (double left : passing.left()) {
            double half = reach * Math.sqrt(left + left * left / whole);
            double low = sum + pace * left - half;
            ends.add(new End(
                    Decimals.shortest(isNeverNegative ? Math.max(low, sum) : low),
                    Decimals.shortest(sum + pace * left + half)));
        }
        return Optional.of(new OutturnRange(passing.over(), ends));
    }

    /** The 97.5th percentile, found by halving in the finite sums 26.7.3 and 26.7.4 of Abramowitz and Stegun for the angle atan(t / sqrt(n)). */
    private static double percentile(int freedom) {
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (within(middle, freedom) < CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.tan(low) * Math.sqrt(freedom);
    }

    private static double within(double angle, int freedom) {
        double cos = Math.cos(angle);
        boolean isOdd = freedom % 2 == 1;
        double term = isOdd ? cos : 1;
        double sum = 0;
        for (int k = isOdd ? 3 : 2; k <= freedom; k += 2) {
            sum += term;
            term *= cos * cos * (k - 1) / k;
        }
        double series = Math.sin(angle) * sum;
        return isOdd ? (angle + series) * 2 / Math.PI : series;
    }

    private OutturnRange whole() {
        return new OutturnRange(
                over,
                ends.stream()
                        .map(end -> new End(
                                end.low().setScale(0, RoundingMode.HALF_EVEN),
                                end.high().setScale(0, RoundingMode.HALF_EVEN)))
                        .toList());
    }

    /** At the end of the period. */
    End outturn() {
        return ends.get(ends.size() - 1);
    }
}
