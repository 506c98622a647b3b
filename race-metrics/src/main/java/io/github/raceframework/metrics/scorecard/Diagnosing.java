package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.EngageVolumeKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.Diagnosis.Figure;
import io.github.raceframework.metrics.scorecard.Diagnosis.Kind;
import io.github.raceframework.metrics.scorecard.Diagnosis.Outcome;
import io.github.raceframework.metrics.scorecard.Diagnosis.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Applies the rules of a diagnosis. */
final class Diagnosing {

    static final KpiId VISITS = ReachVolumeKpis.SESSIONS.id();
    static final KpiId LEADS = ActVolumeKpis.LEADS.id();
    static final KpiId ORDERS = ConvertVolumeKpis.ORDERS.id();
    static final KpiId REPEATS = EngageVolumeKpis.REPEAT_ORDERS.id();

    private final RacePlan plan;
    private final KpiCatalog catalog;
    private final Comparisons comparisons;
    private final WholePlan whole;
    private final BigDecimal margin;

    Diagnosing(RacePlan plan, Comparisons comparisons, WholePlan whole, BigDecimal margin) {
        this.plan = plan;
        this.catalog = plan.vocabulary().kpis();
        this.comparisons = comparisons;
        this.whole = whole;
        this.margin = margin;
    }

    List<Diagnosis> diagnoses(List<TransitionScore> transitions) {
        return List.of(
                new LargestGap(plan, margin).diagnosis(transitions),
                changes(
                        Rule.VISITS_UP_LEADS_NOT,
                        List.of(VISITS, LEADS),
                        change -> isLeftBehind(change.get(0), change.get(1))),
                changes(
                        Rule.LEADS_UP_ORDERS_NOT,
                        List.of(LEADS, ORDERS),
                        change -> isLeftBehind(change.get(0), change.get(1))),
                changes(
                        Rule.ORDERS_UP_REPEATS_DOWN,
                        List.of(ORDERS, REPEATS),
                        change -> isUp(change.get(0)) && isDown(change.get(1))),
                changes(
                        Rule.ALL_FLAT,
                        List.of(VISITS, LEADS, ORDERS, REPEATS),
                        change -> change.stream().noneMatch(each -> isUp(each) || isDown(each))));
    }

    /** Whether one is up, and the other is not and lies behind it by the margin: 5.0 and 4.9 % tell nobody anything. */
    private boolean isLeftBehind(BigDecimal one, BigDecimal other) {
        return isUp(one) && !isUp(other) && isUp(one.subtract(other));
    }

    private boolean isUp(BigDecimal change) {
        return change.compareTo(margin) >= 0;
    }

    private boolean isDown(BigDecimal change) {
        return change.compareTo(margin.negate()) <= 0;
    }

    private Diagnosis changes(Rule rule, List<KpiId> kpis, Predicate<List<BigDecimal>> pattern) {
        List<Figure> figures = changes(kpis, Kind.CHANGE_SINCE_YEAR_AGO);
        if (!isWhole(figures)) {
            List<Figure> before = changes(kpis, Kind.CHANGE_SINCE_PREVIOUS);
            figures = isWhole(before) ? before : figures;
        }
        if (!isWhole(figures)) {
            return new Diagnosis(rule, Outcome.UNKNOWN, null, figures, missing(figures));
        }
        boolean applies = pattern.test(figures.stream()
                .map(figure -> figure.value().findNumber().orElseThrow())
                .toList());
        return applies
                ? new Diagnosis(
                        rule,
                        Outcome.APPLIES,
                        rule.findFrom().map(Transitions.RATES::get).orElse(null),
                        figures,
                        rule.words())
                : new Diagnosis(rule, Outcome.DOES_NOT_APPLY, null, figures, "the changes are not those of the rule");
    }

    private List<Figure> changes(List<KpiId> kpis, Kind kind) {
        return kpis.stream()
                .map(kpi -> new Figure(kpi, kind, change(kpi, kind)))
                .toList();
    }

    private KpiValue change(KpiId id, Kind kind) {
        Optional<Kpi> kpi = catalog.findKpi(id.text());
        if (kpi.isEmpty()) {
            return Figures.absent(AbsenceReason.MISSING_MEASURE, "the catalogue has no " + id);
        }
        KpiValue now = comparisons.actual(whole.subject(id), whole.outlook());
        PeriodComparison comparison = kind == Kind.CHANGE_SINCE_YEAR_AGO
                ? comparisons.yearAgo(whole.subject(id), whole.outlook())
                : comparisons.previous(whole.subject(id), whole.outlook());
        return findSmallSample(id, List.of(now, comparison.before()))
                .<KpiValue>map(small -> small)
                .orElseGet(() -> perDay(kpi.get(), now, comparison));
    }

    private Optional<KpiValue.Absent> findSmallSample(KpiId kpi, List<KpiValue> counts) {
        BigDecimal least = BigDecimal.valueOf(plan.statusPolicy(kpi).minimumSample());
        return counts.stream()
                .flatMap(count -> count.findNumber().stream())
                .filter(number -> number.compareTo(least) < 0)
                .findFirst()
                .map(number -> Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        number.toPlainString() + " are fewer than " + least + ", the least that count"));
    }

    /** A sum of 31 days is larger than one of 28 by the calendar alone. */
    private KpiValue perDay(Kpi kpi, KpiValue now, PeriodComparison comparison) {
        KpiValue change = comparison.relative();
        if (!change.isPresent() || catalog.classOf(kpi) != KpiClass.ADD) {
            return change;
        }
        Fraction days = Fraction.of(whole.outlook().findElapsed().orElseThrow().days());
        Fraction daysBefore = Fraction.of(comparison.findRange().orElseThrow().days());
        Fraction today = Figures.exact((KpiValue.Present) now).over(days);
        Fraction then = Figures.exact((KpiValue.Present) comparison.before()).over(daysBefore);
        return Figures.quotient(
                today.minus(then), then.abs(), Unit.NONE, "what was before", ((KpiValue.Present) change).flags());
    }

    private static boolean isWhole(List<Figure> figures) {
        return figures.stream().allMatch(figure -> figure.value().isPresent());
    }

    static String missing(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.value() instanceof KpiValue.Absent)
                .map(figure -> figure.kpi() + ": " + Comparisons.words((KpiValue.Absent) figure.value()))
                .collect(Collectors.joining("; "));
    }
}
