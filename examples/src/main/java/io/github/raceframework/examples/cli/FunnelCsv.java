package io.github.raceframework.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.io.RaceCsv;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.FunnelRow;
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

    private final FunnelReport report;

    FunnelCsv(FunnelReport report) {
        this.report = report;
    }

    void write(Writer target) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        List<String> header = new ArrayList<>(List.of("channel", "period", "impressions"));
        header.addAll(report.model().stages());
        header.addAll(List.of("revenue", "cost", "notes"));
        csv.writeRecord(header);
        for (FunnelRow row : report.rows()) {
            row.findBucket().ifPresent(bucket -> csv.writeRecord(cells(row, bucket)));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(FunnelRow row, Bucket bucket) {
        List<String> cells =
                new ArrayList<>(List.of(RaceCsv.text(row.findChannel().orElse("")), bucket.label()));
        Set<String> notes = new LinkedHashSet<>();
        FunnelAnswer.figures(row, report.model().stages()).forEach((name, value) -> {
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
