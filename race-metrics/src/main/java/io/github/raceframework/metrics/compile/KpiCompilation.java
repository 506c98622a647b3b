package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression;
import io.github.raceframework.core.kpi.Expression.Call;
import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Invocation;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.compile.InputSets.Leaf;
import io.github.raceframework.metrics.compile.InputUnion.Branch;
import io.github.raceframework.metrics.compile.KpiPlan.Absence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Set<Integer> alone = new LinkedHashSet<>();
    private final Set<InputUnion> unions = new LinkedHashSet<>();
    private final Set<Use> uses = new LinkedHashSet<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Set<MeasureId> missingMeasures = new LinkedHashSet<>();
    private final Set<DimensionId> missingDimensions = new LinkedHashSet<>();
    private final Set<MeasureId> missingOptionals = new LinkedHashSet<>();
    private final Set<MeasureId> fallbacks = new LinkedHashSet<>();
    private final Map<MeasureId, MeasureId> standIns = new LinkedHashMap<>();
    private boolean estimate;

    KpiCompilation(KpiCatalog catalog, Providers providers, InputSets sets, Kpi kpi) {
        this.catalog = catalog;
        this.providers = providers;
        this.sets = sets;
        this.kpi = kpi;
    }

    /** That a formula needs a measure. */
    private record Use(Provision provision, boolean optional) {}

    KpiPlan compile() {
        PlanNode root = compile(kpi, Filter.ALL);
        uses.forEach(this::checkWhole);
        new SumCheck(leaves).findMisfit(root).ifPresent(absences::add);
        if (!missingMeasures.isEmpty()) {
            absences.add(new Absence(AbsenceReason.MISSING_MEASURE, "no table has " + joined(missingMeasures)));
        }
        boolean joins = uses.stream()
                        .map(use -> Set.copyOf(use.provision().tables()))
                        .distinct()
                        .count()
                > 1;
        Optional<Absence> first = absences.stream().min(Comparator.comparing(Absence::reason));
        boolean placed = isPlaceable(first);
        return new KpiPlan(
                kpi,
                root,
                placed ? sets.add(leaves, joins) : List.of(),
                placed ? List.copyOf(alone) : List.of(),
                placed ? List.copyOf(unions) : List.of(),
                joins,
                first.orElse(null),
                missingMeasures,
                missingDimensions,
                missingOptionals,
                fallbacks,
                standIns,
                uses.stream().map(use -> use.provision().source()).distinct().toList(),
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

    private PlanNode invocation(Invocation invocation, Place place) {
        List<PlanNode> arguments = compile(invocation.arguments(), place);
        boolean priced = arguments.stream().map(new PlanUnits(leaves)::of).anyMatch(Unit::hasMoney);
        return new PlanNode.Invocation(
                catalog.findFunction(invocation.function()).orElseThrow(), arguments, priced);
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
            return new PlanNode.Call(call.function(), compile(call.arguments(), place));
        }
        if (node instanceof Invocation invocation) {
            return invocation(invocation, place);
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

    private List<PlanNode> compile(List<Expression> arguments, Place place) {
        List<PlanNode> compiled = new ArrayList<>();
        for (Expression argument : arguments) {
            compiled.add(compile(argument, place));
        }
        return compiled;
    }

    private PlanNode compile(Measure measure, Filter filter, boolean optional) {
        Provision provision = providers.of(measure);
        provision.findAmbiguity().ifPresent(absences::add);
        List<TableSchema> tables = provision.tables();
        if (tables.isEmpty()) {
            Optional<Measure> standIn = providers.findStandIn(measure);
            if (provision.findAmbiguity().isEmpty() && standIn.isPresent()) {
                standIns.put(measure.id(), standIn.get().id());
                return compile(standIn.get(), filter, optional);
            }
            if (provision.findAmbiguity().isEmpty()) {
                (optional ? missingOptionals : missingMeasures).add(measure.id());
            }
            return ZERO;
        }
        uses.add(new Use(provision, optional));
        tables.forEach(table -> checkDimensions(table, measure, filter));
        providers.findUnknownMember(tables, filter).ifPresent(absences::add);
        List<PlanNode> parts =
                tables.stream().map(table -> part(table, measure, filter)).toList();
        if (parts.size() == 1) {
            alone.addAll(parts.get(0).inputs());
        } else {
            unions.add(union(measure, filter, tables, parts));
        }
        return parts.stream()
                .reduce((sum, part) -> new PlanNode.Operation(Operator.ADD, sum, part, false))
                .orElse(ZERO);
    }

    /** What one table has of a measure. */
    private PlanNode part(TableSchema table, Measure measure, Filter filter) {
        if (table.hasColumn(measure)) {
            return leaf(table, measure, filter);
        }
        fallbacks.add(measure.id());
        Expression fallback = measure.findFallback().orElseThrow().expression();
        return compile(fallback, new Place(filter, false, table));
    }

    private InputUnion union(Measure measure, Filter filter, List<TableSchema> tables, List<PlanNode> parts) {
        Set<Measure> measures = new LinkedHashSet<>(List.of(measure));
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Integer> inputs = parts.get(i).inputs();
            inputs.forEach(input -> measures.add(leaves.get(input).measure()));
            branches.add(new Branch(tables.get(i).name(), inputs));
        }
        return new InputUnion(measure, filter, branches, providers.clash(measures, tables, filter));
    }

    /** A measure of one ad account is not set against one of two, unless somebody said that the one account has all of it. */
    private void checkWhole(Use use) {
        Provision provision = use.provision();
        Optional<Provision> wider =
                uses.stream().map(Use::provision).filter(provision::isPartOf).findFirst();
        if (wider.isPresent() && use.optional()) {
            missingOptionals.add(provision.measure().id());
        } else if (wider.isPresent()) {
            String having = Providers.names(provision.tables());
            absences.add(new Absence(
                    AbsenceReason.MISSING_MEASURE,
                    provision.measure() + " is only in " + having + ", but "
                            + wider.get().measure() + " is of the union of "
                            + Providers.names(wider.get().tables()) + "; if " + having + " has all there is of "
                            + provision.measure() + ", prefer it"));
        }
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
                    "table " + table.name() + ", which has " + measure + ", has no dimension " + joined(missing)
                            + providers.coarse(table, missing)));
        }
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
