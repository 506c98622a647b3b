package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.imports.RowTerm.Amount;
import io.github.raceframework.io.imports.RowTerm.Test;
import io.github.raceframework.io.imports.RowTerm.TextMatch;
import io.github.raceframework.io.text.Echo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a {@link RowFormula}. A column is a word, or any header in brackets, {@code ]} in it doubled; a text is in single quotes, a quote in it
 * doubled.
 *
 * <pre>
 * formula  = either ;  either = both { "or" both } ;  both = negated { "and" negated } ;  negated = [ "not" ] compared
 * compared = sum [ ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) sum ]  |  column ( "=" | "!=" ) text { "|" text }
 * sum      = product { ( "+" | "-" ) product } ;  product = factor { ( "*" | "/" ) factor } ;  factor = [ "-" ] atom
 * atom     = number | column | "unknown" | "(" formula ")" | "if(" test "," sum "," sum ")" | "abs(" sum ")" | "round(" sum "," digit ")"
 *          | ( "min" | "max" ) "(" sum "," sum ")" | "blank(" column ")" | ( "starts" | "contains" ) "(" column "," text ")"
 * </pre>
 */
final class RowFormulaParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?)|([\\p{L}_][\\p{L}\\p{N}_]*)|\\[((?:[^]]|]])+)]|'((?:[^']|'')*)'"
                    + "|(<=|>=|!=|[-+*/()=<>|,]))");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final List<String> FUNCTIONS =
            List.of("abs", "blank", "contains", "if", "max", "min", "round", "starts");
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int next;
    private int depth;

    private enum Kind {
        NUMBER,
        WORD,
        COLUMN,
        TEXT,
        SIGN,
        END
    }

    private record Token(Kind kind, String text, int position) {

        boolean isSign(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equals(word);
        }
    }

    RowFormulaParser(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "formula " + Echo.quoted(text) + " is longer than " + LONGEST + " characters");
        }
        String trimmed = text.stripTrailing();
        Matcher matcher = TOKEN.matcher(trimmed);
        int at = 0;
        while (at < trimmed.length()) {
            if (!matcher.region(at, trimmed.length()).lookingAt()) {
                throw wrong("cannot be read from character " + (at + 1) + " on", at);
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
    }

    private static Token token(Matcher matcher) {
        Kind[] kinds = {Kind.NUMBER, Kind.WORD, Kind.COLUMN, Kind.TEXT, Kind.SIGN};
        for (int i = 0; i < kinds.length; i++) {
            String found = matcher.group(i + 1);
            if (found != null) {
                return new Token(kinds[i], found, matcher.start(i + 1));
            }
        }
        throw new IllegalStateException("a token of no kind");
    }

    RowTerm parse() {
        RowTerm term = either();
        if (peek().kind != Kind.END) {
            throw unexpected("an operator or the end");
        }
        return term;
    }

    /** The columns of which the numbers are used. */
    List<String> numbers() {
        return numbers.stream().distinct().toList();
    }

    /** The columns of which the texts are used. */
    List<String> texts() {
        return texts.stream().distinct().toList();
    }

    private RowTerm either() {
        if (++depth > DEEPEST) {
            throw wrong("is nested more than " + DEEPEST + " levels deep", 0);
        }
        RowTerm term = both();
        while (takeWord("or")) {
            term = new RowTerm.Junction(false, test(term), test(both()));
        }
        depth--;
        return term;
    }

    private RowTerm both() {
        RowTerm term = negated();
        while (takeWord("and")) {
            term = new RowTerm.Junction(true, test(term), test(negated()));
        }
        return term;
    }

    private RowTerm negated() {
        return takeWord("not") ? new RowTerm.Negation(test(compared())) : compared();
    }

    private RowTerm compared() {
        RowTerm left = sum();
        Token operator = peek();
        if (operator.kind != Kind.SIGN || !COMPARISONS.contains(operator.text)) {
            return left;
        }
        next++;
        if (peek().kind != Kind.TEXT) {
            return new RowTerm.Comparison(operator.text, amount(left), amount(sum()));
        }
        if (!(left instanceof RowTerm.Column column) || !(operator.text.equals("=") || operator.text.equals("!="))) {
            throw wrong(
                    "compares something else than a column with a text, or other than by = and !=", operator.position);
        }
        List<String> wanted = new ArrayList<>(List.of(quoted()));
        while (takeSign("|")) {
            wanted.add(quoted());
        }
        numbers.remove(numbers.lastIndexOf(column.name()));
        texts.add(column.name());
        Test is = new RowTerm.TextTest(column.name(), TextMatch.IS, List.copyOf(wanted));
        return operator.text.equals("=") ? is : new RowTerm.Negation(is);
    }

    private RowTerm sum() {
        RowTerm term = product();
        while (peek().isSign("+") || peek().isSign("-")) {
            String operator = tokens.get(next++).text;
            term = new RowTerm.Operation(operator, amount(term), amount(product()));
        }
        return term;
    }

    private RowTerm product() {
        RowTerm term = factor();
        while (peek().isSign("*") || peek().isSign("/")) {
            String operator = tokens.get(next++).text;
            term = new RowTerm.Operation(operator, amount(term), amount(factor()));
        }
        return term;
    }

    private RowTerm factor() {
        return takeSign("-") ? new RowTerm.Operation("-", RowTerm.constant("0"), amount(atom())) : atom();
    }

    private RowTerm atom() {
        Token token = peek();
        if (takeSign("(")) {
            RowTerm inner = either();
            expect(")");
            return inner;
        }
        next++;
        return switch (token.kind) {
            case NUMBER -> number(token);
            case COLUMN -> column(token);
            case WORD -> peek().isSign("(") ? call(token) : word(token);
            default -> {
                next--;
                throw unexpected("a number, a column or a function");
            }
        };
    }

    private RowTerm number(Token token) {
        try {
            return RowTerm.constant(token.text);
        } catch (IllegalArgumentException e) {
            throw wrong("has a number that is out of bounds", token.position);
        }
    }

    private RowTerm word(Token token) {
        return token.text.equals("unknown") ? new RowTerm.Unknown() : column(token);
    }

    private RowTerm.Column column(Token token) {
        String name = name(token);
        numbers.add(name);
        return new RowTerm.Column(name);
    }

    private static String name(Token token) {
        return token.text.replace("]]", "]");
    }

    private RowTerm call(Token name) {
        if (!FUNCTIONS.contains(name.text)) {
            throw wrong(
                    "has no function " + Echo.quoted(name.text) + " to call; functions are "
                            + String.join(", ", FUNCTIONS) + Spelling.suggestion(name.text, FUNCTIONS),
                    name.position);
        }
        expect("(");
        RowTerm term = switch (name.text) {
            case "abs" -> new RowTerm.Absolute(amount(sum()));
            case "blank" -> new RowTerm.TextTest(columnName(), TextMatch.IS, List.of(""));
            case "starts" -> textTest(TextMatch.STARTS);
            case "contains" -> textTest(TextMatch.CONTAINS);
            case "if" -> choice();
            case "round" -> rounded();
            default -> operation(name.text);
        };
        expect(")");
        return term;
    }

    private RowTerm textTest(TextMatch match) {
        String column = columnName();
        expect(",");
        return new RowTerm.TextTest(column, match, List.of(quoted()));
    }

    private RowTerm choice() {
        Test test = test(either());
        expect(",");
        Amount yes = amount(sum());
        expect(",");
        return new RowTerm.Choice(test, yes, amount(sum()));
    }

    private RowTerm rounded() {
        Amount amount = amount(sum());
        expect(",");
        Token digits = peek();
        if (digits.kind != Kind.NUMBER || digits.text.length() > 1) {
            throw unexpected("a number of decimals from 0 to 9");
        }
        next++;
        return new RowTerm.Rounded(amount, Integer.parseInt(digits.text));
    }

    private RowTerm operation(String function) {
        Amount left = amount(sum());
        expect(",");
        return new RowTerm.Operation(function, left, amount(sum()));
    }

    private String columnName() {
        Token token = peek();
        if (token.kind != Kind.COLUMN && token.kind != Kind.WORD) {
            throw unexpected("a column");
        }
        next++;
        texts.add(name(token));
        return name(token);
    }

    private String quoted() {
        Token token = peek();
        if (token.kind != Kind.TEXT) {
            throw unexpected("a text in single quotes");
        }
        next++;
        return token.text.replace("''", "'").strip();
    }

    private Amount amount(RowTerm term) {
        if (term instanceof Amount amount) {
            return amount;
        }
        throw wrong("has a test where a number belongs", before());
    }

    private Test test(RowTerm term) {
        if (term instanceof Test test) {
            return test;
        }
        throw wrong("has a number where a test belongs", before());
    }

    private int before() {
        return tokens.get(Math.max(0, next - 1)).position;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean takeWord(String word) {
        boolean taken = peek().isWord(word);
        next += taken ? 1 : 0;
        return taken;
    }

    private boolean takeSign(String sign) {
        boolean taken = peek().isSign(sign);
        next += taken ? 1 : 0;
        return taken;
    }

    private void expect(String sign) {
        if (!takeSign(sign)) {
            throw unexpected('"' + sign + '"');
        }
    }

    private IllegalArgumentException unexpected(String wanted) {
        Token token = peek();
        String found = token.kind == Kind.END ? "ends" : "has " + Echo.quoted(token.text);
        return wrong(found + " where " + wanted + " belongs", token.position);
    }

    private IllegalArgumentException wrong(String what, int position) {
        return new IllegalArgumentException(
                "formula " + Echo.quoted(text) + " " + what + " (character " + (position + 1) + ")");
    }
}
