package io.github.raceframework.report;

import java.util.List;

/**
 * A chart for a page of an application's own, and the table it draws.
 *
 * <p>The options are those of Apache ECharts 5: {@code echarts.init(element).setOption(JSON.parse(options))}. They are plain JSON without functions: numbers
 * are shown in texts that are made here. They set no colours of text and axes, so that a theme may. What stands in them and in the table is
 * text: it is escaped for JSON, and it is up to whoever writes a page to escape it for HTML.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}; the same for the same chart of another day
 * @param title a few words
 * @param description what is to be seen, for those who do not see it
 * @param options the options as JSON; {@code <}, {@code >} and {@code &} in texts are written as escapes, so that it may stand inside a script element
 * @param columns the heads of the table, the first that of the row heads
 * @param rows the rows of the table, each with a text for each column
 */
public record ReportChart(
        String id, String title, String description, String options, List<String> columns, List<List<String>> rows) {

    public ReportChart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
