package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link KpiTable} that was written down and is read again; see {@link KpiTable#recorded}.
 *
 * <p>Immutable.
 *
 * @param range the days it is about
 * @param bucket the bucket of the query's calendar; null for a query without a grain, and for all periods together
 * @param members its members of the first dimensions of the query; it is a total over the others
 * @param cells what it says of each KPI, in the order of the query
 * @param rank its place in the order that the query asks for; null if it asks for none, and for the total of all
 */
public record RecordedRow(
        DateRange range,
        @Nullable Bucket bucket,
        List<String> members,
        List<Cell> cells,
        @Nullable KpiValue rank) {

    public RecordedRow {
        members = List.copyOf(members);
        cells = List.copyOf(cells);
    }

    /**
     * What a row says of one KPI.
     *
     * @param value its value
     * @param change beside that of the period it is compared with; null if the query does not compare
     * @param share of that of the whole; null if the query asks for no shares
     */
    public record Cell(
            KpiValue value,
            @Nullable KpiChange change,
            @Nullable KpiValue share) {}
}
