package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.metrics.facts.store.BlockIdentities;
import io.github.raceframework.metrics.facts.store.CurrencyColumn;
import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.GivenValues;
import io.github.raceframework.metrics.facts.store.IdentityBuilder;
import io.github.raceframework.metrics.facts.store.IdentityColumn;
import io.github.raceframework.metrics.facts.store.LongList;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import io.github.raceframework.metrics.facts.store.MemberBuilder;
import io.github.raceframework.metrics.facts.store.MemberNumbers;
import io.github.raceframework.metrics.facts.store.PackedInts;
import io.github.raceframework.metrics.facts.store.RowOrder;
import io.github.raceframework.metrics.facts.store.ValueBuilder;
import io.github.raceframework.metrics.facts.store.Workers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a table while they come in; afterwards cut into columns in the table's own order. */
final class ColumnBuilders {

    private final FactSchema schema;
    private final MemberBuilder[] members;
    private final ValueBuilder[] values;
    private final IdentityBuilder[] identities;
    private final Map<Currency, Integer> currencyCodes = new HashMap<>();
    private final List<Currency> currencies = new ArrayList<>();
    private final LongList days = new LongList();
    private final LongList currencyOf = new LongList();

    /** Those of the last row: rows mostly come in the order of their time. */
    private @Nullable LocalDate lastDay;

    private long lastStart;

    ColumnBuilders(FactSchema schema, List<MemberNumbers> numbers) {
        this.schema = schema;
        this.members = numbers.stream().map(MemberBuilder::new).toArray(MemberBuilder[]::new);
        this.values =
                schema.measures().stream().map(measure -> new ValueBuilder()).toArray(ValueBuilder[]::new);
        this.identities = schema.identities().columns().stream()
                .map(name -> new IdentityBuilder())
                .toArray(IdentityBuilder[]::new);
    }

    int size() {
        return days.size();
    }

    void add(LocalDate day, int[] rowMembers, GivenValues rowValues, @Nullable Currency currency) {
        int code = currency == null ? 0 : currencyCode(currency);
        days.add(periodStart(day));
        if (schema.hasCurrencyPerRow()) {
            currencyOf.add(code);
        }
        for (int i = 0; i < rowMembers.length; i++) {
            members[i].add(rowMembers[i]);
        }
        for (int i = 0; i < values.length; i++) {
            rowValues.addTo(values[i], i);
        }
    }

    /** Takes the identities of the row that was added last. */
    void addIdentities(@Nullable String[] rowIdentities) {
        for (int i = 0; i < rowIdentities.length; i++) {
            identities[i].add(rowIdentities[i]);
        }
    }

    /** Gives back the memory that only further rows need. There may be further rows all the same. */
    void rest() {
        Stream.of(members).forEach(MemberBuilder::rest);
    }

    /** Adds the rows of other builders of the same schema, in their order. */
    void addAll(ColumnBuilders other) {
        days.addAll(other.days);
        IntStream none = IntStream.of(0);
        IntStream codes = other.currencies.stream().mapToInt(this::currencyCode);
        currencyOf.addAll(other.currencyOf, IntStream.concat(none, codes).toArray());
        for (int i = 0; i < members.length; i++) {
            members[i].addAll(other.members[i]);
        }
        for (int i = 0; i < values.length; i++) {
            values[i].addAll(other.values[i]);
        }
        for (int i = 0; i < identities.length; i++) {
            identities[i].addAll(other.identities[i]);
        }
    }

    private long periodStart(LocalDate day) {
        if (!day.equals(lastDay)) {
            LocalDate start =
                    schema.rowGrain() == Grain.DAY ? day : schema.rowPeriod(day).from();
            lastStart = start.toEpochDay();
            lastDay = day;
        }
        return lastStart;
    }

    private int currencyCode(Currency currency) {
        int code = currencyCodes.computeIfAbsent(currency, added -> {
            currencies.add(added);
            return currencies.size();
        });
        TableLimits.requireFewCurrencies(schema.name(), code);
        return code;
    }

    /** The order in which the rows so far are to be kept. */
    private RowOrder order(Workers workers) {
        return new RowOrder(
                days,
                Stream.of(members).map(MemberBuilder::codes).toList(),
                Stream.of(members).map(MemberBuilder::count).toList(),
                workers);
    }

    /** The columns of the dimensions, in their order. */
    private List<DimensionColumn> dimensions(RowOrder order, Workers workers) {
        DimensionColumn[] columns = new DimensionColumn[members.length];
        workers.run(columns.length, () -> columns, (made, i) -> {
            int place = order.leading().indexOf(i);
            made[i] = members[i].toColumn(order, place < 0 ? DimensionColumn.UNSORTED : place + 1);
        });
        return List.of(columns);
    }

    /** The columns of the measures, in their order. */
    private List<MeasureColumn> measures(RowOrder order, Workers workers) {
        MeasureColumn[] columns = new MeasureColumn[values.length];
        workers.run(
                columns.length,
                () -> columns,
                (made, i) -> made[i] = values[i].toColumn(schema.measures().get(i), order));
        return known(List.of(columns));
    }

    /** A value that is combined with others is known where these are. */
    private List<MeasureColumn> known(List<MeasureColumn> columns) {
        List<MeasureColumn> known = new ArrayList<>();
        for (MeasureColumn column : columns) {
            MeasureColumn narrowed = column;
            for (Measure other : schema.alongside(column.measure())) {
                narrowed = narrowed.knownIn(
                        columns.get(schema.measures().indexOf(other)).known());
            }
            known.add(narrowed);
        }
        return known;
    }

    /** The identity columns, by their names. */
    private Map<String, IdentityColumn> identities(RowOrder order) {
        Map<String, IdentityColumn> columns = new LinkedHashMap<>();
        for (String name : schema.identities().columns()) {
            columns.put(name, identities[columns.size()].toColumn(order));
        }
        return columns;
    }

    private CurrencyColumn currencies(RowOrder order) {
        return new CurrencyColumn(currencies, currencies.isEmpty() ? null : currencyOf.pack(order));
    }

    /** All rows so far. */
    FactBlock toBlock(Workers workers) {
        RowOrder order = order(workers);
        PackedInts arrivals = schema.findRowKey().isPresent() ? PackedInts.of(order.size(), order::source) : null;
        List<MeasureColumn> columns = measures(order, workers);
        BlockIdentities whom =
                BlockIdentities.of(identities(order), schema.identities().all(), columns, order.size());
        return FactBlock.of(order, dimensions(order, workers), columns, currencies(order), whom, arrivals);
    }
}
