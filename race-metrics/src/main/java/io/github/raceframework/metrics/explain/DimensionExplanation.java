package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Obstacles.When;
import io.github.raceframework.metrics.explain.Segment.Figures;
import io.github.raceframework.metrics.explain.TwoPeriods.Change;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes a change apart by the members of a dimension. */
final class DimensionExplanation {

    private final ExplainQuery query;
    private final DimensionId dimension;
    private final Obstacles obstacles;
    private final TwoPeriods total;
    private final TwoPeriods split;
    private final List<Change> values;
    private final List<Change> inputs;

    DimensionExplanation(KpiEngine engine, ExplainQuery query, DimensionId dimension) {
        List<KpiId> kpis = List.of(query.kpi());
        this.query = query;
        this.dimension = dimension;
        this.obstacles = new Obstacles(query);
        this.total = TwoPeriods.ask(engine, query, kpis);
        this.split = TwoPeriods.ask(engine, query, kpis, dimension);
        this.values = split.changes(query.kpi());
        this.inputs = split.inputs();
    }

    Explanation explain() {
        Change whole = total.changes(query.kpi()).get(0);
        return new Explanation(query, total.plan().kpi(), whole.before(), whole.after(), decompose(whole));
    }

    private Decomposition decompose(Change whole) {
        String kpi = query.kpi().text();
        total.plan().findAbsence().ifPresent(absence -> obstacles.add(absence.reason(), absence.detail()));
        split.plan().findAbsence().ifPresent(absence -> obstacles.add(absence.reason(), absence.detail()));
        obstacles.addIfAbsent(kpi, When.BEFORE, whole.before());
        obstacles.addIfAbsent(kpi, When.AFTER, whole.after());
        obstacles.addIfPartlyCovered(kpi, When.BEFORE, whole.before());
        obstacles.addIfPartlyCovered(kpi, When.AFTER, whole.after());
        obstacles.addIfSeveral(total.currencies(query.kpi()));
        Optional<QuotientForm> form = findForm();
        form.ifPresent(this::addMembers);
        if (form.filter(QuotientForm::isSum).isPresent() && query.nulls() == Nulls.COMPLETE_ROWS) {
            obstacles.addIfPartlyKnown(kpi, When.BEFORE, whole.before());
            obstacles.addIfPartlyKnown(kpi, When.AFTER, whole.after());
        }
        Optional<Decomposition.Absent> obstacle = obstacles.findFirst();
        return obstacle.isPresent() ? obstacle.get() : decompose(whole, form.orElseThrow());
    }

    /** The formula as a sum or a quotient of sums; else the reason is added to the obstacles. */
    private Optional<QuotientForm> findForm() {
        Optional<QuotientForm> form =
                QuotientForm.of(split.plan().root()).filter(found -> found.isSum() || found.isRate());
        if (form.isEmpty()) {
            obstacles.add(
                    AbsenceReason.NON_ADDITIVE,
                    query.kpi() + " = " + split.plan().kpi().formula()
                            + " is neither a sum nor a quotient of sums, so that its value does not follow from those"
                            + " of members");
        }
        Optional<String> misfit = findMisfit();
        misfit.ifPresent(detail -> obstacles.add(AbsenceReason.NON_ADDITIVE, detail));
        return misfit.isPresent() ? Optional.empty() : form;
    }

    /** Why measures of members do not make up those of the whole, although each period has its value. */
    private Optional<String> findMisfit() {
        for (Measure measure : total.measures()) {
            if (measure.additivity().overDimensions() == OverDimensions.NONE) {
                return Optional.of(measure + " of members does not add up to that of the whole");
            }
            boolean apart = measure.additivity().notOver().contains(dimension) || !split.isSummable(dimension);
            if (apart && values.size() > 1) {
                return Optional.of(measure + " must not be added up over " + dimension);
            }
        }
        return Optional.empty();
    }

    private void addMembers(QuotientForm form) {
        for (int i = 0; i < values.size(); i++) {
            String whose =
                    dimension + " \"" + Spelling.excerpt(values.get(i).members().get(0)) + "\"";
            addMember(whose, When.BEFORE, values.get(i).before(), inputs.get(i).before(), form);
            addMember(whose, When.AFTER, values.get(i).after(), inputs.get(i).after(), form);
        }
    }

    /** A member without a denominator has no rate, but it has figures. */
    private void addMember(String whose, When when, KpiValue value, KpiValue known, QuotientForm form) {
        boolean unmatched = form.isRate()
                && value instanceof KpiValue.Absent absent
                && absent.reason() == AbsenceReason.ZERO_DENOMINATOR
                && !Figures.of(value, known, form).hasRate();
        if (!unmatched) {
            obstacles.addIfAbsent(whose, when, value);
        }
    }

    private Decomposition decompose(Change whole, QuotientForm form) {
        Segment all = Segment.of("", whole, total.inputs().get(0), form);
        List<Segment> members = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            members.add(Segment.of(values.get(i).members().get(0), values.get(i), inputs.get(i), form));
        }
        if (!isWhole(all, members, form, Segment::before) || !isWhole(all, members, form, Segment::after)) {
            return new Decomposition.Absent(
                    AbsenceReason.NON_ADDITIVE,
                    "the source's figures by " + dimension + " do not add up to its total of " + query.kpi());
        }
        Unit unit = whole.unit();
        return form.isSum() ? SumEffects.of(all, members, unit) : RateEffects.of(all, members, unit, query.weights());
    }

    /** Whether the figures of the members add up to those of the whole, as a source that counts every row in one group makes them do. */
    private static boolean isWhole(
            Segment all, List<Segment> members, QuotientForm form, Function<Segment, Figures> period) {
        Fraction numerators = Fraction.ZERO;
        Fraction denominators = Fraction.ZERO;
        for (Segment member : members) {
            numerators = numerators.plus(period.apply(member).numerator());
            denominators = denominators.plus(period.apply(member).denominator());
        }
        Figures whole = period.apply(all);
        return numerators.equals(whole.numerator()) && (form.isSum() || denominators.equals(whole.denominator()));
    }
}
