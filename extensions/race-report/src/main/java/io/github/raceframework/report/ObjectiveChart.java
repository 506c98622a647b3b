package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.Pace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An objective month by month: what was expected, what came, and where it leads. A sum is drawn as it grows; once a month is not known, what comes
 * after it is not either. A level or a rate is drawn as it stands. What is paced like for like, or is to stay in a band, has no such line and no chart.
 */
final class ObjectiveChart {

    private static final String RANGE = "Range, 95 %";

    private final Findings findings;
    private final Display display;
    private final ObjectiveScore score;
    private final Kpi kpi;

    ObjectiveChart(Findings findings, Display display, ObjectiveScore score) {
        this.findings = findings;
        this.display = display;
        this.score = score;
        this.kpi = findings.kpi(score.objective().kpi());
    }

    static String id(Objective objective) {
        return "objective-" + objective.id();
    }

    Optional<PageChart> chart() {
        Pace.Rule rule = score.pace().rule();
        Optional<KpiTable> course = findings.findCourse(score.objective().id());
        if (course.isEmpty() || rule == Pace.Rule.LIKE_FOR_LIKE || rule == Pace.Rule.BAND) {
            return Optional.empty();
        }
        RacePlan plan = findings.findPlan().orElseThrow();
        DateRange period = score.objective().target().period();
        List<Bucket> buckets = plan.calendar().buckets(Grain.MONTH, period);
        List<@Nullable BigDecimal> actual = actual(course.get(), buckets.size());
        if (actual.stream().allMatch(number -> number == null)) {
            return Optional.empty();
        }
        List<@Nullable BigDecimal> expected = new ArrayList<>();
        buckets.forEach(
                bucket -> expected.add(expected(plan, period, bucket.range().to())));
        List<String> flags = flags(course.get(), buckets.size());
        return Optional.of(chart(buckets.stream().map(Bucket::label).toList(), actual, expected, flags));
    }

