package io.github.raceframework.metrics.laws;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two weeks of random figures for every measure of the standard catalogue that a table can have: a row a day and country. All other members follow from
 * the country, so that each country is one series.
 */
final class CatalogueFacts {

    static final KpiCatalog CATALOG = KpiCatalog.standard();
    static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    static final DateRange WHOLE = new DateRange(MONDAY, MONDAY.plusDays(14));
    static final DateRange FIRST_WEEK = new DateRange(MONDAY, MONDAY.plusDays(7));
    static final DateRange SECOND_WEEK = new DateRange(MONDAY.plusDays(7), MONDAY.plusDays(14));
    static final List<String> COUNTRIES = List.of("AT", "DE", "FR");

    /** The dimensions that formulas of the catalogue filter by, with members that they ask for. */
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "channel", List.of("EMAIL", "DISPLAY", "ORGANIC_SEARCH", "DIRECT", "PAID_SEARCH"),
            "media", List.of("PAID", "OWNED", "EARNED"),
            "sales_channel", List.of("ONLINE", "OFFLINE"),
            "stage", List.of("REACH", "ACT", "CONVERT", "ENGAGE"),
            "format", List.of("VIDEO", "TEXT"),
            "query", List.of("BRAND", "NON_BRAND"),
            "actor", List.of("BRAND", "CUSTOMER"));

    private static final List<Measure> MEASURES = CATALOG.measures().stream()
            .filter(measure -> measure.kind() != MeasureKind.PARAMETER)
            .toList();

    /** A row: its date, its members and its values. */
    private record Row(LocalDate date, Map<String, String> members, Map<String, Number> values) {}

    private final List<Row> rows = new ArrayList<>();
    private final Random random;

    private CatalogueFacts(Random random) {
        this.random = random;
    }

    /** Figures that are known throughout, or some of which are not. */
    static CatalogueFacts of(long seed, int percentUnknown) {
        CatalogueFacts facts = new CatalogueFacts(new Random(seed));
        for (String country : COUNTRIES) {
            Map<String, String> members = new LinkedHashMap<>();
            members.put("country", country);
            MEMBERS.forEach((id, choices) -> members.put(id, facts.pick(choices)));
            for (int day = 0; day < WHOLE.days(); day++) {
                facts.rows.add(new Row(MONDAY.plusDays(day), members, facts.values(percentUnknown)));
            }
        }
        return facts;
    }

    private Map<String, Number> values(int percentUnknown) {
        Map<String, Number> values = new LinkedHashMap<>();
        for (Measure measure : MEASURES) {
            if (random.nextInt(100) >= percentUnknown) {
                // Few of a count and much of the money, so that some denominators are zero and few requirements fail.
                Number value = measure.unit().hasMoney()
                        ? BigDecimal.valueOf(random.nextInt(100_000), 2)
                        : Integer.valueOf(random.nextInt(20));
                values.put(measure.id().text(), value);
            }
        }
        return values;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    CatalogueFacts shuffled() {
        CatalogueFacts shuffled = new CatalogueFacts(random);
        shuffled.rows.addAll(rows);
        Collections.shuffle(shuffled.rows, random);
        return shuffled;
    }

    Dataset dataset() {
        return Dataset.of(table(rows));
    }

    /** The same rows in two or three data sets. */
    List<Dataset> parts() {
        List<List<Row>> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(new ArrayList<>());
        }
        rows.forEach(row -> parts.get(random.nextInt(parts.size())).add(row));
        return parts.stream().map(part -> Dataset.of(table(part))).toList();
    }

    /** The same rows, come in one after the other, some of them late and some restated. */
    Dataset grown() {
        int late = random.nextInt(rows.size());
        List<Row> shuffled = shuffled().rows;
        FactTable grown = table(shuffled.subList(0, late)).appendNewRows(table(shuffled.subList(late, rows.size())));
        DateRange day = DateRange.day(MONDAY.plusDays(random.nextInt((int) WHOLE.days())));
        List<Row> ofDay = rows.stream().filter(row -> day.contains(row.date())).toList();
        return Dataset.of(grown.replacing(day, table(List.of())).replacing(day, table(ofDay)));
    }

    private static FactTable table(List<Row> some) {
        FactSchema schema = FactSchema.named("facts")
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(WHOLE)
                .withDimension(dimension("country"));
        for (String id : MEMBERS.keySet().stream().sorted().toList()) {
            schema = schema.withConformedDimension(dimension(id));
        }
        for (Measure measure : MEASURES) {
            schema = schema.withMeasure(measure);
        }
        FactAppender appender = FactTable.appender(schema);
        for (Row row : some) {
            appender.date(row.date());
            row.members().forEach(appender::dimension);
            row.values().forEach(appender::measure);
            appender.append();
        }
        return appender.toTable();
    }

    private static Dimension dimension(String id) {
        return CATALOG.findDimension(DimensionId.of(id)).orElseThrow();
    }
}
