package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.compile.TablePlan;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link KpiQuery}: a row per period and group, a column per KPI, and rows for the totals it asks for. Rows come by period,
 * those of all periods together last; within a period by the natural order of their members or by the order asked for, a subtotal after its
 * groups and the total of all last. Kept in columns; rows and values are views made when they are asked for.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class KpiTable {

    private final KpiQuery query;
    private final TableRows contents;
    private final Map<KpiId, Integer> places = new HashMap<>();

    KpiTable(KpiQuery query, TableRows contents) {
        this.query = query;
        this.contents = contents;
        query.kpis().forEach(kpi -> places.put(kpi, places.size()));
    }

    KpiTable(TablePlan plan, List<GroupLevel> levels) {
        this(plan.query(), new ComputedRows(plan, levels));
    }

    /**
     * An answer that was written down and is read again. It says what is recorded; nothing of it is computed.
     *
     * @param kpis the definitions of the KPIs that the query asks for, in its order
     * @param absences of the KPIs that have no value in any cell, why
     * @param rows in the order of the answer
     * @throws IllegalArgumentException if these are not KPIs and rows of an answer to that query
     */
    public static KpiTable recorded(
            KpiQuery query, List<Kpi> kpis, Map<KpiId, KpiValue.Absent> absences, List<RecordedRow> rows) {
        return recorded(query, kpis, List.of(), absences, rows);
    }

    /**
     * An answer that was written down, in whose KPIs functions of plugins are called.
     *
     * @param functions those called, by id
     * @throws IllegalArgumentException as {@link #recorded(KpiQuery, List, Map, List)}
     */
    public static KpiTable recorded(
            KpiQuery query,
            List<Kpi> kpis,
            List<KpiFunction> functions,
            Map<KpiId, KpiValue.Absent> absences,
            List<RecordedRow> rows) {
        TableRecorder recorder = new TableRecorder(query, kpis, functions, absences);
        rows.forEach(recorder::add);
        return recorder.toTable();
    }

    /** The question this answers. */
    public KpiQuery query() {
        return query;
    }

    /** The definitions of the columns, in their order. */
    public List<Kpi> kpis() {
        return contents.kpis();
    }

    /** The functions of plugins that their formulas call, directly or through other KPIs, by id: which version has computed the values. */
    public List<KpiFunction> functions() {
        return contents.functions();
    }

    /** The dimensions that rows name members of, in their order. */
    public List<DimensionId> dimensions() {
        return query().dimensions();
    }

    /** The number of rows. */
    public int size() {
        return contents.size();
    }

    /** The rows, as views. */
    public List<Row> rows() {
        return new AbstractList<>() {
            @Override
            public Row get(int index) {
                return new Row(Objects.checkIndex(index, size()));
            }

            @Override
            public int size() {
                return KpiTable.this.size();
            }
        };
    }

    /** The reason why a KPI has no value in any cell, known before any row was looked at; empty if cells may have values. */
    public Optional<KpiValue.Absent> findAbsence(Kpi kpi) {
        return contents.findAbsence(place(kpi.id()));
    }

    /**
     * How many values of all rows, those of totals too, are absent for which reason, in the order of reasons; nothing for a reason that none has.
     * Looks at every value once. Changes, shares and ranks do not count.
     */
    public Map<AbsenceReason, Long> countAbsences() {
        Map<AbsenceReason, Long> counts = new TreeMap<>();
        for (int row = 0; row < size(); row++) {
            for (int kpi = 0; kpi < places.size(); kpi++) {
                contents.findReason(row, kpi).ifPresent(reason -> counts.merge(reason, 1L, Long::sum));
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    private int place(KpiId kpi) {
        Integer place = places.get(kpi);
        if (place == null) {
            throw new IllegalArgumentException("the query did not ask for KPI " + kpi + ", only for " + query.kpis());
        }
        return place;
    }

    /** Whether the other answers the same question with the same definitions and says the same in every row, with the same evidence. */
    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof KpiTable other
                        && query.equals(other.query)
                        && kpis().equals(other.kpis())
                        && functions().equals(other.functions())
                        && kpis().stream().allMatch(kpi -> findAbsence(kpi).equals(other.findAbsence(kpi)))
                        && size() == other.size()
                        && IntStream.range(0, size())
                                .allMatch(row -> record(row).equals(other.record(row))));
    }

    @Override
    public int hashCode() {
        return Objects.hash(query, size());
    }

    /** All that a row says. */
    private RecordedRow record(int row) {
        boolean compares = query.findComparison().isPresent();
        boolean shares = query.arrangement().findShareOf().isPresent();
        List<String> members = contents.members(row);
        boolean ranks = query.arrangement().findOrder().isPresent() && !members.isEmpty();
        List<RecordedRow.Cell> cells = new ArrayList<>();
        for (int kpi = 0; kpi < kpis().size(); kpi++) {
            cells.add(new RecordedRow.Cell(
                    contents.value(row, kpi),
                    compares ? contents.change(row, kpi) : null,
                    shares ? contents.share(row, kpi) : null));
        }
        return new RecordedRow(
                contents.range(row), contents.bucket(row), members, cells, ranks ? contents.rank(row) : null);
    }

    /** The values of one period and one group, or of a total. */
    public final class Row {

        private final int number;

        private Row(int index) {
            this.number = index;
        }

        /** The days it is about. */
        public DateRange range() {
            return contents.range(number);
        }

        /** The bucket of the calendar; empty for a query without a grain, and for all periods together. */
        public Optional<Bucket> findBucket() {
            return Optional.ofNullable(contents.bucket(number));
        }

        /** Whether it is about all periods together, beside rows for each. */
        public boolean isOfAllPeriods() {
            return query().findGrain().isPresent() && findBucket().isEmpty();
        }

        /** The dimensions it is a total over: the last of {@link KpiTable#dimensions()}, all of them for the total of all; none for a group. */
        public List<DimensionId> totalOver() {
            return dimensions().subList(members().size(), dimensions().size());
        }

        /** Whether it is a total over dimensions or over periods. */
        public boolean isTotal() {
            return isOfAllPeriods() || !totalOver().isEmpty();
        }

        /** Its members, in the order of {@link KpiTable#dimensions()}; none of the dimensions it is a total over. */
        public List<String> members() {
            return contents.members(number);
        }

        /**
         * Its member of that dimension.
         *
         * @throws IllegalArgumentException if the query was not split by it, or the row is a total over it
         */
        public String member(String dimension) {
            return findMember(dimension)
                    .orElseThrow(() -> new IllegalArgumentException("the row is a total over " + totalOver()
                            + " and has no member of " + dimension + "; findMember is empty there"));
        }

        /**
         * Its member of that dimension; empty if it is a total over it.
         *
         * @throws IllegalArgumentException if the query was not split by it
         */
        public Optional<String> findMember(String dimension) {
            int index = dimensions().indexOf(DimensionId.of(dimension));
            if (index < 0) {
                throw new IllegalArgumentException(
                        "the query was not split by " + dimension + ", only by " + dimensions());
            }
            return index < members().size() ? Optional.of(members().get(index)) : Optional.empty();
        }

        /**
         * The value of a KPI.
         *
         * @throws IllegalArgumentException if the query did not ask for it, or the engine knows another definition of its id
         */
        public KpiValue value(Kpi kpi) {
            requireSame(kpi);
            return value(kpi.id());
        }

        /**
         * The value of a KPI.
         *
         * @throws IllegalArgumentException if the query did not ask for it
         */
        public KpiValue value(KpiId kpi) {
            return contents.value(number, place(kpi));
        }

        /**
         * The value of a KPI beside that of the period it is compared with, and the change.
         *
         * @throws IllegalArgumentException if the query did not ask for the KPI, or not for a comparison
         */
        public KpiChange change(KpiId kpi) {
            int place = place(kpi);
            if (query().findComparison().isEmpty()) {
                throw new IllegalArgumentException(
                        "the query did not ask for a comparison; KpiQuery.compare says with which period");
            }
            return contents.change(number, place);
        }

        /**
         * The change of a KPI, as {@link #change(KpiId)}.
         *
         * @throws IllegalArgumentException as there, and if the engine knows another definition of its id
         */
        public KpiChange change(Kpi kpi) {
            requireSame(kpi);
            return change(kpi.id());
        }

        /**
         * The share that the value of a KPI has of that of the total or subtotal in the same period, as a fraction: the exact quotient of
         * the two, rounded once to the nearest double. Only sums of flows and stocks are parts of a whole; the share of a distinct count or
         * a ratio is {@code NON_ADDITIVE}. A whole of zero is {@code ZERO_DENOMINATOR}, a negative one {@code OUT_OF_DOMAIN}; a part that
         * is negative or larger than its whole, because others are negative, is flagged {@code OUT_OF_RANGE}. Flags are those of both
         * sides. The total of all has a share of itself.
         *
         * @throws IllegalArgumentException if the query did not ask for the KPI, or not for shares
         */
        public KpiValue share(KpiId kpi) {
            int place = place(kpi);
            if (query().arrangement().findShareOf().isEmpty()) {
                throw new IllegalArgumentException("the query did not ask for shares; KpiQuery.shares says of what");
            }
            return contents.share(number, place);
        }

        /**
         * The share of a KPI, as {@link #share(KpiId)}.
         *
         * @throws IllegalArgumentException as there, and if the engine knows another definition of its id
         */
        public KpiValue share(Kpi kpi) {
            requireSame(kpi);
            return share(kpi.id());
        }

        /**
         * The place it has in the order asked for, from 1 on, among all groups of its period, or of its subtotal; a subtotal among the
         * subtotals. Equal values share a place and leave out the next: 1, 2, 2, 4. Absent with the value it goes by; and {@code
         * MIXED_CURRENCY} where these values are in several currencies, which have no order: such groups come by their members, and all of
         * them, whatever the limit. Empty for the total of all.
         *
         * @throws IllegalArgumentException if the query did not ask for an order
         */
        public Optional<KpiValue> findRank() {
            if (query().arrangement().findOrder().isEmpty()) {
                throw new IllegalArgumentException(
                        "the query did not ask for an order; KpiQuery.orderBy says by which KPI");
            }
            return members().isEmpty() ? Optional.empty() : Optional.of(contents.rank(number));
        }

        private void requireSame(Kpi kpi) {
            Kpi answered = kpis().get(place(kpi.id()));
            boolean same = answered.equals(kpi)
                    || (kpi.origin().isEmpty() && answered.equals(kpi.withOrigin(answered.origin())));
            if (!same) {
                throw new IllegalArgumentException("the engine's catalogue has another KPI of this id: " + answered
                        + ", not " + kpi + "; give the engine a catalogue with yours under an id of its own");
            }
        }

        /**
         * The bucket or range and the members: {@code 2024-02 [EMAIL]}; what it is a total over as well, {@code 2024-02 [EMAIL] total over
         * [campaign]}.
         */
        @Override
        public String toString() {
            return findBucket().map(Bucket::label).orElseGet(() -> range().toString()) + " " + members()
                    + (totalOver().isEmpty() ? "" : " total over " + totalOver());
        }
    }
}
