package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Requirement.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
                    net_sales>0          -> net_sales > 0
                    a-b>=c               -> a - b >= c
                    a<1+d                -> a < 1 + d
                    a{x=1}<=min(b,c)     -> a{x=1} <= min(b, c)
                    """)
    void readsAndWrites(String text, String canonical) {
        Requirement requirement = Requirement.parse(text);

        assertThat(requirement).hasToString(canonical).isEqualTo(Requirement.parse(canonical));
        assertThat(requirement).hasSameHashCodeAs(Requirement.parse(canonical));
    }

    @Test
    void equalWhenBothSidesAndTheRelationAre() {
        assertThat(Requirement.parse("a > b"))
                .isNotEqualTo(Requirement.parse("a >= b"))
                .isNotEqualTo(Requirement.parse("b > a"))
                .isNotEqualTo(Requirement.parse("b < a"));
    }

    @ParameterizedTest
    @CsvSource({
        // left less right is: negative, zero, positive
        "<, true, false, false",
        "<=, true, true, false",
        ">=, false, true, true",
        ">, false, false, true"
    })
    void holdsByTheSignOfTheDifference(String symbol, boolean below, boolean equal, boolean above) {
        Relation relation = Requirement.parse("a " + symbol + " b").relation();

        assertThat(relation.symbol()).isEqualTo(symbol);
        assertThat(relation.holds(-1)).isEqualTo(below);
        assertThat(relation.holds(0)).isEqualTo(equal);
        assertThat(relation.holds(1)).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
                    net_sales     -> expected a comparison (<=, <, >=, >) but found the end at position 10
                    a = b         -> expected a comparison (<=, <, >=, >) but found "=" at position 3
                    a > b > c     -> expected an operator or the end but found ">" at position 7
                    a >           -> expected a number, a measure, a KPI or "(" but found the end at position 4
                    """)
    void whatIsNoComparisonIsRefused(String text, String problem) {
        assertThatThrownBy(() -> Requirement.parse(text))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(problem + " of \"" + text + "\"");
    }
}
