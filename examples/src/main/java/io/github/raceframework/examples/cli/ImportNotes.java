package io.github.raceframework.examples.cli;

import io.github.raceframework.io.imports.ImportReport;
import io.github.raceframework.io.imports.ImportReport.ColumnUse;
import io.github.raceframework.io.imports.ImportReport.FileReport;
import io.github.raceframework.io.imports.ImportReport.Use;
import io.github.raceframework.io.imports.ImportResult;
import java.util.List;
import java.util.Locale;

/** Says how exports were read: in one line for a result made of them, or in full. */
final class ImportNotes {

    private static final int MOST_LINES = 10;

    private final Terminal terminal;

    ImportNotes(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What to know about a result: the profile, what was left out, and every bad cell. */
    void print(ImportResult result) {
        ImportReport report = result.report();
        for (FileReport file : report.files()) {
            terminal.note(Text.line(file.source()) + ": profile " + report.profile() + ", " + rows(file));
            List<ColumnUse> ignored = file.ignored();
            if (!ignored.isEmpty()) {
                terminal.note(Text.line(file.source()) + ": ignored columns: "
                        + String.join(
                                ", ",
                                ignored.stream()
                                        .map(column -> Text.quoted(column.header()))
                                        .toList())
                        + "; race import says why");
            }
        }
        problems(report);
    }

    private void problems(ImportReport report) {
        report.problems().forEach(problem -> terminal.note(problem.toString()));
        long more = report.problemCount() - report.problems().size();
        if (more > 0) {
            terminal.note("and " + more + " more");
        }
    }

    /** All that the report says, as the result. */
    void printInFull(ImportResult result) {
        ImportReport report = result.report();
        for (FileReport file : report.files()) {
            line(file.source() + ", profile " + report.profile());
            line("  rows      " + rows(file));
            line("  text      " + file.encoding() + ", " + delimiter(file.delimiter())
                    + " between cells, header on line " + file.headerLine());
            line("  written   dates as " + file.dateFormat() + ", decimals after \"" + file.decimalSeparator() + "\""
                    + file.findCurrency()
                            .map(currency -> ", money in " + currency)
                            .orElse(""));
            if (file.clampedCells() > 0) {
                line("  bounds    "
                        + (file.clampedCells() == 1
                                ? "1 cell says no more than a bound and is unknown"
                                : file.clampedCells() + " cells say no more than a bound and are unknown"));
            }
            columns(file, Use.READ, "  read      ");
            columns(file, Use.IGNORED, "  ignored   ");
        }
        problems(report);
    }

    private void columns(FileReport file, Use use, String title) {
        String before = title;
        for (ColumnUse column : file.columns()) {
            if (column.use() == use) {
                line(before + Text.quoted(column.header()) + ": " + column.detail());
                before = " ".repeat(title.length());
            }
        }
    }

    private static String rows(FileReport file) {
        return number(file.rowsIn()) + " rows = " + number(file.rowsUsed()) + " used"
                + part(file.rowsSkipped(), " skipped") + part(file.rowsFiltered(), " filtered")
                + part(file.totalsLines().size(), " of totals" + lines(file.totalsLines()));
    }

    private static String part(long rows, String what) {
        return rows == 0 ? "" : " + " + number(rows) + what;
    }

    private static String lines(List<Long> lines) {
        String shown = String.join(
                ", ", lines.stream().limit(MOST_LINES).map(String::valueOf).toList());
        return (lines.size() == 1 ? " (line " : " (lines ") + shown + (lines.size() > MOST_LINES ? " ..." : "") + ")";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String delimiter(char delimiter) {
        return delimiter == '\t' ? "tab" : "\"" + delimiter + "\"";
    }

    private void line(String text) {
        terminal.out().print(Text.line(text) + "\n");
    }
}
