package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.facts.store.CurrencyColumn;
import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import io.github.raceframework.metrics.facts.store.RowMask;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leads through the rows of a {@link FactTable}, one at a time: {@code for (FactRows rows = table.rows(); rows.next();)}. For writing a table down;
 * questions about it are answered by queries.
 *
 * <p>Rows come by their row period, then by their members, column by column in the natural order of texts, then by currency and by values. So two
 * tables of the same rows give them in one order, in whatever order they came in. Beside the table no more is kept in memory than a number for each
 * row of one row period.
 *
 * <p>Not for use by several threads.
 */
public final class FactRows {

    private final FactSchema schema;
    private final List<FactBlock> blocks;
    private final List<int[]> ranks;
    private List<DimensionColumn> dimensions = List.of();
    private List<MeasureColumn> measures = List.of();
    private @Nullable CurrencyColumn currencies;
    private @Nullable RowPeriods periods;
    private int block;
    private int period;
    private LocalDate date = LocalDate.MIN;
    private Integer[] order = {};
    private int at = -1;

    FactRows(FactTable table) {
        this.schema = table.schema();
        this.blocks = table.blocks();
        this.ranks = schema.dimensions().stream()
                .map(dimension -> ranks(table.dictionary(dimension.id()).members()))
                .toList();
    }

    /** For the number of each member its place in the natural order of texts. */
    private static int[] ranks(List<String> members) {
        List<String> sorted = members.stream().sorted().toList();
        return members.stream()
                .mapToInt(member -> Collections.binarySearch(sorted, member))
                .toArray();
    }

    /** Goes to the next row, at first to the first one. False if there is none. */
    public boolean next() {
        at++;
        while (at >= order.length) {
            if (periods != null && period + 1 < periods.count()) {
                period++;
            } else if (block < blocks.size()) {
                open(blocks.get(block++));
            } else {
                return false;
            }
            sort();
        }
        return true;
    }

    private void open(FactBlock next) {
        dimensions = schema.dimensions().stream()
                .map(each -> next.dimension(each.id()))
                .toList();
        measures =
                schema.measures().stream().map(each -> next.measure(each.id())).toList();
        currencies = next.currencies();
        periods = next.periods();
        period = 0;
    }

    /** Puts the rows of the period into their order. */
    private void sort() {
        RowPeriods from = Objects.requireNonNull(periods);
        order = IntStream.range(from.firstRow(period), from.endRow(period))
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, this::compare);
        date = firstDay(from.day(period));
        at = 0;
    }

    private int compare(int one, int other) {
        for (int i = 0; i < dimensions.size(); i++) {
            DimensionColumn column = dimensions.get(i);
            int compared = Integer.compare(ranks.get(i)[column.code(one)], ranks.get(i)[column.code(other)]);
            if (compared != 0) {
                return compared;
            }
        }
        int compared = currencyCode(one).compareTo(currencyCode(other));
        for (int i = 0; compared == 0 && i < measures.size(); i++) {
            compared = compare(value(i, one), value(i, other));
        }
        return compared;
    }

    /** Unknown ones first. */
    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    private String currencyCode(int row) {
        return findCurrency(row).map(Currency::getCurrencyCode).orElse("");
    }

    /** The day it is about: of a row period that is longer the first day, or the first one that the table declares to cover. */
    public LocalDate date() {
        periods();
        return date;
    }

    private LocalDate firstDay(LocalDate first) {
        if (schema.coverage().isEmpty()) {
            return first;
        }
        DateRange days = schema.rowPeriod(first);
        return schema.coverage().stream()
                .flatMap(range -> range.findOverlap(days).stream())
                .map(DateRange::from)
                .min(LocalDate::compareTo)
                .orElse(first);
    }

    /**
     * Its member of a dimension.
     *
     * @param dimension the place of the dimension in {@link FactSchema#dimensions()}
     */
    public String member(int dimension) {
        int row = row();
        DimensionColumn column = dimensions.get(dimension);
        return column.members().get(column.code(row));
    }

    /**
     * Its value of a measure; empty where that is unknown.
     *
     * @param measure the place of the measure in {@link FactSchema#measures()}
     */
    public Optional<BigDecimal> findValue(int measure) {
        int row = row();
        return Optional.ofNullable(value(measure, row));
    }

    private @Nullable BigDecimal value(int measure, int row) {
        MeasureColumn column = measures.get(measure);
        RowMask known = column.known();
        return known == null || known.get(row) ? Decimals.plain(column.decimal(row)) : null;
    }

    /** The currency that it names for its money; empty if it names none. */
    public Optional<Currency> findCurrency() {
        return findCurrency(row());
    }

    private Optional<Currency> findCurrency(int row) {
        CurrencyColumn column = Objects.requireNonNull(currencies);
        int code = column.code(row);
        return code == 0 ? Optional.empty() : Optional.of(column.currency(code));
    }

    private RowPeriods periods() {
        if (periods == null || at < 0 || at >= order.length) {
            throw new IllegalStateException("there is no row here; next() goes to one, while it says true");
        }
        return periods;
    }

    private int row() {
        periods();
        return order[at];
    }
}
