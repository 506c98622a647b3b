package io.github.raceframework.metrics.rules;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A table written as text: a header of ids of the standard catalogue, then a row a line, columns apart by spaces, {@code -} for a blank. Money
 * is in EUR unless there is a column {@code currency}.
 */
final class Table {

    private final String name;
    private final UnaryOperator<FactSchema> change;
    private final Set<String> conformed = new LinkedHashSet<>();

    private Table(String name, UnaryOperator<FactSchema> change) {
        this.name = name;
        this.change = change;
    }

    static Table named(String name) {
        return new Table(name, schema -> schema);
    }

    Table covers(String... ranges) {
        DateRange[] parsed = List.of(ranges).stream().map(DateRange::parse).toArray(DateRange[]::new);
        return with(schema -> schema.withCoverage(parsed));
    }

    Table per(Grain grain) {
        return with(schema -> schema.withRowGrain(grain));
    }

    Table per(Grain grain, String calendar) {
        return with(schema -> schema.withRowGrain(grain, RaceCalendar.parse(calendar)));
    }

    Table in(String currency) {
        return with(schema -> schema.withCurrency(Currencies.parse(currency)));
    }

    Table conformed(String dimension) {
        conformed.add(dimension);
        return this;
    }

    private Table with(UnaryOperator<FactSchema> more) {
        Table table = new Table(name, schema -> more.apply(change.apply(schema)));
        table.conformed.addAll(conformed);
        return table;
    }

    FactTable rows(String text) {
        List<String> lines = text.strip().lines().toList();
        List<String> header = cells(lines.get(0));
        FactAppender rows = FactTable.appender(schema(header));
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

    private FactSchema schema(List<String> header) {
        FactSchema schema = FactSchema.named(name);
        schema = header.contains("currency")
                ? schema.withCurrencyPerRow()
                : schema.withCurrency(Currencies.parse("EUR"));
        for (String id : header) {
            Optional<Dimension> dimension = findDimension(id);
            if (dimension.isPresent()) {
                schema = conformed.contains(id)
                        ? schema.withConformedDimension(dimension.get())
                        : schema.withDimension(dimension.get());
            } else if (!id.equals("date") && !id.equals("currency")) {
                schema =
                        schema.withMeasure(KpiCatalog.standard().findMeasure(id).orElseThrow());
            }
        }
        return change.apply(schema);
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
