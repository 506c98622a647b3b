package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Asks the engine, for all KPIs of one scope and one currency together, and each question once. */
final class Answers {

    /**
     * Of what a value is.
     *
     * @param kpi the KPI
     * @param scope the facts
     * @param currency the currency money is put into, if it is put into any
     */
    record Subject(KpiId kpi, Filter scope, Currency currency) {}

    private record Field(Filter scope, Currency currency) {}

    private record Question(Field field, DateRange days) {}

    private final RacePlan plan;
    private final ScorecardOptions options;
    private final KpiEngine engine;
    private final Map<Field, Set<KpiId>> kpis = new HashMap<>();
    private final Map<Question, KpiTable> tables = new HashMap<>();

    /** Without a clock: a scorecard's day is its own. */
    Answers(RacePlan plan, AggregateSource source, ScorecardOptions options) {
        this.plan = plan;
        this.options = options;
        this.engine = KpiEngine.of(source, catalog()).with(options.engine().withoutClock());
    }

    KpiCatalog catalog() {
        return plan.vocabulary().kpis();
    }

    /** The same facts are one field, whatever the currency, as long as nothing is converted. */
    private Field field(Subject subject) {
        return new Field(subject.scope, options.converts() ? subject.currency : plan.currency());
    }

    /** Says that a value will be asked for. */
    void expect(Subject subject) {
        kpis.computeIfAbsent(field(subject), field -> new LinkedHashSet<>()).add(subject.kpi);
    }

    /** The value over these days, of a subject that was expected. */
    KpiValue value(Subject subject, DateRange days) {
        KpiTable table = tables.computeIfAbsent(new Question(field(subject), days), this::ask);
        return table.rows().get(0).value(subject.kpi);
    }

    private KpiTable ask(Question question) {
        KpiQuery query = KpiQuery.of(kpis.getOrDefault(question.field, Set.of()))
                .range(question.days)
                .calendar(plan.calendar())
                .where(question.field.scope);
        return engine.run(options.findConversion(question.field.currency)
                .map(query::convert)
                .orElse(query));
    }
}
