package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression;
import io.github.raceframework.core.kpi.Expression.Call;
import io.github.raceframework.core.kpi.Expression.Constant;
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

    /** The value, or null and a reason in {@link #absences}. */
    @Nullable
    Fraction value() {
        return value(plan.kpi, Filter.ALL);
    }

    private @Nullable Fraction value(Kpi kpi, Filter pushed) {
        kpi.findRequirement().ifPresent(requirement -> require(requirement, kpi, pushed));
        return value(kpi.formula().expression(), kpi, pushed);
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
