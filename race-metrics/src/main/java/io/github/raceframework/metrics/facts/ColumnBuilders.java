package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a table while they come in; afterwards cut into columns, ordered by time. */
final class ColumnBuilders {

    private final FactSchema schema;
    private final List<MemberBuilder> members = new ArrayList<>();
    private final List<ValueBuilder> values = new ArrayList<>();
    private final Map<Currency, Integer> currencyCodes = new HashMap<>();
    private final List<Currency> currencies = new ArrayList<>();
    private int[] days = new int[16];
    private byte[] currencyOf = new byte[16];
    private int size;

    /** That of the last row: rows mostly come in the order of their time. */
    private @Nullable DateRange rowPeriod;

    ColumnBuilders(FactSchema schema) {
        this.schema = schema;
        schema.dimensions().forEach(dimension -> members.add(new MemberBuilder(dimension)));
        schema.measures().forEach(measure -> values.add(new ValueBuilder()));
    }

    /** The members of one dimension while rows come in. */
    private static final class MemberBuilder {
        final Dimension dimension;
        final Map<String, Integer> codeOf = new HashMap<>();
        final Map<String, Integer> codeOfSpelling = new HashMap<>();
        final List<String> members = new ArrayList<>();
        int[] codes = new int[16];

        MemberBuilder(Dimension dimension) {
            this.dimension = dimension;
        }

        void set(int row, @Nullable String spelling) {
            if (row == codes.length) {
                codes = Arrays.copyOf(codes, row * 2);
            }
            String key = spelling == null ? Dimension.NOT_SET : spelling;
            codes[row] = codeOfSpelling.computeIfAbsent(key, this::code);
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
        return size;
    }

    void add(
            LocalDate day,
            @Nullable String[] rowMembers,
            @Nullable BigDecimal[] rowValues,
            @Nullable Currency currency) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            currencyOf = Arrays.copyOf(currencyOf, size * 2);
        }
        days[size] = periodStart(day);
        currencyOf[size] = currency == null ? 0 : currencyCode(currency);
        for (int i = 0; i < rowMembers.length; i++) {
            members.get(i).set(size, rowMembers[i]);
        }
        for (int i = 0; i < rowValues.length; i++) {
            values.get(i).set(size, rowValues[i]);
        }
        size++;
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

    private byte currencyCode(Currency currency) {
        int code = currencyCodes.computeIfAbsent(currency, added -> {
            currencies.add(added);
            return currencies.size();
        });
        if (code > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("table " + schema.name() + " has more than 127 currencies");
        }
        return (byte) code;
    }

    /** The rows in the order of their time; rows of one time stay as they came. */
    int[] order() {
        for (int row = 1; row < size; row++) {
            if (days[row] < days[row - 1]) {
                return IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingInt(one -> days[one]))
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return IntStream.range(0, size).toArray();
    }

    int[] periods(int[] order) {
        return Arrays.stream(order).map(row -> days[row]).toArray();
    }

    DimensionColumn dimension(Dimension dimension, int[] order) {
        MemberBuilder builder = members.get(schema.dimensions().indexOf(dimension));
        int[] codes = Arrays.stream(order).map(row -> builder.codes[row]).toArray();
        return new DimensionColumn(dimension, builder.members, codes);
    }

    MeasureColumn measure(Measure measure, int[] order) {
        return values.get(schema.measures().indexOf(measure)).toColumn(measure, order);
    }

    CurrencyColumn currencies(int[] order) {
        byte[] codes = new byte[order.length];
        for (int row = 0; row < order.length; row++) {
            codes[row] = currencyOf[order[row]];
        }
        return new CurrencyColumn(currencies, codes);
    }
}
