package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the numbers of a file are written: plainly, or with all that exports put beside them. */
sealed interface NumberForm permits NumberCells, ExportNumbers {

    /** What stands beside a number. */
    enum Kind {
        PLAIN,
        PERCENT,
        BOUND
    }

    /**
     * The number of a cell.
     *
     * @param value the number, 0.125 for 12.5 %
     * @param mark the currency sign or code beside it, if there is one
     */
    record Found(BigDecimal value, @Nullable String mark, Kind kind) {}

    /** The decimal separator. */
    char separator();

    /** The number of a cell that is not blank and has no space around it. */
    Found find(String cell) throws CellException;

    /** What is wrong with a number that has too many digits or too large an exponent. */
    static CellException outOfBounds() {
        return new CellException(
                "is out of bounds",
                "write at most " + Decimals.MAX_DIGITS + " digits, between 1e-" + Decimals.MAX_EXPONENT + " and 1e"
                        + Decimals.MAX_EXPONENT);
    }

    /** What is wrong with a cell that is no number of a separator. */
    static CellException notANumber(char separator, String remedy) {
        return new CellException("is not a number with decimal separator \"" + separator + '"', remedy);
    }

    /** What to do about numbers that would be such of the other separator. */
    static String otherSeparator(char separator) {
        return separator == '.'
                ? "if the file writes decimal commas, set the decimal separator to \",\""
                : "if the file writes decimal points, set the decimal separator to \".\"";
    }
}
