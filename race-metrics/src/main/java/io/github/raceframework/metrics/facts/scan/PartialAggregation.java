package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Counting.Side;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.facts.scan.CountPass.Rows;
import io.github.raceframework.metrics.facts.scan.LookBack.Segment;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.Dictionary;
import io.github.raceframework.metrics.facts.store.Interrupts;
import io.github.raceframework.metrics.facts.store.RowMask;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import io.github.raceframework.metrics.facts.store.Workers;
import io.github.raceframework.metrics.partial.PartialCell;
import io.github.raceframework.metrics.partial.PartialFrame;
import io.github.raceframework.metrics.partial.PartialFrameBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads the rows of the tables of a data set into the states of a query, input by input. One instance answers one question. */
public final class PartialAggregation {

    private final ScannedTables tables;
    private final AggregateQuery query;
    private final PartialFrameBuilder frame;
    private boolean areGroupsGiven;
    private long rowsRead;

    /** A table as one cell set sees it, with the groups that occur. */
    private record Scan(TableScan rows, MemberLists groups) {}

    public PartialAggregation(ScannedTables tables, AggregateQuery query) {
        this.tables = tables;
        this.query = query;
        this.frame = PartialFrame.builder(query, tables.schema());
    }

    /** This with groups of its one cell set that occur for other inputs of the question. */
    PartialAggregation withGroups(List<List<String>> groups) {
        groups.forEach(group -> frame.addGroup(0, group));
        areGroupsGiven = true;
        return this;
    }

    /** How many rows were gone over. */
    long rowsRead() {
        return rowsRead;
    }

    public PartialFrame run() {
        for (int cellSet = 0; cellSet < query.cellSets().size(); cellSet++) {
            Map<String, Scan> scans = new HashMap<>();
            for (int set = 0; set < query.inputSets().size(); set++) {
                int place = cellSet;
                String table = query.inputSets().get(set).table();
                int inputs = query.inputSets().get(set).inputs().size();
                if (inputs == 0 && areGroupsGiven) {
                    continue;
                }
                Scan scan = scans.computeIfAbsent(table, name -> scan(name, place));
                for (int input = 0; input < inputs; input++) {
                    fill(scan, cellSet, set, input);
                }
            }
        }
        return frame.build();
    }

    private Scan scan(String table, int cellSet) {
        CellSet cells = query.cellSets().get(cellSet);
        TableScan rows = new TableScan(tables.table(table), query.scope(), cells, Workers.NONE, null);
        for (InputSet set : query.inputSets()) {
            set.inputs().stream()
                    .filter(input -> set.table().equals(table))
                    .flatMap(input -> Stream.ofNullable(
                            rows.table().findCount(input.measure().id())))
                    .forEach(count -> rows.reachBack(count.reach()));
        }
        MemberLists groups = new MemberLists(rows.groups(), rows.groupDictionaries());
        int[] occurring = OccurringCodes.of(rows);
        int[] numbers = new int[rows.groups().count()];
        for (int code : occurring) {
            numbers[code] = groups.number(code);
            frame.addGroup(cellSet, groups.get(numbers[code]));
        }
        rows.number(numbers);
        return new Scan(rows, groups);
    }

    private void fill(Scan scan, int cellSet, int set, int input) {
        ScannedTable table = scan.rows().table();
        Place place = new Place(cellSet, set, input);
        CountRule count = table.findCount(
                query.inputSets().get(set).inputs().get(input).measure().id());
        if (count != null) {
            scan.rows().blocks().forEach(block -> count(scan, block, count, place));
            return;
        }
        List<Dictionary> dictionaries = frame.dimensions(set, input).stream()
                .map(id -> table.dictionary(DimensionId.of(id)))
                .toList();
        GroupCodes codes = new GroupCodes(table.size(), dictionaries);
        MemberLists members = new MemberLists(codes, dictionaries);
        for (BlockScan block : scan.rows().blocks()) {
            fill(scan, block, members, codes.of(block.block()), place);
        }
    }

