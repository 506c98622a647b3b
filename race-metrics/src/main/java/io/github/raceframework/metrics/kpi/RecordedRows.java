package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer as they were recorded.
 *
 * <p>Not for use by several threads while rows are added; after that it may be read by any number.
 */
final class RecordedRows implements TableRows {

    /** The places of the values of a cell with all of them. */
    private static final int BEFORE = 1;

    private static final int ABSOLUTE = 2;
    private static final int RELATIVE = 3;
    private static final int SHARE = 4;

    private final KpiQuery query;
    private final List<Kpi> kpis;
    private final List<KpiFunction> functions;
    private final Map<KpiId, KpiValue.Absent> absences;
    private final boolean compares;
    private final boolean shares;
    private final List<DateRange> ranges = new ArrayList<>();
    private final List<@Nullable Bucket> buckets = new ArrayList<>();
    private final List<List<String>> members = new ArrayList<>();
    private final List<@Nullable KpiValue> ranks = new ArrayList<>();
    private final PackedCells cells;

    RecordedRows(KpiQuery query, List<Kpi> kpis, List<KpiFunction> functions, Map<KpiId, KpiValue.Absent> absences) {
        this.query = query;
        this.kpis = List.copyOf(kpis);
        this.functions = List.copyOf(functions);
        this.absences = Map.copyOf(absences);
        this.compares = query.findComparison().isPresent();
        this.shares = query.arrangement().findShareOf().isPresent();
        this.cells = new PackedCells(kpis.size(), (compares ? SHARE : 1) + (shares ? 1 : 0));
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
    }

    void add(RecordedRow row) {
        check(size(), row);
        ranges.add(row.range());
        buckets.add(row.bucket());
        members.add(row.members());
        ranks.add(row.rank());
        cells.add(row.cells());
    }

    private void check(int number, RecordedRow row) {
        require(number, row.members().size() <= query.dimensions().size(), "more members than there are dimensions");
        require(number, row.cells().size() == kpis.size(), "another number of cells than there are KPIs");
        require(number, row.bucket() == null || query.findGrain().isPresent(), "a bucket, but the query has no grain");
        boolean isRanked =
                query.arrangement().findOrder().isPresent() && !row.members().isEmpty();
        require(number, (row.rank() != null) == isRanked, isRanked ? "no rank" : "a rank, which nothing asks for");
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
        return ranges.size();
    }

    @Override
    public Optional<KpiValue.Absent> findAbsence(int kpi) {
        return Optional.ofNullable(absences.get(kpis.get(kpi).id()));
    }

    @Override
    public DateRange range(int row) {
        return ranges.get(row);
    }

    @Override
    public @Nullable Bucket bucket(int row) {
        return buckets.get(row);
    }

    @Override
    public List<String> members(int row) {
        return members.get(row);
    }

    @Override
    public KpiValue value(int row, int kpi) {
        return cells.value(row, kpi, 0);
    }

    @Override
    public Optional<AbsenceReason> findReason(int row, int kpi) {
        return value(row, kpi) instanceof KpiValue.Absent absent ? Optional.of(absent.reason()) : Optional.empty();
    }

    @Override
    public KpiChange change(int row, int kpi) {
        if (!compares) {
            throw new IllegalStateException("nothing is compared");
        }
        return new KpiChange(
                cells.value(row, kpi, BEFORE), cells.value(row, kpi, ABSOLUTE), cells.value(row, kpi, RELATIVE));
    }

    @Override
    public KpiValue share(int row, int kpi) {
        if (!shares) {
            throw new IllegalStateException("no share is asked for");
        }
        return cells.value(row, kpi, compares ? SHARE : BEFORE);
    }

    @Override
    public KpiValue rank(int row) {
        return Objects.requireNonNull(ranks.get(row));
    }
}
