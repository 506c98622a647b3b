package io.github.raceframework.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The contract of every aggregation, held by the built-in ones and by one of a plugin. */
class AggregationProperties {

    /**
     * A row.
     *
     * @param value of the measure
     * @param weight of the measure beside it
     */
    record Row(BigDecimal value, BigDecimal weight) {}

    @Property
    <S> void aNewStateIsTheIdentity(
            @ForAll("aggregations") Aggregation<S> aggregation, @ForAll("rows") List<Row> rows) {
        S state = state(aggregation, rows);
        S left = aggregation.newState();
        aggregation.merge(left, state);
        S right = state(aggregation, rows);
        aggregation.merge(right, aggregation.newState());

        assertThat(aggregation.toBytes(left)).isEqualTo(aggregation.toBytes(state));
        assertThat(aggregation.toBytes(right)).isEqualTo(aggregation.toBytes(state));
    }

    /** Any order, any split, any order and brackets of merging: associative and commutative. */
    @Property
    <S> void anySplitHasTheStateOfTheWhole(
            @ForAll("aggregations") Aggregation<S> aggregation, @ForAll("rows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<S> parts = new ArrayList<>();
        parts.add(aggregation.newState());
        for (Row row : shuffled) {
            if (random.nextInt(3) == 0) {
                parts.add(aggregation.newState());
            }
            add(aggregation, parts.get(parts.size() - 1), row);
        }
        while (parts.size() > 1) {
            Collections.shuffle(parts, random);
            aggregation.merge(parts.get(0), parts.remove(parts.size() - 1));
        }

        assertThat(aggregation.toBytes(parts.get(0))).isEqualTo(aggregation.toBytes(state(aggregation, rows)));
    }

    @Property
    <S> void bytesReadBack(@ForAll("aggregations") Aggregation<S> aggregation, @ForAll("rows") List<Row> rows) {
        S state = state(aggregation, rows);
        byte[] bytes = aggregation.toBytes(state);
        S read = aggregation.parse(bytes);

        assertThat(aggregation.toBytes(read)).isEqualTo(bytes);
        if (!rows.isEmpty()) {
            assertThat(aggregation.result(read)).isEqualTo(aggregation.result(state));
        }
    }

    @Property
    <S> void mergingChangesOnlyTheOne(
            @ForAll("aggregations") Aggregation<S> aggregation,
            @ForAll("rows") List<Row> rows,
            @ForAll("rows") List<Row> more) {
        S other = state(aggregation, more);
        byte[] before = aggregation.toBytes(other);
        S state = state(aggregation, rows);
        aggregation.merge(state, other);
        add(aggregation, state, new Row(BigDecimal.TEN, BigDecimal.ONE));

        assertThat(aggregation.toBytes(other)).isEqualTo(before);
    }

    @Property
    <S> void otherBytesAreRefused(@ForAll("builtIn") Aggregation<S> aggregation, @ForAll byte[] bytes) {
        S read;
        try {
            read = aggregation.parse(bytes);
        } catch (RuntimeException e) {
            return;
        }
        assertThat(aggregation.parse(aggregation.toBytes(read))).isNotNull();
    }

    /** The oracle works on the plain list. */
    @Property
    void resultsAreThoseOfAPlainList(@ForAll("positive") List<Row> rows) {
        List<BigDecimal> values = rows.stream().map(Row::value).sorted().toList();

        assertThat(number(Aggregation.count(), rows)).isEqualByComparingTo(String.valueOf(rows.size()));
        assertThat(number(Aggregation.min(), rows)).isEqualByComparingTo(values.get(0));
        assertThat(number(Aggregation.max(), rows)).isEqualByComparingTo(values.get(values.size() - 1));
        BigDecimal lower = values.get((values.size() - 1) / 2);
        BigDecimal upper = values.get(values.size() / 2);
        assertThat(number(new Median(), rows).multiply(BigDecimal.valueOf(2))).isEqualByComparingTo(lower.add(upper));
        BigDecimal products =
                rows.stream().map(row -> row.value().multiply(row.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal weights = rows.stream().map(Row::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(number(Aggregation.weightedMean("impressions"), rows).doubleValue())
                .isEqualTo(products.divide(weights, new MathContext(60)).doubleValue());
    }

    private static <S> BigDecimal number(Aggregation<S> aggregation, List<Row> rows) {
        return ((Outcome.Value) aggregation.result(state(aggregation, rows))).number();
    }

    private static <S> S state(Aggregation<S> aggregation, List<Row> rows) {
        S state = aggregation.newState();
        rows.forEach(row -> add(aggregation, state, row));
        return state;
    }

    private static <S> void add(Aggregation<S> aggregation, S state, Row row) {
        aggregation.add(
                state,
                row.value(),
                aggregation.alongside().stream().map(measure -> row.weight()).collect(Collectors.toList()));
    }

    @Provide
    Arbitrary<Aggregation<?>> aggregations() {
        return Arbitraries.of(
                Aggregation.count(),
                Aggregation.min(),
                Aggregation.max(),
                Aggregation.weightedMean("impressions"),
                new Median());
    }

    @Provide
    Arbitrary<Aggregation<?>> builtIn() {
        return aggregations().filter(aggregation -> !(aggregation instanceof Median));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<BigDecimal> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-9, 9).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                        .ofScale(6));
        return Combinators.combine(numbers, numbers).as(Row::new).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Row>> positive() {
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(2);
        Arbitrary<BigDecimal> weights =
                Arbitraries.integers().between(1, 100_000).map(BigDecimal::valueOf);
        return Combinators.combine(values, weights)
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }
}
