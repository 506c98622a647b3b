package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the formula language refuses, and how it says so. */
class FormulaErrorTest {

    private static final String OPERAND = "expected a number, a measure, a KPI or \"(\" but found ";

    /** Each line: a text, and what is said about it, without the text that every message ends with. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    clicks impressions   => expected an operator or the end but found "i" at position 8
                    clicks)              => expected an operator or the end but found ")" at position 7
                    clicks 😀             => expected an operator or the end but found "😀" at position 8
                    clicks > 0           => expected an operator or the end but found ">" at position 8
                    clicks??             => expected an operator or the end but found "?" at position 8
                    clicks{x=1}?         => expected an operator or the end but found "?" at position 12
                    a,b                  => expected an operator or the end but found "," at position 2
                    (clicks              => expected ")" to close the parenthesis but found the end at position 8
                    (a, b)               => expected ")" to close the parenthesis but found "," at position 3
                    min(clicks, sessions => expected ")" to close the arguments but found the end at position 21
                    2clicks              => "2clicks" is not a number such as 1000 or 0.25 at position 1
                    1.                   => "1." is not a number such as 1000 or 0.25 at position 1
                    a * .5               => ".5" is not a number such as 1000 or 0.25 at position 5
                    1.2.3                => "1.2.3" is not a number such as 1000 or 0.25 at position 1
                    1_000                => "1_000" is not a number such as 1000 or 0.25 at position 1
                    1e1000000            => "1e1000000" is not a number such as 1000 or 0.25 at position 1
                    ٣                    => "٣" is not a number such as 1000 or 0.25 at position 1
                    max(clicks)          => max takes two or more values at position 1
                    1 - abs(a, b)        => abs takes one value at position 5
                    sum(clicks)          => unknown function "sum"; known functions are min, max, abs; that of a plugin has a dot at position 1
                    A.b(1)               => "A.b" is not the id of a function (lower-case words joined by dots, such as acme.half_life_of) at position 1
                    a.b()                => expected a number, a measure, a KPI or "(" but found ")" at position 5
                    a.b(1                => expected ")" to close the arguments but found the end at position 6
                    """)
    void saysWhatIsWrongAndWhere(String text, String problem) {
        assertRefused(text, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    ``                   => the end at position 1
                    `   `                => the end at position 4
                    1 +                  => the end at position 4
                    * clicks             => "*" at position 1
                    clicks / / impressions => "/" at position 10
                    +clicks              => "+" at position 1
                    ()                   => ")" at position 2
                    min()                => ")" at position 5
                    max(a,)              => ")" at position 7
                    {x=1}                => "{" at position 1
                    ?                    => "?" at position 1
                    $5                   => "$" at position 1
                    """)
    void saysWhereAnOperandIsMissing(String text, String found) {
        assertRefused(text, OPERAND + found);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    clicks{              => expected a dimension but found the end at position 8
                    clicks{}             => expected a dimension but found "}" at position 8
                    clicks{="a"}         => expected a dimension but found "=" at position 8
                    clicks{stage}        => expected "=" or "!=" after the dimension stage but found "}" at position 13
                    clicks{stage>ACT}    => expected "=" or "!=" after the dimension stage but found ">" at position 13
                    clicks{stage!ACT}    => expected "=" or "!=" after the dimension stage but found "!" at position 13
                    clicks{stage=}       => expected a member but found "}" at position 14
                    clicks{stage= , x=1} => expected a member but found "," at position 15
                    clicks{stage=ACT|}   => expected a member but found "}" at position 18
                    clicks{stage=ACT     => expected "}" to close the filter but found the end at position 17
                    clicks{stage=ACT,}   => expected a dimension but found "}" at position 18
                    clicks{stage=A"B"}   => expected "}" to close the filter but found \""" at position 15
                    clicks{stage="a" b}  => expected "}" to close the filter but found "b" at position 18
                    clicks{stage="ACT}   => a quote is opened but not closed at position 19
                    clicks{stage="ACT\\  => a quote is opened but not closed at position 19
                    """)
    void saysWhatIsWrongInAFilter(String text, String problem) {
        assertRefused(text, problem);
    }

    /** Each line: a formula, its part that is meant, and where that stands. */
    @ParameterizedTest
    @CsvSource({"Clicks, Clicks, 1", "1 + a..b, a..b, 5", "a.b.c.d.e, a.b.c.d.e, 1", "_a, _a, 1"})
    void saysWhatIsNoId(String text, String word, int position) {
        assertRefused(
                text,
                "\"" + word
                        + "\" is not the id of a measure or KPI (lower-case words, such as media_cost or convert.aov)"
                        + " at position " + position);
    }

