package io.github.raceframework.metrics.facts;

/** How much a table may have. */
final class TableLimits {

    private TableLimits() {}

    static void requireFewRows(String table, long rows) {
        if (rows > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "table " + table + " would have " + rows + " rows; the most are " + Integer.MAX_VALUE);
        }
    }

    static void requireFewCurrencies(String table, int count) {
        if (count > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("table " + table + " has more than 127 currencies");
        }
    }
}
