package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as text: a header of ids of the standard catalogue, then a row a line, {@code -} for a blank. Money is in EUR unless there is a column
 * {@code currency}.
 */
final class Facts {

    private Facts() {}

    /**
     * A table.
     *
     * @param covered the days it covers; several ranges with commas between; empty where nobody says
     */
    static FactTable table(String name, String covered, String text) {
        return table(name, covered, text, Grain.DAY);
    }

    /** The same, whose rows speak for a year each: distinct people are counted so. */
    static FactTable yearly(String name, String covered, String text) {
        return table(name, covered, text, Grain.YEAR);
    }

    private static FactTable table(String name, String covered, String text, Grain grain) {
        List<String> lines = text.strip().lines().toList();
        List<String> header = cells(lines.get(0));
        FactSchema schema = schema(name, header).withRowGrain(grain);
        DateRange[] ranges = Stream.of(covered.split(","))
                .filter(each -> !each.isEmpty())
                .map(DateRange::parse)
                .toArray(DateRange[]::new);
        FactAppender rows = FactTable.appender(ranges.length == 0 ? schema : schema.withCoverage(ranges));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            for (int i = 0; i < header.size(); i++) {
                if (!cells.get(i).equals("-")) {
                    fill(rows, header.get(i), cells.get(i));
                }
            }
            rows.append();
        }
        return rows.toTable();
    }

    private static FactSchema schema(String name, List<String> header) {
        FactSchema schema = FactSchema.named(name);
        schema = header.contains("currency")
                ? schema.withCurrencyPerRow()
                : schema.withCurrency(Currencies.parse("EUR"));
        for (String id : header) {
            Optional<Dimension> dimension = findDimension(id);
            if (dimension.isPresent()) {
                schema = schema.withDimension(dimension.get());
            } else if (!id.equals("date") && !id.equals("currency")) {
                schema =
                        schema.withMeasure(KpiCatalog.standard().findMeasure(id).orElseThrow());
            }
        }
        return schema;
    }

    private static void fill(FactAppender rows, String id, String cell) {
        if (id.equals("date")) {
            rows.date(LocalDate.parse(cell));
        } else if (id.equals("currency")) {
            rows.currency(Currencies.parse(cell));
        } else if (findDimension(id).isPresent()) {
            rows.dimension(id, cell);
        } else {
            rows.measure(id, new BigDecimal(cell));
        }
    }

    private static Optional<Dimension> findDimension(String id) {
        return KpiCatalog.standard().findDimension(DimensionId.of(id));
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}
