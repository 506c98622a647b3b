package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a table while they come in; afterwards cut into columns in the table's own order. */
final class ColumnBuilders {

    private final FactSchema schema;
    private final List<MemberBuilder> members = new ArrayList<>();
    private final List<ValueBuilder> values = new ArrayList<>();
    private final List<IdentityBuilder> identities = new ArrayList<>();
    private final Map<Currency, Integer> currencyCodes = new HashMap<>();
    private final List<Currency> currencies = new ArrayList<>();
    private final LongList days = new LongList();
    private final LongList currencyOf = new LongList();

    /** That of the last row: rows mostly come in the order of their time. */
    private @Nullable DateRange rowPeriod;

    ColumnBuilders(FactSchema schema) {
        this.schema = schema;
        schema.dimensions().forEach(dimension -> members.add(new MemberBuilder(dimension)));
        schema.measures().forEach(measure -> values.add(new ValueBuilder()));
        schema.identities().columns().forEach(name -> identities.add(new IdentityBuilder()));
    }

    /** The members of one dimension while rows come in. */
    private static final class MemberBuilder {
        final Dimension dimension;
        final Map<String, Integer> codeOf = new HashMap<>();
        final Map<String, Integer> codeOfSpelling = new HashMap<>();
        final List<String> members = new ArrayList<>();
        final LongList codes = new LongList();

        MemberBuilder(Dimension dimension) {
            this.dimension = dimension;
        }

        void add(@Nullable String spelling) {
            String key = spelling == null ? Dimension.NOT_SET : spelling;
            codes.add(codeOfSpelling.computeIfAbsent(key, this::code));
        }

        private int code(String spelling) {
            String member = spelling.isBlank()
                    ? Dimension.NOT_SET
                    : dimension.findMember(spelling).orElse(spelling);
            return codeOf.computeIfAbsent(member, added -> {
                members.add(added);
                return members.size() - 1;
            });
        }
    }

    int size() {
        return days.size();
    }

    void add(
            LocalDate day,
            @Nullable String[] rowMembers,
            @Nullable BigDecimal[] rowValues,
            @Nullable Currency currency) {
        int code = currency == null ? 0 : currencyCode(currency);
        days.add(periodStart(day));
        if (schema.hasCurrencyPerRow()) {
            currencyOf.add(code);
        }
        for (int i = 0; i < rowMembers.length; i++) {
            members.get(i).add(rowMembers[i]);
        }
        for (int i = 0; i < rowValues.length; i++) {
            values.get(i).add(rowValues[i]);
        }
    }

    /** Takes the identities of the row that was added last. */
    void addIdentities(@Nullable String[] rowIdentities) {
        for (int i = 0; i < rowIdentities.length; i++) {
            identities.get(i).add(rowIdentities[i]);
        }
    }

    private int periodStart(LocalDate day) {
        if (schema.rowGrain() == Grain.DAY) {
            return Math.toIntExact(day.toEpochDay());
        }
        if (rowPeriod == null || !rowPeriod.contains(day)) {
            rowPeriod = schema.rowPeriod(day);
        }
        return Math.toIntExact(rowPeriod.from().toEpochDay());
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
    private RowOrder order() {
        return new RowOrder(
                days,
                members.stream().map(builder -> builder.codes).toList(),
                members.stream().map(builder -> builder.members.size()).toList());
    }

    /** The columns of the dimensions, in their order. */
    private List<DimensionColumn> dimensions(RowOrder order) {
        List<DimensionColumn> columns = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            MemberBuilder builder = members.get(i);
            int place = order.leading().indexOf(i);
            columns.add(new DimensionColumn(
                    new Dictionary(builder.dimension, builder.members),
                    PackedInts.of(order.size(), row -> builder.codes.get(order.source(row))),
                    place < 0 ? DimensionColumn.UNSORTED : place + 1));
        }
        return columns;
    }

    /** The columns of the measures, in their order. */
    private List<MeasureColumn> measures(RowOrder order) {
        List<MeasureColumn> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            columns.add(values.get(i).toColumn(schema.measures().get(i), order));
        }
        return known(columns);
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
            columns.put(name, identities.get(columns.size()).toColumn(order));
        }
        return columns;
    }

    /** All rows so far. */
    FactBlock toBlock() {
        RowOrder order = order();
        PackedInts arrivals = schema.findRowKey().isPresent() ? PackedInts.of(order.size(), order::source) : null;
        List<MeasureColumn> columns = measures(order);
        BlockIdentities whom =
                BlockIdentities.of(identities(order), schema.identities().all(), columns, order.size());
        return FactBlock.of(order, dimensions(order), columns, currencies(order), whom, arrivals);
    }

    private CurrencyColumn currencies(RowOrder order) {
        PackedInts codes =
                currencies.isEmpty() ? null : PackedInts.of(order.size(), row -> currencyOf.get(order.source(row)));
        return new CurrencyColumn(currencies, codes);
    }
}
