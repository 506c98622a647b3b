package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.kpi.Filter.Test;
import io.github.raceframework.core.value.DimensionId;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code filter = condition {"," condition}}, {@code condition = dimension ("=" | "!=") member {"|" member}}. */
final class FilterParser {

    private static final String SPECIAL = "|,{}=!\"";

    private final FormulaScanner scanner;

    FilterParser(FormulaScanner scanner) {
        this.scanner = scanner;
    }

    Filter parseAll() {
        if (scanner.atEnd()) {
            return Filter.ALL;
        }
        Filter filter = parseConditions();
        if (!scanner.atEnd()) {
            throw scanner.error("expected \",\" and another condition but found " + scanner.found());
        }
        return filter;
    }

    Filter parseConditions() {
        Set<Condition> conditions = new LinkedHashSet<>();
        do {
            conditions.add(parseCondition());
        } while (scanner.take(","));
        return new Filter(conditions);
    }

    private Condition parseCondition() {
        int start = scanner.position();
        String name = scanner.run(c -> Character.isLetterOrDigit(c) || c == '_');
        if (name.isEmpty()) {
            throw scanner.error("expected a dimension but found " + scanner.found());
        }
        DimensionId dimension;
        try {
            dimension = DimensionId.of(name);
        } catch (IllegalArgumentException e) {
            throw scanner.errorAt(start, String.valueOf(e.getMessage()));
        }
        Test test = scanner.take("!=") ? Test.NOT_IN : Test.IN;
        if (test == Test.IN) {
            scanner.expect("=", "or \"!=\" after the dimension " + name);
        }
        Set<String> members = new LinkedHashSet<>();
        do {
            members.add(parseMember());
        } while (scanner.take("|"));
        return new Condition(dimension, test, members);
    }

    private String parseMember() {
        if (scanner.take("\"")) {
            return parseQuoted();
        }
        String member = scanner.run(c -> SPECIAL.indexOf(c) < 0).strip();
        if (member.isEmpty()) {
            throw scanner.error("expected a member but found " + scanner.found());
        }
        return member;
    }

    private String parseQuoted() {
        StringBuilder member = new StringBuilder();
        for (char c = scanner.take(); c != '"'; c = scanner.take()) {
            member.append(c == '\\' ? scanner.take() : c);
        }
        return member.toString();
    }
}
