package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.pacing.PacingRule;
import io.github.raceframework.metrics.scorecard.Answers.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of a period so far, beside those of earlier periods. */
final class Comparisons {

    /** What a value carries by which others are not measured. */
    private static final Set<Flag.Kind> NOT_IN_FULL =
            Set.of(Flag.Kind.PARTIAL_COVERAGE, Flag.Kind.PARTIAL_INPUT, Flag.Kind.OUT_OF_RANGE);

    private final Answers answers;
    private final EarlierPeriods earlier;
    private final ValueChanges changes;

    /** By what something is paced like for like. */
    record Likeness(Optional<DateRange> period, PacingRule.LikeForLike rule) {}

    Comparisons(Answers answers, EarlierPeriods earlier) {
        this.answers = answers;
        this.earlier = earlier;
        this.changes = new ValueChanges(answers.catalog());
    }

    /** The value over the days of a period that count. */
    KpiValue actual(Subject subject, Outlook outlook) {
        return outlook.findElapsed().map(days -> answers.value(subject, days)).orElseGet(() -> notBegun(outlook));
    }

    static KpiValue.Absent notBegun(Outlook outlook) {
        AsOf asOf = outlook.asOf();
        return Figures.absent(
                AbsenceReason.NOT_COVERED,
                outlook.period() + " has not begun: only days before " + asOf.until() + " count");
    }

    PeriodComparison previous(Subject subject, Outlook outlook) {
        return compare(
                subject,
                outlook,
                outlook.findElapsed().flatMap(elapsed -> earlier.findPrevious(outlook.period(), elapsed)));
    }

    PeriodComparison yearAgo(Subject subject, Outlook outlook) {
        return compare(subject, outlook, outlook.findElapsed().flatMap(earlier::findYearAgo));
    }

    private PeriodComparison compare(Subject subject, Outlook outlook, Optional<DateRange> days) {
        KpiValue now = actual(subject, outlook);
        KpiValue before = days.map(range -> answers.value(subject, range)).orElseGet(() -> withoutCounterpart(outlook));
        Kpi kpi = answers.catalog().getKpi(subject.kpi().text());
        KpiChange change = changes.between(
                kpi,
                now,
                before,
                outlook.findElapsed().map(DateRange::toString).orElse("") + " and "
                        + days.map(DateRange::toString).orElse(""));
        return new PeriodComparison(days.orElse(null), change);
    }

    private static KpiValue withoutCounterpart(Outlook outlook) {
        return outlook.findElapsed()
                .<KpiValue>map(elapsed -> Figures.absent(
                        AbsenceReason.NOT_COVERED, elapsed + " has no counterpart, or none with as many days"))
                .orElseGet(() -> notBegun(outlook));
    }

    /** What a period that is open is paced by: a year ago if it is known in full, else the period before. */
    Likeness likeness(Subject subject, Outlook outlook) {
        DateRange elapsed = outlook.findElapsed().orElseThrow();
        List<String> obstacles = new ArrayList<>();
        Optional<Likeness> found = earlier.findYearAgo(outlook.period())
                .flatMap(whole -> findLikeness(subject, outlook, whole, earlier.findYearAgo(elapsed), obstacles))
                .or(() -> findLikeness(
                        subject,
                        outlook,
                        earlier.previous(outlook.period()),
                        earlier.findPrevious(outlook.period(), elapsed),
                        obstacles));
        return found.orElseGet(() -> {
            KpiValue none = Figures.absent(
                    AbsenceReason.NON_ADDITIVE,
                    "it is paced like an earlier period, and none is known in full: "
                            + String.join("; ", obstacles.stream().distinct().toList()));
            return new Likeness(Optional.empty(), new PacingRule.LikeForLike(none, none));
        });
    }

    private Optional<Likeness> findLikeness(
            Subject subject, Outlook outlook, DateRange whole, Optional<DateRange> part, List<String> obstacles) {
        if (whole.to().isAfter(outlook.asOf().until())) {
            obstacles.add(whole + " is not over");
            return Optional.empty();
        }
        if (!isAboutAsLong(whole, outlook.period())) {
            obstacles.add(whole + " is of another length");
            return Optional.empty();
        }
        if (part.filter(days -> days.from().equals(whole.from()) && whole.contains(days))
                .isEmpty()) {
            obstacles.add(whole + " has no part with as many days");
            return Optional.empty();
        }
        KpiValue toDate = answers.value(subject, part.get());
        KpiValue all = answers.value(subject, whole);
        Optional<String> obstacle = findObstacle(part.get(), toDate).or(() -> findObstacle(whole, all));
        obstacle.ifPresent(obstacles::add);
        return obstacle.isPresent()
                ? Optional.empty()
                : Optional.of(new Likeness(Optional.of(whole), new PacingRule.LikeForLike(toDate, all)));
    }

    /** As months of 30 and 31 days are; February is not. */
    private static boolean isAboutAsLong(DateRange one, DateRange other) {
        return 30 * Math.abs(one.days() - other.days()) <= Math.min(one.days(), other.days());
    }

    private static Optional<String> findObstacle(DateRange days, KpiValue value) {
        if (value instanceof KpiValue.Absent absent) {
            return Optional.of(days + ": " + words(absent));
        }
        return findPart((KpiValue.Present) value)
                .map(flag -> days + ": " + flag.kind().words());
    }

    /** The flag of a value that is of a part of the facts, or cannot be. */
    private static Optional<Flag> findPart(KpiValue.Present value) {
        return value.flags().stream()
                .filter(flag -> NOT_IN_FULL.contains(flag.kind()))
                .findFirst();
    }

    /** Whether a value can be what others are measured by. */
    static boolean isKnownInFull(KpiValue value) {
        return value instanceof KpiValue.Present present && findPart(present).isEmpty();
    }

    /** Why there is no value, in words. */
    static String words(KpiValue.Absent absent) {
        return absent.detail().isEmpty() ? absent.reason().words() : absent.detail();
    }
}
