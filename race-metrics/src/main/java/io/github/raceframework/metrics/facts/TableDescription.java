package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Counting;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import io.github.raceframework.metrics.facts.store.MeasureCount;
import java.util.HashMap;
import java.util.Map;

/** What a table tells about itself to whoever asks it: measures with coverage, dimensions with members. */
final class TableDescription {

    private final FactTable table;
    private final FactSchema schema;

    TableDescription(FactTable table) {
        this.table = table;
        this.schema = table.schema();
    }

    TableSchema schema() {
        return new TableSchema(schema.name(), schema.rowGrain(), schema.rowCalendar(), measures(), dimensions());
    }

    private Map<MeasureId, MeasureSchema> measures() {
        Map<MeasureId, MeasureSchema> measures = new HashMap<>();
        for (Measure measure : schema.measures()) {
            measures.put(
                    measure.id(),
                    new MeasureSchema(
                            measure,
                            table.covered(),
                            combining(measure),
                            schema.findCurrency(measure).orElse(null),
                            schema.findAggregation(measure).orElse(null),
                            null));
        }
        for (MeasureCount count : schema.identities().all()) {
            Counting counting =
                    count.rule().counting(table.covered(), schema.identities().wholeHistory());
            measures.put(
                    count.measure().id(),
                    new MeasureSchema(count.measure(), counting.known(), Combining.COUNTED, null, null, counting));
        }
        return measures;
    }

    private Combining combining(Measure measure) {
        if (schema.findAggregation(measure).isPresent()) {
            return Combining.AGGREGATED;
        }
        return schema.isSummed(measure) ? Combining.SUMMED : Combining.BY_ADDITIVITY;
    }

    private Map<DimensionId, Members> dimensions() {
        Map<DimensionId, Members> dimensions = new HashMap<>();
        table.members()
                .forEach((id, occurring) ->
                        dimensions.put(id, new ColumnMembers(occurring, schema.isConformed(occurring.dimension()))));
        table.calendar()
                .forEach(attribute -> dimensions.put(attribute.dimension().id(), new CalendarMembers(attribute)));
        return dimensions;
    }
}
