package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import org.jspecify.annotations.Nullable;

/** Chooses how an input that is more than a sum is aggregated and leads it through its rows. */
final class InputAggregation {

    private InputAggregation() {}

    static InputCells of(TableScan scan, AggregateInput input, Coverage window, @Nullable RowMask known, int cells) {
        MeasureColumn column = scan.table().measure(input.measure().id());
        OverTime overTime = column.measure().additivity().overTime();
        boolean series = overTime == OverTime.FIRST || overTime == OverTime.LAST;
        AccumulatedCells filled = series ? new SeriesCells(scan, column, cells) : new RowCells(scan, column, cells);
        RowMask passing =
                RowMask.both(scan.scope().mask(), scan.filter(input.filter()).mask());
        RowPeriods rowPeriods = scan.table().periods();
        for (RowSpan span : scan.spans(window)) {
            int rowPeriod = rowPeriods.of(span.from());
            for (int row = span.from(); row < span.to(); row++) {
                rowPeriod += row < rowPeriods.endRow(rowPeriod) ? 0 : 1;
                if (passing == null || passing.get(row)) {
                    filled.accept(rowPeriod, row, scan.cell(row, span.period()), known == null || known.get(row));
                }
            }
        }
        filled.finish();
        return filled;
    }
}
