package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a {@link RowFormula}: a number, or a test that holds, does not hold, or cannot be told. What is unknown makes all above it unknown. */
sealed interface RowTerm {

    /** The cells of a row, by the formula's columns. */
    interface Cells {

        /** The number of a cell; null if it is blank or cannot be read. */
        @Nullable
        BigDecimal number(String column);

        /** The text of a cell without spaces around it. */
        String text(String column);
    }

    /** Gives a number. */
    sealed interface Amount extends RowTerm {

        @Nullable
        BigDecimal value(Cells cells);
    }

    /** Holds or does not. */
    sealed interface Test extends RowTerm {

        @Nullable
        Boolean holds(Cells cells);
    }

    /** A number that is written out. */
    record Constant(BigDecimal number) implements Amount {
        @Override
        public BigDecimal value(Cells cells) {
            return number;
        }
    }

    /** The word {@code unknown}. */
    record Unknown() implements Amount {
        @Override
        public @Nullable BigDecimal value(Cells cells) {
            return null;
        }
    }

    /** The number in a column. */
    record Column(String name) implements Amount {
        @Override
        public @Nullable BigDecimal value(Cells cells) {
            return cells.number(name);
        }
    }

    /** {@code + - * /}, {@code min} and {@code max}. A quotient is rounded to 6 decimals, and unknown where the divisor is zero. */
    record Operation(String operator, Amount left, Amount right) implements Amount {

        private static final int DECIMALS = 6;

        @Override
        public @Nullable BigDecimal value(Cells cells) {
            BigDecimal a = left.value(cells);
            BigDecimal b = right.value(cells);
            if (a == null || b == null) {
                return null;
            }
            return switch (operator) {
                case "+" -> a.add(b);
                case "-" -> a.subtract(b);
                case "*" -> a.multiply(b);
                case "/" -> b.signum() == 0 ? null : a.divide(b, DECIMALS, RoundingMode.HALF_EVEN);
                case "min" -> a.min(b);
                default -> a.max(b);
            };
        }
    }

    /** {@code abs(x)}. */
    record Absolute(Amount amount) implements Amount {
        @Override
        public @Nullable BigDecimal value(Cells cells) {
            BigDecimal value = amount.value(cells);
            return value == null ? null : value.abs();
        }
    }

    /** {@code round(x, 2)}: half to even. */
    record Rounded(Amount amount, int decimals) implements Amount {
        @Override
        public @Nullable BigDecimal value(Cells cells) {
            BigDecimal value = amount.value(cells);
            return value == null ? null : value.setScale(decimals, RoundingMode.HALF_EVEN);
        }
    }

    /** {@code if(test, a, b)}. */
    record Choice(Test test, Amount yes, Amount no) implements Amount {
        @Override
        public @Nullable BigDecimal value(Cells cells) {
            Boolean holds = test.holds(cells);
            return holds == null ? null : holds ? yes.value(cells) : no.value(cells);
        }
    }

    /** {@code a < b} and the like. */
    record Comparison(String operator, Amount left, Amount right) implements Test {
        @Override
        public @Nullable Boolean holds(Cells cells) {
            BigDecimal a = left.value(cells);
            BigDecimal b = right.value(cells);
            if (a == null || b == null) {
                return null;
            }
            int order = a.compareTo(b);
            return switch (operator) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    /** How a text is compared. */
    enum TextMatch {
        IS,
        STARTS,
        CONTAINS
    }

    /** The text of a cell is, begins with or contains one of these, whatever their case. */
    record TextTest(String column, TextMatch match, List<String> texts) implements Test {
        @Override
        public Boolean holds(Cells cells) {
            String cell = lower(cells.text(column));
            return texts.stream().map(TextTest::lower).anyMatch(text -> switch (match) {
                case IS -> cell.equals(text);
                case STARTS -> cell.startsWith(text);
                case CONTAINS -> cell.contains(text);
            });
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** {@code not x}. */
    record Negation(Test test) implements Test {
        @Override
        public @Nullable Boolean holds(Cells cells) {
            Boolean holds = test.holds(cells);
            return holds == null ? null : !holds;
        }
    }

    /** {@code x and y}, {@code x or y}: told as soon as one side settles it. */
    record Junction(boolean all, Test left, Test right) implements Test {
        @Override
        public @Nullable Boolean holds(Cells cells) {
            Boolean a = left.holds(cells);
            if (a != null && a != all) {
                return a;
            }
            Boolean b = right.holds(cells);
            if (b != null && b != all) {
                return b;
            }
            boolean isTold = a != null && b != null;
            return isTold ? Boolean.valueOf(all) : null;
        }
    }

    /** A number within the bounds of facts. */
    static Constant constant(String digits) {
        return new Constant(Decimals.parse(digits));
    }
}
