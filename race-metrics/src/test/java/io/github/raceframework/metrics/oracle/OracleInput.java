package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;

/** A column of a table over the rows that pass a filter, the query's own filter aside. */
record OracleInput(OracleTable table, Measure measure, Filter filter) {

    OverTime overTime() {
        return measure.additivity().overTime();
    }

    boolean isKnownIn(OracleRow row) {
        return row.values().containsKey(measure.id().text());
    }
}
