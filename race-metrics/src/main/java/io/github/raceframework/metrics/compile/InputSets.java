package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import io.github.raceframework.metrics.query.Nulls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The input sets of a query while its KPIs are compiled: KPIs that need the same share it. */
final class InputSets {

    private final Nulls nulls;
    private final Map<InputSet, Integer> indexes = new LinkedHashMap<>();
    private @Nullable DateRange span;

    InputSets(Nulls nulls) {
        this.nulls = nulls;
    }

    /** What one formula needs: a measure of a table, over the rows of a filter. */
    record Leaf(TableSchema table, Measure measure, Filter filter) {

        AggregateInput input() {
            return new AggregateInput(measure, filter);
        }

        Coverage coverage() {
            return schema().coverage();
        }

        /** What the table says about the measure. */
        MeasureSchema schema() {
            return Objects.requireNonNull(table.measures().get(measure.id()));
        }
    }

    /**
     * Inputs of one table are known together if they are combined over time in one way; a stock is not tied to the rows of flows. What is counted in
     * the rows is combined like their sums.
     */
    private record Together(
            String table, OverTime overTime, @Nullable AggregateInput alone) {}

    /**
     * Places for the leaves of one KPI, in their order.
     *
     * @param joins whether measures of different tables are set against each other, so that all must be about the same days; else each table has its own
     */
    List<InputPlace> add(List<Leaf> leaves, boolean joins) {
        Map<String, Coverage> windows = new HashMap<>();
        for (Leaf leaf : leaves) {
            windows.computeIfAbsent(
                    leaf.table().name(),
                    table -> window(leaves.stream()
                            .filter(other -> joins || other.table().name().equals(table))
                            .toList()));
        }
        Map<Together, Set<AggregateInput>> sets = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            sets.computeIfAbsent(together(leaf), none -> new LinkedHashSet<>()).add(leaf.input());
        }
        List<InputPlace> places = new ArrayList<>();
        for (Leaf leaf : leaves) {
            List<AggregateInput> inputs = List.copyOf(Objects.requireNonNull(sets.get(together(leaf))));
            String table = leaf.table().name();
            InputSet set = new InputSet(table, Objects.requireNonNull(windows.get(table)), inputs);
            int index = indexes.computeIfAbsent(set, none -> indexes.size());
            places.add(new InputPlace(index, inputs.indexOf(leaf.input())));
        }
        return places;
    }

    private Together together(Leaf leaf) {
        return new Together(
                leaf.table().name(),
                leaf.schema().isExact()
                        ? OverTime.SUM
                        : leaf.measure().additivity().overTime(),
                nulls == Nulls.KNOWN_SUM ? leaf.input() : null);
    }

    /**
     * The days that every leaf covers, in whole row periods of every table. Each table cuts the common days, not what another has left of
     * them, so that the order of the leaves makes no difference where row periods do not nest.
     */
    private Coverage window(List<Leaf> leaves) {
        Coverage window = null;
        for (Leaf leaf : leaves) {
            Coverage coverage = leaf.coverage();
            window = window == null ? coverage : window.intersect(coverage);
            DateRange grown = span;
            span = coverage.findSpan()
                    .map(covered -> grown == null ? covered : grown.span(covered))
                    .orElse(grown);
        }
        Coverage common = window == null ? Coverage.NONE : window;
        Coverage whole = common;
        for (Leaf leaf : leaves) {
            TableSchema table = leaf.table();
            whole = whole.intersect(common.wholeBuckets(table.rowCalendar(), table.rowGrain()));
        }
        return whole;
    }

    List<InputSet> all() {
        return List.copyOf(indexes.keySet());
    }

    /** From the first to the last day that any input covers. */
    Optional<DateRange> findSpan() {
        return Optional.ofNullable(span);
    }
}
