package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;

/** The values of a KPI by month. */
record Months(KpiTable table, Kpi kpi) {

    List<KpiTable.Row> rows() {
        return table.rows();
    }

    /** {@code 2025-03}; that only a part of a month counts is told by a flag. */
    List<String> labels() {
        return rows().stream()
                .map(row -> row.findBucket().orElseThrow().label())
                .toList();
    }

    List<KpiValue> values() {
        return rows().stream().map(row -> row.value(kpi.id())).toList();
    }

    List<KpiValue> before() {
        return rows().stream().map(row -> row.change(kpi.id()).before()).toList();
    }
}
