package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.List;

/**
 * One source whose rows lie in several: the same tables by machine, by year or by file. It says what one source with all the rows would say, for
 * every question.
 *
 * <p>Every part has all the tables, made alike, some perhaps without rows. Declared coverage adds up; inferred coverage is inferred over all rows,
 * from the first to the last. A member is known if any part knows it. A row is in one part only: what two parts have counts twice.
 *
 * <p>Identities are put together as sets, so that whoever is in two parts counts once. What a row says about other rows, such as that an order is the
 * first of its customer, has to be worked out over all of them before they are divided.
 *
 * <p>Parts are asked one after the other. Immutable and safe for use by several threads.
 */
public final class PartitionedSource implements PartialSource {

    private final List<PartialSource> parts;
    private final SourceSchema schema;

    private PartitionedSource(List<PartialSource> parts) {
        this.parts = parts;
        this.schema = new SchemaMerge(parts.stream().map(PartialSource::schema).toList()).merge();
    }

    /**
     * A source of these parts.
     *
     * @throws IllegalArgumentException if there is none, or two of them have other tables or tables that are not made alike
     */
    public static PartitionedSource of(List<? extends PartialSource> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts is empty; a partitioned source has at least one part");
        }
        return new PartitionedSource(List.copyOf(parts));
    }

    @Override
    public SourceSchema schema() {
        return schema;
    }

    @Override
    public PartialFrame partial(AggregateQuery query) {
        PartialFrame all = PartialFrame.none(query, schema);
        for (PartialSource part : parts) {
            all = all.merge(part.partial(query));
        }
        return all;
    }
}
