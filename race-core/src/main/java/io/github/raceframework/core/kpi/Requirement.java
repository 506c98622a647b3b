package io.github.raceframework.core.kpi;

import org.jspecify.annotations.Nullable;

/**
 * A comparison that must hold for a KPI to have a value: {@code net_sales > 0}. Where it does not, the value is absent as {@link
 * AbsenceReason#OUT_OF_DOMAIN}.
 *
 * <p>Immutable. Two requirements are equal when their relation and both their sides are.
 */
public final class Requirement {

    /** How the two sides are compared. */
    public enum Relation {
        AT_MOST("<="),
        LESS("<"),
        AT_LEAST(">="),
        MORE(">");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        /** How a requirement writes it. */
        public String symbol() {
            return symbol;
        }

        /** Whether it holds, given the sign of left less right. */
        public boolean holds(int sign) {
            return switch (this) {
                case AT_MOST -> sign <= 0;
                case LESS -> sign < 0;
                case AT_LEAST -> sign >= 0;
                case MORE -> sign > 0;
            };
        }
    }

    private final Formula left;
    private final Relation relation;
    private final Formula right;
    private final int relationPosition;

    private Requirement(Formula left, Relation relation, Formula right, int relationPosition) {
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.relationPosition = relationPosition;
    }

    /**
     * Reads two formulas with {@code <}, {@code <=}, {@code >} or {@code >=} between them.
     *
     * @throws FormulaException if the text is no comparison, with the position
     */
    public static Requirement parse(String text) {
        FormulaParser parser = new FormulaParser(text);
        Expression left = parser.parseExpression();
        int where = parser.position();
        Relation relation = parser.parseRelation();
        Expression right = parser.parseExpression();
        parser.expectEnd();
        return new Requirement(
                new Formula(text, left, parser.positions()),
                relation,
                new Formula(text, right, parser.positions()),
                where);
    }

    public Formula left() {
        return left;
    }

    public Relation relation() {
        return relation;
    }

    public Formula right() {
        return right;
    }

    int relationPosition() {
        return relationPosition;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Requirement other
                && left.equals(other.left)
                && relation == other.relation
                && right.equals(other.right);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * left.hashCode() + relation.hashCode()) + right.hashCode();
    }

    /** The canonical text, which {@link #parse} reads back to an equal requirement. */
    @Override
    public String toString() {
        return left + " " + relation.symbol() + " " + right;
    }
}
