package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Expression;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Formula;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where one KPI of a query gets its inputs from, and what stands against it before any row is looked at. */
final class OraclePlan {

    private final KpiCatalog catalog;
    private final List<OracleTable> tables;
    private final KpiQuery query;
    final Kpi kpi;
    private final OracleRules rules;
    final Set<OracleInput> inputs = new LinkedHashSet<>();

    /** The inputs that are not only branches of a union. */
    final Set<OracleInput> alone = new LinkedHashSet<>();

    final Set<OracleUnion> unions = new LinkedHashSet<>();

    /** For each measure in the formula the tables it comes from. */
    private final Map<Measure, List<OracleTable>> sources = new LinkedHashMap<>();

    private final Set<Measure> optionals = new HashSet<>();
    private final Set<Measure> required = new HashSet<>();
    final Set<AbsenceReason> absences = EnumSet.noneOf(AbsenceReason.class);
    boolean optionalMissing;
    boolean estimate;

    OraclePlan(KpiCatalog catalog, List<OracleTable> tables, OracleRules rules, KpiQuery query, Kpi kpi) {
        this.catalog = catalog;
        this.rules = rules;
        this.tables = tables;
        this.query = query;
        this.kpi = kpi;
        walk(kpi, Filter.ALL);
        sources.keySet().forEach(this::requireWhole);
        inputs.forEach(this::requireDimensions);
        if (!absences.contains(AbsenceReason.MISSING_DIMENSION)) {
            alone.forEach(this::requireMembers);
            unions.forEach(this::requireMembers);
        }
        checkSums(kpi, Filter.ALL);
    }

    /** A measure with all filters on it, as a term of a sum, and what it is multiplied with beside numbers. */
    private record Addend(Reference reference, boolean negative, List<String> scale) {
        Addend negated() {
            return new Addend(reference, !negative, scale);
        }

        Addend times(String factor) {
            List<String> longer = new ArrayList<>(scale);
            longer.add(factor);
            longer.sort(null);
            return new Addend(reference, negative, longer);
        }
    }

    private void checkSums(Kpi definition, Filter pushed) {
        definition.findRequirement().ifPresent(requirement -> {
            checkSum(requirement.left().expression(), pushed);
            checkSum(requirement.right().expression(), pushed);
        });
        checkSum(definition.formula().expression(), pushed);
    }

    private void checkSum(Expression sum, Filter pushed) {
        for (List<Addend> addends : sums(sum, pushed)) {
            for (Addend one : addends) {
                addends.stream()
                        .filter(other -> other.negative() == one.negative())
                        .filter(other -> other.scale().equals(one.scale()))
                        .forEach(other -> requireSummable(one.reference(), other.reference()));
            }
        }
    }

    /** Every sum that a formula may come to, written out; what it is divided by and what KPIs require is checked on the way. */
    private List<List<Addend>> sums(Expression node, Filter pushed) {
        if (node instanceof Reference reference) {
            Filter filter = pushed.and(reference.filter());
            if (catalog.findMeasure(reference.name()).isPresent()) {
                return List.of(List.of(new Addend(new Reference(reference.name(), filter, false), false, List.of())));
            }
            Kpi inner = catalog.getKpi(reference.name());
            checkSums(inner, filter);
            return sums(inner.formula().expression(), filter);
        }
        if (node instanceof Expression.Negation negation) {
            return changed(sums(negation.operand(), pushed), Addend::negated);
        }
        if (node instanceof Expression.Operation operation) {
            return sums(operation, pushed);
        }
        List<List<Addend>> all = new ArrayList<>();
        node.operands().forEach(argument -> all.addAll(sums(argument, pushed)));
        boolean turns = node instanceof Expression.Call call
                && call.function() == Expression.Function.ABS
                && !isPositive(call.arguments().get(0), pushed);
        if (turns) {
            all.addAll(changed(List.copyOf(all), Addend::negated));
        }
        return all.isEmpty() ? List.of(List.of()) : all;
    }

