package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A table put together from parts is the table of all rows, column for column; and its rows lie as a plain sort puts them. */
class PartsProperties {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final Measure CLICKS =
            KpiCatalog.standard().findMeasure("clicks").orElseThrow();
    private static final Measure COST =
            KpiCatalog.standard().findMeasure("media_cost").orElseThrow();
    private static final FactSchema SCHEMA = FactSchema.named("ads")
            .withDimension(StandardDimensions.CHANNEL)
            .withDimension(StandardDimensions.CAMPAIGN)
            .withMeasure(CLICKS)
            .withMeasure(COST)
            .withCurrencyPerRow()
            .withIdentity("customer")
            .withDistinct(SalesMeasures.PURCHASERS, "customer");
    private static final List<Measure> COLUMNS = List.of(CLICKS, COST);

    private record Row(
            LocalDate day,
            String channel,
            String campaign,
            @Nullable Number clicks,
            @Nullable BigDecimal cost,
            String currency) {

        void append(FactAppender rows) {
            rows.date(day)
                    .dimension("channel", channel)
                    .dimension(1, rows.memberNumber(1, campaign))
                    .measure("clicks", clicks)
                    .measure("media_cost", cost)
                    .currency(Currencies.parse(currency))
                    .identity("customer", clicks == null ? null : "c" + clicks.longValue() % 10)
                    .append();
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, 6).map(LocalDate.of(1970, 1, 1)::plusDays);
        Arbitrary<String> channels = Arbitraries.of("EMAIL", "email", "SMS", "", "fax");
        Arbitrary<String> campaigns = Arbitraries.integers().between(0, 40).map(number -> "c" + number);
        Arbitrary<Number> whole = Arbitraries.oneOf(
                Arbitraries.integers().between(-200, 200).map(number -> number),
                Arbitraries.longs().map(number -> number));
        Arbitrary<BigDecimal> small =
                Arbitraries.longs().between(-100_000, 100_000).map(cents -> BigDecimal.valueOf(cents, 2));
        Arbitrary<BigDecimal> any = Arbitraries.oneOf(
                small,
                Arbitraries.integers().between(0, 28).map(BigDecimal.ONE::movePointLeft),
                Arbitraries.integers().between(0, 28).map(BigDecimal.TEN::movePointRight),
                Arbitraries.longs().map(BigDecimal::valueOf));
        return Arbitraries.of(List.of(small), List.of(any))
                .flatMap(costs -> Combinators.combine(
                                days,
                                channels,
                                campaigns,
                                whole.injectNull(0.05),
                                costs.get(0).injectNull(0.05),
                                Arbitraries.of("EUR", "USD", "JPY"))
                        .as(Row::new)
                        .list()
                        .ofMaxSize(80));
    }

    @Property(tries = 500)
    void partsAreTheWhole(@ForAll("rows") List<Row> rows, @ForAll("sizes") int size) {
        FactAppender whole = FactTable.appender(SCHEMA);
        rows.forEach(row -> row.append(whole));
        FactAppender parts = FactTable.appender(SCHEMA);
        FactAppender first = FactTable.appender(SCHEMA);
        for (int from = 0; from < rows.size(); from += size) {
            FactAppender part = from % 2 == 0 ? first.another() : FactTable.appender(SCHEMA);
            rows.subList(from, Math.min(rows.size(), from + size)).forEach(row -> row.append(part));
            parts.appendAll(part);
        }

        assertThat(contents(parts.toTable(THREADS, 3))).isEqualTo(contents(whole.toTable()));
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(1, 3, 20, 80);
    }

    /** By day, then by the numbers of members, those of the dimension with fewer members first; else as they came. */
    @Property(tries = 500)
    void rowsLieInOrder(@ForAll("rows") List<Row> rows) {
        FactAppender appender = FactTable.appender(SCHEMA);
        rows.forEach(row -> row.append(appender));
        List<FactBlock> blocks = appender.toTable().blocks();
        if (blocks.isEmpty()) {
            return;
        }
        FactBlock table = blocks.get(0);
        List<DimensionColumn> dimensions = new ArrayList<>(table.ownDimensions());
        dimensions.removeIf(column -> column.depth() == DimensionColumn.UNSORTED);
        dimensions.sort(Comparator.comparing(DimensionColumn::depth));
        List<List<Integer>> keys = IntStream.range(0, table.size())
                .mapToObj(row -> {
                    List<Integer> key = new ArrayList<>(List.of(table.periods().of(row)));
                    dimensions.forEach(column -> key.add(column.code(row)));
                    return key;
                })
                .toList();

        assertThat(keys).isSortedAccordingTo((one, other) -> {
            int difference = 0;
            for (int i = 0; i < one.size() && difference == 0; i++) {
                difference = Integer.compare(one.get(i), other.get(i));
            }
            return difference;
        });
    }

    private static List<Object> contents(FactTable table) {
        List<Object> contents = new ArrayList<>();
        for (FactBlock block : table.blocks()) {
            for (int row = 0; row < block.size(); row++) {
                int at = row;
                contents.add(block.periods().start(block.periods().of(row)));
                block.ownDimensions().forEach(column -> contents.add(column.code(at)));
                for (Measure measure : COLUMNS) {
                    MeasureColumn column = block.measure(measure.id());
                    contents.add(column.wideValue(row));
                    contents.add(column.known() == null || column.known().get(row));
                }
                contents.add(block.currencies().currency(block.currencies().code(row)));
                block.identities()
                        .columns()
                        .values()
                        .forEach(column -> contents.add(column.codes().get(at)));
            }
            block.ownDimensions().forEach(column -> contents.add(column.members()));
            COLUMNS.forEach(measure -> contents.add(block.measure(measure.id()).scale()));
            COLUMNS.forEach(measure -> contents.add(block.measure(measure.id()).isPacked()));
            contents.add(block.identities().numbers().get("customer").bound());
        }
        return contents;
    }
}
