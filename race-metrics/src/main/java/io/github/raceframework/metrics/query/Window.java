package io.github.raceframework.metrics.query;

import io.github.raceframework.core.time.Grain;

/** Over which days a value goes, where these are not the days of its own bucket. Immutable. */
public sealed interface Window {

    /**
     * So many days or buckets, the last of which is, or ends with, the bucket itself. A value whose window is not covered in full is absent.
     *
     * @param count how many, at least 1
     * @param unit the grain of the query, or days
     */
    record Trailing(int count, Grain unit) implements Window {

        public Trailing {
            if (count < 1) {
                throw new IllegalArgumentException("a trailing window of " + count + " buckets has no day in it");
            }
        }

        /** {@code trailing 28 DAY}. */
        @Override
        public String toString() {
            return "trailing " + count + " " + unit;
        }
    }

    /**
     * From the start of a longer bucket up to the end of the bucket: the year to date. Where the bucket lies in two longer ones, from the start of the one
     * in which it ends. Against the bucket before, only buckets of one longer bucket are compared.
     *
     * @param since the longer grain
     */
    record ToDate(Grain since) implements Window {

        /** {@code YEAR to date}. */
        @Override
        public String toString() {
            return since + " to date";
        }
    }
}