    @ParameterizedTest
    @CsvSource({
        "a + 100000000000000000000000000000000000000, 1.0000e38, 5",
        "10000000000000000000000000000000, 1.0000e31, 1",
        "0.0000000000000000000000000000001, 1e-31, 1"
    })
    void boundsNumbersBeforeAnyArithmetic(String text, String shown, int position) {
        assertRefused(
                text,
                "number " + shown + " is out of bounds: at most 38 digits, between 1e-30 and 1e30 at position "
                        + position);
    }

    @Test
    void aDimensionIsALowerCaseWord() {
        assertRefused(
                "clicks{Stage=ACT}",
                "dimension id \"Stage\" is not of the form lower-case letters, digits and _, such as channel"
                        + " at position 8");
    }

    private static void assertRefused(String text, String problem) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(problem + " of \"" + text + "\"");
    }

    @Test
    void tellsTheTextThePlaceAndTheProblemApart() {
        FormulaException error = catchThrowableOfType(FormulaException.class, () -> Formula.parse("clicks /"));

        assertThat(error.formula()).isEqualTo("clicks /");
        assertThat(error.position()).isEqualTo(8);
        assertThat(error.problem()).isEqualTo(OPERAND + "the end");
    }

    @Test
    void aTextMayNotBeLongerThan4000Characters() {
        String text = "1" + "+1".repeat(2000);

        assertThatThrownBy(() -> Formula.parse(text))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage("longer than 4000 characters at position 4001 of \"..." + text.substring(text.length() - 80)
                        + "\"");
    }

    @Test
    void aTextMayNotNestDeeperThan100Levels() {
        FormulaException parentheses = catchThrowableOfType(
                FormulaException.class, () -> Formula.parse("(".repeat(100) + "a" + ")".repeat(100)));
        FormulaException minuses =
                catchThrowableOfType(FormulaException.class, () -> Formula.parse("-".repeat(100) + "a"));

        assertThat(parentheses.problem()).isEqualTo("nested deeper than 100 levels");
        assertThat(parentheses.position()).isEqualTo(100);
        assertThat(minuses.problem()).isEqualTo("nested deeper than 100 levels");
        assertThat(minuses.position()).isEqualTo(100);
    }

    /** The 500th operator, which stands at 999 counted from 0, is the outermost of 501 levels. */
    @Test
    void aTextMayNotHaveMoreThan500TermsInARow() {
        FormulaException sum =
                catchThrowableOfType(FormulaException.class, () -> Formula.parse("1" + "+1".repeat(1999)));
        FormulaException product =
                catchThrowableOfType(FormulaException.class, () -> Formula.parse("1" + "/1".repeat(500)));

        assertThat(sum.problem()).isEqualTo("nested deeper than 500 levels, as each term lies in the next");
        assertThat(sum.position()).isEqualTo(999);
        assertThat(product.position()).isEqualTo(999);
    }

    @Test
    void aThousandParenthesesDoNotExhaustTheStack() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(4000))).isExactlyInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> Formula.parse("-".repeat(4000))).isExactlyInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> Formula.parse("abs(".repeat(1000))).isExactlyInstanceOf(FormulaException.class);
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefusedBeforeItIsRead() {
        FormulaException error = catchThrowableOfType(FormulaException.class, () -> Formula.parse("1".repeat(3000)));

        assertThat(error.problem()).isEqualTo("number \"" + "1".repeat(80) + "...\" is longer than 80 characters");
    }

    /** 80 characters around the place are shown of a long text. */
    @Test
    void aLongTextIsCutAroundTheProblem() {
        String text = "a + ".repeat(50) + "? + " + "a + ".repeat(50) + "a";

        assertThatThrownBy(() -> Formula.parse(text))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(OPERAND + "\"?\" at position 201 of \"..." + text.substring(160, 240) + "...\"");
    }

    @Test
    void theBeginningOfALongTextIsShownAsItIs() {
        String text = "? + " + "a + ".repeat(50) + "a";

        assertThatThrownBy(() -> Formula.parse(text))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(OPERAND + "\"?\" at position 1 of \"" + text.substring(0, 80) + "...\"");
    }
}
