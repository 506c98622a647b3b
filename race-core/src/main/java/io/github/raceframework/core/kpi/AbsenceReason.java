package io.github.raceframework.core.kpi;

/**
 * Why there is no value. Where several reasons apply the first in this order is given.
 *
 * <p>Immutable.
 */
public enum AbsenceReason {
    /** Code of a plugin failed; the detail names it. */
    FAILED("failed"),
    /** Two tables have the measure and nobody said which one counts. */
    AMBIGUOUS_SOURCE("two sources have it"),
    /** No table has the measure or the parts of its fallback. */
    MISSING_MEASURE("not measured"),
    /** The table that has the measure lacks a dimension that is grouped or filtered by. */
    MISSING_DIMENSION("not split that way"),
    /** The source cannot answer this question, for example a day of a table of months. */
    UNSUPPORTED_BY_SOURCE("the source cannot say"),
    /** A member that the table does not know, perhaps misspelt. */
    UNKNOWN_MEMBER("unknown member"),
    /** No day of the period is covered by the data. */
    NOT_COVERED("no data for this time"),
    /** A level or distinct count without a row in the period. */
    NO_SNAPSHOT("no snapshot"),
    /** Money of several currencies. */
    MIXED_CURRENCY("several currencies"),
    /** Parts are known, but they do not add up to the whole; the detail has bounds. */
    NON_ADDITIVE("cannot be added up"),
    /** There are rows, but on none of them is all known. */
    ALL_NULL("unknown"),
    /** Rows are unknown in one table, so it cannot be set against another. */
    PARTIAL_INPUT("partly unknown"),
    /** Divided by zero. */
    ZERO_DENOMINATOR("divided by zero"),
    /** Divided by a negative number, or a requirement of the definition does not hold. */
    OUT_OF_DOMAIN("not defined here");

    private final String words;

    AbsenceReason(String words) {
        this.words = words;
    }

    /** The reason in a few English words, for a reader who does not know this list. */
    public String words() {
        return words;
    }
}
