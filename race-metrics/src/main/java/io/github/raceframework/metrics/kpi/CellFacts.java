package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Outcome;
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
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import io.github.raceframework.metrics.compile.Period;
import io.github.raceframework.metrics.kpi.GroupKnowledge.GroupMembers;
import io.github.raceframework.metrics.query.Window;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a block of aggregate cells: what is known of an input in a cell, and what stands against using it. */
final class CellFacts {

    private final CompiledQuery compiled;
    private final CellBlock block;
    private final Map<String, TableSchema> tables = new HashMap<>();
    private final Map<String, GroupKnowledge> knowledge = new HashMap<>();
    private final List<CellRun> runs;
    private final long[] days;
    private final SetTime[][] times;
    private final InputTraits[][] traits;
    private final boolean needsWholeWindow;
    private final Map<InputReasons.Key, InputReasons> reasons = new HashMap<>();
    private final Map<InputCells, Set<Currency>> currencies = new HashMap<>();
    private final CalendarDays calendar;

    /**
     * How an input set stands to a period.
     *
     * @param coveredDays the days of the period inside its window
     * @param days the days of the period; for members of an attribute of the date those that have them
     * @param rowPeriods the row periods of its table that these days make up
     * @param cutsRows whether the period begins or ends inside one of them
     */
    record SetTime(long coveredDays, long days, int rowPeriods, boolean cutsRows) {

        /** Whether nothing is known of the days there are. Of no day at all everything is. */
        boolean isUncovered() {
            return coveredDays == 0 && days > 0;
        }

        boolean isCoveredInFull() {
            return coveredDays == days;
        }

        double coveredShare() {
            return (double) coveredDays / days;
        }
    }

    /**
     * What is so of an input in every cell.
     *
     * @param coverageInferred whether nobody said which days its measure covers
     * @param absentMember whether its rows are of a member that its table has none of, and is taken for zero
     */
    private record InputTraits(boolean coverageInferred, boolean absentMember) {}

    CellFacts(CompiledQuery compiled, CellBlock block) {
        this.compiled = compiled;
        this.block = block;
        compiled.schema().tables().forEach(table -> tables.put(table.name(), table));
        this.runs = CellRun.all(groups().size(), compiled.periods().size());
        this.days = compiled.periods().stream()
                .mapToLong(period -> period.range().days())
                .toArray();
        this.needsWholeWindow = compiled.query()
                .findWindow()
                .filter(Window.Trailing.class::isInstance)
                .isPresent();
        List<GroupMembers> members = GroupMembers.of(compiled.query().dimensions(), groups());
        this.calendar = new CalendarDays(compiled);
        List<InputSet> sets = compiled.aggregates().inputSets();
        this.times = new SetTime[sets.size()][days.length];
        this.traits = new InputTraits[sets.size()][];
        for (int set = 0; set < sets.size(); set++) {
            InputSet inputs = sets.get(set);
            TableSchema table = table(inputs.table());
            for (int period = 0; period < days.length; period++) {
                times[set][period] = time(inputs, compiled.periods().get(period).range());
            }
            traits[set] =
                    inputs.inputs().stream().map(input -> traits(table, input)).toArray(InputTraits[]::new);
            knowledge.computeIfAbsent(inputs.table(), name -> GroupKnowledge.of(table, members));
        }
    }

    private InputTraits traits(TableSchema table, AggregateInput input) {
        MeasureSchema measure = table.measures().get(input.measure().id());
        return new InputTraits(
                measure != null && measure.coverage().inferred(), asksForMemberWithoutRows(table.dimensions(), input));
    }

