package io.github.raceframework.report;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the sections of a page write with.
 *
 * @param findings what is to be shown
 * @param display how figures are shown
 * @param charts the charts by their ids
 * @param notes what is to be known of the figures so far
 * @param html where it is written to
 */
record Page(Findings findings, Display display, Map<String, PageChart> charts, Notes notes, HtmlWriter html) {

    /** The heads of columns that hold words. */
    private static final Set<String> WORDS = Set.of("Status", "By", "Owner");

    /** Opens a section with its heading. */
    void section(String id, String title, String lead) {
        html.open("section", "id", id, "aria-labelledby", id + "-title").element("h2", title, "id", id + "-title");
        if (!lead.isEmpty()) {
            html.element("p", lead, "class", "lead");
        }
    }

    /** A figure, or why there is none, with the numbers of its notes. */
    void value(KpiValue value, Kpi kpi, String name) {
        value(value, kpi.unit(), name);
    }

    /** A figure, or why there is none, with the numbers of its notes. */
    void value(KpiValue value, DisplayUnit unit, String name) {
        html.element("span", display.value(value, unit), "class", value.isPresent() ? "number" : "absent");
        marks(notes.of(value, name));
    }

    /** The numbers of notes. */
    void marks(List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            html.open("sup").element("span", " note ", "class", "unseen");
            html.text(String.join(", ", numbers.stream().map(String::valueOf).toList()))
                    .close();
        }
    }

    /** A status as shape and word. */
    void status(Status status) {
        StatusWords words = StatusWords.of(status);
        html.open("span", "class", "status " + words.style())
                .element("span", words.shape(), "class", "shape", "aria-hidden", "true")
                .text(" " + words.word())
                .close();
    }

    /** Opens a table in a region of its own that scrolls where the screen is narrow. */
    void table(String caption, String style, List<String> columns) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption);
        html.open("table", "class", style).element("caption", caption, "class", "unseen");
        html.open("thead").open("tr");
        columns.forEach(
                column -> html.element("th", column, "scope", "col", "class", WORDS.contains(column) ? "words" : ""));
        html.close().close().open("tbody");
    }

    /** Closes it. */
    void endTable() {
        html.close().close().closeLine();
    }

    /** A row head. */
    void head(String text) {
        html.element("th", text, "scope", "row");
    }

    /** A chart, if there is one of that id, with its table beside it. */
    void chart(String id) {
        PageChart found = charts.get(id);
        if (found != null) {
            chart(found);
        }
    }

    private void chart(PageChart chart) {
        html.open("figure", "class", "chart-figure");
        html.element("figcaption", chart.title());
        html.open(
                        "div",
                        "class",
                        "chart",
                        "id",
                        "chart-" + chart.id(),
                        "role",
                        "img",
                        "aria-label",
                        chart.description())
                .close();
        html.open("details").element("summary", "As a table");
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", chart.title() + ", table");
        html.open("table").element("caption", chart.title(), "class", "unseen");
        html.open("thead").open("tr");
        chart.columns().forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
        for (List<String> row : chart.rows()) {
            html.open("tr").element("th", row.get(0));
            row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
            html.close();
        }
        html.close().close().close().close().closeLine();
    }
}
