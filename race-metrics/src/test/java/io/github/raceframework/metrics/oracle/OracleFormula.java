package io.github.raceframework.metrics.oracle;

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
import io.github.raceframework.core.kpi.Requirement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of a formula, given the sums of its inputs. */
final class OracleFormula {

    private final KpiCatalog catalog;
    private final OraclePlan plan;
    private final Map<OracleInput, BigDecimal> sums;

    /** What went wrong on the way: divided by zero, or outside the domain. */
    final Set<AbsenceReason> absences = EnumSet.noneOf(AbsenceReason.class);

    /** Whether anything was divided by something else than a constant with a decimal inverse. */
    boolean divided;

    OracleFormula(KpiCatalog catalog, OraclePlan plan, Map<OracleInput, BigDecimal> sums) {
        this.catalog = catalog;
        this.plan = plan;
        this.sums = sums;
    }

    /** Whether a requirement does not hold, so that functions are not called. */
    private boolean closed;

    /** The value as a table has it, or null and a reason in {@link #absences}. */
    @Nullable
    BigDecimal value() {
        return reported(plan.kpi, Filter.ALL);
    }

    private @Nullable Fraction value(Kpi kpi, Filter pushed) {
        boolean outer = closed;
        closed |= !holds(kpi, pushed);
        Fraction value = value(kpi.formula().expression(), kpi, pushed);
        closed = outer;
        return value;
    }

    private @Nullable BigDecimal reported(Kpi kpi, Filter pushed) {
        boolean outer = closed;
        closed |= !holds(kpi, pushed);
        BigDecimal value = reported(kpi.formula().expression(), kpi, pushed);
        closed = outer;
        return value;
    }

    /** Whether a definition asks for nothing that is not so; what is wrong is noted. */
    private boolean holds(Kpi kpi, Filter pushed) {
        Set<AbsenceReason> before = EnumSet.noneOf(AbsenceReason.class);
        before.addAll(absences);
        absences.clear();
        kpi.findRequirement().ifPresent(requirement -> require(requirement, kpi, pushed));
        boolean holds = absences.isEmpty();
        absences.addAll(before);
        return holds;
    }

    /** Exact if nothing but sums and decimals went into it, as given if a function gave it, else rounded once. */
    private @Nullable BigDecimal reported(Expression node, Kpi kpi, Filter pushed) {
        if (node instanceof Invocation invocation) {
            return given(invocation, kpi, pushed);
        }
        if (node instanceof Reference reference
                && catalog.findMeasure(reference.name()).isEmpty()) {
            return reported(catalog.getKpi(reference.name()), pushed.and(reference.filter()));
        }
        divided = false;
        Fraction value = value(node, kpi, pushed);
        return value == null ? null : divided ? value.nearestDouble() : value.exact();
    }

    private @Nullable BigDecimal given(Invocation invocation, Kpi kpi, Filter pushed) {
        Set<AbsenceReason> before = EnumSet.noneOf(AbsenceReason.class);
        before.addAll(absences);
        absences.clear();
        List<BigDecimal> arguments = new java.util.ArrayList<>();
        for (Expression argument : invocation.arguments()) {
            BigDecimal value = reported(argument, kpi, pushed);
            if (value != null) {
                arguments.add(value);
            }
        }
        boolean called = absences.isEmpty()
                && !closed
                && arguments.size() == invocation.arguments().size();
        BigDecimal given = called ? OracleFunctions.value(invocation.function(), arguments, absences) : null;
        absences.addAll(before);
        return given;
    }

    private void require(Requirement requirement, Kpi kpi, Filter pushed) {
        boolean dividedBefore = divided;
        Fraction left = value(requirement.left().expression(), kpi, pushed);
        Fraction right = value(requirement.right().expression(), kpi, pushed);
        divided = dividedBefore;
        if (left != null && right != null && !requirement.relation().holds(left.compareTo(right))) {
            absences.add(AbsenceReason.OUT_OF_DOMAIN);
        }
    }

