package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the rows of an answer that was written somewhere, one after the other, and gives the answer. Rows are packed as they come, so that an answer of
 * any size takes little more memory than its numbers. It says what is recorded; nothing of it is computed.
 *
 * <p>Not for use by several threads; of use for one answer.
 */
public final class TableRecorder {

    private final KpiQuery query;
    private @Nullable RecordedRows rows;

    /**
     * No rows yet.
     *
     * @param kpis the definitions of the KPIs that the query asks for, in its order
     * @param functions those of plugins that are called in them, by id
     * @param absences of the KPIs that have no value in any cell, why
     * @throws IllegalArgumentException if these are not the KPIs of that query
     */
    public TableRecorder(
            KpiQuery query, List<Kpi> kpis, List<KpiFunction> functions, Map<KpiId, KpiValue.Absent> absences) {
        this.query = query;
        this.rows = new RecordedRows(query, kpis, functions, absences);
    }

    /**
     * Adds the next row of the answer.
     *
     * @throws IllegalArgumentException if this is no row of an answer to that query; it is not added then
     * @throws IllegalStateException after {@link #toTable}
     */
    public void add(RecordedRow row) {
        open().add(row);
    }

    /**
     * The answer. Ends the recording.
     *
     * @throws IllegalStateException the second time
     */
    public KpiTable toTable() {
        KpiTable table = new KpiTable(query, open());
        rows = null;
        return table;
    }

    private RecordedRows open() {
        if (rows == null) {
            throw new IllegalStateException("the answer was given already: record another with a recorder of its own");
        }
        return rows;
    }
}
