package io.github.raceframework.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints rows of text in aligned columns, two spaces apart. */
final class TextTable {

    /** To which side the cells of a column are put. */
    enum Side {
        LEFT,
        RIGHT
    }

    private final List<Side> sides = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A column, with its title. Columns come before rows. */
    TextTable column(String title, Side side) {
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>());
        }
        rows.get(0).add(Text.line(title));
        sides.add(side);
        return this;
    }

    TextTable row(List<String> cells) {
        rows.add(cells.stream().map(Text::line).toList());
        return this;
    }

    void print(PrintWriter out) {
        int[] widths = new int[sides.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - length(row.get(i)));
                line.append(i == 0 ? "" : "  ").append(sides.get(i) == Side.LEFT ? row.get(i) + gap : gap + row.get(i));
            }
            out.print(line.toString().stripTrailing() + "\n");
        }
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
