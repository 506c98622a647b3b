package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.value.KpiId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives a KPI's class from the additivity of its measures and the shape of its formula. */
final class ClassDerivation {

    private final KpiCatalog catalog;
    private final Map<KpiId, Boolean> linear = new HashMap<>();

    ClassDerivation(KpiCatalog catalog) {
        this.catalog = catalog;
    }

    KpiClass classOf(Kpi kpi) {
        Set<KpiClass> parts = EnumSet.noneOf(KpiClass.class);
        measuresOf(kpi).forEach(measure -> parts.add(classOf(measure)));
        parts.remove(KpiClass.PARAM);
        boolean planned = measuresOf(kpi).stream().anyMatch(measure -> measure.kind() == MeasureKind.PARAMETER);
        if (parts.isEmpty()) {
            return KpiClass.PARAM;
        }
        if (planned || parts.size() > 1) {
            return KpiClass.ROD;
        }
        KpiClass only = parts.iterator().next();
        if (isLinear(kpi.formula().expression())) {
            return only;
        }
        return only == KpiClass.ADD ? KpiClass.ROS : KpiClass.ROD;
    }

    Set<Measure> measuresOf(Kpi kpi) {
        Set<Measure> found = new LinkedHashSet<>();
        collect(kpi.formula(), found, new HashSet<>());
        return found;
    }

    /** Each KPI is walked once: formulas that name others twice would otherwise double the work at every step. */
    private void collect(Formula formula, Set<Measure> found, Set<String> walked) {
        for (Reference reference : formula.references()) {
            Optional<Measure> measure = catalog.findMeasure(reference.name());
            if (measure.isPresent()) {
                found.add(measure.get());
            } else if (walked.add(reference.name())) {
                collect(catalog.getKpi(reference.name()).formula(), found, walked);
            }
        }
    }

    private static KpiClass classOf(Measure measure) {
        if (measure.kind() == MeasureKind.PARAMETER) {
            return KpiClass.PARAM;
        }
        if (measure.additivity().isSum()) {
            return KpiClass.ADD;
        }
        boolean distinct = measure.kind() == MeasureKind.DISTINCT || measure.kind() == MeasureKind.ROLLING_DISTINCT;
        boolean none = measure.additivity().overTime() == Additivity.OverTime.NONE;
        return distinct || none ? KpiClass.DIST : KpiClass.SEMI;
    }

    private boolean isLinear(Kpi kpi) {
        Boolean known = linear.get(kpi.id());
        if (known == null) {
            known = isLinear(kpi.formula().expression());
            linear.put(kpi.id(), known);
        }
        return known;
    }

    /** Whether the node is a sum of multiples of measures, so that it adds up as they do. */
    private boolean isLinear(Expression node) {
        if (node instanceof Reference reference) {
            return catalog.findMeasure(reference.name()).isPresent() || isLinear(catalog.getKpi(reference.name()));
        }
        if (node instanceof Negation negation) {
            return isLinear(negation.operand());
        }
        if (!(node instanceof Operation operation)) {
            return node instanceof Constant constant && constant.value().signum() == 0;
        }
        Operator operator = operation.operator();
        if (operator.isAdditive()) {
            return isLinear(operation.left()) && isLinear(operation.right());
        }
        boolean leftScaled = isLinear(operation.left()) && isConstant(operation.right());
        boolean rightScaled =
                operator == Operator.MULTIPLY && isConstant(operation.left()) && isLinear(operation.right());
        return leftScaled || rightScaled;
    }

    private static boolean isConstant(Expression node) {
        if (node instanceof Negation negation) {
            return isConstant(negation.operand());
        }
        if (node instanceof Operation operation) {
            return isConstant(operation.left()) && isConstant(operation.right());
        }
        return node instanceof Constant;
    }
}
