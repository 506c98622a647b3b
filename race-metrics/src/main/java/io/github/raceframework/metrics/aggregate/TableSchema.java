package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import java.util.Map;

/**
 * What is known about a table before it is asked.
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

    /**
     * A measure of a table.
     *
     * @param measure its definition
     * @param coverage the days on which its absence from the rows means that nothing happened
     */
    public record MeasureSchema(Measure measure, Coverage coverage) {}
}