    private @Nullable Fraction value(Expression node, Kpi kpi, Filter pushed) {
        if (node instanceof Constant constant) {
            return Fraction.of(constant.value());
        }
        if (node instanceof Reference reference) {
            return value(reference, pushed);
        }
        if (node instanceof Negation negation) {
            Fraction operand = value(negation.operand(), kpi, pushed);
            return operand == null ? null : operand.negated();
        }
        if (node instanceof Call call) {
            return value(call, kpi, pushed);
        }
        if (node instanceof Invocation invocation) {
            BigDecimal given = given(invocation, kpi, pushed);
            divided = true;
            return given == null ? null : Fraction.of(given);
        }
        return value((Operation) node, kpi, pushed);
    }

    private @Nullable Fraction value(Reference reference, Filter pushed) {
        Filter filter = pushed.and(reference.filter());
        Optional<Measure> measure = catalog.findMeasure(reference.name());
        return measure.isPresent() ? value(measure.get(), filter) : value(catalog.getKpi(reference.name()), filter);
    }

    private @Nullable Fraction value(Measure measure, Filter filter) {
        Fraction sum = Fraction.ZERO;
        for (OracleTable table : plan.providersOf(measure)) {
            Fraction part = table.hasMeasure(measure.id().text())
                    ? Fraction.of(sums.get(new OracleInput(table, measure, filter)))
                    : valueOfParts(measure, table, filter);
            sum = sum.plus(part);
        }
        return sum;
    }

    /** The only fallback there is: what was charged less what was let off and what came back. */
    private Fraction valueOfParts(Measure measure, OracleTable table, Filter filter) {
        Fraction value = null;
        for (Reference part : measure.findFallback().orElseThrow().references()) {
            Measure column = catalog.findMeasure(part.name()).orElseThrow();
            Fraction sum = Fraction.of(sums.get(new OracleInput(table, column, filter)));
            value = value == null ? sum : value.minus(sum);
        }
        return java.util.Objects.requireNonNull(value);
    }

    private @Nullable Fraction value(Call call, Kpi kpi, Filter pushed) {
        List<Fraction> arguments = new java.util.ArrayList<>();
        for (Expression argument : call.arguments()) {
            Fraction value = value(argument, kpi, pushed);
            if (value != null) {
                arguments.add(value);
            }
        }
        if (arguments.size() < call.arguments().size()) {
            return null;
        }
        return switch (call.function()) {
            case MIN -> arguments.stream().min(Comparator.naturalOrder()).orElseThrow();
            case MAX -> arguments.stream().max(Comparator.naturalOrder()).orElseThrow();
            case ABS -> arguments.get(0).size();
        };
    }

    private @Nullable Fraction value(Operation operation, Kpi kpi, Filter pushed) {
        Fraction left = value(operation.left(), kpi, pushed);
        Fraction right = value(operation.right(), kpi, pushed);
        if (operation.operator() == Operator.DIVIDE) {
            return quotient(operation, left, right, kpi.isSigned());
        }
        if (left == null || right == null) {
            return null;
        }
        return switch (operation.operator()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.minus(right);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> throw new AssertionError(operation);
        };
    }

    private @Nullable Fraction quotient(
            Operation operation, @Nullable Fraction left, @Nullable Fraction right, boolean signed) {
        if (right == null) {
            return null;
        }
        if (right.sign() == 0) {
            absences.add(AbsenceReason.ZERO_DENOMINATOR);
            return null;
        }
        if (right.sign() < 0 && !signed) {
            absences.add(AbsenceReason.OUT_OF_DOMAIN);
        }
        boolean byDecimal = operation.right() instanceof Constant
                && Fraction.of(BigDecimal.ONE).over(right).isDecimal();
        divided |= !byDecimal;
        return left == null ? null : left.over(right);
    }
}
