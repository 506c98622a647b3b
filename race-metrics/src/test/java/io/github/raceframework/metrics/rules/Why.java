package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explainer;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.explain.RateWeights;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.Nulls;
import java.util.Arrays;
import java.util.List;

/** Why a KPI was another in February 2024 than in January, unless other periods are named. */
final class Why {

    static final DateRange JANUARY = DateRange.parse("2024-01-01/2024-02-01");
    static final DateRange FEBRUARY = DateRange.parse("2024-02-01/2024-03-01");

    private final KpiCatalog catalog;
    private ExplainQuery query;

    private Why(KpiCatalog catalog, ExplainQuery query) {
        this.catalog = catalog;
        this.query = query;
    }

    static Why kpi(String id) {
        return new Why(KpiCatalog.standard(), ExplainQuery.of(KpiId.of(id), JANUARY, FEBRUARY));
    }

    /** For a definition, which may name those given beside it. */
    static Why define(Kpi kpi, Kpi... others) {
        KpiCatalog catalog =
                KpiCatalog.standard().withKpis(Arrays.asList(others)).with(kpi);
        return new Why(catalog, ExplainQuery.of(kpi, JANUARY, FEBRUARY));
    }

    static Why formula(String formula) {
        return define(Ask.count(formula).build());
    }

    Why between(String before, String after) {
        return new Why(catalog, ExplainQuery.of(query.kpi(), DateRange.parse(before), DateRange.parse(after)));
    }

    Why by(String dimension) {
        query = query.by(dimension);
        return this;
    }

    Why along(String... chain) {
        query = query.chain(Arrays.stream(chain).map(KpiId::of).toList());
        return this;
    }

    Why where(String filter) {
        query = query.where(Filter.parse(filter));
        return this;
    }

    Why converted(CurrencyConversion conversion) {
        query = query.convert(conversion);
        return this;
    }

    Why loosely() {
        query = query.nulls(Nulls.KNOWN_SUM);
        return this;
    }

    Why weights(RateWeights weights) {
        query = query.weights(weights);
        return this;
    }

    Explanation of(FactTable... tables) {
        return of(Dataset.of(tables));
    }

    Explanation of(AggregateSource source) {
        return Explainer.of(KpiEngine.of(source, catalog)).explain(query);
    }

    Decomposition.Present present(FactTable... tables) {
        Decomposition decomposition = of(tables).decomposition();
        assertThat(decomposition).isInstanceOf(Decomposition.Present.class);
        return (Decomposition.Present) decomposition;
    }

    Decomposition.Absent absent(FactTable... tables) {
        return absent(Dataset.of(tables));
    }

    Decomposition.Absent absent(AggregateSource source) {
        Decomposition decomposition = of(source).decomposition();
        assertThat(decomposition).isInstanceOf(Decomposition.Absent.class);
        return (Decomposition.Absent) decomposition;
    }

    /** A line per effect: {@code MIX EMAIL -0.00201}. */
    List<String> effects(FactTable... tables) {
        return present(tables).effects().stream().map(Effect::toString).toList();
    }
}
