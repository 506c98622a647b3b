package io.github.raceframework.io.imports;

/**
 * What becomes of rows with a cell that cannot be read. Whatever it is, each such cell is reported with file, line, column, value and remedy. A header
 * that cannot be used, an order whose lines are in two files and a question that a file leaves open always fail.
 *
 * <p>Immutable.
 */
public enum BadCells {
    /** Nothing is read; all that is wrong is reported together. */
    FAIL,
    /** The row is left out; of grouped rows, the whole group. */
    SKIP_ROW,
    /** The cell is unknown, as a blank one is. A row without a readable day, currency or number of cells is left out. */
    UNKNOWN
}