    private List<List<Addend>> sums(Expression.Operation operation, Filter pushed) {
        List<List<Addend>> left = sums(operation.left(), pushed);
        if (operation.operator() == Expression.Operator.DIVIDE) {
            checkSum(operation.right(), pushed);
            return scaled(left, operation.right(), pushed, " / ");
        }
        List<List<Addend>> right = sums(operation.right(), pushed);
        if (operation.operator() == Expression.Operator.MULTIPLY) {
            left = scaled(left, operation.right(), pushed, " * ");
            right = scaled(right, operation.left(), pushed, " * ");
        } else if (operation.operator() == Expression.Operator.SUBTRACT) {
            right = changed(right, Addend::negated);
        }
        List<List<Addend>> all = new ArrayList<>();
        for (List<Addend> one : left) {
            for (List<Addend> other : right) {
                List<Addend> both = new ArrayList<>(one);
                both.addAll(other);
                all.add(both);
            }
        }
        return all;
    }

    private List<List<Addend>> scaled(List<List<Addend>> sums, Expression factor, Filter pushed, String sign) {
        if (isNumber(factor)) {
            return number(factor) < 0 ? changed(sums, Addend::negated) : sums;
        }
        return changed(sums, addend -> addend.times(sign + factor + pushed));
    }

    private static List<List<Addend>> changed(
            List<List<Addend>> sums, java.util.function.UnaryOperator<Addend> change) {
        return sums.stream().map(sum -> sum.stream().map(change).toList()).toList();
    }

    private static boolean isNumber(Expression node) {
        return !(node instanceof Reference) && node.operands().stream().allMatch(OraclePlan::isNumber);
    }

    /** A number that is written with the signs and operations that random formulas have. */
    private static double number(Expression node) {
        List<Double> operands = node.operands().stream().map(OraclePlan::number).toList();
        if (node instanceof Expression.Negation) {
            return -operands.get(0);
        }
        if (node instanceof Expression.Operation operation) {
            return switch (operation.operator()) {
                case ADD -> operands.get(0) + operands.get(1);
                case SUBTRACT -> operands.get(0) - operands.get(1);
                case MULTIPLY -> operands.get(0) * operands.get(1);
                case DIVIDE -> operands.get(0) / operands.get(1);
            };
        }
        return ((Expression.Constant) node).value().doubleValue();
    }

    /** Whether it is put together of counts without taking anything away. */
    private boolean isPositive(Expression node, Filter pushed) {
        if (node instanceof Reference reference) {
            return catalog.findMeasure(reference.name())
                    .map(measure -> measure.unit().equals(io.github.raceframework.core.value.Unit.COUNT))
                    .orElseGet(() -> isPositive(
                            catalog.getKpi(reference.name()).formula().expression(), pushed));
        }
        boolean takesAway = node instanceof Expression.Negation
                || node instanceof Expression.Invocation
                || (node instanceof Expression.Operation operation
                        && operation.operator() == Expression.Operator.SUBTRACT);
        boolean isSize = node instanceof Expression.Call call && call.function() == Expression.Function.ABS;
        return isSize || (!takesAway && node.operands().stream().allMatch(operand -> isPositive(operand, pushed)));
    }

    private void requireSummable(Reference one, Reference other) {
        Measure measure = catalog.findMeasure(one.name()).orElseThrow();
        if (!one.name().equals(other.name()) || providersOf(measure).isEmpty() || isAmbiguous(measure)) {
            return;
        }
        boolean overNothing = measure.additivity().overDimensions() == Additivity.OverDimensions.NONE
                || providersOf(measure).stream()
                        .anyMatch(table ->
                                table.counts().find(measure.id().text()).isPresent());
        boolean same = overNothing
                ? one.filter().equals(other.filter())
                : claims(one, measure).equals(claims(other, measure));
        if (!same) {
            absences.add(AbsenceReason.NON_ADDITIVE);
        }
    }

    private static Set<Filter.Condition> claims(Reference reference, Measure measure) {
        Set<Filter.Condition> conditions = new HashSet<>(reference.filter().conditions());
        conditions.removeIf(condition -> !measure.additivity().notOver().contains(condition.dimension()));
        return conditions;
    }

    private void walk(Kpi definition, Filter pushed) {
        estimate |= definition.isEstimate();
        for (Reference reference : referencesOf(definition)) {
            Filter filter = pushed.and(reference.filter());
            Optional<Measure> measure = catalog.findMeasure(reference.name());
            if (measure.isPresent()) {
                addMeasure(measure.get(), filter, reference.optional());
            } else {
                walk(catalog.getKpi(reference.name()), filter);
            }
        }
    }

