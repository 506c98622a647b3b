package io.github.raceframework.core.kpi;

import java.math.BigDecimal;
import java.util.List;

/**
 * A node of a formula's syntax tree. Records of the same shape are equal; where a node stood in the text is not part of it.
 *
 * <p>Immutable.
 */
public sealed interface Expression {

    /** A decimal constant, not negative: a negative one is the {@link Negation} of it. */
    record Constant(BigDecimal value) implements Expression {}

    /**
     * A measure or another KPI.
     *
     * @param name the id, of a measure or a KPI
     * @param filter the rows of it that count
     * @param optional whether a source without it counts as 0
     */
    record Reference(String name, Filter filter, boolean optional) implements Expression {}

    /** Unary minus. */
    record Negation(Expression operand) implements Expression {}

    /** Two operands and what is done with them. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {}

    /** A built-in function of its arguments. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A function of a plugin and its arguments.
     *
     * @param function the id of a {@link KpiFunction}, with a dot
     * @param arguments one for each of its parameters, in their order
     */
    record Invocation(String function, List<Expression> arguments) implements Expression {
        public Invocation {
            arguments = List.copyOf(arguments);
        }
    }

    /** The nodes right below this one, from left to right. */
    default List<Expression> operands() {
        if (this instanceof Negation negation) {
            return List.of(negation.operand());
        }
        if (this instanceof Operation operation) {
            return List.of(operation.left(), operation.right());
        }
        if (this instanceof Call call) {
            return call.arguments();
        }
        return this instanceof Invocation invocation ? invocation.arguments() : List.of();
    }

    /** The four operations. */
    enum Operator {
        ADD('+'),
        SUBTRACT('-'),
        MULTIPLY('*'),
        DIVIDE('/');

        private final char symbol;

        Operator(char symbol) {
            this.symbol = symbol;
        }

        /** How formulas write it. */
        public char symbol() {
            return symbol;
        }

        /** Whether it is a sum or a difference, whose operands need equal units. */
        public boolean isAdditive() {
            return this == ADD || this == SUBTRACT;
        }
    }

    /** The functions that every formula may call. */
    enum Function {
        /** The smallest of two or more values of one unit. */
        MIN("min"),
        /** The largest of two or more values of one unit. */
        MAX("max"),
        /** The value without its sign. */
        ABS("abs");

        private final String symbol;

        Function(String symbol) {
            this.symbol = symbol;
        }

        /** How formulas write it. */
        public String symbol() {
            return symbol;
        }
    }
}
