package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.query.CompiledQuery;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Period;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a {@link KpiQuery}: a row per period and group, a column per KPI. Rows come by period, within it by the natural order of their
 * members. Kept in columns; rows and values are views made when they are asked for.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class KpiTable {

    private final CompiledQuery compiled;
    private final List<List<String>> groups;
    private final List<KpiColumn> columns;

    KpiTable(CompiledQuery compiled, List<List<String>> groups, List<KpiColumn> columns) {
        this.compiled = compiled;
        this.groups = groups;
        this.columns = columns;
    }

    /** The question this answers. */
    public KpiQuery query() {
        return compiled.query();
    }

    /** The definitions of the columns, in their order. */
    public List<Kpi> kpis() {
        return columns.stream().map(column -> column.plan().kpi()).toList();
    }

    /** The dimensions that rows name members of, in their order. */
    public List<DimensionId> dimensions() {
        return compiled.query().dimensions();
    }

    /** The number of rows. */
    public int size() {
        return groups.size() * compiled.times().rows();
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
        return column(kpi.id())
                .plan()
                .findAbsence()
                .map(absence -> new KpiValue.Absent(absence.reason(), absence.detail(), null));
    }

    private KpiColumn column(KpiId id) {
        return columns.stream()
                .filter(column -> column.plan().kpi().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the query did not ask for KPI " + id + ", only for "
                        + compiled.query().kpis()));
    }

    /** The values of one period and one group. */
    public final class Row {

        private final int period;
        private final int group;

        private Row(int index) {
            this.period = index / groups.size();
            this.group = index % groups.size();
        }

        /** The days it is about. */
        public DateRange range() {
            return period().range();
        }

        /** The bucket of the calendar; empty for a query without a grain. */
        public Optional<Bucket> findBucket() {
            return period().findBucket();
        }

        /** Its members, in the order of {@link KpiTable#dimensions()}. */
        public List<String> members() {
            return groups.get(group);
        }

        /**
         * Its member of that dimension.
         *
         * @throws IllegalArgumentException if the query was not split by it
         */
        public String member(String dimension) {
            int index = dimensions().indexOf(DimensionId.of(dimension));
            if (index < 0) {
                throw new IllegalArgumentException(
                        "the query was not split by " + dimension + ", only by " + dimensions());
            }
            return members().get(index);
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
            return column(kpi).value(group, period);
        }

        /**
         * The value of a KPI beside that of the period it is compared with, and the change.
         *
         * @throws IllegalArgumentException if the query did not ask for the KPI, or not for a comparison
         */
        public KpiChange change(KpiId kpi) {
            KpiColumn column = column(kpi);
            if (compiled.query().findComparison().isEmpty()) {
                throw new IllegalArgumentException(
                        "the query did not ask for a comparison; KpiQuery.compare says with which period");
            }
            return new ValueChange(compiled, column, group, period).get();
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

        private void requireSame(Kpi kpi) {
            Kpi answered = column(kpi.id()).plan().kpi();
            if (!answered.equals(kpi)) {
                throw new IllegalArgumentException("the engine's catalogue has another KPI of this id: " + answered
                        + ", not " + kpi + "; give the engine a catalogue with yours under an id of its own");
            }
        }

        /** The bucket or range and the members: {@code 2024-02 [EMAIL]}. */
        @Override
        public String toString() {
            return findBucket().map(Bucket::label).orElseGet(() -> range().toString()) + " " + members();
        }

        private Period period() {
            return compiled.periods().get(period);
        }
    }
}
