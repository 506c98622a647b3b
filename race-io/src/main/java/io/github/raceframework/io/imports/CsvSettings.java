package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.FactSchema;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All that a {@link CsvImport} has been told. Changed only on a copy that nobody else has seen. */
final class CsvSettings {

    final KpiCatalog catalog;
    char delimiter = ',';
    NumberCells numbers = new NumberCells('.');
    String dateColumn = "date";
    DateCells dates = new DateCells("yyyy-MM-dd");
    Grain rowGrain = Grain.DAY;
    RaceCalendar rowCalendar = RaceCalendar.iso();

    @Nullable
    Currency currency;

    UnaryOperator<FactSchema> conversion = UnaryOperator.identity();
    List<DateRange> coverage = List.of();
    ColumnMapping columns = ColumnMapping.NONE;
    ReadingThreads threads = ReadingThreads.ONE;

    CsvSettings(KpiCatalog catalog) {
        this.catalog = catalog;
    }

    CsvSettings copy() {
        CsvSettings copy = new CsvSettings(catalog);
        copy.delimiter = delimiter;
        copy.numbers = numbers;
        copy.dateColumn = dateColumn;
        copy.dates = dates;
        copy.rowGrain = rowGrain;
        copy.rowCalendar = rowCalendar;
        copy.currency = currency;
        copy.conversion = conversion;
        copy.coverage = coverage;
        copy.columns = columns;
        copy.threads = threads;
        return copy;
    }
}
