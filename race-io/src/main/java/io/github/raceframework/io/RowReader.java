package io.github.raceframework.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.ColumnMapping.Target;
import io.github.raceframework.metrics.facts.FactAppender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rows of cells into rows of facts. A row with a cell that cannot be read is reported and not appended. */
final class RowReader {

    private final CsvSettings settings;
    private final List<String> header;
    private final FactAppender facts;
    private final Violations violations;
    private final int dateIndex;
    private int currencyIndex = -1;
    private final List<Feed> dimensions = new ArrayList<>();
    private final List<Feed> measures = new ArrayList<>();
    private final @Nullable BigDecimal[] values;

    /** A column and what it feeds. */
    private record Feed(int index, String id, boolean isMoney) {}

    RowReader(
            CsvSettings settings,
            List<String> header,
            Map<String, List<Target>> feeds,
            FactAppender facts,
            Violations violations) {
        this.settings = settings;
        this.header = header;
        this.facts = facts;
        this.violations = violations;
        this.dateIndex = header.indexOf(settings.dateColumn);
        for (int i = 0; i < header.size(); i++) {
            for (Target target : feeds.getOrDefault(header.get(i), List.of())) {
                if (target instanceof Target.OfMeasure measure) {
                    measures.add(
                            new Feed(i, target.id(), measure.measure().unit().hasMoney()));
                } else if (target instanceof Target.OfDimension) {
                    dimensions.add(new Feed(i, target.id(), false));
                } else {
                    currencyIndex = i;
                }
            }
        }
        this.values = new @Nullable BigDecimal[measures.size()];
    }

    void read(String source, CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            int cells = row.getFieldCount();
            String problem =
                    "the row has " + cells + (cells == 1 ? " cell" : " cells") + " but the header has " + header.size();
            String remedy = "put cells that contain the delimiter \"" + Echo.plain(String.valueOf(settings.delimiter))
                    + "\" in quotes";
            violations.add(source, line, null, null, problem, remedy);
            return;
        }
        long before = violations.total();
        LocalDate date = date(source, row);
        boolean hasMoney = false;
        for (int i = 0; i < measures.size(); i++) {
            Feed feed = measures.get(i);
            values[i] = number(source, row, feed.index);
            hasMoney |= feed.isMoney && values[i] != null;
        }
        Currency currency = currency(source, row, hasMoney);
        if (violations.total() == before && date != null) {
            append(source, row, date, currency);
        }
    }

    private @Nullable LocalDate date(String source, CsvRecord row) {
        try {
            LocalDate date = settings.dates.parse(row.getField(dateIndex));
            List<DateRange> coverage = settings.coverage;
            if (!coverage.isEmpty() && coverage.stream().noneMatch(range -> range.contains(date))) {
                throw new CellException(
                        "is outside the declared coverage " + coverage, "widen the coverage or leave the row out");
            }
            return date;
        } catch (CellException e) {
            report(source, row, dateIndex, e);
            return null;
        }
    }

    private @Nullable BigDecimal number(String source, CsvRecord row, int index) {
        try {
            return settings.numbers.parse(row.getField(index));
        } catch (CellException e) {
            report(source, row, index, e);
            return null;
        }
    }

    private @Nullable Currency currency(String source, CsvRecord row, boolean needed) {
        if (currencyIndex < 0) {
            return null;
        }
        String code = row.getField(currencyIndex).strip();
        try {
            if (code.isEmpty() && needed) {
                throw new CellException(
                        "is blank, but the row has money", "write an ISO 4217 currency code, such as EUR, USD or JPY");
            }
            return code.isEmpty() ? null : parsed(code);
        } catch (CellException e) {
            report(source, row, currencyIndex, e);
            return null;
        }
    }

    private static Currency parsed(String code) throws CellException {
        try {
            return Currencies.parse(code);
        } catch (IllegalArgumentException e) {
            throw new CellException(
                    "is not an ISO 4217 currency code", "write one in capital letters, such as EUR, USD or JPY");
        }
    }

    private void append(String source, CsvRecord row, LocalDate date, @Nullable Currency currency) {
        facts.date(date);
        dimensions.forEach(feed -> facts.dimension(feed.id, row.getField(feed.index)));
        for (int i = 0; i < values.length; i++) {
            facts.measure(measures.get(i).id, values[i]);
        }
        if (currency != null) {
            facts.currency(currency);
        }
        try {
            facts.append();
        } catch (IllegalArgumentException e) {
            String problem = "the row does not fit the table: " + e.getMessage();
            violations.add(source, row.getStartingLineNumber(), null, null, problem, "correct the row or leave it out");
        }
    }

    private void report(String source, CsvRecord row, int index, CellException wrong) {
        String value = row.getField(index);
        violations.add(
                source,
                row.getStartingLineNumber(),
                header.get(index),
                value.isBlank() ? null : value,
                wrong.problem(),
                wrong.remedy());
    }
}
