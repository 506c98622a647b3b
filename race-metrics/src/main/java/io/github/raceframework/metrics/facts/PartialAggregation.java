package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.partial.PartialCell;
import io.github.raceframework.metrics.partial.PartialFrame;
import io.github.raceframework.metrics.partial.PartialFrameBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads the rows of the tables of a data set into the states of a query, input by input. One instance answers one question. */
final class PartialAggregation {

    private final Dataset dataset;
    private final AggregateQuery query;
    private final PartialFrameBuilder frame;

    /** A table as one cell set sees it, with the groups that occur. */
    private record Scan(TableScan rows, MemberLists groups) {}

    PartialAggregation(Dataset dataset, AggregateQuery query) {
        this.dataset = dataset;
        this.query = query;
        this.frame = PartialFrame.builder(query, dataset.schema());
    }

    PartialFrame run() {
        for (int cellSet = 0; cellSet < query.cellSets().size(); cellSet++) {
            Map<String, Scan> scans = new HashMap<>();
            for (int set = 0; set < query.inputSets().size(); set++) {
                int place = cellSet;
                String table = query.inputSets().get(set).table();
                Scan scan = scans.computeIfAbsent(table, name -> scan(name, place));
                for (int input = 0; input < query.inputSets().get(set).inputs().size(); input++) {
                    fill(scan, cellSet, set, input);
                }
            }
        }
        return frame.build();
    }

    private Scan scan(String table, int cellSet) {
        CellSet cells = query.cellSets().get(cellSet);
        TableScan rows = new TableScan(dataset.table(table), query.scope(), cells, Workers.NONE, null);
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
        FactTable table = scan.rows().table();
        List<Dictionary> dictionaries = frame.dimensions(set, input).stream()
                .map(id -> table.dictionary(DimensionId.of(id)))
                .toList();
        GroupCodes codes = new GroupCodes(table.size(), dictionaries);
        MemberLists members = new MemberLists(codes, dictionaries);
        for (BlockScan block : scan.rows().blocks()) {
            fill(scan, block, members, codes.of(block.block()), new Place(cellSet, set, input));
        }
    }

    /** Which input of the query is to be filled. */
    private record Place(int cellSet, int set, int input) {}

    private void fill(Scan scan, BlockScan block, MemberLists members, BlockCodes memberCodes, Place place) {
        TableScan rows = scan.rows();
        InputSet inputs = query.inputSets().get(place.set());
        AggregateInput asked = inputs.inputs().get(place.input());
        RowMask passing =
                RowMask.both(block.scope().mask(), block.filter(asked.filter()).mask());
        RowMask known = block.knownMask(rows.patchy(inputs));
        RowPeriods periods = block.block().periods();
        RowValues values = new RowValues(rows.table().schema(), block.block(), asked.measure());
        // By group, of the period at hand: spans come period by period.
        @Nullable PartialCell[] cells = {};
        int periodOfCells = -1;
        for (RowSpan span : block.spans(inputs.window())) {
            Interrupts.check(Thread.currentThread());
            if (span.period() != periodOfCells) {
                periodOfCells = span.period();
                cells = new @Nullable PartialCell[scan.groups().size()];
            }
            int period = periods.of(span.from());
            LocalDate day = periods.day(period);
            for (int row = span.from(); row < span.to(); row++) {
                if (row == periods.endRow(period)) {
                    period++;
                    day = periods.day(period);
                }
                if (passing == null || passing.get(row)) {
                    int group = rows.group(block.groups().code(row));
                    PartialCell cell = cells[group];
                    if (cell == null) {
                        List<String> ofGroup = scan.groups().get(group);
                        cell = frame.cell(place.cellSet(), ofGroup, span.period(), place.set(), place.input());
                        cells[group] = cell;
                    }
                    boolean isKnown = known == null || known.get(row);
                    List<BigDecimal> knownValues = isKnown ? values.of(row) : List.of();
                    cell.add(day, members.ofCode(memberCodes.code(row)), knownValues, values.currency(row));
                }
            }
        }
    }
}
