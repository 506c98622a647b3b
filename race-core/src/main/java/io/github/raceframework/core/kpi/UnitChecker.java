package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Expression.Call;
import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Invocation;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Derives the units of formulas, and on the way finds unknown ids and cycles. */
final class UnitChecker {

    private static final int MAX_DEPTH = 100;

    /** So many measures and constants may a formula stand for, with all its KPIs written out; else a few short ones could keep a machine busy. */
    private static final int MAX_TERMS = 10_000;

    /** So deep may it then nest; else a few long sums, each over the next, would leave no stack to whoever walks down them. */
    private static final int MAX_NESTING = 500;

    private final KpiCatalog catalog;
    private final Map<String, Integer> heights = new HashMap<>();
    private int nesting;
    private final Map<KpiId, Unit> known = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    UnitChecker(KpiCatalog catalog) {
        this.catalog = catalog;
    }

    /** The unit of a KPI's formula, which its declared unit must accept. */
    Unit check(Kpi kpi) {
        Unit cached = known.get(kpi.id());
        if (cached != null) {
            return cached;
        }
        Formula formula = kpi.formula();
        if (path.size() == MAX_DEPTH) {
            throw formula.error(formula.expression(), "KPIs that lead through more than " + MAX_DEPTH + " others");
        }
        path.addLast(kpi.id().text());
        Unit derived = derive(formula, formula.expression());
        if (!kpi.unit().unit().accepts(derived)) {
            throw formula.error(
                    formula.expression(),
                    "KPI " + kpi.id() + " declares " + words(kpi.unit().unit()) + " but its formula gives "
                            + words(derived));
        }
        kpi.findRequirement().ifPresent(this::check);
        checkSize(kpi);
        path.removeLast();
        known.put(kpi.id(), derived);
        return derived;
    }

    /** After a check that failed, the KPI whose formula is to blame: the one asked for, or one that it names. */
    String culprit() {
        return path.getLast();
    }

    private void checkSize(Kpi kpi) {
        long size = sizeOf(kpi.formula().expression())
                + kpi.findRequirement()
                        .map(requirement -> sizeOf(requirement.left().expression())
                                + sizeOf(requirement.right().expression()))
                        .orElse(0L);
        if (size > MAX_TERMS) {
            throw kpi.formula()
                    .error(
                            kpi.formula().expression(),
                            "KPI " + kpi.id() + " stands for more than " + MAX_TERMS + " terms");
        }
        sizes.put(kpi.id().text(), size);
        int height = heightOf(kpi.formula().expression());
        if (height > MAX_NESTING) {
            throw tooDeep(kpi.formula(), kpi.formula().expression());
        }
        heights.put(kpi.id().text(), height);
    }

    private static FormulaException tooDeep(Formula formula, Expression node) {
        return formula.error(node, "nested deeper than " + MAX_NESTING + " levels, with the KPIs it names written out");
    }

    private int heightOf(Expression node) {
        if (node instanceof Reference reference) {
            return 1 + heights.getOrDefault(reference.name(), 0);
        }
        int highest = 0;
        for (Expression operand : node.operands()) {
            highest = Math.max(highest, heightOf(operand));
        }
        return 1 + highest;
    }

    private long sizeOf(Expression node) {
        if (node instanceof Reference reference) {
            return sizes.getOrDefault(reference.name(), 1L);
        }
        long size = node instanceof Constant ? 1 : 0;
        for (Expression operand : node.operands()) {
            size += sizeOf(operand);
        }
        return size;
    }

    void checkFallback(Measure measure) {
        Optional<Formula> fallback = measure.findFallback();
        if (fallback.isPresent()) {
            Formula formula = fallback.get();
            for (String function : formula.functions()) {
                throw formula.error(
                        formula.expression(),
                        "the fallback of " + measure.id() + " may not call " + function
                                + ": a measure is a sum, and what a function gives need not be one");
            }
            for (Reference reference : formula.references()) {
                Optional<Measure> part = catalog.findMeasure(reference.name());
                if (part.isEmpty() && catalog.findKpi(reference.name()).isEmpty()) {
                    throw unknown(formula, reference);
                }
                if (part.isEmpty() || part.get().findFallback().isPresent()) {
                    throw formula.error(
                            reference,
                            "the fallback of " + measure.id() + " may name only measures without a fallback, not "
                                    + reference.name());
                }
            }
            Unit derived = derive(formula, formula.expression());
            if (!derived.equals(measure.unit())) {
                throw formula.error(
                        formula.expression(),
                        "measure " + measure.id() + " is " + words(measure.unit()) + " but its fallback gives "
                                + words(derived));
            }
        }
    }

