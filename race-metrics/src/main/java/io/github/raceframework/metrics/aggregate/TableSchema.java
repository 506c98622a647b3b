package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a table before it is asked.
 *
 * <p>Immutable.
 *
 * @param name the table's name
 * @param rowGrain how long the period is that a row speaks for
 * @param rowCalendar the calendar of that period
 * @param measures its measures
 * @param dimensions its dimensions, with the members of each
 */
public record TableSchema(
        String name,
        Grain rowGrain,
        RaceCalendar rowCalendar,
        Map<MeasureId, MeasureSchema> measures,
        Map<DimensionId, Members> dimensions) {

    public TableSchema {
        measures = Map.copyOf(measures);
        dimensions = Map.copyOf(dimensions);
    }

    /** Whether a measure is one of its columns. */
    public boolean hasColumn(Measure measure) {
        return measures.containsKey(measure.id());
    }

    /** Whether it has a measure as a column, or all the parts of the measure's fallback. */
    public boolean provides(Measure measure) {
        Set<MeasureId> parts = measure.fallbackParts();
        return hasColumn(measure) || (!parts.isEmpty() && measures.keySet().containsAll(parts));
    }

    /**
     * A measure of a table.
     *
     * @param measure its definition
     * @param coverage the days on which its absence from the rows means that nothing happened
     * @param combining how the table makes one value of what lies in a cell
     * @param currency the currency of all its values; null for what is not money and where rows name it
     * @param aggregation what combines its values; null unless it is {@link Combining#AGGREGATED}
     * @param counting how identities are counted; null unless it is {@link Combining#COUNTED}, or where the table does not tell
     */
    public record MeasureSchema(
            Measure measure,
            Coverage coverage,
            Combining combining,
            @Nullable Currency currency,
            @Nullable Aggregation<?> aggregation,
            @Nullable Counting counting) {

        /** A measure that is combined as its additivity allows and whose values have no currency, or that of their row. */
        public MeasureSchema(Measure measure, Coverage coverage) {
            this(measure, coverage, Combining.BY_ADDITIVITY, null, null, null);
        }

        /** Whether the table gives the right value of any cell, so that the measure's additivity sets no limit. */
        public boolean isExact() {
            return combining != Combining.BY_ADDITIVITY;
        }

        /** Whether no rows inside coverage mean zero. */
        public boolean isZeroWithoutRows() {
            return combining == Combining.COUNTED
                    || (measure.kind().isZeroWithoutRows() && (aggregation == null || aggregation.addsUp()));
        }
    }

    /** How a table makes one value of what lies in a cell. */
    public enum Combining {
        /** Of the values of its rows, as far as the measure's additivity allows. */
        BY_ADDITIVITY,
        /** By adding up the values of its rows, which never overlap in this table. */
        SUMMED,
        /** By counting identities in the rows of the cell itself: a cell without rows has none. */
        COUNTED,
        /** By an {@link Aggregation} of the values of its rows. */
        AGGREGATED
    }
}
