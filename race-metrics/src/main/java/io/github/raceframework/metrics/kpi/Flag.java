package io.github.raceframework.metrics.kpi;

/**
 * Something to know about a value that is present.
 *
 * <p>Immutable.
 *
 * @param kind what it is
 * @param detail the figures to it, such as {@code 29/30}; may be empty
 */
public record Flag(Kind kind, String detail) {

    /** What there is to know. */
    public enum Kind {
        /** Some rows are unknown and were left out: known/all. */
        PARTIAL_INPUT("some rows unknown"),
        /** Some days are not covered: covered/all. */
        PARTIAL_COVERAGE("some days not covered"),
        /** Days or members without rows were taken for zero because of what other rows cover, not because anyone said so. */
        COVERAGE_INFERRED("gaps taken for zero"),
        /** Some series have no value as recent as the newest. */
        STALE("some snapshots older"),
        /** A rate rests on fewer than the query asks for at least: denominator/least. */
        LOW_SAMPLE("small sample"),
        /** The value lies outside the range its definition allows. */
        OUT_OF_RANGE("outside its range"),
        /** The value rests on a model. */
        ESTIMATE("estimate"),
        /** An optional input was not there and counted as 0. */
        OPTIONAL_MISSING("optional input missing"),
        /** Another measure was taken for one that no table has: which for which. */
        STAND_IN("another measure stands in"),
        /** The range of the query cuts the bucket: days/all. */
        INCOMPLETE_PERIOD("part of the period"),
        /** Money of other currencies was converted: which, and by what method. */
        CONVERTED("converted from other currencies");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The flag in a few English words. */
        public String words() {
            return words;
        }
    }

    static Flag of(Kind kind) {
        return new Flag(kind, "");
    }

    static Flag part(Kind kind, long part, long whole) {
        return new Flag(kind, part + "/" + whole);
    }

    /** The kind, and the detail in parentheses: {@code PARTIAL_INPUT(29/30)}. */
    @Override
    public String toString() {
        return detail.isEmpty() ? kind.name() : kind + "(" + detail + ")";
    }
}
