package io.github.raceframework.io;

import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.io.imports.ImportReport;
import io.github.raceframework.io.imports.ImportReport.FileReport;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;

/** Writes import reports as JSON. */
final class ImportReportWriter {

    private ImportReportWriter() {}

    static void write(ImportReport report, JsonWriter json) {
        json.object(to -> {
            to.text("kind", "race-import-report");
            to.text("formatVersion", "1.0");
            to.text("table", report.table());
            to.text("profile", report.profile());
            to.number("rowsIn", report.rowsIn());
            to.number("rowsUsed", report.rowsUsed());
            to.number("rowsSkipped", report.rowsSkipped());
            to.number("rowsFiltered", report.rowsFiltered());
            to.number("rowsOfTotals", report.rowsOfTotals());
            to.objects("files", report.files(), ImportReportWriter::write);
            to.number("problemCount", report.problemCount());
            to.objects("problems", report.problems(), ImportReportWriter::write);
        });
    }

    private static void write(FileReport file, JsonWriter json) {
        json.text("source", file.source());
        json.text("encoding", file.encoding());
        json.text("delimiter", String.valueOf(file.delimiter()));
        json.number("headerLine", file.headerLine());
        json.text("dateFormat", file.dateFormat());
        json.text("decimalSeparator", String.valueOf(file.decimalSeparator()));
        json.text("currency", file.findCurrency());
        json.number("rowsUsed", file.rowsUsed());
        json.number("rowsSkipped", file.rowsSkipped());
        json.number("rowsFiltered", file.rowsFiltered());
        json.numbers(
                "totalsLines",
                file.totalsLines().stream().map(BigDecimal::valueOf).toList());
        json.number("clampedCells", file.clampedCells());
        json.objects("columns", file.columns(), (column, to) -> {
            to.text("header", column.header());
            to.word("use", column.use());
            to.text("detail", column.detail());
        });
    }

    private static void write(Violation problem, JsonWriter json) {
        json.text("source", problem.source());
        json.number("line", problem.line());
        json.text("column", problem.findColumn());
        json.text("value", problem.findValue());
        json.text("problem", problem.problem());
        json.text("remedy", problem.remedy());
    }
}
