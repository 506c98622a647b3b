package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.AggregationProvider;
import io.github.raceframework.metrics.aggregate.Aggregations;
import io.github.raceframework.metrics.aggregate.Median;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.partial.PartialFrame;
import io.github.raceframework.metrics.partial.PartialSource;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What aggregations combine is the same wherever the rows lie, through bytes as well, for those of plugins and for those that fail. */
class AggregationPartitionProperties {

    private static final FailingAggregation FAILING = new FailingAggregation(BigDecimal.valueOf(4));
    private static final Aggregations KNOWN = Aggregations.standard().with(new AggregationProvider() {
        @Override
        public Collection<Aggregation<?>> aggregations() {
            return List.of(new Median(), FAILING);
        }
    });

    @Property(tries = 300)
    void anyPartitionAnswersAsOneTable(@ForAll("aggregations") Aggregation<?> aggregation, @ForAll Random random) {
        boolean adds = aggregation.addsUp();
        Measure measure = adds ? Aggregated.ANSWERS : random.nextBoolean() ? Aggregated.POSITION : Aggregated.BASKET;
        Kpi kpi = adds
                ? Aggregated.ANSWERS_KPI
                : measure.equals(Aggregated.POSITION) ? Aggregated.POSITION_KPI : Aggregated.BASKET_KPI;
        List<StringBuilder> parts = new ArrayList<>();
        for (int part = random.nextInt(4); part >= 0; part--) {
            parts.add(new StringBuilder());
        }
        StringBuilder whole = new StringBuilder();
        for (int row = random.nextInt(25); row > 0; row--) {
            String text = row(random);
            whole.append(text);
            parts.get(random.nextInt(parts.size())).append(text);
        }
        KpiQuery query = KpiQuery.of(kpi, Aggregated.SHOWN_KPI);
        query = random.nextBoolean() ? query.by("channel") : query;
        query = random.nextBoolean() ? query.grain(Grain.WEEK) : query;
        List<PartialSource> shipped = new ArrayList<>();
        parts.forEach(
                part -> shipped.add(new Shipped(Dataset.of(Aggregated.table(measure, aggregation, part.toString())))));

        KpiTable parted =
                KpiEngine.of(PartitionedSource.of(shipped), Aggregated.CATALOG).run(query);
        KpiTable one = KpiEngine.of(
                        Dataset.of(Aggregated.table(measure, aggregation, whole.toString())), Aggregated.CATALOG)
                .run(query);

        assertThat(values(parted)).as("%s of%n%s", aggregation.id(), whole).isEqualTo(values(one));
    }

    /** A day of one may be late in the other, and its rows may be restated. */
    @Property(tries = 300)
    void aTableThatGrewAnswersAsOneTable(@ForAll("aggregations") Aggregation<?> aggregation, @ForAll Random random) {
        boolean adds = aggregation.addsUp();
        Measure measure = adds ? Aggregated.ANSWERS : random.nextBoolean() ? Aggregated.POSITION : Aggregated.BASKET;
        Kpi kpi = adds
                ? Aggregated.ANSWERS_KPI
                : measure.equals(Aggregated.POSITION) ? Aggregated.POSITION_KPI : Aggregated.BASKET_KPI;
        StringBuilder whole = new StringBuilder();
        FactTable grown = Aggregated.table(measure, aggregation, "");
        for (int batch = random.nextInt(5); batch >= 0; batch--) {
            StringBuilder rows = new StringBuilder();
            for (int row = random.nextInt(9); row > 0; row--) {
                rows.append(row(random));
            }
            whole.append(rows);
            grown = grown.appendNewRows(Aggregated.table(measure, aggregation, rows.toString()));
        }
        LocalDate day = LocalDate.of(2024, 1, 10 + random.nextInt(20));
        DateRange restated = new DateRange(day, day.plusDays(3));
        String right = whole.toString()
                .lines()
                .filter(row -> restated.contains(LocalDate.parse(row.substring(0, 10))))
                .collect(Collectors.joining("\n"));
        grown = grown.replacing(restated, Aggregated.table(measure, aggregation, day + " SMS 7.125 3 1 EUR"))
                .replacing(restated, Aggregated.table(measure, aggregation, right));
        KpiQuery query = KpiQuery.of(kpi, Aggregated.SHOWN_KPI);
        query = random.nextBoolean() ? query.by("channel") : query;
        query = random.nextBoolean() ? query.grain(Grain.WEEK) : query;
        FactTable one = Aggregated.table(measure, aggregation, whole.toString());

        KpiTable expected = KpiEngine.of(Dataset.of(one), Aggregated.CATALOG).run(query);
        assertThat(values(KpiEngine.of(Dataset.of(grown), Aggregated.CATALOG).run(query)))
                .as("%s of%n%s", aggregation.id(), whole)
                .isEqualTo(values(expected));
        Dataset remembering = Dataset.of(grown).remembering(1000);
        assertThat(values(KpiEngine.of(remembering, Aggregated.CATALOG).run(query)))
                .isEqualTo(values(expected));
    }

    private static String row(Random random) {
        String day = "2024-01-" + (10 + random.nextInt(20));
        String channel = random.nextBoolean() ? "EMAIL" : "SMS";
        String value = random.nextInt(6) == 0 ? "-" : String.valueOf(random.nextInt(-2, 9) / 2.0);
        String weight =
                random.nextInt(6) == 0 ? "-" : String.valueOf(random.nextInt(random.nextInt(9) == 0 ? -1 : 0, 4));
        return day + " " + channel + " " + value + " " + weight + " 1 " + (random.nextInt(9) == 0 ? "USD" : "EUR")
                + "\n";
    }

    private static List<Object> values(KpiTable table) {
        List<Object> values = new ArrayList<>();
        for (KpiTable.Row row : table.rows()) {
            values.add(row.range() + " " + row.members());
            table.kpis().forEach(kpi -> values.add(row.value(kpi)));
        }
        return values;
    }

    private record Shipped(PartialSource source) implements PartialSource {

        @Override
        public SourceSchema schema() {
            return source.schema();
        }

        @Override
        public PartialFrame partial(AggregateQuery query) {
            return PartialFrame.parse(source.partial(query).toBytes(), KNOWN);
        }
    }

    @Provide
    Arbitrary<Aggregation<?>> aggregations() {
        return Arbitraries.of(
                Aggregation.count(),
                Aggregation.min(),
                Aggregation.max(),
                Aggregation.weightedMean("impressions"),
                new Median(),
                FAILING);
    }
}