    private SetTime time(InputSet set, DateRange range) {
        TableSchema table = table(set.table());
        Grain grain = table.rowGrain();
        List<DateRange> parts = set.window().within(range);
        if (grain == Grain.DAY) {
            long days = parts.stream().mapToLong(DateRange::days).sum();
            return new SetTime(days, range.days(), Math.toIntExact(days), false);
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
        return new SetTime(set.window().days(range), range.days(), rowPeriods, cuts);
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

    /** How the days that matter to a cell of an input stand to its period: all of it, unless the query is about attributes of the date. */
    SetTime time(InputPlace place, int group, int period) {
        SetTime all = time(place, period);
        Filter filter = input(place).filter();
        if (!calendar.matter(filter)) {
            return all;
        }
        InputSet set = set(place);
        DateRange range = compiled.periods().get(period).range();
        return calendar.time(table(set.table()), set.window(), filter, groups().get(group), range, all);
    }

    /** The days of a period that the measure of an input covers, whatever the other inputs cover. */
    long coveredDays(InputPlace place, int period) {
        return measure(place).coverage().days(compiled.periods().get(period).range());
    }

    /** What the table of an input says about its measure. */
    MeasureSchema measure(InputPlace place) {
        return Objects.requireNonNull(
                table(set(place).table()).measures().get(input(place).measure().id()));
    }

    List<List<String>> groups() {
        return block.groups();
    }

    Period period(int index) {
        return compiled.periods().get(index);
    }

    /** The number of days of a period. */
    long days(int period) {
        return days[period];
    }

    int cell(int group, int period) {
        return group * days.length + period;
    }

    /** The place of a cell in the row of all cells, which {@link CellRun}s are cut from. */
    int place(int group, int period) {
        return period * groups().size() + group;
    }

    /** From the cell of a group to that of the next in the same period. */
    int step() {
        return days.length;
    }

    /** All cells, in the pieces in which they are computed. */
    List<CellRun> runs() {
        return runs;
    }

    /** The most cells that a run has. */
    int largestRun() {
        return runs.isEmpty() ? 0 : runs.get(0).count();
    }

    /**
     * Why an input has no value, for all cells.
     *
     * @param complete whether a value of which rows are unknown is none
     */
    InputReasons reasons(InputPlace place, boolean complete) {
        InputSet set = set(place);
        return reasons.computeIfAbsent(
                new InputReasons.Key(cells(place), set.table(), input(place).measure(), set.window(), complete),
                key -> InputReasons.of(this, place, complete));
    }

    /** Every currency that an input is in, in one cell or another. */
    Set<Currency> currencies(InputPlace place) {
        return currencies.computeIfAbsent(cells(place), cells -> {
            Set<Currency> found = new HashSet<>();
            Currency last = null;
            for (int cell = 0; cell < groups().size() * days.length; cell++) {
                Currency currency = cells.findCurrency(cell).orElse(null);
                if (currency != null && currency != last) {
                    found.add(currency);
                    last = currency;
                }
            }
            return found;
        });
    }

    /** Why an input has no value in a cell; null if it has one. */
    @Nullable
    AbsenceReason findAbsence(InputPlace place, int group, int period) {
        InputCells cells = cells(place);
        SetTime time = time(place, group, period);
        int cell = cell(group, period);
        AbsenceReason noValue =
                cells.findNoValue(cell).map(Outcome.NoValue::reason).orElse(null);
        if (noValue == AbsenceReason.FAILED) {
            return noValue;
        }
        if (time.cutsRows()) {
            return AbsenceReason.UNSUPPORTED_BY_SOURCE;
        }
        boolean empty = cells.parts(cell) == 0;
        if (empty && findGroupMember(place, group, Knowledge.UNKNOWN) != null) {
            return AbsenceReason.UNKNOWN_MEMBER;
        }
        if (time.isUncovered() || isWindowTorn(time)) {
            return AbsenceReason.NOT_COVERED;
        }
        if (empty) {
            return measure(place).isZeroWithoutRows() ? null : AbsenceReason.NO_SNAPSHOT;
        }
        if (cells.isMixedCurrency(cell)) {
            return AbsenceReason.MIXED_CURRENCY;
        }
        if (cells.clash(cell) != InputCells.Clash.NONE || isStretched(place, group, period)) {
            return AbsenceReason.NON_ADDITIVE;
        }
        return cells.knownParts(cell) == 0 ? AbsenceReason.ALL_NULL : noValue;
    }

    /** Whether a trailing window reaches outside what is covered. */
    boolean isWindowTorn(SetTime time) {
        return needsWholeWindow && !time.isCoveredInFull();
    }

    /** Whether days alone are no reason against an input in a period, whatever the group. */
    boolean isTimely(InputPlace place, int period) {
        SetTime time = time(place, period);
        boolean stretched = time.rowPeriods() > 1
                && input(place).measure().additivity().overTime() == OverTime.NONE
                && !measure(place).isExact();
        return !time.cutsRows()
                && time.coveredDays() > 0
                && !isWindowTorn(time)
                && !stretched
                && !calendar.matter(input(place).filter());
    }

    /** Whether a measure that cannot be put together over time is asked for over more than one row period. */
    boolean isStretched(InputPlace place, int group, int period) {
        OverTime overTime = input(place).measure().additivity().overTime();
        return overTime == OverTime.NONE
                && time(place, group, period).rowPeriods() > 1
                && !measure(place).isExact();
    }

    /** The first dimension whose member in a group the table does not know, or knows by vocabulary alone; null if there is none. */
    @Nullable
    DimensionId findGroupMember(InputPlace place, int group, Knowledge wanted) {
        return Objects.requireNonNull(knowledge.get(set(place).table())).find(group, wanted);
    }

    /** Whether days or members without rows were taken for zero although nobody said that they are covered. */
    boolean isInferred(InputPlace place, int group, int period) {
        InputTraits traits = this.traits[place.set()][place.index()];
        return hasInferredGaps(place, group, period)
                || traits.absentMember()
                || findGroupMember(place, group, Knowledge.BY_VOCABULARY) != null;
    }

    /** Whether row periods without rows were taken for zero although nobody said that they are covered. */
    boolean hasInferredGaps(InputPlace place, int group, int period) {
        return traits[place.set()][place.index()].coverageInferred()
                && measure(place).isZeroWithoutRows()
                && cells(place).filledRowPeriods(cell(group, period))
                        < time(place, group, period).rowPeriods();
    }

    private boolean asksForMemberWithoutRows(Map<DimensionId, Members> dimensions, AggregateInput input) {
        Filter all = compiled.aggregates().scope().and(input.filter());
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
