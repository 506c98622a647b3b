package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import org.jspecify.annotations.Nullable;

/** Chooses how an input is aggregated and leads it through its rows. */
final class InputAggregation {

    /** Takes rows in the order of their time within a period. */
    interface RowSink {
        /**
         * A row that the input's filter lets through.
         *
         * @param known whether it is known, together with all it must be known with
         */
        void accept(int row, int cell, boolean known);
    }

    private InputAggregation() {}

    static InputCells of(TableScan scan, AggregateInput input, Coverage window, @Nullable RowMask known, int cells) {
        MeasureColumn column = scan.table().measure(input.measure().id());
        Additivity additivity = input.measure().additivity();
        if (additivity.overTime() == OverTime.FIRST || additivity.overTime() == OverTime.LAST) {
            SeriesCells series = new SeriesCells(scan, column, cells);
            feed(scan, input, window, known, series);
            series.finish();
            return series;
        }
        RowCells rows = new RowCells(scan, column, cells);
        feed(scan, input, window, known, rows);
        return rows;
    }

    private static void feed(
            TableScan scan, AggregateInput input, Coverage window, @Nullable RowMask known, RowSink sink) {
        RowMask filter = scan.mask(input.filter());
        for (int period = 0; period < scan.periods(); period++) {
            for (DateRange part : window.within(scan.period(period))) {
                int end = scan.table().firstRowFrom(part.to().toEpochDay());
                for (int row = scan.table().firstRowFrom(part.from().toEpochDay()); row < end; row++) {
                    if (scan.isInScope(row) && (filter == null || filter.get(row))) {
                        sink.accept(row, scan.cell(row, period), known == null || known.get(row));
                    }
                }
            }
        }
    }
}
