package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import io.github.raceframework.metrics.query.CompiledQuery;
import io.github.raceframework.metrics.query.KpiPlan.InputPlace;
import io.github.raceframework.metrics.query.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a block of aggregate cells: what is known of an input in a cell, and what stands against using it. */
final class CellFacts {

    private final CompiledQuery compiled;
    private final CellBlock block;
    private final Map<String, TableSchema> tables = new HashMap<>();
    private final SetTime[][] times;

    /**
     * How an input set stands to a period.
     *
     * @param coveredDays the days of the period inside its window
     * @param rowPeriods the row periods of its table that these days make up
     * @param cutsRows whether the period begins or ends inside one of them
     */
    record SetTime(long coveredDays, int rowPeriods, boolean cutsRows) {}

    CellFacts(CompiledQuery compiled, CellBlock block) {
        this.compiled = compiled;
        this.block = block;
        compiled.schema().tables().forEach(table -> tables.put(table.name(), table));
        List<InputSet> sets = compiled.aggregates().inputSets();
        this.times = new SetTime[sets.size()][compiled.periods().size()];
        for (int set = 0; set < sets.size(); set++) {
            for (int period = 0; period < times[set].length; period++) {
                times[set][period] =
                        time(sets.get(set), compiled.periods().get(period).range());
            }
        }
    }

    private SetTime time(InputSet set, DateRange range) {
        TableSchema table = table(set.table());
        Grain grain = table.rowGrain();
        List<DateRange> parts = set.window().within(range);
        if (grain == Grain.DAY) {
            long days = parts.stream().mapToLong(DateRange::days).sum();
            return new SetTime(days, Math.toIntExact(days), false);
        }
        int rowPeriods = 0;
        boolean cuts = false;
        for (DateRange part : parts) {
            var buckets = table.rowCalendar().buckets(grain, part);
            rowPeriods += buckets.size();
            DateRange whole =
                    buckets.get(0).range().span(buckets.get(buckets.size() - 1).range());
            cuts |= !whole.equals(part);
        }
        return new SetTime(set.window().days(range), rowPeriods, cuts);
    }

    TableSchema table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    InputSet set(InputPlace place) {
        return compiled.aggregates().inputSets().get(place.set());
    }

    AggregateInput input(InputPlace place) {
        return set(place).inputs().get(place.index());
    }

    InputCells cells(InputPlace place) {
        return block.inputs().get(place.set()).get(place.index());
    }

    SetTime time(InputPlace place, int period) {
        return times[place.set()][period];
    }

    /** The days of a period that the measure of an input covers, whatever the other inputs cover. */
    long coveredDays(InputPlace place, int period) {
        MeasureSchema measure =
                table(set(place).table()).measures().get(input(place).measure().id());
        return measure == null
                ? 0
                : measure.coverage().days(compiled.periods().get(period).range());
    }

    List<List<String>> groups() {
        return block.groups();
    }

    int cell(int group, int period) {
        return group * compiled.periods().size() + period;
    }

    /** Why an input has no value in a cell; null if it has one. */
    @Nullable
    AbsenceReason findAbsence(InputPlace place, int group, int period) {
        InputCells cells = cells(place);
        SetTime time = time(place, period);
        int cell = cell(group, period);
        if (time.cutsRows()) {
            return AbsenceReason.UNSUPPORTED_BY_SOURCE;
        }
        boolean empty = cells.parts(cell) == 0;
        if (empty && findGroupMember(place, group, Knowledge.UNKNOWN) != null) {
            return AbsenceReason.UNKNOWN_MEMBER;
        }
        if (time.coveredDays() == 0 || isWindowTorn(time, period)) {
            return AbsenceReason.NOT_COVERED;
        }
        if (empty) {
            return input(place).measure().kind().isZeroWithoutRows() ? null : AbsenceReason.NO_SNAPSHOT;
        }
        if (cells.isMixedCurrency(cell)) {
            return AbsenceReason.MIXED_CURRENCY;
        }
        if (cells.clash(cell) != InputCells.Clash.NONE || isStretched(place, period)) {
            return AbsenceReason.NON_ADDITIVE;
        }
        return cells.knownParts(cell) == 0 ? AbsenceReason.ALL_NULL : null;
    }

    /** Whether a trailing window reaches outside what is covered. */
    private boolean isWindowTorn(SetTime time, int period) {
        return compiled.query()
                        .findWindow()
                        .filter(Window.Trailing.class::isInstance)
                        .isPresent()
                && time.coveredDays() < compiled.periods().get(period).range().days();
    }

    /** Whether a measure that cannot be put together over time is asked for over more than one row period. */
    boolean isStretched(InputPlace place, int period) {
        OverTime overTime = input(place).measure().additivity().overTime();
        return overTime == OverTime.NONE && time(place, period).rowPeriods() > 1;
    }

    /** The first dimension of whose member in a group the table knows as much as said; null if there is none. */
    @Nullable
    DimensionId findGroupMember(InputPlace place, int group, Knowledge knowledge) {
        List<DimensionId> dimensions = compiled.query().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            Members members = table(set(place).table()).dimensions().get(dimensions.get(i));
            if (members != null && members.of(groups().get(group).get(i)) == knowledge) {
                return dimensions.get(i);
            }
        }
        return null;
    }

    /** Whether days or members without rows were taken for zero although nobody said that they are covered. */
    boolean isInferred(InputPlace place, int group, int period) {
        AggregateInput input = input(place);
        boolean gaps = input.measure().kind().isZeroWithoutRows()
                && cells(place).filledRowPeriods(cell(group, period))
                        < time(place, period).rowPeriods();
        return (gaps && isCoverageInferred(place))
                || findGroupMember(place, group, Knowledge.BY_VOCABULARY) != null
                || asksForMemberWithoutRows(place);
    }

    private boolean isCoverageInferred(InputPlace place) {
        MeasureSchema measure =
                table(set(place).table()).measures().get(input(place).measure().id());
        return measure != null && measure.coverage().inferred();
    }

    private boolean asksForMemberWithoutRows(InputPlace place) {
        Map<DimensionId, Members> dimensions = table(set(place).table()).dimensions();
        Filter all = compiled.aggregates().scope().and(input(place).filter());
        return all.conditions().stream()
                .filter(condition -> condition.test() == Filter.Test.IN)
                .anyMatch(condition -> {
                    Members members = dimensions.get(condition.dimension());
                    return members != null
                            && condition.members().stream()
                                    .anyMatch(member -> members.of(member) == Knowledge.BY_VOCABULARY);
                });
    }
}
