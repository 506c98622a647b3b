package io.github.raceframework.examples.shop;

import io.github.raceframework.core.value.DateRange;
import java.util.List;

/** The days on which a file would have a row if something had happened. Only who knows the shop can say. */
final class Coverages {

    /** The days of the exports. */
    static final List<DateRange> YEARS = List.of(DateRange.parse("2024-01-01/2026-01-01"));

    /** The tag that counts visits was missing from the site from 10 to 16 March 2025. */
    static final List<DateRange> COUNTED_VISITS =
            List.of(DateRange.parse("2024-01-01/2025-03-10"), DateRange.parse("2025-03-17/2026-01-01"));

    /** The survey began in the middle of the first year. */
    static final List<DateRange> SURVEYED = List.of(DateRange.parse("2024-07-01/2026-01-01"));

    private Coverages() {}

    static DateRange[] ranges(List<DateRange> coverage) {
        return coverage.toArray(DateRange[]::new);
    }
}
