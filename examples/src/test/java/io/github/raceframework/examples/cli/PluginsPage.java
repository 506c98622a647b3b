package io.github.raceframework.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page {@code docs/plugins.md}: its blocks by the comments before them. */
final class PluginsPage {

    static final Path TOP = Path.of("..");

    private static final Path PAGE = TOP.resolve(Path.of("docs", "plugins.md"));

    private PluginsPage() {}

    /**
     * A block.
     *
     * @param mark what the comment before it says: {@code file: pom.xml}
     */
    record Block(String mark, String text) {}

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks that have a comment right before them, in the order of the page. */
    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        String mark = "";
        StringBuilder open = null;
        for (String line : lines()) {
            if (open != null && line.equals("```")) {
                blocks.add(new Block(mark, open.toString()));
                open = null;
                mark = "";
            } else if (open != null) {
                open.append(line).append('\n');
            } else if (line.startsWith("<!-- ")) {
                mark = line.substring("<!-- ".length(), line.length() - " -->".length());
            } else if (line.startsWith("```") && !mark.isEmpty()) {
                open = new StringBuilder();
            } else {
                mark = "";
            }
        }
        return blocks;
    }

    /** The block of that mark. */
    static String block(String mark) {
        return blocks().stream()
                .filter(block -> block.mark().equals(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the page has no block " + mark))
                .text();
    }

    /** The second column of a table by its first, for the table after that comment. */
    static Map<String, String> table(String mark) {
        Map<String, String> rows = new LinkedHashMap<>();
        List<String> lines = lines();
        for (int i = lines.indexOf("<!-- " + mark + " -->") + 3;
                i < lines.size() && lines.get(i).startsWith("| ");
                i++) {
            String[] cells = lines.get(i).split(" \\| |^\\| | \\|$", -1);
            rows.put(cells[1], cells[2]);
        }
        return rows;
    }
}