    private static List<Reference> referencesOf(Kpi definition) {
        List<Reference> references = new ArrayList<>(definition.formula().references());
        definition.findRequirement().ifPresent(requirement -> {
            references.addAll(requirement.left().references());
            references.addAll(requirement.right().references());
        });
        return references;
    }

    private void addMeasure(Measure measure, Filter filter, boolean optional) {
        List<OracleTable> providers = providersOf(measure);
        if (isAmbiguous(measure)) {
            absences.add(AbsenceReason.AMBIGUOUS_SOURCE);
        } else if (providers.isEmpty() && optional) {
            optionalMissing = true;
        } else if (providers.isEmpty()) {
            absences.add(AbsenceReason.MISSING_MEASURE);
        } else {
            sources.put(measure, providers);
            (optional ? optionals : required).add(measure);
            addInputs(measure, filter, providers);
        }
    }

    private void addInputs(Measure measure, Filter filter, List<OracleTable> providers) {
        List<List<OracleInput>> branches = new ArrayList<>();
        for (OracleTable table : providers) {
            branches.add(partsOf(measure, table).stream()
                    .map(part -> new OracleInput(table, part, filter))
                    .toList());
        }
        branches.forEach(inputs::addAll);
        inputs.forEach(input -> estimate |= input.measure().kind() == MeasureKind.ESTIMATE);
        if (branches.size() > 1) {
            unions.add(new OracleUnion(measure, filter, branches));
        } else {
            alone.addAll(branches.get(0));
        }
    }

    /** A measure of which nobody said where it comes from is not set against a measure of more tables than its own, one of them being the same. */
    private void requireWhole(Measure measure) {
        List<OracleTable> own = sources.get(measure);
        boolean said = rules.preferred().containsKey(measure.id().text())
                || rules.united().containsKey(measure.id().text());
        boolean narrower = sources.values().stream()
                .anyMatch(other -> other.stream().anyMatch(own::contains) && !own.containsAll(other));
        if (!said && narrower) {
            optionalMissing |= optionals.contains(measure);
            if (required.contains(measure)) {
                absences.add(AbsenceReason.MISSING_MEASURE);
            }
        }
    }

    private List<OracleTable> having(Measure measure) {
        return tables.stream()
                .filter(table -> !partsOf(measure, table).isEmpty())
                .toList();
    }

    private boolean isAmbiguous(Measure measure) {
        List<String> having = having(measure).stream().map(OracleTable::name).toList();
        if (rules.preferred().containsKey(measure.id().text())) {
            return false;
        }
        List<String> united = rules.united().get(measure.id().text());
        return united != null
                ? !united.containsAll(having)
                : having.size() > 1 && !rules.alike().containsAll(having);
    }

    /** The tables that have the measure, or the one that is preferred. */
    List<OracleTable> providersOf(Measure measure) {
        String preferred = rules.preferred().get(measure.id().text());
        return having(measure).stream()
                .filter(table -> preferred == null || preferred.equals(table.name()))
                .toList();
    }

    /** Whether measures come from different tables. */
    boolean joins() {
        return sources.values().stream().map(Set::copyOf).distinct().count() > 1;
    }

    /** The column of the measure, or the columns of its fallback, or nothing. */
    private List<Measure> partsOf(Measure measure, OracleTable table) {
        if (table.hasMeasure(measure.id().text())) {
            return List.of(measure);
        }
        List<Measure> parts = measure.findFallback().map(Formula::references).orElse(List.of()).stream()
                .map(reference -> catalog.findMeasure(reference.name()).orElseThrow())
                .toList();
        return parts.stream().allMatch(part -> table.hasMeasure(part.id().text())) ? parts : List.of();
    }

    private void requireDimensions(OracleInput input) {
        Set<String> needed = new HashSet<>();
        query.dimensions().forEach(dimension -> needed.add(dimension.text()));
        query.filter()
                .and(input.filter())
                .conditions()
                .forEach(c -> needed.add(c.dimension().text()));
        if (needed.stream()
                .anyMatch(dimension -> input.table().findDimension(dimension).isEmpty())) {
            absences.add(AbsenceReason.MISSING_DIMENSION);
        }
    }

