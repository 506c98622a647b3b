package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of plain sums and a question about them, made from a seed: few days or many, few members or many, so that runs of one group are of any length.
 */
final class SumScenario {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final List<String> DIMENSIONS = List.of("country", "device", "campaign");
    private static final List<String> MEASURES = List.of("impressions", "clicks", "media_cost");

    /** One row: an index of a member per dimension, a value or null per measure. */
    record Row(LocalDate day, List<String> members, List<@Nullable BigDecimal> values) {}

    private final Random random;
    private final List<Row> rows = new ArrayList<>();
    private final int days;
    private final List<Integer> memberCounts = new ArrayList<>();

    SumScenario(long seed, int mostRows) {
        this.random = new Random(seed);
        this.days = 1 + random.nextInt(random.nextBoolean() ? 3 : 40);
        DIMENSIONS.forEach(dimension -> memberCounts.add(1 + random.nextInt(random.nextBoolean() ? 3 : 60)));
        int nulls = random.nextInt(3) * 20;
        List<Integer> digits = IntStream.range(0, MEASURES.size())
                .mapToObj(i -> 1 + random.nextInt(random.nextInt(4) == 0 ? 30 : 10))
                .toList();
        int size = random.nextInt(mostRows);
        for (int i = 0; i < size; i++) {
            List<String> members = memberCounts.stream()
                    .map(count -> "m" + random.nextInt(count))
                    .toList();
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (int most : digits) {
                values.add(random.nextInt(100) < nulls ? null : value(most));
            }
            rows.add(new Row(FIRST.plusDays(random.nextInt(days)), members, values));
        }
    }

    private BigDecimal value(int mostDigits) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        IntStream.range(0, 1 + random.nextInt(mostDigits)).forEach(i -> text.append(random.nextInt(10)));
        return new BigDecimal(text.toString()).movePointLeft(random.nextInt(3));
    }

    List<Row> rows() {
        return rows;
    }

    FactTable table(List<Row> order) {
        FactSchema schema = FactSchema.named("ads").withCurrency(Currencies.parse("EUR"));
        for (String dimension : DIMENSIONS) {
            schema = schema.withDimension(Dimension.open(dimension, "of a test"));
        }
        for (String measure : MEASURES) {
            schema = schema.withMeasure(measure(measure));
        }
        FactAppender appender = FactTable.appender(schema);
        for (Row row : order) {
            appender.date(row.day());
            for (int i = 0; i < DIMENSIONS.size(); i++) {
                appender.dimension(DIMENSIONS.get(i), row.members().get(i));
            }
            for (int i = 0; i < MEASURES.size(); i++) {
                appender.measure(MEASURES.get(i), row.values().get(i));
            }
            appender.append();
        }
        return appender.toTable();
    }

    private static Measure measure(String id) {
        return KpiCatalog.standard().findMeasure(id).orElseThrow();
    }

    /** Several input sets over some groups and periods, which may overlap. */
    AggregateQuery query() {
        List<InputSet> sets = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<AggregateInput> inputs = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) {
                String measure = MEASURES.get(random.nextInt(MEASURES.size()));
                inputs.add(new AggregateInput(measure(measure), filter()));
            }
            Coverage window = Coverage.declared(random.nextInt(3) == 0 ? range() : new DateRange(FIRST, end()));
            sets.add(new InputSet("ads", window, inputs));
        }
        List<DimensionId> by = DIMENSIONS.stream()
                .filter(dimension -> random.nextInt(3) == 0)
                .map(DimensionId::of)
                .toList();
        List<DateRange> periods = new ArrayList<>(List.of(new DateRange(FIRST, end())));
        IntStream.range(0, random.nextInt(3)).forEach(i -> periods.add(range()));
        return new AggregateQuery(sets, List.of(new CellSet(by, periods)), filter());
    }

    private LocalDate end() {
        return FIRST.plusDays(days);
    }

    private DateRange range() {
        int from = random.nextInt(days);
        return new DateRange(FIRST.plusDays(from), FIRST.plusDays(from + 1L + random.nextInt(days - from)));
    }

    private Filter filter() {
        Filter filter = Filter.ALL;
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            if (random.nextInt(5) == 0) {
                int count = memberCounts.get(i);
                String[] members = IntStream.range(0, 1 + random.nextInt(count))
                        .mapToObj(none -> "m" + random.nextInt(count))
                        .distinct()
                        .toArray(String[]::new);
                filter = filter.and(Filter.where(DIMENSIONS.get(i), members));
            }
        }
        return filter;
    }

    static boolean passes(Row row, Filter filter) {
        return filter.conditions().stream()
                .allMatch(condition -> condition.accepts(member(row, condition.dimension())));
    }

    static String member(Row row, DimensionId dimension) {
        return row.members().get(DIMENSIONS.indexOf(dimension.text()));
    }

    static @Nullable BigDecimal value(Row row, Measure measure) {
        return row.values().get(MEASURES.indexOf(measure.id().text()));
    }
}
