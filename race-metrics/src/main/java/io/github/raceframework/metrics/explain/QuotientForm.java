package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.metrics.compile.PlanNode;
import io.github.raceframework.metrics.figure.Fraction;
import java.util.Optional;

/**
 * A compiled formula as one quotient of two sums: {@code 1000 * cost / impressions}, {@code 1 - engaged / sessions} as {@code (sessions - engaged) /
 * sessions}, and {@code sales - returns} over 1. Formulas that are no such quotient have no form.
 *
 * @param numerator what is divided
 * @param denominator {@link Linear#ONE}, or a sum whose first factor is 1, so that equal denominators are equal objects
 */
record QuotientForm(Linear numerator, Linear denominator) {

    QuotientForm {
        Fraction lead = denominator.isConstant()
                ? denominator.constant()
                : denominator.factors().values().iterator().next();
        Fraction scale = Fraction.ONE.over(lead);
        numerator = numerator.times(scale);
        denominator = denominator.times(scale);
    }

    /** The form of a formula, what it requires left aside; empty if it has none. */
    static Optional<QuotientForm> of(PlanNode node) {
        if (node instanceof PlanNode.Constant constant) {
            return Optional.of(whole(Linear.constant(Fraction.of(constant.value()))));
        }
        if (node instanceof PlanNode.Input input) {
            return Optional.of(whole(Linear.input(input.index())));
        }
        if (node instanceof PlanNode.Negation negation) {
            return of(negation.operand()).map(QuotientForm::negate);
        }
        if (node instanceof PlanNode.Guard guard) {
            return of(guard.value());
        }
        return node instanceof PlanNode.Operation operation ? of(operation) : Optional.empty();
    }

    private static Optional<QuotientForm> of(PlanNode.Operation operation) {
        Optional<QuotientForm> left = of(operation.left());
        Optional<QuotientForm> right = of(operation.right());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : left.get().combine(operation.operator(), right.get());
    }

    private static QuotientForm whole(Linear value) {
        return new QuotientForm(value, Linear.ONE);
    }

    private Optional<QuotientForm> combine(Operator operator, QuotientForm right) {
        return switch (operator) {
            case ADD -> plus(right);
            case SUBTRACT -> plus(right.negate());
            case MULTIPLY -> times(right);
            case DIVIDE -> over(right);
        };
    }

    private QuotientForm negate() {
        return times(Fraction.ONE.negate());
    }

    private QuotientForm times(Fraction number) {
        return new QuotientForm(numerator.times(number), denominator);
    }

    /** A product that is a quotient of sums: that with a constant. */
    private Optional<QuotientForm> times(QuotientForm other) {
        if (isConstant()) {
            return Optional.of(other.times(numerator.constant()));
        }
        return other.isConstant() ? Optional.of(times(other.numerator.constant())) : Optional.empty();
    }

    private Optional<QuotientForm> plus(QuotientForm other) {
        if (denominator.equals(other.denominator)) {
            return Optional.of(new QuotientForm(numerator.plus(other.numerator), denominator));
        }
        if (other.isConstant()) {
            Linear added = denominator.times(other.numerator.constant());
            return Optional.of(new QuotientForm(numerator.plus(added), denominator));
        }
        return isConstant() ? other.plus(this) : Optional.empty();
    }

    private Optional<QuotientForm> over(QuotientForm other) {
        boolean divided = !denominator.isConstant() && !other.isConstant();
        boolean zero = other.numerator.equals(Linear.constant(Fraction.ZERO));
        if (divided || zero || !other.denominator.isConstant()) {
            return Optional.empty();
        }
        return other.isConstant()
                ? Optional.of(times(Fraction.ONE.over(other.numerator.constant())))
                : Optional.of(new QuotientForm(numerator, other.numerator));
    }

    private boolean isConstant() {
        return numerator.isConstant() && denominator.isConstant();
    }

    /** Whether it adds up over members: a sum of multiples of inputs, divided by nothing. */
    boolean isSum() {
        return denominator.isConstant() && numerator.addsUp();
    }

    /** Whether both what is divided and what it is divided by add up over members. */
    boolean isRate() {
        return !denominator.isConstant() && denominator.addsUp() && numerator.addsUp();
    }
}
