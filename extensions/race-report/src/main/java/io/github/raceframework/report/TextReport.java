package io.github.raceframework.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as plain text: tables are aligned, lines of words end at 120 characters. */
final class TextReport {

    private static final int WIDTH = 120;

    private final Brief brief;
    private final StringBuilder out = new StringBuilder();

    TextReport(Findings findings, Display display) {
        this.brief = new BriefReport(findings, display).brief();
    }

    String text() {
        for (Brief.Block block : brief.blocks()) {
            out.append(out.isEmpty() ? "" : "\n");
            if (block instanceof Brief.Heading heading) {
                String line = Plain.line(heading.text());
                out.append(heading.level() == 1 ? line : line.toUpperCase(Locale.ROOT))
                        .append('\n');
            } else if (block instanceof Brief.Paragraph paragraph) {
                wrap("", paragraph.text());
            } else if (block instanceof Brief.Bullets bullets) {
                bullets.items().forEach(item -> wrap("- ", item.head() + ": " + item.text()));
            } else if (block instanceof Brief.Table table) {
                table(table);
            }
        }
        return out.toString();
    }

    private void wrap(String mark, String text) {
        StringBuilder line = new StringBuilder(mark);
        for (String word : Plain.line(text).split(" +", -1)) {
            if (length(line.toString()) + length(word) > WIDTH && line.length() > mark.length()) {
                out.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(mark.length()));
            }
            line.append(word).append(' ');
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** A table that is wider than a line is a list: a line for each row, and below it a line for each of its figures. */
    private void table(Brief.Table table) {
        List<List<String>> lines = new ArrayList<>(List.of(table.columns()));
        table.rows().forEach(row -> lines.add(row.stream().map(Plain::line).toList()));
        int[] widths = new int[table.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        int all = 0;
        for (int width : widths) {
            all += width + 2;
        }
        if (all - 2 <= WIDTH) {
            lines.forEach(line -> row(line, widths));
        } else {
            table.rows().forEach(row -> list(table.columns(), row));
        }
    }

    private void row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(i == 0 ? cells.get(i) + pad : "  " + pad + cells.get(i));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private void list(List<String> columns, List<String> row) {
        out.append(Plain.line(row.get(0))).append('\n');
        for (int i = 1; i < columns.size(); i++) {
            if (!row.get(i).isEmpty()) {
                wrap("    ", columns.get(i) + ": " + row.get(i));
            }
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
