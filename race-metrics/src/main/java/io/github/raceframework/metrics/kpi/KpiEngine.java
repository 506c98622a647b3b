package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.query.CompiledQuery;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@link KpiQuery} questions from a source: compiles the question into an aggregate query, lets the source run it, and evaluates the
 * formulas over the answer.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class KpiEngine {

    private static final Logger LOG = LoggerFactory.getLogger(KpiEngine.class);

    private final KpiCatalog catalog;
    private final AggregateSource source;

    private KpiEngine(KpiCatalog catalog, AggregateSource source) {
        this.catalog = catalog;
        this.source = source;
    }

    /** An engine that knows the standard catalogue. */
    public static KpiEngine of(AggregateSource source) {
        return new KpiEngine(KpiCatalog.standard(), source);
    }

    /** An engine that knows this catalogue. */
    public static KpiEngine of(AggregateSource source, KpiCatalog catalog) {
        return new KpiEngine(catalog, source);
    }

    /** The KPIs it knows. */
    public KpiCatalog catalog() {
        return catalog;
    }

    /** Where its numbers come from. */
    public AggregateSource source() {
        return source;
    }

    /**
     * The answer to a question. What cannot be computed is absent with a reason; the rest of the table has its values.
     *
     * @throws IllegalArgumentException if the query names a KPI that the catalogue does not have
     */
    public KpiTable run(KpiQuery query) {
        CompiledQuery compiled = CompiledQuery.compile(query, catalog, source.schema());
        KpiTable table = KpiEvaluator.evaluate(compiled, source.run(compiled.aggregates()));
        LOG.debug(
                "{}: {} input sets, {} rows",
                query,
                compiled.aggregates().inputSets().size(),
                table.size());
        return table;
    }

    /** For every KPI of the catalogue, whether the source can compute it and what it lacks otherwise. */
    public List<Computability> computability() {
        List<Kpi> kpis = List.copyOf(catalog.kpis());
        KpiQuery everything = KpiQuery.of(kpis.stream().map(Kpi::id).toList());
        return CompiledQuery.compile(everything, catalog, source.schema()).plans().stream()
                .map(plan -> new Computability(
                        plan.kpi(),
                        plan.findAbsence().map(absence -> absence.reason()).orElse(null),
                        plan.findAbsence().map(absence -> absence.detail()).orElse(""),
                        plan.missingMeasures(),
                        plan.missingDimensions(),
                        plan.tables()))
                .toList();
    }
}
