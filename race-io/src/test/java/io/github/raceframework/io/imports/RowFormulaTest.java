package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormulaTest {

    private static final Map<String, String> ROW = Map.of(
            "a",
            "6",
            "b",
            "4",
            "zero",
            "0",
            "blank",
            "",
            "Unit Price",
            "2.5",
            "Spend [EUR]",
            "7",
            "status",
            "Paid",
            "it's",
            "x");

    private static final RowTerm.Cells CELLS = new RowTerm.Cells() {
        @Override
        public @Nullable BigDecimal number(String column) {
            String cell = ROW.getOrDefault(column, "");
            return cell.isEmpty() ? null : new BigDecimal(cell);
        }

        @Override
        public String text(String column) {
            return ROW.getOrDefault(column, "");
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a + b * 2; 14",
                "(a + b) * 2; 20",
                "a - b - 1; 1",
                "-a + b; -2",
                "a / b; 1.5",
                "2 * -b; -8",
                "a / zero; unknown",
                "a / 9; 0.666667",
                "a * blank; unknown",
                "unknown; unknown",
                "[Unit Price] * a; 15",
                "[Spend [EUR]]]; 7",
                "min(a, b); 4",
                "max(a, b); 6",
                "abs(b - a); 2",
                "round(a / 9, 2); 0.67",
                "round(2.5, 0); 2",
                "if(a > b, a, b); 6",
                "if(a < b, a, b); 4",
                "if(blank > 1, a, b); unknown",
                "if(status = 'paid', 1, 0); 1",
                "if(status != 'paid' | 'sent', 1, 0); 0",
                "if(blank(blank), 1, 0); 1",
                "if(starts(status, 'PA'), 1, 0); 1",
                "if(contains(status, 'ai'), 1, 0); 1",
                "if([it's] = 'x', 1, 0); 1",
                "if(status = 'it''s', 1, 0); 0",
                "if(not (a = 6 and b = 5), 1, 0); 1",
                "if(a = 1 or b >= 4, 1, 0); 1",
                "if(a <= 6 and b != 5, 1, 0); 1",
                "if(blank > 0 and a = 0, 1, 0); 0",
                "if(blank > 0 or a = 6, 1, 0); 1",
                "if(blank > 0 or a = 0, 1, 0); unknown",
                "if(blank > 0 and a = 6, 1, 0); unknown",
                "if(not blank > 0, 1, 0); unknown"
            })
    void aNumberIsComputed(String formula, String value) {
        BigDecimal computed = RowFormula.number(formula).value(CELLS);

        assertThat(computed == null ? "unknown" : computed.stripTrailingZeros().toPlainString())
                .isEqualTo(value);
    }

    @Test
    void knowsItsColumns() {
        RowFormula formula = RowFormula.number("if(status = 'paid' and blank(d), [Unit Price] * a, a)");

        assertThat(formula.numbers()).containsExactly("Unit Price", "a");
        assertThat(formula.texts()).containsExactly("status", "d");
        assertThat(formula.columns()).containsExactly("Unit Price", "a", "status", "d");
        assertThat(formula)
                .isEqualTo(RowFormula.number(formula.toString()))
                .hasSameHashCodeAs(RowFormula.number(formula.toString()))
                .isNotEqualTo(RowFormula.number("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a +; `formula \"a +\" ends where a number, a column or a function belongs (character 4)`",
                "a b; `formula \"a b\" has \"b\" where an operator or the end belongs (character 3)`",
                "a # b; `formula \"a # b\" cannot be read from character 2 on (character 2)`",
                "(a; `formula \"(a\" ends where \")\" belongs (character 3)`",
                "rond(a, 2); `formula \"rond(a, 2)\" has no function \"rond\" to call; functions are abs, blank, contains, if, max, min,"
                        + " round, starts; did you mean \"round\"? (character 1)`",
                "round(a, b); `formula \"round(a, b)\" has \"b\" where a number of decimals from 0 to 9 belongs (character 10)`",
                "starts(a, b); `formula \"starts(a, b)\" has \"b\" where a text in single quotes belongs (character 11)`",
                "starts(1, 'b'); `formula \"starts(1, 'b')\" has \"1\" where a column belongs (character 8)`",
                "a > 'x'; `formula \"a > 'x'\" compares something else than a column with a text, or other than by = and != (character 3)`",
                "1 = 'x'; `formula \"1 = 'x'\" compares something else than a column with a text, or other than by = and != (character 3)`",
                "(a = 1) + 2; `formula \"(a = 1) + 2\" has a test where a number belongs (character 9)`",
                "if(a, 1, 2); `formula \"if(a, 1, 2)\" has a number where a test belongs (character 4)`",
                "a = 1; `formula \"a = 1\" is not a number`"
            })
    void whatIsNoNumberIsRefused(String formula, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFormula.number(formula))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 or 2", "not a"})
    void whatIsNoTestIsRefused(String formula) {
        assertThatIllegalArgumentException().isThrownBy(() -> RowFormula.test(formula));
    }

    @Test
    void formulasAreBounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFormula.number("1" + " + 1".repeat(600)))
                .withMessageEndingWith("is longer than 2000 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFormula.number("(".repeat(60) + "1" + ")".repeat(60)))
                .withMessageEndingWith("is nested more than 50 levels deep (character 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFormula.number("9".repeat(40)))
                .withMessageEndingWith("has a number that is out of bounds (character 1)");
    }
}
