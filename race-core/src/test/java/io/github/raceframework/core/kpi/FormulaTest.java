package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Expression.Reference;
import java.math.BigDecimal;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the formula language accepts and how it writes it. */
class FormulaTest {

    /** Each line: a text, and its canonical form after the arrow. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    clicks                       => clicks
                    convert.aov                  => convert.aov
                    a.b.c.d                      => a.b.c.d
                    clicks/impressions           => clicks / impressions
                    a*b*c                        => a * b * c
                    a*b/c                        => a * b / c
                    a/b*c                        => (a / b) * c
                    a/b/c                        => (a / b) / c
                    (a/b)*c                      => (a / b) * c
                    a*(b/c)                      => a * (b / c)
                    a/(b*c)                      => a / (b * c)
                    a/(b/c)                      => a / (b / c)
                    (a*b)*c                      => a * b * c
                    a*(b*c)                      => a * (b * c)
                    a+b-c                        => a + b - c
                    (a-b)-c                      => a - b - c
                    a-(b-c)                      => a - (b - c)
                    a+(b+c)                      => a + (b + c)
                    a+(b*c)                      => a + b * c
                    (a+b)*c                      => (a + b) * c
                    a/b+c/d                      => a / b + c / d
                    ((a))                        => a
                    -a                           => -a
                    - - a                        => -(-a)
                    --a                          => -(-a)
                    -(a+b)                       => -(a + b)
                    -a*b                         => -a * b
                    -(a*b)                       => -(a * b)
                    a--b                         => a - -b
                    a*-b                         => a * -b
                    -3                           => -3
                    1000*a                       => 1000 * a
                    0.250                        => 0.25
                    007                          => 7
                    1.0                          => 1
                    0.0                          => 0
                    1000000000000000000000000000000 => 1000000000000000000000000000000
                    0.000000000000000000000000000001 => 0.000000000000000000000000000001
                    1.2345678901234567890123456789012345678 => 1.2345678901234567890123456789012345678
                    min(a,b)                     => min(a, b)
                    max (a, b, c-1)              => max(a, b, c - 1)
                    abs( -a )                    => abs(-a)
                    acme.f ( a )                 => acme.f(a)
                    acme.f(a,acme.g.h(1,b{x=1})) => acme.f(a, acme.g.h(1, b{x=1}))
                    1-acme.f(a/b)*c              => 1 - acme.f(a / b) * c
                    acme.f / acme.f(acme.f)      => acme.f / acme.f(acme.f)
                    min(max(a,b),abs(c))         => min(max(a, b), abs(c))
                    min / max                    => min / max
                    abs{x=1}                     => abs{x=1}
                    saves?                       => saves?
                    saves ? + likes              => saves? + likes
                    saves?{x=1}                  => saves?{x=1}
                    convert.aov{stage=ACT}       => convert.aov{stage=ACT}
                    """)
    void readsAndWrites(String text, String canonical) {
        Formula formula = Formula.parse(text);

        assertThat(formula).hasToString(canonical);
        assertThat(Formula.parse(canonical)).isEqualTo(formula).hasSameHashCodeAs(formula);
    }

    /** Members of filters: what may stand bare and what is quoted. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    c{ stage = REACH | ACT , channel != EMAIL } => c{stage=REACH|ACT, channel!=EMAIL}
                    c{x=ACT|ACT}                 => c{x=ACT}
                    c{x=Spring Sale}             => c{x=Spring Sale}
                    c{x="Spring Sale"}           => c{x=Spring Sale}
                    c{x=shop.example/a-b_c}      => c{x=shop.example/a-b_c}
                    c{x=Köln|東京}                => c{x=Köln|東京}
                    c{x="a,b"}                   => c{x="a,b"}
                    c{x="a|b"|c}                 => c{x="a|b"|c}
                    c{x="a}b"}                   => c{x="a}b"}
                    c{x="a=b"}                   => c{x="a=b"}
                    c{x=(not set)}               => c{x="(not set)"}
                    c{x="(not set)"}             => c{x="(not set)"}
                    c{x=50%}                     => c{x="50%"}
                    c{x=""}                      => c{x=""}
                    c{x=" a"}                    => c{x=" a"}
                    c{x="say \\"hi\\""}          => c{x="say \\"hi\\""}
                    c{x="back\\\\slash"}         => c{x="back\\\\slash"}
                    c{x="\\a"}                   => c{x=a}
                    """)
    void readsAndWritesFilters(String text, String canonical) {
        Formula formula = Formula.parse(text);

        assertThat(formula).hasToString(canonical);
        assertThat(Formula.parse(canonical)).isEqualTo(formula);
    }

    @Test
    void spacesAndLineBreaksMakeNoDifference() {
        assertThat(Formula.parse("\n  clicks\t/\n  impressions  ")).hasToString("clicks / impressions");
    }

    @Test
    void multiplicationBindsTighterThanAdditionAndMinusTighterThanBoth() {
        Reference a = new Reference("a", Filter.ALL, false);
        Reference b = new Reference("b", Filter.ALL, false);
        Constant two = new Constant(BigDecimal.valueOf(2));

        assertThat(Formula.parse("-a + 2 * b").expression())
                .isEqualTo(new Operation(Operator.ADD, new Negation(a), new Operation(Operator.MULTIPLY, two, b)));
    }

    @Test
    void formulasAreEqualWhenTheirTreesAre() {
        assertThat(Formula.parse("a/b")).isEqualTo(Formula.parse(" a / b ")).hasSameHashCodeAs(Formula.parse("(a)/b"));
        assertThat(Formula.parse("a / b")).isNotEqualTo(Formula.parse("b / a"));
        assertThat(Formula.parse("a")).isNotEqualTo(Formula.parse("a?")).isNotEqualTo(Formula.parse("a{x=1}"));
        assertThat(Formula.parse("a{x=1|2, y=3}")).isEqualTo(Formula.parse("a{y=3, x=2|1}"));
    }

    @Test
    void namesItsReferencesFromLeftToRightAsOftenAsTheyStandThere() {
        assertThat(Formula.parse("max(b, -a{x=1}) / (b + 1000) * c.d?").references())
                .containsExactly(
                        new Reference("b", Filter.ALL, false),
                        new Reference("a", Filter.where("x", "1"), false),
                        new Reference("b", Filter.ALL, false),
                        new Reference("c.d", Filter.ALL, true));
    }

    @Test
    void namesTheFunctionsOfPluginsItCallsEachOnce() {
        Formula formula = Formula.parse("acme.g(a, min(acme.f(b), 1)) - acme.g(acme.kpi, 2) / x.y(-acme.z(1))");

        assertThat(formula.functions()).containsExactly("acme.g", "acme.f", "x.y", "acme.z");
        assertThat(formula.references().stream().map(Reference::name)).containsExactly("a", "b", "acme.kpi");
        assertThat(Formula.parse("min(a, b) / acme.f").functions()).isEmpty();
    }

    @Test
    void aLongAndADeepFormulaAreFineUpToTheLimits() {
        // 4,000 characters, 500 terms and 100 levels of parentheses, the formula itself being the first.
        String longest = "1" + "+1".repeat(499) + " ".repeat(3001);
        String deepest = "(".repeat(99) + "a" + ")".repeat(99);
        String mostNegated = "-".repeat(99) + "a";

        assertThat(longest).hasSize(4000);
        assertThat(Formula.parse(longest).references()).isEmpty();
        assertThat(Formula.parse(deepest)).hasToString("a");
        assertThat(Formula.parse(mostNegated).references()).hasSize(1);
    }

    @Test
    void levelsThatAreClosedDoNotCount() {
        assertThat(Formula.parse(String.join(" + ", Collections.nCopies(200, "(a)")))
                        .references())
                .hasSize(200);
        assertThat(Formula.parse(String.join(" * ", Collections.nCopies(200, "-a")))
                        .references())
                .hasSize(200);
    }
}
