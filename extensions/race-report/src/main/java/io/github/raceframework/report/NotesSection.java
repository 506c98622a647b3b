package io.github.raceframework.report;

import java.util.List;

/** The legend: what the numbers beside figures say. */
final class NotesSection {

    private final Page page;

    NotesSection(Page page) {
        this.page = page;
    }

    void write() {
        HtmlWriter html = page.html();
        page.section("notes", "Notes", "");
        List<String> words = page.notes().heads();
        if (words.isEmpty()) {
            html.element("p", "Every figure is known in full.");
        } else {
            html.open("ol", "class", "notes");
            for (String note : words) {
                html.open("li")
                        .element("strong", note)
                        .text(": " + page.notes().figures(note) + ".")
                        .closeLine();
            }
            html.close();
        }
        html.closeLine();
    }
}