    private List<@Nullable BigDecimal> actual(KpiTable course, int size) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        boolean sums = score.pace().rule() == Pace.Rule.PHASED;
        BigDecimal sum = BigDecimal.ZERO;
        for (KpiValue value : new Months(course, kpi).values()) {
            BigDecimal number = value.findNumber().orElse(null);
            sum = sum == null || number == null ? null : sum.add(number);
            numbers.add(sums ? sum : number);
        }
        while (numbers.size() < size) {
            numbers.add(null);
        }
        return numbers;
    }

    /** What is to be known of each month; of a sum what is to be known of all months before it as well. */
    private List<String> flags(KpiTable course, int size) {
        List<String> words = new ArrayList<>();
        Set<Flag> known = new LinkedHashSet<>();
        for (KpiValue value : new Months(course, kpi).values()) {
            if (score.pace().rule() != Pace.Rule.PHASED) {
                known.clear();
            }
            if (value instanceof KpiValue.Present present) {
                present.flags().forEach(flag -> known.add(new Flag(flag.kind(), "")));
            }
            words.add(Display.flags(List.copyOf(known)));
        }
        while (words.size() < size) {
            words.add("");
        }
        return words;
    }

    /** What is due at the end of a month. */
    private @Nullable BigDecimal expected(RacePlan plan, DateRange period, LocalDate end) {
        Objective objective = score.objective();
        BigDecimal target = objective.target().low();
        if (score.pace().rule() == Pace.Rule.AS_IT_IS) {
            return target;
        }
        LocalDate until = end.isAfter(period.to()) ? period.to() : end;
        ElapsedWeight weight = plan.elapsedWeight(objective, until);
        BigDecimal start =
                score.pace().rule() == Pace.Rule.LEVEL ? objective.baseline().value() : BigDecimal.ZERO;
        return target.subtract(start)
                .multiply(new BigDecimal(weight.passed()))
                .divide(new BigDecimal(weight.whole()), MathContext.DECIMAL64)
                .add(start);
    }

    private PageChart chart(
            List<String> labels,
            List<@Nullable BigDecimal> actual,
            List<@Nullable BigDecimal> expected,
            List<String> flags) {
        List<List<String>> rows = new ArrayList<>();
        Optional<OutturnRange> range = OutturnRange.find(findings, score);
        String last = "";
        for (int i = 0; i < labels.size(); i++) {
            String now = actual.get(i) == null ? "" : text(actual.get(i)) + flags.get(i);
            String due = text(expected.get(i));
            int month = i;
            rows.add(range.map(ends -> List.of(labels.get(month), now, due, text(ends, month)))
                    .orElse(List.of(labels.get(i), now, due)));
            last = now.isEmpty() ? last : now;
        }
        String title = new Verdict(findings, display).name(score) + ": actual and expected";
        String outturn = display.value(score.pace().outturn(), kpi);
        String description = title + " by month; actual " + last + " against the expected line, which ends at "
                + display.target(score.objective().target(), kpi) + "; projected outturn " + outturn;
        ChartOptions options = new ChartOptions(ChartBase.UPRIGHT, description)
                .scale(this::text)
                .line("Actual", ChartOptions.ACCENT, actual)
                .dashed("Expected", ChartOptions.PALE, expected);
        projected(labels.size(), actual).ifPresent(line -> {
            options.dotted("Projected", ChartOptions.ACCENT, line);
            range.ifPresent(ends -> options.band(
                    RANGE,
                    ChartOptions.ACCENT,
                    side(ends, actual, OutturnRange.End::low),
                    side(ends, actual, OutturnRange.End::high)));
        });
        List<String> columns = range.isPresent()
                ? List.of("Month", "Actual", "Expected", RANGE)
                : List.of("Month", "Actual", "Expected");
        return options.chart(id(score.objective()), title, columns, rows);
    }

    private String text(OutturnRange range, int month) {
        if (month < range.over()) {
            return "";
        }
        return text(range.ends().get(month - range.over()));
    }

    String text(OutturnRange.End end) {
        return text(end.low()) + " to " + text(end.high());
    }

    /** One side of the band, which begins at the last actual value. */
    private static List<@Nullable BigDecimal> side(
            OutturnRange range, List<@Nullable BigDecimal> actual, Function<OutturnRange.End, BigDecimal> side) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>(actual);
        for (int i = 0; i < actual.size(); i++) {
            if (actual.get(i) == null) {
                numbers.set(i, side.apply(range.ends().get(i - range.over())));
            } else if (i + 1 < actual.size() && actual.get(i + 1) != null) {
                numbers.set(i, null);
            }
        }
        return numbers;
    }

    /** A line from the last actual value to the outturn; none where nothing is left to come. */
    private Optional<List<@Nullable BigDecimal>> projected(int size, List<@Nullable BigDecimal> actual) {
        int last = size - 1;
        while (last >= 0 && actual.get(last) == null) {
            last--;
        }
        Optional<BigDecimal> outturn = score.pace().outturn().findNumber();
        boolean open = score.pace().remainingDays() > 0 && score.pace().rule() != Pace.Rule.AS_IT_IS;
        if (last == size - 1 || !open || outturn.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable BigDecimal> line = new ArrayList<>();
        BigDecimal from = actual.get(last);
        for (int i = 0; i < size; i++) {
            BigDecimal step = from == null ? null : outturn.get().subtract(from);
            line.add(
                    i < last || step == null || from == null
                            ? null
                            : from.add(step.multiply(BigDecimal.valueOf(i - last))
                                    .divide(BigDecimal.valueOf(size - 1 - last), MathContext.DECIMAL64)));
        }
        return Optional.of(line);
    }

    private String text(@Nullable BigDecimal number) {
        Unit unit = score.objective()
                .target()
                .findCurrency()
                .map(kpi.unit().unit()::in)
                .orElse(kpi.unit().unit());
        return number == null ? "" : display.number(number, kpi.unit(), unit);
    }
}
