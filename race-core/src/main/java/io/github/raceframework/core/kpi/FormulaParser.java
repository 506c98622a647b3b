package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Expression.Call;
import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.core.kpi.Expression.Invocation;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Requirement.Relation;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.KpiId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Recursive descent over
 *
 * <pre>
 * expression = term {("+" | "-") term}
 * term       = factor {("*" | "/") factor}
 * factor     = "-" factor | number | "(" expression ")" | function "(" expression {"," expression} ")" | reference
 * function   = "min" | "max" | "abs" | id with a dot
 * reference  = id ["?"] ["{" filter "}"]
 * </pre>
 */
final class FormulaParser {

    private static final int MAX_DEPTH = 100;

    /** Of terms in a row each lies in the next: 1 + 1 + 1 has three levels. More than this no catalogue takes, and no walk goes down. */
    private static final int MAX_LEVELS = 500;

    private final FormulaScanner scanner;
    private final IdentityHashMap<Expression, Integer> positions = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Integer> levels = new IdentityHashMap<>();
    private int depth;

    FormulaParser(String text) {
        this.scanner = new FormulaScanner(text);
    }

    /** Where each node stood, by identity. */
    IdentityHashMap<Expression, Integer> positions() {
        return positions;
    }

    Expression parseFormula() {
        Expression expression = parseExpression();
        expectEnd();
        return expression;
    }

    Relation parseRelation() {
        for (Relation relation : Relation.values()) {
            if (scanner.take(relation.symbol())) {
                return relation;
            }
        }
        throw scanner.error("expected a comparison (<=, <, >=, >) but found " + scanner.found());
    }

    int position() {
        return scanner.position();
    }

    void expectEnd() {
        if (!scanner.atEnd()) {
            throw scanner.error("expected an operator or the end but found " + scanner.found());
        }
    }

    Expression parseExpression() {
        if (++depth > MAX_DEPTH) {
            throw scanner.error("nested deeper than " + MAX_DEPTH + " levels");
        }
        Expression left = parseTerm();
        while (scanner.next("+") || scanner.next("-")) {
            int where = scanner.position();
            Operator operator = takeOperator(Operator.ADD, Operator.SUBTRACT);
            left = at(where, new Operation(operator, left, parseTerm()));
        }
        depth--;
        return left;
    }

    private Expression parseTerm() {
        Expression left = parseFactor();
        while (scanner.next("*") || scanner.next("/")) {
            int where = scanner.position();
            Operator operator = takeOperator(Operator.MULTIPLY, Operator.DIVIDE);
            left = at(where, new Operation(operator, left, parseFactor()));
        }
        return left;
    }

    private Operator takeOperator(Operator one, Operator other) {
        if (scanner.take(String.valueOf(one.symbol()))) {
            return one;
        }
        scanner.expect(String.valueOf(other.symbol()), "or \"" + one.symbol() + "\"");
        return other;
    }

    private Expression parseFactor() {
        int where = scanner.position();
        if (scanner.take("-")) {
            if (++depth > MAX_DEPTH) {
                throw scanner.error("nested deeper than " + MAX_DEPTH + " levels");
            }
            Expression negation = at(where, new Negation(parseFactor()));
            depth--;
            return negation;
        }
        if (scanner.take("(")) {
            Expression inner = parseExpression();
            scanner.expect(")", "to close the parenthesis");
            return inner;
        }
        String word = scanner.run(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
        if (word.isEmpty()) {
            throw scanner.error("expected a number, a measure, a KPI or \"(\" but found " + scanner.found());
        }
        if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '.') {
            return at(where, new Constant(number(word, where)));
        }
        if (scanner.next("(")) {
            return at(where, parseCall(word, where));
        }
        return at(where, parseReference(word, where));
    }

    private BigDecimal number(String word, int where) {
        if (!word.matches("[0-9]+(\\.[0-9]+)?")) {
            throw scanner.errorAt(where, "\"" + word + "\" is not a number such as 1000 or 0.25");
        }
        try {
            return Decimals.parse(word);
        } catch (IllegalArgumentException e) {
            throw scanner.errorAt(where, String.valueOf(e.getMessage()));
        }
    }

    private Expression parseCall(String word, int where) {
        if (word.indexOf('.') >= 0) {
            requireId(word, where, "a function (lower-case words joined by dots, such as acme.half_life_of)");
            return new Invocation(word, parseArguments());
        }
        for (Function function : Function.values()) {
            if (function.symbol().equals(word)) {
                List<Expression> arguments = parseArguments();
                boolean fits = function == Function.ABS ? arguments.size() == 1 : arguments.size() >= 2;
                if (!fits) {
                    throw scanner.errorAt(
                            where, word + " takes " + (function == Function.ABS ? "one value" : "two or more values"));
                }
                return new Call(function, arguments);
            }
        }
        throw scanner.errorAt(
                where,
                "unknown function \"" + word + "\"; known functions are min, max, abs; that of a plugin has a dot");
    }

    private List<Expression> parseArguments() {
        List<Expression> arguments = new ArrayList<>();
        scanner.expect("(", "after the function");
        do {
            arguments.add(parseExpression());
        } while (scanner.take(","));
        scanner.expect(")", "to close the arguments");
        return arguments;
    }

    private Reference parseReference(String word, int where) {
        requireId(word, where, "a measure or KPI (lower-case words, such as media_cost or convert.aov)");
        boolean optional = scanner.take("?");
        Filter filter = Filter.ALL;
        if (scanner.take("{")) {
            filter = new FilterParser(scanner).parseConditions();
            scanner.expect("}", "to close the filter");
        }
        return new Reference(word, filter, optional);
    }

    private void requireId(String word, int where, String what) {
        try {
            KpiId.of(word);
        } catch (IllegalArgumentException e) {
            throw scanner.errorAt(where, "\"" + word + "\" is not the id of " + what);
        }
    }

    private Expression at(int where, Expression expression) {
        int level = 1;
        for (Expression operand : expression.operands()) {
            level = Math.max(level, levels.getOrDefault(operand, 1) + 1);
        }
        if (level > MAX_LEVELS) {
            throw scanner.errorAt(where, "nested deeper than " + MAX_LEVELS + " levels, as each term lies in the next");
        }
        levels.put(expression, level);
        positions.put(expression, where);
        return expression;
    }
}
