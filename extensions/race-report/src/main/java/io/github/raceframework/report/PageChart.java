package io.github.raceframework.report;

import java.util.List;
import java.util.function.Supplier;

/**
 * A chart as a page has it.
 *
 * @param id as that of the {@linkplain ReportChart chart}
 * @param title as that
 * @param description as that
 * @param columns as those
 * @param rows as those
 * @param base what it has in common with others
 * @param own what only it has, as JSON that may stand in a script element
 * @param whole makes all its options, which a page does not need
 */
record PageChart(
        String id,
        String title,
        String description,
        List<String> columns,
        List<List<String>> rows,
        ChartBase base,
        String own,
        Supplier<String> whole) {

    /** The chart for a page of an application's own. */
    ReportChart chart() {
        return new ReportChart(id, title, description, whole.get(), columns, rows);
    }
}
