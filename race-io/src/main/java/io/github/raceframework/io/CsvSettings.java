package io.github.raceframework.io;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link CsvImport} has been told.
 *
 * @param catalog whose measures and dimensions headers may name
 * @param delimiter what stands between cells
 * @param numbers how numbers are written
 * @param dateColumn the header of the column with the dates
 * @param dates how dates are written
 * @param rowGrain how long the period is that a row speaks for
 * @param currency the currency of all money; null where rows name it
 * @param coverage the declared coverage
 * @param columns what columns feed, as far as it was said
 */
record CsvSettings(
        KpiCatalog catalog,
        char delimiter,
        NumberCells numbers,
        String dateColumn,
        DateCells dates,
        Grain rowGrain,
        @Nullable Currency currency,
        List<DateRange> coverage,
        ColumnMapping columns) {}
