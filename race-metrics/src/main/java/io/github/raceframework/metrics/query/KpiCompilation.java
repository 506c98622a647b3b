package io.github.raceframework.metrics.query;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression;
import io.github.raceframework.core.kpi.Expression.Call;
import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.query.InputSets.Leaf;
import io.github.raceframework.metrics.query.KpiPlan.Absence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles one KPI: puts other KPIs and fallbacks in their place and finds a table for every measure. */
final class KpiCompilation {

    private static final PlanNode ZERO = new PlanNode.Constant(BigDecimal.ZERO);

    private final KpiCatalog catalog;
    private final Providers providers;
    private final InputSets sets;
    private final Kpi kpi;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Set<MeasureId> missingMeasures = new LinkedHashSet<>();
    private final Set<DimensionId> missingDimensions = new LinkedHashSet<>();
    private final Set<MeasureId> missingOptionals = new LinkedHashSet<>();
    private final Set<MeasureId> fallbacks = new LinkedHashSet<>();
    private boolean estimate;

    KpiCompilation(KpiCatalog catalog, Providers providers, InputSets sets, Kpi kpi) {
        this.catalog = catalog;
        this.providers = providers;
        this.sets = sets;
        this.kpi = kpi;
    }

    KpiPlan compile() {
        PlanNode root = compile(kpi, Filter.ALL);
        new SumCheck(leaves).findMisfit(root).ifPresent(absences::add);
        if (!missingMeasures.isEmpty()) {
            absences.add(new Absence(AbsenceReason.MISSING_MEASURE, "no table has " + joined(missingMeasures)));
        }
        Optional<Absence> first = absences.stream().min(Comparator.comparing(Absence::reason));
        return new KpiPlan(
                kpi,
                root,
                isPlaceable(first) ? sets.add(leaves) : List.of(),
                first.orElse(null),
                missingMeasures,
                missingDimensions,
                missingOptionals,
                fallbacks,
                leaves.stream().map(leaf -> leaf.table().name()).distinct().toList(),
                estimate);
    }

    /** Whether cells have to be looked at: they may have an earlier reason than the one that stands against all of them. */
    private static boolean isPlaceable(Optional<Absence> absence) {
        return absence.isEmpty() || absence.get().reason().compareTo(AbsenceReason.UNKNOWN_MEMBER) >= 0;
    }

    /**
     * Where a node stands.
     *
     * @param filter the filters around it
     * @param signed whether its quotients may have a negative denominator
     * @param only the table that all its measures come from; null where each has its own provider
     */
    private record Place(
            Filter filter, boolean signed, @Nullable TableSchema only) {}

    private PlanNode compile(Kpi definition, Filter outer) {
        estimate |= definition.isEstimate();
        Place place = new Place(outer, definition.isSigned(), null);
        PlanNode value = compile(definition.formula().expression(), place);
        return definition
                .findRequirement()
                .<PlanNode>map(requirement -> new PlanNode.Guard(
                        compile(requirement.left().expression(), place),
                        requirement.relation(),
                        compile(requirement.right().expression(), place),
                        value))
                .orElse(value);
    }

    private PlanNode compile(Expression node, Place place) {
        if (node instanceof Constant constant) {
            return new PlanNode.Constant(constant.value());
        }
        if (node instanceof Negation negation) {
            return new PlanNode.Negation(compile(negation.operand(), place));
        }
        if (node instanceof Operation operation) {
            return new PlanNode.Operation(
                    operation.operator(),
                    compile(operation.left(), place),
                    compile(operation.right(), place),
                    place.signed());
        }
        if (node instanceof Call call) {
            List<PlanNode> arguments = new ArrayList<>();
            call.arguments().forEach(argument -> arguments.add(compile(argument, place)));
            return new PlanNode.Call(call.function(), arguments);
        }
        Reference reference = (Reference) node;
        Filter filter = providers.canonical(place.filter().and(reference.filter()));
        Optional<Measure> measure = catalog.findMeasure(reference.name());
        if (measure.isEmpty()) {
            return compile(catalog.getKpi(reference.name()), filter);
        }
        TableSchema only = place.only();
        return only == null ? compile(measure.get(), filter, reference.optional()) : leaf(only, measure.get(), filter);
    }

    private PlanNode compile(Measure measure, Filter filter, boolean optional) {
        List<TableSchema> tables = providers.of(measure);
        if (tables.isEmpty()) {
            (optional ? missingOptionals : missingMeasures).add(measure.id());
            return ZERO;
        }
        if (tables.size() > 1) {
            absences.add(new Absence(
                    AbsenceReason.AMBIGUOUS_SOURCE,
                    "tables " + Providers.names(tables) + " all have " + measure + "; leave all but one out"));
            return ZERO;
        }
        TableSchema table = tables.get(0);
        checkDimensions(table, measure, filter);
        if (Providers.hasColumn(table, measure)) {
            return leaf(table, measure, filter);
        }
        fallbacks.add(measure.id());
        Expression fallback = measure.findFallback().orElseThrow().expression();
        return compile(fallback, new Place(filter, false, table));
    }

    private PlanNode leaf(TableSchema table, Measure measure, Filter filter) {
        estimate |= measure.kind() == MeasureKind.ESTIMATE;
        Leaf leaf = new Leaf(table, measure, filter);
        if (!leaves.contains(leaf)) {
            leaves.add(leaf);
        }
        return new PlanNode.Input(leaves.indexOf(leaf));
    }

    private void checkDimensions(TableSchema table, Measure measure, Filter filter) {
        Set<DimensionId> missing = providers.missingDimensions(table, filter);
        if (!missing.isEmpty()) {
            missingDimensions.addAll(missing);
            absences.add(new Absence(
                    AbsenceReason.MISSING_DIMENSION,
                    "table " + table.name() + ", which has " + measure + ", has no dimension " + joined(missing)));
        }
        providers.findUnknownMember(table, filter).ifPresent(absences::add);
    }

    private String joined(Set<?> ids) {
        return ids.stream()
                .map(id -> id instanceof MeasureId measure && isParameter(measure)
                        ? id + " (a symbol of planning, set by a plan)"
                        : id.toString())
                .collect(Collectors.joining(", "));
    }

    private boolean isParameter(MeasureId id) {
        return catalog.findMeasure(id.text()).orElseThrow().kind() == MeasureKind.PARAMETER;
    }
}
