package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says whether figures of several tables may be added up. The people whom two tables count may be the same, and so may the sales that two systems claim;
 * rows of one model of attribution and of another are no two facts.
 */
final class UnionClash {

    private final Set<DimensionId> grouped;
    private final Filter filter;

    /**
     * A check.
     *
     * @param grouped the dimensions that the query is split by, so that a cell has one member of each
     * @param filter the filters of the query and of the formula
     */
    UnionClash(List<DimensionId> grouped, Filter filter) {
        this.grouped = Set.copyOf(grouped);
        this.filter = filter;
    }

    /**
     * Why figures of these tables must not be added up.
     *
     * @param measures the measure and, where it is computed from its parts, these
     */
    Clash of(Set<Measure> measures, List<TableSchema> tables) {
        Set<DimensionId> notSummable = new LinkedHashSet<>();
        for (TableSchema table : tables) {
            table.dimensions().forEach((id, members) -> {
                if (!members.dimension().isSummable()) {
                    notSummable.add(id);
                }
            });
        }
        if (!notSummable.stream().allMatch(dimension -> haveOneMember(tables, dimension))) {
            return Clash.ALTERNATIVES;
        }
        boolean combined =
                measures.stream().anyMatch(measure -> tables.stream().anyMatch(table -> isOneFigure(table, measure)));
        boolean overlap = combined
                || measures.stream()
                        .map(Measure::additivity)
                        .anyMatch(additivity -> additivity.overDimensions() == OverDimensions.NONE
                                || isOfSeveralSources(additivity, tables));
        return overlap ? Clash.OVERLAPPING_PARTS : Clash.NONE;
    }

    /** Whether a table makes one figure of its rows that does not add up with that of another: people counted, or a mean. */
    private static boolean isOneFigure(TableSchema table, Measure measure) {
        MeasureSchema column = table.measures().get(measure.id());
        return column != null
                && (column.combining() == Combining.COUNTED
                        || (column.aggregation() != null
                                && !column.aggregation().addsUp()));
    }

    private boolean isOfSeveralSources(Additivity additivity, List<TableSchema> tables) {
        return !additivity.notOver().stream().allMatch(dimension -> haveOneMember(tables, dimension));
    }

    /** Whether all rows of a cell, whichever table they are of, have the same member of a dimension. Of a table without it nobody knows. */
    private boolean haveOneMember(List<TableSchema> tables, DimensionId dimension) {
        List<Members> columns = tables.stream()
                .flatMap(table -> Stream.ofNullable(table.dimensions().get(dimension)))
                .toList();
        if (columns.size() < tables.size()) {
            return false;
        }
        Set<Optional<String>> only = new HashSet<>();
        columns.forEach(members -> only.add(members.findOnly()));
        return grouped.contains(dimension)
                || isFilteredToOne(dimension)
                || (only.size() == 1 && !only.contains(Optional.<String>empty()));
    }

    private boolean isFilteredToOne(DimensionId dimension) {
        return filter.conditions().stream()
                .filter(condition -> condition.dimension().equals(dimension))
                .anyMatch(condition -> condition.test() == Filter.Test.IN
                        && condition.members().size() == 1);
    }
}
