package io.github.raceframework.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A report as Markdown with tables. Characters that mean something are escaped by a backslash, line breaks are spaces, and addresses of the web or of
 * mail in names do not become links.
 */
final class MarkdownReport {

    private static final Pattern MEANT = Pattern.compile("[\\\\`*_\\[\\]<>|~&#@$]|:(?=//)|(?<=www)\\.|!(?=\\[)");
    private static final Pattern OPENING = Pattern.compile("^(\\d+)([.)])(?=\\s|$)|^([-+=])");

    private final Brief brief;
    private final StringBuilder out = new StringBuilder();

    MarkdownReport(Findings findings, Display display) {
        this.brief = new BriefReport(findings, display).brief();
    }

    String text() {
        for (Brief.Block block : brief.blocks()) {
            out.append(out.isEmpty() ? "" : "\n");
            if (block instanceof Brief.Heading heading) {
                out.append("#".repeat(heading.level()))
                        .append(' ')
                        .append(escaped(heading.text()))
                        .append('\n');
            } else if (block instanceof Brief.Paragraph paragraph) {
                out.append(escaped(paragraph.text())).append('\n');
            } else if (block instanceof Brief.Bullets bullets) {
                bullets.items()
                        .forEach(item -> out.append("- **")
                                .append(escaped(item.head()))
                                .append("**: ")
                                .append(escaped(item.text()))
                                .append('\n'));
            } else if (block instanceof Brief.Table table) {
                row(table.columns());
                row(table.columns(), table.columns().get(0));
                table.rows().forEach(this::row);
            }
        }
        return out.toString();
    }

    private void row(List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ').append(escaped(cell)).append(" |"));
        out.append('\n');
    }

    /** The line below the heads: the first column is of words. */
    private void row(List<String> columns, String first) {
        out.append('|');
        columns.forEach(column -> out.append(column.equals(first) ? "---|" : "---:|"));
        out.append('\n');
    }

    /** A text as it is, in one line. */
    static String escaped(String text) {
        String line = Plain.line(text);
        String safe = MEANT.matcher(line).replaceAll("\\\\$0");
        return OPENING.matcher(safe)
                .replaceAll(found ->
                        found.group(1) == null ? "\\\\" + found.group(3) : found.group(1) + "\\\\" + found.group(2));
    }
}
