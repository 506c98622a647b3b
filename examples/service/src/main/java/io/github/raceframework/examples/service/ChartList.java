package io.github.raceframework.examples.service;

import io.github.raceframework.report.ReportChart;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Charts for a page of a front end's own: {@code {"charts": [{"id", "title", "description", "options", "columns", "rows"}]}}. */
final class ChartList {

    private ChartList() {}

    /** The charts as JSON. Options are put in as they are: they are JSON already. */
    static byte[] write(List<ReportChart> charts) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode list = document.putArray("charts");
        for (ReportChart chart : charts) {
            ObjectNode one = list.addObject()
                    .put("id", chart.id())
                    .put("title", chart.title())
                    .put("description", chart.description())
                    .putRawValue("options", new RawValue(chart.options()));
            ArrayNode columns = one.putArray("columns");
            chart.columns().forEach(columns::add);
            ArrayNode rows = one.putArray("rows");
            chart.rows().forEach(row -> {
                ArrayNode cells = rows.addArray();
                row.forEach(cells::add);
            });
        }
        return JsonMapper.shared().writeValueAsBytes(document);
    }
}
