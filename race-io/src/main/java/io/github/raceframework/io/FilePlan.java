package io.github.raceframework.io;

import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one file are read.
 *
 * @param days how its days are written
 * @param numbers how its numbers are written
 * @param currency the currency of all its money; null if rows name theirs or there is none
 * @param scattered by key, the last line of a group that has rows of others between its own
 * @param firstLine the line of the first row that is not one of totals
 * @param lastLine the line of the last such row
 */
record FilePlan(
        ExportSource source,
        ExportDialect dialect,
        ColumnPlan columns,
        DatePattern days,
        ExportNumbers numbers,
        @Nullable Currency currency,
        Map<String, Long> scattered,
        long firstLine,
        long lastLine) {}