    private void requireMembers(OracleUnion union) {
        for (Filter.Condition condition : query.filter().and(union.filter()).conditions()) {
            for (String member : condition.members()) {
                boolean unknown = condition.test() == Filter.Test.IN
                        ? union.knows(condition.dimension().text(), member) == OracleTable.Knowledge.UNKNOWN
                        : isUnknown(union.tables().get(0), condition, member);
                if (unknown) {
                    absences.add(AbsenceReason.UNKNOWN_MEMBER);
                }
            }
        }
    }

    private void requireMembers(OracleInput input) {
        for (Filter.Condition condition : query.filter().and(input.filter()).conditions()) {
            for (String member : condition.members()) {
                if (isUnknown(input.table(), condition, member)) {
                    absences.add(AbsenceReason.UNKNOWN_MEMBER);
                }
            }
        }
    }

    private boolean isUnknown(OracleTable provider, Filter.Condition condition, String member) {
        String dimension = condition.dimension().text();
        if (condition.test() == Filter.Test.IN) {
            return provider.knows(dimension, member) == OracleTable.Knowledge.UNKNOWN;
        }
        boolean inVocabulary = catalog.findDimension(condition.dimension())
                .flatMap(definition -> definition.findMember(member))
                .isPresent();
        boolean inSomeTable = tables.stream()
                .filter(table -> table.findDimension(dimension).isPresent())
                .anyMatch(table -> table.knows(dimension, member) != OracleTable.Knowledge.UNKNOWN);
        return !inVocabulary && !inSomeTable;
    }

    /** Whether a member is asked for that counts as zero because the vocabulary has it and the rows do not. */
    boolean asksForMemberByVocabulary(OracleInput input) {
        return query.filter().and(input.filter()).conditions().stream()
                .filter(condition -> condition.test() == Filter.Test.IN)
                .anyMatch(condition -> condition.members().stream()
                        .anyMatch(member ->
                                input.table().knows(condition.dimension().text(), member)
                                        == OracleTable.Knowledge.BY_VOCABULARY));
    }

    /** Whether some table or union does not know a member of the group, so that a cell without rows does not mean zero. */
    boolean knowsNot(List<String> group) {
        for (int i = 0; i < group.size() && !absences.contains(AbsenceReason.MISSING_DIMENSION); i++) {
            String dimension = query.dimensions().get(i).text();
            String member = group.get(i);
            boolean unknown = alone.stream()
                            .anyMatch(input -> input.table().knows(dimension, member) == OracleTable.Knowledge.UNKNOWN)
                    || unions.stream()
                            .anyMatch(union -> union.knows(dimension, member) == OracleTable.Knowledge.UNKNOWN);
            if (unknown) {
                return true;
            }
        }
        return false;
    }

    /** Whether its inputs have a place, so that their tables are in use; an unknown member does not change that. */
    boolean hasInputs() {
        return EnumSet.of(AbsenceReason.UNKNOWN_MEMBER, AbsenceReason.NON_ADDITIVE)
                .containsAll(absences);
    }

    Set<OracleTable> tablesUsed() {
        Set<OracleTable> used = new LinkedHashSet<>();
        inputs.forEach(input -> used.add(input.table()));
        return used;
    }

    /** The days that rows of a table may be of: those that all tables cover, if measures of different tables meet, else those of the table. */
    SortedSet<LocalDate> window(OracleTable table) {
        Set<OracleTable> meeting = joins() ? tablesUsed() : Set.of(table);
        SortedSet<LocalDate> window = new TreeSet<>(table.coveredDays());
        inputs.stream()
                .filter(input -> meeting.contains(input.table()))
                .forEach(input -> window.retainAll(input.table().coveredDays(input.measure())));
        Set<LocalDate> common = new HashSet<>(window);
        window.removeIf(day ->
                meeting.stream().anyMatch(other -> !common.containsAll(OracleTable.daysOf(other.rowPeriod(day)))));
        return window;
    }

    /** Whether the KPI is nothing but one union. */
    boolean isLoneUnion() {
        return unions.size() == 1 && alone.isEmpty() && isLone(kpi);
    }

    /** Whether the KPI is nothing but one input. */
    boolean isLoneInput() {
        return inputs.size() == 1 && isLone(kpi);
    }

    private boolean isLone(Kpi definition) {
        Expression root = definition.formula().expression();
        return definition.findRequirement().isEmpty()
                && root instanceof Reference reference
                && (catalog.findMeasure(reference.name()).isPresent() || isLone(catalog.getKpi(reference.name())));
    }
}
