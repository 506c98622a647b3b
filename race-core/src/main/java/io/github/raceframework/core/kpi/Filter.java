package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.DimensionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows count: conditions on dimensions, all of which must hold. An empty filter lets every row through.
 *
 * <p>Written {@code stage=REACH|ACT, channel!=EMAIL}. A member with other characters than letters, digits, {@code _ - . /} and inner
 * spaces is put in double quotes, in which a backslash stands before a double quote or a backslash.
 *
 * <p>Immutable. Two filters are equal when their conditions are, in any order.
 *
 * @param conditions the conditions, in the order they were written
 */
public record Filter(Set<Condition> conditions) {

    /** The filter that lets every row through. */
    public static final Filter ALL = new Filter(Set.of());

    /** How a condition reads its members. */
    public enum Test {
        /** The row's member is one of those named. */
        IN("="),
        /** The row's member is none of those named. */
        NOT_IN("!=");

        private final String symbol;

        Test(String symbol) {
            this.symbol = symbol;
        }
    }

    /**
     * One condition.
     *
     * @param dimension the dimension it looks at
     * @param test whether the members are asked for or ruled out
     * @param members the members named, at least one
     */
    public record Condition(DimensionId dimension, Test test, Set<String> members) {

        public Condition {
            if (members.isEmpty()) {
                throw new IllegalArgumentException("condition on " + dimension + " names no member");
            }
            members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        }

        /** Whether a row with this member passes. */
        public boolean accepts(String member) {
            return members.contains(member) == (test == Test.IN);
        }

        @Override
        public String toString() {
            List<String> shown = new ArrayList<>();
            members.forEach(member -> shown.add(quoted(member)));
            return dimension + test.symbol + String.join("|", shown);
        }
    }

    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_./-]([\\p{L}\\p{N}_./ -]*[\\p{L}\\p{N}_./-])?");

    public Filter {
        conditions = Collections.unmodifiableSet(new LinkedHashSet<>(conditions));
    }

    /**
     * Reads conditions separated by commas, as {@link #toString} writes them; an empty text is {@link #ALL}.
     *
     * @throws FormulaException if the text is no filter, with the position
     */
    public static Filter parse(String text) {
        return new FilterParser(new FormulaScanner(text)).parseAll();
    }

    /** A filter of one condition: the member is one of these. */
    public static Filter where(String dimension, String... members) {
        return new Filter(
                Set.of(new Condition(DimensionId.of(dimension), Test.IN, new LinkedHashSet<>(List.of(members)))));
    }

    /** The filter that asks for the conditions of both. */
    public Filter and(Filter other) {
        if (conditions.isEmpty()) {
            return other;
        }
        Set<Condition> both = new LinkedHashSet<>(conditions);
        both.addAll(other.conditions);
        return new Filter(both);
    }

    /** Whether every row passes. */
    public boolean isAll() {
        return conditions.isEmpty();
    }

    private static String quoted(String member) {
        return BARE.matcher(member).matches()
                ? member
                : '"' + member.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The conditions separated by a comma and a space, as {@link #parse} reads them. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        conditions.forEach(condition -> shown.add(condition.toString()));
        return String.join(", ", shown);
    }
}
