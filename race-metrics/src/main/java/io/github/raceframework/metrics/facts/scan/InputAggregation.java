package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.facts.store.Interrupts;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import io.github.raceframework.metrics.facts.store.RowMask;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses how an input that is more than a sum is aggregated and leads it through its rows. */
final class InputAggregation {

    private InputAggregation() {}

    static InputCells of(TableScan scan, AggregateInput input, Coverage window, Set<AggregateInput> patchy, int cells) {
        MeasureColumn column = scan.table().column(input.measure().id());
        OverTime overTime = scan.table().additivity(column.measure()).overTime();
        boolean series = overTime == OverTime.FIRST || overTime == OverTime.LAST;
        AccumulatedCells filled = series ? new SeriesCells(scan, column, cells) : new RowCells(scan, column, cells);
        for (BlockScan block : scan.blocks()) {
            filled.enter(block);
            fill(filled, block, block.filter(input.filter()), window, block.knownMask(patchy));
        }
        filled.finish();
        return filled;
    }

    private static void fill(
            AccumulatedCells cells, BlockScan scan, RowFilter filter, Coverage window, @Nullable RowMask known) {
        RowMask passing = RowMask.both(scan.scope().mask(), filter.mask());
        RowPeriods rowPeriods = scan.block().periods();
        for (RowSpan span : scan.spans(window)) {
            Interrupts.check(Thread.currentThread());
            scan.read(span);
            int rowPeriod = rowPeriods.of(span.from());
            for (int row = span.from(); row < span.to(); row++) {
                rowPeriod += row < rowPeriods.endRow(rowPeriod) ? 0 : 1;
                if (passing == null || passing.get(row)) {
                    boolean isKnown = known == null || known.get(row);
                    cells.accept(rowPeriods.start(rowPeriod), row, scan.cell(row, span.period()), isKnown);
                }
            }
        }
    }
}
