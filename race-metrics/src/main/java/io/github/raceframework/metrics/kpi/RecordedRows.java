package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of an answer as they were recorded. */
final class RecordedRows implements TableRows {

    private final KpiQuery query;
    private final List<Kpi> kpis;
    private final List<KpiFunction> functions;
    private final Map<KpiId, KpiValue.Absent> absences;
    private final List<RecordedRow> rows;

    RecordedRows(
            KpiQuery query,
            List<Kpi> kpis,
            List<KpiFunction> functions,
            Map<KpiId, KpiValue.Absent> absences,
            List<RecordedRow> rows) {
        this.query = query;
        this.kpis = List.copyOf(kpis);
        this.functions = List.copyOf(functions);
        this.absences = Map.copyOf(absences);
        this.rows = List.copyOf(rows);
        List<KpiId> ids = this.kpis.stream().map(Kpi::id).toList();
        if (!ids.equals(query.kpis())) {
            throw new IllegalArgumentException(
                    "the KPIs " + ids + " are not those that the query asks for, " + query.kpis());
        }
        absences.keySet().forEach(id -> {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException("the query does not ask for " + id + ", which is said to be absent");
            }
        });
        for (int row = 0; row < this.rows.size(); row++) {
            check(row, this.rows.get(row));
        }
    }

    private void check(int number, RecordedRow row) {
        require(number, row.members().size() <= query.dimensions().size(), "more members than there are dimensions");
        require(number, row.cells().size() == kpis.size(), "another number of cells than there are KPIs");
        require(number, row.bucket() == null || query.findGrain().isPresent(), "a bucket, but the query has no grain");
        boolean isRanked =
                query.arrangement().findOrder().isPresent() && !row.members().isEmpty();
        require(number, (row.rank() != null) == isRanked, isRanked ? "no rank" : "a rank, which nothing asks for");
        boolean compares = query.findComparison().isPresent();
        boolean shares = query.arrangement().findShareOf().isPresent();
        for (RecordedRow.Cell cell : row.cells()) {
            require(
                    number,
                    (cell.change() != null) == compares,
                    compares ? "a value without its change" : "a change, which the query does not ask for");
            require(
                    number,
                    (cell.share() != null) == shares,
                    shares ? "a value without its share" : "a share, which the query does not ask for");
        }
    }

    private static void require(int row, boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException("row " + (row + 1) + " has " + wrong);
        }
    }

    @Override
    public List<Kpi> kpis() {
        return kpis;
    }

    @Override
    public List<KpiFunction> functions() {
        return functions;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Optional<KpiValue.Absent> findAbsence(int kpi) {
        return Optional.ofNullable(absences.get(kpis.get(kpi).id()));
    }

    @Override
    public DateRange range(int row) {
        return rows.get(row).range();
    }

    @Override
    public @Nullable Bucket bucket(int row) {
        return rows.get(row).bucket();
    }

    @Override
    public List<String> members(int row) {
        return rows.get(row).members();
    }

    @Override
    public KpiValue value(int row, int kpi) {
        return rows.get(row).cells().get(kpi).value();
    }

    @Override
    public KpiChange change(int row, int kpi) {
        return Objects.requireNonNull(rows.get(row).cells().get(kpi).change());
    }

    @Override
    public KpiValue share(int row, int kpi) {
        return Objects.requireNonNull(rows.get(row).cells().get(kpi).share());
    }

    @Override
    public KpiValue rank(int row) {
        return Objects.requireNonNull(rows.get(row).rank());
    }
}
