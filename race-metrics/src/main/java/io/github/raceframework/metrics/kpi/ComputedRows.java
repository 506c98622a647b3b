package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.Period;
import io.github.raceframework.metrics.compile.PlanNode;
import io.github.raceframework.metrics.compile.TablePlan;
import io.github.raceframework.metrics.query.GroupOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of an answer over the columns it was computed in; what else is to be said of a value is worked out when it is asked for. */
final class ComputedRows implements TableRows {

    private final TablePlan plan;
    private final List<GroupLevel> levels;
    private final List<GroupLevel> shown;
    private final List<Kpi> kpis;
    private final RowLayout layout;

    ComputedRows(TablePlan plan, List<GroupLevel> levels) {
        this.plan = plan;
        this.levels = levels;
        this.kpis = levels.get(0).compiled().plans().stream().map(KpiPlan::kpi).toList();
        this.shown =
                levels.stream().filter(level -> plan.shows(level.compiled())).toList();
        this.layout = RowLayout.of(plan, shown);
    }

    @Override
    public List<Kpi> kpis() {
        return kpis;
    }

    @Override
    public List<KpiFunction> functions() {
        Map<String, KpiFunction> called = new TreeMap<>();
        levels.get(0).compiled().plans().forEach(each -> collect(each.root(), called));
        return List.copyOf(called.values());
    }

    private static void collect(PlanNode node, Map<String, KpiFunction> called) {
        if (node instanceof PlanNode.Invocation invocation) {
            called.put(invocation.function().id(), invocation.function());
        } else if (node instanceof PlanNode.Guard guard) {
            collect(guard.left(), called);
            collect(guard.right(), called);
        }
        node.operands().forEach(operand -> collect(operand, called));
    }

    @Override
    public int size() {
        return layout.size();
    }

    @Override
    public Optional<KpiValue.Absent> findAbsence(int kpi) {
        List<Optional<KpiPlan.Absence>> absences = shown.stream()
                .map(level -> level.column(id(kpi)).plan().findAbsence())
                .toList();
        return absences.stream().allMatch(Optional::isPresent)
                ? absences.get(0).map(absence -> new KpiValue.Absent(absence.reason(), absence.detail(), null))
                : Optional.empty();
    }

    private KpiId id(int kpi) {
        return kpis.get(kpi).id();
    }

    @Override
    public DateRange range(int row) {
        return time(row).range();
    }

    @Override
    public @Nullable Bucket bucket(int row) {
        return time(row).bucket();
    }

    private Period time(int row) {
        return plan.times().periods().get(layout.period(row));
    }

    @Override
    public List<String> members(int row) {
        RowLayout.Entry entry = layout.entry(row);
        return entry.level().groups().get(entry.group());
    }

    @Override
    public KpiValue value(int row, int kpi) {
        RowLayout.Entry entry = layout.entry(row);
        return entry.level().column(id(kpi)).value(entry.group(), layout.period(row));
    }

    @Override
    public Optional<AbsenceReason> findReason(int row, int kpi) {
        RowLayout.Entry entry = layout.entry(row);
        return entry.level().column(id(kpi)).findReason(entry.group(), layout.period(row));
    }

    @Override
    public KpiChange change(int row, int kpi) {
        RowLayout.Entry entry = layout.entry(row);
        GroupLevel level = entry.level();
        return new ValueChange(level.compiled(), level.column(id(kpi)), entry.group(), layout.period(row)).get();
    }

    @Override
    public KpiValue share(int row, int kpi) {
        RowLayout.Entry entry = layout.entry(row);
        return ShareOfWhole.of(plan, levels, id(kpi), entry.level(), entry.group(), layout.period(row))
                .get();
    }

    @Override
    public KpiValue rank(int row) {
        GroupOrder order = plan.query().arrangement().findOrder().orElseThrow();
        RowLayout.Entry entry = layout.entry(row);
        if (entry.rank() == Ranking.UNORDERED) {
            return new KpiValue.Absent(
                    AbsenceReason.MIXED_CURRENCY,
                    order.kpi() + " of these groups is in several currencies, which have no order",
                    null);
        }
        if (entry.rank() == Ranking.UNRANKED) {
            int period = Ranking.comparedPeriod(order, plan.times(), layout.period(row));
            return entry.level().column(order.kpi()).value(entry.group(), period);
        }
        return new KpiValue.Present(
                BigDecimal.valueOf(entry.rank()), Unit.COUNT, List.of(), new Evidence(List.of(), Set.of()));
    }
}
