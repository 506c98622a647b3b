package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tables that between them have every measure of the standard catalogue that a feed can have. Made from a seed: two rows a group and table on average, a
 * tenth of the values zero, a twentieth of every third measure unknown, one group in a hundred without rows in some tables, one table that ends with June.
 */
final class CatalogueFacts {

    static final DateRange YEAR = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));

    private static final DateRange HALF = new DateRange(YEAR.from(), LocalDate.of(2024, 7, 1));

    /** Dimensions that formulas filter on. */
    private static final List<Dimension> FILTERED = List.of(
            StandardDimensions.STAGE,
            StandardDimensions.MEDIA,
            StandardDimensions.SALES_CHANNEL,
            StandardDimensions.FORMAT,
            StandardDimensions.QUERY,
            StandardDimensions.ACTOR);

    private static final int GROUPS = AdRows.COUNTRIES.size() * AdRows.CHANNELS.size() * AdRows.CAMPAIGNS.size();
    private static final int MEASURES_OF_A_TABLE = 28;
    private static final int MOST = 1_000;
    private static final int CENTS = 2;

    private final SplittableRandom random = new SplittableRandom(20_240_229);

    private CatalogueFacts() {}

    static Dataset dataset() {
        CatalogueFacts facts = new CatalogueFacts();
        List<Measure> measures = KpiCatalog.standard().measures().stream()
                .filter(measure -> measure.kind() != MeasureKind.PARAMETER)
                .toList();
        List<FactTable> tables = new ArrayList<>();
        for (int from = 0; from < measures.size(); from += MEASURES_OF_A_TABLE) {
            int to = Math.min(measures.size(), from + MEASURES_OF_A_TABLE);
            tables.add(facts.table(tables.size(), measures.subList(from, to)));
        }
        return Dataset.of(tables.toArray(new FactTable[0]));
    }

    private FactTable table(int number, List<Measure> measures) {
        DateRange covered = number == 1 ? HALF : YEAR;
        FactSchema schema = FactSchema.named("table" + number)
                .withDimension(StandardDimensions.COUNTRY)
                .withDimension(StandardDimensions.CHANNEL)
                .withDimension(StandardDimensions.CAMPAIGN)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(covered);
        for (Dimension dimension : FILTERED) {
            schema = schema.withDimension(dimension);
        }
        for (Measure measure : measures) {
            schema = schema.withMeasure(measure);
        }
        FactAppender appender = FactTable.appender(schema);
        int days = Math.toIntExact(covered.days());
        for (int row = 0; row < 2 * GROUPS; row++) {
            int group = row < GROUPS ? row : random.nextInt(GROUPS);
            if (number % 2 == 0 || group % 100 != number) {
                appender.date(covered.from().plusDays(random.nextInt(days)));
                append(appender, group, measures);
            }
        }
        return appender.toTable();
    }

    private void append(FactAppender row, int group, List<Measure> measures) {
        row.dimension("country", AdRows.COUNTRIES.get(group % 10))
                .dimension("channel", AdRows.CHANNELS.get(group / 10 % 12))
                .dimension("campaign", AdRows.CAMPAIGNS.get(group / 120));
        for (Dimension dimension : FILTERED) {
            List<String> members = List.copyOf(dimension.vocabulary());
            row.dimension(dimension.id().text(), members.get(random.nextInt(members.size())));
        }
        for (int i = 0; i < measures.size(); i++) {
            if (i % 3 != 0 || random.nextInt(20) != 0) {
                Measure measure = measures.get(i);
                int value = random.nextInt(10) == 0 ? 0 : random.nextInt(MOST);
                boolean money = measure.unit().hasMoney();
                row.measure(measure.id().text(), money ? BigDecimal.valueOf(value, CENTS) : (Number) value);
            }
        }
        row.append();
    }
}
