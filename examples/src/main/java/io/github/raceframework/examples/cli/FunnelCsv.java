package io.github.raceframework.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes what goes through a funnel as CSV, in full precision: a row for each channel and bucket. Sums are left out, as they would count twice. What is
 * absent is an empty cell, with the reason among the notes.
 */
final class FunnelCsv {

    private final FunnelAnswer answer;

    FunnelCsv(FunnelAnswer answer) {
        this.answer = answer;
    }

    void write(Writer target) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        List<String> header = new ArrayList<>(List.of("channel", "period", "impressions"));
        header.addAll(answer.steps());
        header.addAll(List.of("revenue", "cost", "notes"));
        csv.writeRecord(header);
        answer.rows().stream()
                .filter(row -> !row.bucket().equals(FunnelAnswer.ALL))
                .forEach(row -> csv.writeRecord(cells(row)));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(FunnelAnswer.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.channel(), row.bucket()));
        Set<String> notes = new LinkedHashSet<>();
        row.figures().forEach((name, value) -> {
            cells.add(value.findNumber().map(BigDecimal::toPlainString).orElse(""));
            if (value instanceof KpiValue.Present present) {
                present.unit().findCurrency().ifPresent(currency -> notes.add("CURRENCY(" + currency + ")"));
                present.flags().forEach(flag -> notes.add(name + ":" + flag));
            } else {
                notes.add(name + ":" + value);
            }
        });
        cells.add(String.join(";", notes));
        return cells;
    }
}