    private void check(Requirement requirement) {
        Unit left = derive(requirement.left(), requirement.left().expression());
        Unit right = derive(requirement.right(), requirement.right().expression());
        boolean zero = isZero(requirement.left().expression())
                || isZero(requirement.right().expression());
        if (!zero && !left.equals(right)) {
            throw requirement
                    .left()
                    .errorAt(requirement.relationPosition(), "cannot compare " + words(left) + " with " + words(right));
        }
    }

    private Unit derive(Formula formula, Expression node) {
        if (++nesting > MAX_NESTING) {
            throw tooDeep(formula, node);
        }
        Unit derived = deriveNested(formula, node);
        nesting--;
        return derived;
    }

    private Unit deriveNested(Formula formula, Expression node) {
        if (node instanceof Constant) {
            return Unit.NONE;
        }
        if (node instanceof Negation negation) {
            return derive(formula, negation.operand());
        }
        if (node instanceof Reference reference) {
            return unitOf(formula, reference);
        }
        if (node instanceof Operation operation) {
            return derive(formula, operation);
        }
        return node instanceof Invocation invocation
                ? new InvocationUnits(catalog, formula, invocation).derive(argument -> derive(formula, argument))
                : deriveEqual(formula, (Call) node);
    }

    private Unit derive(Formula formula, Operation operation) {
        Unit left = derive(formula, operation.left());
        Unit right = derive(formula, operation.right());
        Operator operator = operation.operator();
        if (operator == Operator.MULTIPLY) {
            return left.times(right);
        }
        if (operator == Operator.DIVIDE) {
            return left.per(right);
        }
        if (isZero(operation.left()) || isZero(operation.right())) {
            return isZero(operation.left()) ? right : left;
        }
        if (!left.equals(right)) {
            String attempt = operator == Operator.ADD
                    ? "cannot add " + words(right) + " to " + words(left)
                    : "cannot subtract " + words(right) + " from " + words(left);
            throw formula.error(operation, attempt);
        }
        return left;
    }

    private Unit deriveEqual(Formula formula, Call call) {
        List<Expression> sized =
                call.arguments().stream().filter(argument -> !isZero(argument)).toList();
        if (sized.isEmpty()) {
            return Unit.NONE;
        }
        Unit first = derive(formula, sized.get(0));
        for (Expression argument : sized.subList(1, sized.size())) {
            Unit unit = derive(formula, argument);
            if (!unit.equals(first)) {
                throw formula.error(
                        argument,
                        call.function().symbol() + " of " + words(first) + " and " + words(unit) + " is not defined");
            }
        }
        return first;
    }

    private Unit unitOf(Formula formula, Reference reference) {
        Optional<Measure> measure = catalog.findMeasure(reference.name());
        if (measure.isPresent()) {
            return measure.get().unit();
        }
        Optional<Kpi> kpi = catalog.findKpi(reference.name());
        if (kpi.isEmpty()) {
            throw unknown(formula, reference);
        }
        if (reference.optional()) {
            throw formula.error(reference, "only a measure can be optional, not the KPI " + reference.name());
        }
        if (path.contains(reference.name())) {
            throw formula.error(
                    reference, "KPI leads back to itself: " + String.join(" -> ", path) + " -> " + reference.name());
        }
        return check(kpi.get());
    }

    private FormulaException unknown(Formula formula, Reference reference) {
        List<String> ids = Stream.concat(
                        catalog.measures().stream().map(known -> known.id().text()),
                        catalog.kpis().stream().map(known -> known.id().text()))
                .toList();
        return formula.error(
                reference,
                "unknown measure or KPI \"" + reference.name() + "\"" + InvocationUnits.remedy(reference.name(), ids));
    }

    static String words(Unit unit) {
        return unit.equals(Unit.NONE) ? "a plain number" : unit.toString();
    }

    /** A literal zero is a zero of whatever unit stands beside it. */
    static boolean isZero(Expression node) {
        return node instanceof Constant constant && constant.value().signum() == 0;
    }
}
