package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineListener;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.TablePlan;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
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
    private final EngineOptions options;

    private KpiEngine(KpiCatalog catalog, AggregateSource source, EngineOptions options) {
        this.catalog = catalog;
        this.source = source;
        this.options = options;
    }

    /** An engine that knows the standard catalogue. */
    public static KpiEngine of(AggregateSource source) {
        return new KpiEngine(KpiCatalog.standard(), source, EngineOptions.DEFAULT);
    }

    /** An engine that knows this catalogue. */
    public static KpiEngine of(AggregateSource source, KpiCatalog catalog) {
        return new KpiEngine(catalog, source, EngineOptions.DEFAULT);
    }

    /** This engine with what the application lends to its questions. */
    public KpiEngine with(EngineOptions newOptions) {
        return new KpiEngine(catalog, source, newOptions);
    }

    /** The KPIs it knows. */
    public KpiCatalog catalog() {
        return catalog;
    }

    /** Where its numbers come from. */
    public AggregateSource source() {
        return source;
    }

    /** What its questions may use. */
    public EngineOptions options() {
        return options;
    }

    /**
     * The answer to a question. What cannot be computed is absent with a reason; the rest of the table has its values. The
     * {@linkplain EngineListener listener} of the options hears of it.
     *
     * @throws IllegalArgumentException if the query names a KPI that the catalogue does not have, asks for totals, shares, an order or a limit that it leaves
     *     without a meaning, or by the options' clock no day of its range is over
     * @throws io.github.raceframework.metrics.aggregate.LimitException if the answer would be larger than the options allow
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public KpiTable run(KpiQuery query) {
        EngineListener listener = options.findListener().orElse(null);
        if (listener == null) {
            return answer(query, options).table();
        }
        ListenedRun run = new ListenedRun(listener, query);
        Answer answer;
        try {
            answer = answer(query, options.withListener(run));
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
            throw failure;
        }
        run.answered(answer.table(), answer.groups());
        return answer.table();
    }

    /** A table, and how many groups it has. */
    private record Answer(KpiTable table, int groups) {}

    private Answer answer(KpiQuery query, EngineOptions lent) {
        LocalDate today = lent.findToday().orElse(LocalDate.MAX);
        TablePlan plan = TablePlan.compile(query, catalog, source.schema(), today);
        List<AggregateQuery> questions = plan.aggregates();
        List<AggregateFrame> frames =
                questions.stream().map(question -> source.run(question, lent)).toList();
        KpiTable table = KpiEvaluator.evaluate(plan, frames);
        LOG.debug(
                "{}: {} input sets, {} rows",
                query,
                questions.stream().mapToInt(asked -> asked.inputSets().size()).sum(),
                table.size());
        return new Answer(table, plan.blocks(frames).get(0).groups().size());
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
                        plan.sources()))
                .toList();
    }
}
