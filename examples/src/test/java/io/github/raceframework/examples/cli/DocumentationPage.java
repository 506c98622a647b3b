package io.github.raceframework.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page in {@code docs}: its blocks by the comments before them. */
final class DocumentationPage {

    static final Path TOP = Path.of("..");

    private final Path page;

    private DocumentationPage(Path page) {
        this.page = page;
    }

    static DocumentationPage of(String name) {
        return new DocumentationPage(TOP.resolve("docs").resolve(name));
    }

    /**
     * A block.
     *
     * @param mark what the comment before it says: {@code file: pom.xml}
     */
    record Block(String mark, String text) {}

    private List<String> lines() {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks that have a comment right before them, in the order of the page. */
    List<Block> blocks() {
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

    /** The files of the page: the text of the last block of each name, or of the first. */
    Map<String, String> files(boolean first) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Block block : blocks()) {
            if (block.mark().startsWith("file: ")) {
                String name = block.mark().substring("file: ".length());
                if (!first || !files.containsKey(name)) {
                    files.put(name, block.text());
                }
            }
        }
        return files;
    }

    /** The block of that mark. */
    String block(String mark) {
        return blocks().stream()
                .filter(block -> block.mark().equals(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the page has no block " + mark))
                .text();
    }

    /** The second column of a table by its first, for the table after that comment. */
    Map<String, String> table(String mark) {
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
