package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Expression.Call;
import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Invocation;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI is computed from measures and other KPIs: {@code 1000 * media_cost / impressions}.
 *
 * <p>The language: {@code + - * / ( )}, unary minus, decimal constants, {@code min}, {@code max} and {@code abs}, functions of plugins
 * ({@code acme.half_life_of(members, members_kept)}, see {@link KpiFunction}), ids of measures and KPIs, a filter on any of them ({@code
 * marketing_cost{stage=REACH|ACT, channel!=EMAIL}}), and inputs that a source may lack ({@code saves?}, counted as 0). Multiplication binds tighter than addition, unary minus tighter than both; operations of one level
 * go from left to right.
 *
 * <p>Immutable. Two formulas are equal when their syntax trees are.
 */
public final class Formula {

    private final String text;
    private final Expression expression;
    private final IdentityHashMap<Expression, Integer> positions;

    Formula(String text, Expression expression, IdentityHashMap<Expression, Integer> positions) {
        this.text = text;
        this.expression = expression;
        this.positions = positions;
    }

    /**
     * Reads a formula. Whether its ids exist and its units fit is checked when a definition with it enters a {@link KpiCatalog}.
     *
     * @throws FormulaException if the text is no formula, with the position
     */
    public static Formula parse(String text) {
        FormulaParser parser = new FormulaParser(text);
        Expression expression = parser.parseFormula();
        return new Formula(text, expression, parser.positions());
    }

    /** The root of the syntax tree. */
    public Expression expression() {
        return expression;
    }

    /** The measures and KPIs it names, each as often as it stands there, from left to right. */
    public List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        collect(expression, found);
        return List.copyOf(found);
    }

    private static void collect(Expression node, List<Reference> found) {
        if (node instanceof Reference reference) {
            found.add(reference);
        }
        node.operands().forEach(operand -> collect(operand, found));
    }

    /** The ids of the functions of plugins that it calls, each once, from left to right. */
    public Set<String> functions() {
        Set<String> found = new LinkedHashSet<>();
        collectFunctions(expression, found);
        return Collections.unmodifiableSet(found);
    }

    private static void collectFunctions(Expression node, Set<String> found) {
        if (node instanceof Invocation invocation) {
            found.add(invocation.function());
        }
        node.operands().forEach(operand -> collectFunctions(operand, found));
    }

    FormulaException error(Expression node, String problem) {
        return errorAt(positions.getOrDefault(node, 0), problem);
    }

    FormulaException errorAt(int position, String problem) {
        return new FormulaException(text, position, problem);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Formula other && expression.equals(other.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /**
     * The canonical text, which {@link #parse} reads back to an equal formula: single spaces, no needless parentheses, except that a
     * quotient inside a product or quotient keeps its own.
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(expression, out);
        return out.toString();
    }

    private static void print(Expression node, StringBuilder out) {
        if (node instanceof Constant constant) {
            out.append(constant.value().toPlainString());
        } else if (node instanceof Reference reference) {
            out.append(reference.name()).append(reference.optional() ? "?" : "");
            if (!reference.filter().isAll()) {
                out.append('{').append(reference.filter()).append('}');
            }
        } else if (node instanceof Negation negation) {
            out.append('-');
            printIn(
                    negation.operand() instanceof Operation || negation.operand() instanceof Negation,
                    negation.operand(),
                    out);
        } else if (node instanceof Operation operation) {
            printIn(leftNeedsParentheses(operation), operation.left(), out);
            out.append(' ').append(operation.operator().symbol()).append(' ');
            printIn(rightNeedsParentheses(operation), operation.right(), out);
        } else if (node instanceof Call call) {
            print(call.function().symbol(), call.arguments(), out);
        } else if (node instanceof Invocation invocation) {
            print(invocation.function(), invocation.arguments(), out);
        }
    }

    private static void print(String function, List<Expression> arguments, StringBuilder out) {
        out.append(function).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            out.append(i > 0 ? ", " : "");
            print(arguments.get(i), out);
        }
        out.append(')');
    }

    private static void printIn(boolean parentheses, Expression node, StringBuilder out) {
        out.append(parentheses ? "(" : "");
        print(node, out);
        out.append(parentheses ? ")" : "");
    }

    private static boolean leftNeedsParentheses(Operation outer) {
        return outer.left() instanceof Operation inner
                && !outer.operator().isAdditive()
                && inner.operator() != Expression.Operator.MULTIPLY;
    }

    private static boolean rightNeedsParentheses(Operation outer) {
        return outer.right() instanceof Operation inner
                && (!outer.operator().isAdditive() || inner.operator().isAdditive());
    }
}
