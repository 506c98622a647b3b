package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.KpiPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/** The values of all groups that name members of the same dimensions: those of the query, or the first of these for a total. */
final class GroupLevel {

    private final CompiledQuery compiled;
    private final List<List<String>> groups;
    private final Map<KpiId, KpiColumn> columns;
    private final Map<List<String>, Integer> indexes;

    private GroupLevel(
            CompiledQuery compiled,
            List<List<String>> groups,
            Map<KpiId, KpiColumn> columns,
            Map<List<String>, Integer> indexes) {
        this.compiled = compiled;
        this.groups = groups;
        this.columns = columns;
        this.indexes = indexes;
    }

    /** The values of cells. */
    static GroupLevel of(CompiledQuery compiled, CellBlock cells) {
        CellFacts facts = new CellFacts(compiled, ConvertedCells.convert(compiled, cells));
        Map<KpiId, KpiColumn> columns = new HashMap<>();
        for (KpiPlan plan : compiled.plans()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the thread that asks was interrupted");
            }
            columns.put(plan.kpi().id(), KpiColumn.of(compiled, plan, facts));
        }
        return new GroupLevel(compiled, facts.groups(), columns, Map.of());
    }

    /** This level, able to find its groups by their members. */
    GroupLevel indexed() {
        Map<List<String>, Integer> byMembers = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            byMembers.put(groups.get(group), group);
        }
        return new GroupLevel(compiled, groups, columns, byMembers);
    }

    /** By how many dimensions its groups are split. */
    int depth() {
        return compiled.query().dimensions().size();
    }

    CompiledQuery compiled() {
        return compiled;
    }

    List<List<String>> groups() {
        return groups;
    }

    /**
     * The values of a KPI.
     *
     * @throws IllegalArgumentException if the query did not ask for it
     */
    KpiColumn column(KpiId id) {
        return Optional.ofNullable(columns.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the query did not ask for KPI " + id + ", only for "
                        + compiled.query().kpis()));
    }

    /** The group of these members, if this level is indexed and has it. */
    OptionalInt findGroup(List<String> members) {
        Integer group = indexes.get(members);
        return group == null ? OptionalInt.empty() : OptionalInt.of(group);
    }
}
