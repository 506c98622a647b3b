package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.facts.scan.CellSums;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A column gives back the values that went in, whatever their sizes and scales, and knows which are unknown. */
class ColumnProperties {

    private static final Measure CLICKS =
            KpiCatalog.standard().findMeasure("clicks").orElseThrow();

    @Provide
    Arbitrary<List<@Nullable BigDecimal>> values() {
        Arbitrary<BigDecimal> small = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                .ofScale(3);
        Arbitrary<BigDecimal> whole = Arbitraries.longs().map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> tiny =
                Arbitraries.integers().between(0, 28).map(places -> BigDecimal.ONE.movePointLeft(places));
        Arbitrary<BigDecimal> wide = Arbitraries.bigIntegers()
                .between(
                        BigDecimal.valueOf(-1, -30).toBigInteger(),
                        BigDecimal.valueOf(1, -30).toBigInteger())
                .map(BigDecimal::new);
        return Arbitraries.of(List.of(small), List.of(whole), List.of(small, tiny), List.of(small, whole, tiny, wide))
                .flatMap(
                        kinds -> Arbitraries.oneOf(kinds).injectNull(0.2).list().ofMaxSize(60));
    }

    private static MeasureColumn column(List<@Nullable BigDecimal> values) {
        FactAppender rows = FactTable.appender(FactSchema.named("ads").withMeasure(CLICKS));
        values.forEach(value ->
                rows.date(LocalDate.of(2024, 1, 1)).measure("clicks", value).append());
        return rows.toTable().column(CLICKS.id());
    }

    @Property
    void everyValueComesBack(@ForAll("values") List<@Nullable BigDecimal> values) {
        MeasureColumn column = column(values);

        for (int row = 0; row < values.size(); row++) {
            BigDecimal value = values.get(row);
            assertThat(column.known() == null || column.known().get(row)).isEqualTo(value != null);
            assertThat(new BigDecimal(column.wideValue(row), column.scale()))
                    .isEqualByComparingTo(value == null ? BigDecimal.ZERO : value);
        }
    }

    @Property
    void everySumIsExact(@ForAll("values") List<@Nullable BigDecimal> values) {
        MeasureColumn column = column(values);
        CellSums sums = CellSums.of(column, 1);
        CellSums half = CellSums.of(column, 1);
        BigDecimal expected = BigDecimal.ZERO;
        for (int row = 0; row < values.size(); row++) {
            BigDecimal value = values.get(row);
            expected = expected.add(value == null ? BigDecimal.ZERO : value);
            (row % 2 == 0 ? sums : half).add(0, row);
        }
        sums.merge(half);

        assertThat(sums.get(0)).isEqualByComparingTo(expected);
    }

    /** 2^63 - 1 and -2^63 twice each: neither sum fits into 64 bits. */
    @Example
    void sumsBeyond64BitsAreNotWrapped() {
        for (long value : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
            BigDecimal decimal = BigDecimal.valueOf(value);
            MeasureColumn column = column(List.of(decimal, decimal));
            CellSums sums = CellSums.of(column, 1);

            sums.addRun(0, 0, 2);

            assertThat(column.isPacked()).isTrue();
            assertThat(sums.get(0)).isEqualTo(decimal.multiply(BigDecimal.valueOf(2)));
        }
    }
}
