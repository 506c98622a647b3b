package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.Period;
import io.github.raceframework.metrics.compile.PeriodPlan;
import io.github.raceframework.metrics.compile.PlanNode;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiEvaluator;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Both periods of a question, asked of the source as cells of one query: so a member that occurs in one of them is a group in the other too.
 */
final class TwoPeriods {

    private final CompiledQuery compiled;
    private final AggregateFrame frame;
    private final KpiTable values;

    /** A KPI in one group, before and after. */
    record Change(List<String> members, KpiValue before, KpiValue after) {

        /** Of values that are present, the unit; that of the one whose amount has a currency, as a zero without rows may have none. */
        Unit unit() {
            Unit unit = ((KpiValue.Present) before).unit();
            return unit.findCurrency().isPresent() ? unit : ((KpiValue.Present) after).unit();
        }
    }

    private TwoPeriods(CompiledQuery compiled, AggregateFrame frame) {
        this.compiled = compiled;
        this.frame = frame;
        this.values = KpiEvaluator.evaluate(compiled, frame);
    }

    static TwoPeriods ask(KpiEngine engine, ExplainQuery query, Collection<KpiId> kpis, DimensionId... dimensions) {
        engine.options().findToday().ifPresent(today -> requireOver(query, today));
        String[] by = List.of(dimensions).stream().map(DimensionId::text).toArray(String[]::new);
        KpiQuery plain = KpiQuery.of(kpis)
                .by(by)
                .range(query.before().span(query.after()))
                .where(query.filter())
                .nulls(query.nulls());
        KpiQuery question = query.findConversion().map(plain::convert).orElse(plain);
        CompiledQuery whole = CompiledQuery.compile(
                question, engine.catalog(), engine.source().schema());
        List<DateRange> ranges = List.of(query.before(), query.after());
        AggregateQuery cells = new AggregateQuery(
                whole.aggregates().inputSets(),
                List.of(new CellSet(question.dimensions(), ranges)),
                whole.aggregates().scope());
        PeriodPlan periods = new PeriodPlan(ranges.stream().map(Period::of).toList(), ranges.size(), List.of());
        CompiledQuery compiled = new CompiledQuery(question, whole.schema(), periods, cells, whole.plans());
        return new TwoPeriods(compiled, engine.source().run(cells, engine.options()));
    }

    private static void requireOver(ExplainQuery query, LocalDate today) {
        for (DateRange range : List.of(query.before(), query.after())) {
            if (range.to().isAfter(today)) {
                throw new IllegalArgumentException("range " + range + " is not over on " + today
                        + ", so that a change would be one of days that are missing; end both ranges there or before");
            }
        }
    }

    /** The plan of the first KPI. */
    KpiPlan plan() {
        return compiled.plans().get(0);
    }

    /** The measures that are the inputs of the first KPI, in their order. */
    List<Measure> measures() {
        return plan().inputs().stream()
                .map(place -> compiled.aggregates()
                        .inputSets()
                        .get(place.set())
                        .inputs()
                        .get(place.index()))
                .map(input -> input.measure())
                .toList();
    }

    /** Whether anything may be summed over the members of a dimension, as far as the source knows. */
    boolean isSummable(DimensionId dimension) {
        return compiled.schema().tables().stream()
                .flatMap(table -> Stream.ofNullable(table.dimensions().get(dimension)))
                .allMatch(members -> members.dimension().isSummable());
    }

    /** The values of a KPI, per group. */
    List<Change> changes(KpiId kpi) {
        return changes(values, kpi);
    }

    /**
     * Per group a value that is present wherever all inputs of the first KPI are, whatever its formula makes of them; the inputs are its evidence.
     */
    List<Change> inputs() {
        KpiPlan plan = plan();
        KpiPlan inputsOnly = plan.withRoot(new PlanNode.Constant(BigDecimal.ZERO));
        CompiledQuery inputs = new CompiledQuery(
                compiled.query(), compiled.schema(), compiled.times(), compiled.aggregates(), List.of(inputsOnly));
        return changes(KpiEvaluator.evaluate(inputs, frame), plan.kpi().id());
    }

    /** The currencies in which the values of a KPI in the first group are, or in which amounts are that a function made values of. */
    Set<Currency> currencies(KpiId kpi) {
        Set<Currency> found = new LinkedHashSet<>();
        Change change = changes(kpi).get(0);
        for (KpiValue value : List.of(change.before(), change.after())) {
            if (value instanceof KpiValue.Present present) {
                present.unit().findCurrency().ifPresent(found::add);
            }
        }
        KpiPlan plan = plan(kpi);
        // Converted amounts are in the one currency that was asked for.
        if (plan.root().isPriced() && compiled.query().findConversion().isEmpty()) {
            plan.inputs().stream()
                    .map(place ->
                            frame.blocks().get(0).inputs().get(place.set()).get(place.index()))
                    .flatMap(cells -> IntStream.range(0, 2).mapToObj(cells::findCurrency))
                    .forEach(currency -> currency.ifPresent(found::add));
        }
        return found;
    }

    /** Whether the change of a KPI of some rows is one of all: {@link PlanNode#isRate}. */
    boolean isRate(KpiId kpi) {
        return plan(kpi).root().isRate();
    }

    private KpiPlan plan(KpiId kpi) {
        return compiled.plans().stream()
                .filter(plan -> plan.kpi().id().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private static List<Change> changes(KpiTable table, KpiId kpi) {
        List<KpiTable.Row> rows = table.rows();
        int groups = rows.size() / 2;
        return IntStream.range(0, groups)
                .mapToObj(group -> new Change(
                        rows.get(group).members(),
                        rows.get(group).value(kpi),
                        rows.get(groups + group).value(kpi)))
                .toList();
    }
}