    /** Which input of the query is to be filled. */
    private record Place(int cellSet, int set, int input) {}

    /** The cells of an input in one period, by group. */
    private final class PeriodCells {
        private final Scan scan;
        private final Place place;
        private final int period;
        private final @Nullable PartialCell[] cells;

        PeriodCells(Scan scan, Place place, int period) {
            this.scan = scan;
            this.place = place;
            this.period = period;
            this.cells = new @Nullable PartialCell[scan.groups().size()];
        }

        /** The cell of a row with this combination of members. */
        PartialCell of(int code) {
            int group = scan.rows().group(code);
            PartialCell cell = cells[group];
            if (cell == null) {
                cell = frame.cell(place.cellSet(), scan.groups().get(group), period, place.set(), place.input());
                cells[group] = cell;
            }
            return cell;
        }
    }

    private void count(Scan scan, BlockScan block, CountRule count, Place place) {
        TableScan rows = scan.rows();
        InputSet inputs = query.inputSets().get(place.set());
        Rows counted = Rows.of(block, inputs.inputs().get(place.input()), rows.patchy(inputs));
        for (int period = 0; period < rows.periods(); period++) {
            Interrupts.check(Thread.currentThread());
            PeriodCells cells = new PeriodCells(scan, place, period);
            LookBack looks = LookBack.of(count, inputs.window().within(rows.period(period)), counted.periods());
            rowsRead += looks.rows();
            looks.segments().forEach(segment -> count(counted, segment, cells));
        }
    }

    private static void count(Rows counted, Segment segment, PeriodCells cells) {
        Set<Side> sides = segment.sides();
        RowPeriods periods = counted.periods();
        int period = periods.of(segment.from());
        LocalDate day = periods.day(period);
        for (int row = segment.from(); row < segment.to(); row++) {
            checkNowAndThen(row);
            if (row == periods.endRow(period)) {
                period++;
                day = periods.day(period);
            }
            if (counted.passing() == null || counted.passing().get(row)) {
                PartialCell cell = cells.of(counted.codes().code(row));
                if (counted.known() == null || counted.known().get(row)) {
                    cell.count(day, sides, counted.digest(row));
                } else {
                    cell.countUnknown(day);
                }
            }
        }
    }

    private static void checkNowAndThen(int row) {
        if ((row & 0xffff) == 0) {
            Interrupts.check(Thread.currentThread());
        }
    }

    private void fill(Scan scan, BlockScan block, MemberLists members, BlockCodes memberCodes, Place place) {
        TableScan rows = scan.rows();
        InputSet inputs = query.inputSets().get(place.set());
        AggregateInput asked = inputs.inputs().get(place.input());
        RowMask passing =
                RowMask.both(block.scope().mask(), block.filter(asked.filter()).mask());
        RowMask known = block.knownMask(rows.patchy(inputs));
        RowPeriods periods = block.block().periods();
        RowValues values = new RowValues(rows.table(), block.block(), asked.measure());
        // Spans come period by period.
        PeriodCells cells = new PeriodCells(scan, place, 0);
        for (RowSpan span : block.spans(inputs.window())) {
            Interrupts.check(Thread.currentThread());
            rowsRead += span.to() - span.from();
            if (span.period() != cells.period) {
                cells = new PeriodCells(scan, place, span.period());
            }
            int period = periods.of(span.from());
            LocalDate day = periods.day(period);
            for (int row = span.from(); row < span.to(); row++) {
                checkNowAndThen(row);
                if (row == periods.endRow(period)) {
                    period++;
                    day = periods.day(period);
                }
                if (passing == null || passing.get(row)) {
                    boolean isKnown = known == null || known.get(row);
                    List<BigDecimal> knownValues = isKnown ? values.of(row) : List.of();
                    cells.of(block.groups().code(row))
                            .add(day, members.ofCode(memberCodes.code(row)), knownValues, values.currency(row));
                }
            }
        }
    }
}
