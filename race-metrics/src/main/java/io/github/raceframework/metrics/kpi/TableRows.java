package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer says, row by row and, by their place in the query, KPI by KPI: as it is computed, or as it was recorded. */
sealed interface TableRows permits ComputedRows, RecordedRows {

    int size();

    /** Why a KPI has no value in any cell; empty if cells may have values. */
    Optional<KpiValue.Absent> findAbsence(int kpi);

    DateRange range(int row);

    /** The bucket of the calendar; null for all periods together. */
    @Nullable
    Bucket bucket(int row);

    List<String> members(int row);

    KpiValue value(int row, int kpi);

    /** The reason of a value that is absent; empty for one that is there. */
    Optional<AbsenceReason> findReason(int row, int kpi);

    /** Only of a query with a comparison. */
    KpiChange change(int row, int kpi);

    /** Only of a query with shares. */
    KpiValue share(int row, int kpi);

    /** Only of a query with an order, and of a row with members. */
    KpiValue rank(int row);

    /** The definitions of the columns. */
    List<Kpi> kpis();

    /** The functions of plugins that their formulas call, by id. */
    List<KpiFunction> functions();
}
