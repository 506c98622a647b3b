package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.query.Arrangement;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link KpiQuery} made ready for a source, with all its totals. Each level, which is the groups themselves or a total of them, is a
 * question compiled by itself: a table without the dimension that groups are split by still has its part in the total. Levels that need the
 * same inputs are asked for as cells of one {@link AggregateQuery}.
 *
 * <p>Immutable.
 *
 * @param query the question
 * @param levels the groups, then those split by fewer dimensions, as far as they are shown or needed; all over the same times
 * @param classes how each KPI behaves when groups are put together, in the order of the query; none for a query without shares
 */
public record TablePlan(KpiQuery query, List<CompiledQuery> levels, List<KpiClass> classes) {

    public TablePlan {
        levels = List.copyOf(levels);
        classes = List.copyOf(classes);
    }

    /** Levels of the same inputs over the same rows. */
    private record Inputs(List<InputSet> sets, Filter scope) {

        static Inputs of(CompiledQuery level) {
            return new Inputs(level.aggregates().inputSets(), level.aggregates().scope());
        }
    }

    /**
     * Compiles a question.
     *
     * @throws IllegalArgumentException if the query names a KPI that the catalogue does not have, or asks for totals, shares, an order or a
     *     limit that it leaves without a meaning
     */
    public static TablePlan compile(KpiQuery query, KpiCatalog catalog, SourceSchema schema) {
        return compile(query, catalog, schema, LocalDate.MAX);
    }

    /**
     * Compiles a question that is asked on a certain day: only days before it count.
     *
     * @param today the first day that is not over
     * @throws IllegalArgumentException as above, and if no day of the range is over
     */
    public static TablePlan compile(KpiQuery query, KpiCatalog catalog, SourceSchema schema, LocalDate today) {
        Arrangement arrangement = query.arrangement();
        ArrangedRows rows = new ArrangedRows(query);
        rows.check();
        PeriodPlanning planning = new PeriodPlanning(query, today);
        CompiledQuery groups = CompiledQuery.compile(query, catalog, schema, planning::plan);
        List<CompiledQuery> levels = new ArrayList<>(List.of(groups));
        int dimensions = query.dimensions().size();
        for (int depth = dimensions - 1; depth >= 0; depth--) {
            if (rows.needs(depth)) {
                levels.add(CompiledQuery.compile(query.byFirst(depth), catalog, schema, none -> groups.times()));
            }
        }
        List<KpiClass> classes = arrangement.findShareOf().isEmpty()
                ? List.of()
                : groups.plans().stream()
                        .map(plan -> catalog.classOf(plan.kpi()))
                        .toList();
        return new TablePlan(query, levels, classes);
    }

    /**
     * The plan of a query without totals, shares, order and limit.
     *
     * @throws IllegalArgumentException if the query has one of these
     */
    public static TablePlan of(CompiledQuery compiled) {
        Arrangement arrangement = compiled.query().arrangement();
        if (!arrangement.equals(Arrangement.PLAIN)) {
            throw new IllegalArgumentException(
                    "the query asks for more than its groups (" + arrangement + "); compile a TablePlan of it");
        }
        return new TablePlan(compiled.query(), List.of(compiled), List.of());
    }

    /** The times of the rows, and those they are compared with. */
    public PeriodPlan times() {
        return levels.get(0).times();
    }

    /** Whether rows of a level are part of the answer, or its cells are only taken shares of. */
    public boolean shows(CompiledQuery level) {
        int depth = level.query().dimensions().size();
        return new ArrangedRows(query).shows(depth);
    }

    /** How a KPI behaves when groups are put together. Only for a query with shares. */
    public KpiClass classOf(KpiId kpi) {
        return classes.get(query.kpis().indexOf(kpi));
    }

    /** What the source is asked: one query, unless levels differ in their inputs. */
    public List<AggregateQuery> aggregates() {
        Map<Inputs, List<CellSet>> cells = new LinkedHashMap<>();
        for (CompiledQuery level : levels) {
            cells.computeIfAbsent(Inputs.of(level), none -> new ArrayList<>())
                    .addAll(level.aggregates().cellSets());
        }
        List<AggregateQuery> queries = new ArrayList<>();
        cells.forEach((inputs, sets) -> queries.add(new AggregateQuery(inputs.sets(), sets, inputs.scope())));
        return queries;
    }

    /** The block of each level among the answers to {@link #aggregates}. */
    public List<CellBlock> blocks(List<AggregateFrame> answers) {
        Iterator<AggregateFrame> frames = answers.iterator();
        Map<Inputs, Iterator<CellBlock>> blocks = new LinkedHashMap<>();
        List<CellBlock> ofLevels = new ArrayList<>();
        for (CompiledQuery level : levels) {
            ofLevels.add(blocks.computeIfAbsent(
                            Inputs.of(level), none -> frames.next().blocks().iterator())
                    .next());
        }
        return ofLevels;
    }
}
