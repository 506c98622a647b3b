package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import java.util.Optional;

/** A column of a table over the rows that pass a filter, the query's own filter aside. */
record OracleInput(OracleTable table, Measure measure, Filter filter) {

    /** Who is counted in the rows is counted as their sums are. */
    OverTime overTime() {
        return findCount().isPresent() ? OverTime.SUM : measure.additivity().overTime();
    }

    Optional<OracleCount> findCount() {
        return table.counts().find(measure.id().text());
    }

    boolean isZeroWithoutRows() {
        return findCount().isPresent() || measure.kind().isZeroWithoutRows();
    }

    boolean isKnownIn(OracleRow row) {
        Optional<OracleCount> count = findCount();
        if (count.isPresent()) {
            String having = count.get().having();
            return row.isOfSomebody() && (having == null || row.values().containsKey(having));
        }
        return row.values().containsKey(measure.id().text());
    }
}
