package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiPlan;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Period;
import io.github.raceframework.metrics.query.TablePlan;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a {@link KpiQuery}: a row per period and group, a column per KPI, and rows for the totals it asks for. Rows come by period,
 * those of all periods together last; within a period by the natural order of their members or by the order asked for, a subtotal after its
 * groups and the total of all last. Kept in columns; rows and values are views made when they are asked for.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class KpiTable {

    private final TablePlan plan;
    private final List<GroupLevel> levels;
    private final List<GroupLevel> shown;
    private final List<Kpi> kpis;
    private final RowLayout layout;

    KpiTable(TablePlan plan, List<GroupLevel> levels) {
        this.plan = plan;
        this.levels = levels;
        this.kpis = levels.get(0).compiled().plans().stream().map(KpiPlan::kpi).toList();
        this.shown =
                levels.stream().filter(level -> plan.shows(level.compiled())).toList();
        this.layout = RowLayout.of(plan, shown);
    }

    /** The question this answers. */
    public KpiQuery query() {
        return plan.query();
    }

    /** The definitions of the columns, in their order. */
    public List<Kpi> kpis() {
        return kpis;
    }

    /** The dimensions that rows name members of, in their order. */
    public List<DimensionId> dimensions() {
        return query().dimensions();
    }

    /** The number of rows. */
    public int size() {
        return layout.size();
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
        List<Optional<KpiPlan.Absence>> absences = shown.stream()
                .map(level -> level.column(kpi.id()).plan().findAbsence())
                .toList();
        return absences.stream().allMatch(Optional::isPresent)
                ? absences.get(0).map(absence -> new KpiValue.Absent(absence.reason(), absence.detail(), null))
                : Optional.empty();
    }

    /** The values of one period and one group, or of a total. */
    public final class Row {

        private final int period;
        private final RowLayout.Entry entry;

        private Row(int index) {
            this.period = layout.period(index);
            this.entry = layout.entry(index);
        }

        /** The days it is about. */
        public DateRange range() {
            return time().range();
        }

        /** The bucket of the calendar; empty for a query without a grain, and for all periods together. */
        public Optional<Bucket> findBucket() {
            return time().findBucket();
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
            return entry.level().groups().get(entry.group());
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
            return column(kpi).value(entry.group(), period);
        }

        /**
         * The value of a KPI beside that of the period it is compared with, and the change.
         *
         * @throws IllegalArgumentException if the query did not ask for the KPI, or not for a comparison
         */
        public KpiChange change(KpiId kpi) {
            KpiColumn column = column(kpi);
            if (query().findComparison().isEmpty()) {
                throw new IllegalArgumentException(
                        "the query did not ask for a comparison; KpiQuery.compare says with which period");
            }
            return new ValueChange(entry.level().compiled(), column, entry.group(), period).get();
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
            column(kpi);
            if (query().arrangement().findShareOf().isEmpty()) {
                throw new IllegalArgumentException("the query did not ask for shares; KpiQuery.shares says of what");
            }
            return ShareOfWhole.of(plan, levels, kpi, entry.level(), entry.group(), period)
                    .get();
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
            GroupOrder order = query().arrangement()
                    .findOrder()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the query did not ask for an order; KpiQuery.orderBy says by which KPI"));
            if (members().isEmpty()) {
                return Optional.empty();
            }
            if (entry.rank() == Ranking.UNORDERED) {
                return Optional.of(new KpiValue.Absent(
                        AbsenceReason.MIXED_CURRENCY,
                        order.kpi() + " of these groups is in several currencies, which have no order",
                        null));
            }
            if (entry.rank() == Ranking.UNRANKED) {
                return Optional.of(
                        column(order.kpi()).value(entry.group(), Ranking.comparedPeriod(order, plan.times(), period)));
            }
            return Optional.of(new KpiValue.Present(
                    BigDecimal.valueOf(entry.rank()), Unit.COUNT, List.of(), new Evidence(List.of(), Set.of())));
        }

        private KpiColumn column(KpiId kpi) {
            return entry.level().column(kpi);
        }

        private void requireSame(Kpi kpi) {
            Kpi answered = column(kpi.id()).plan().kpi();
            if (!answered.equals(kpi)) {
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

        private Period time() {
            return plan.times().periods().get(period);
        }
    }
}
