package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FormulaProperties {

    private static final int MAX_LENGTH = 4_000;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void readsBackWhatItWrites(@ForAll("expressions") Expression expression) {
        String text = Expressions.text(expression);
        Assume.that(text.length() <= MAX_LENGTH);
        Formula read = Formula.parse(text);

        assertThat(read.expression()).isEqualTo(expression);
        assertThat(read).hasToString(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void parenthesesAroundTheWholeMakeNoDifference(@ForAll("expressions") Expression expression) {
        String text = Expressions.text(expression);
        Assume.that(text.length() <= MAX_LENGTH - 2);

        assertThat(Formula.parse("(" + text + ")")).isEqualTo(Formula.parse(text));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void readsBackFilters(@ForAll("filters") Filter filter) {
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void andOfFiltersHasTheConditionsOfBoth(@ForAll("filters") Filter a, @ForAll("filters") Filter b) {
        List<Filter.Condition> both = new ArrayList<>(a.conditions());
        both.addAll(b.conditions());

        assertThat(a.and(b).conditions()).hasSameElementsAs(both);
        assertThat(a.and(b)).isEqualTo(b.and(a));
    }

    /** Any text is a formula or is refused with a place inside it; nothing else happens. */
    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        assertReadOrRefused(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aFormulaWithALetterLessIsReadOrRefused(
            @ForAll("expressions") Expression expression, @ForAll @IntRange(max = MAX_LENGTH) int place) {
        StringBuilder text = new StringBuilder(Expressions.text(expression));
        Assume.that(text.length() <= MAX_LENGTH);

        assertReadOrRefused(text.deleteCharAt(place % text.length()).toString());
    }

    private static void assertReadOrRefused(String text) {
        try {
            Formula formula = Formula.parse(text);
            assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
        } catch (FormulaException e) {
            assertThat(e.position()).isBetween(0, text.length());
            assertThat(e).hasMessageContaining(e.problem());
        }
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return Expressions.any();
    }

    @Provide
    Arbitrary<Filter> filters() {
        return Expressions.filters();
    }

    /** Mostly signs that the language uses, so that many texts get far. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> tokens = Arbitraries.of(
                "a", "b.c", "+", "-", "*", "/", "(", ")", "min(", "abs", ",", "{", "}", "x=", "!=", "|", "\"", "\\",
                "?", "1", "0.5", ".", " ", "é");
        Arbitrary<String> formulas = tokens.list().ofMaxSize(15).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(formulas, Arbitraries.strings().all().ofMaxLength(20));
    }
}
