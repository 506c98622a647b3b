package io.github.raceframework.report;

import java.util.ArrayList;
import java.util.List;

/** What Markdown and plain text say alike, as blocks. */
final class Brief {

    /** A part of a text. */
    sealed interface Block {}

    /** The title of all, or of what follows. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /**
     * A list.
     *
     * @param items each a head and what is said of it; the head may be empty
     */
    record Bullets(List<Item> items) implements Block {}

    /** An item of a list. */
    record Item(String head, String text) {}

    /** A table. */
    record Table(List<String> columns, List<List<String>> rows) implements Block {}

    private final List<Block> blocks = new ArrayList<>();

    Brief heading(int level, String text) {
        blocks.add(new Heading(level, text));
        return this;
    }

    Brief paragraph(String text) {
        blocks.add(new Paragraph(text));
        return this;
    }

    Brief bullets(List<Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Bullets(List.copyOf(items)));
        }
        return this;
    }

    Brief table(List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.copyOf(columns), List.copyOf(rows)));
        }
        return this;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
