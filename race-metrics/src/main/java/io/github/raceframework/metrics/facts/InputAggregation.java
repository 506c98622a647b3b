package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import org.jspecify.annotations.Nullable;

/** Chooses how an input is aggregated and leads it through its rows. */
final class InputAggregation {

    private InputAggregation() {}

    static InputCells of(TableScan scan, AggregateInput input, Coverage window, @Nullable RowMask known, int cells) {
        MeasureColumn column = scan.table().measure(input.measure().id());
        OverTime overTime = column.measure().additivity().overTime();
        boolean series = overTime == OverTime.FIRST || overTime == OverTime.LAST;
        AccumulatedCells filled = series ? new SeriesCells(scan, column, cells) : new RowCells(scan, column, cells);
        RowMask filter = scan.mask(input.filter());
        for (int period = 0; period < scan.periods(); period++) {
            for (DateRange part : window.within(scan.period(period))) {
                int end = scan.table().firstRowFrom(part.to().toEpochDay());
                for (int row = scan.table().firstRowFrom(part.from().toEpochDay()); row < end; row++) {
                    if (scan.isInScope(row) && (filter == null || filter.get(row))) {
                        filled.accept(row, scan.cell(row, period), known == null || known.get(row));
                    }
                }
            }
        }
        filled.finish();
        return filled;
    }
}
