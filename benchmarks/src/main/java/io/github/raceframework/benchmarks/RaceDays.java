package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** This library: a day is a table of its own that is appended, and a data set may remember what older days gave. */
final class RaceDays implements DailyEngine {

    private static final int CENTS = 2;
    private static final long MOST_CELLS = 1_000_000;

    private final DailyRows rows;
    private final KpiCatalog catalog;
    private final List<Kpi> kpis = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private FactTable table;
    private FactTable staged;
    private Dataset dataset;

    RaceDays(DailyRows rows, int days, boolean remembers) {
        this.rows = rows;
        KpiCatalog standard = KpiCatalog.standard();
        for (String id : AdRows.MEASURES) {
            Measure measure = standard.findMeasure(id).orElseThrow();
            measures.add(measure);
            boolean money = measure.unit().hasMoney();
            kpis.add(Kpi.define("bench." + id, id, id)
                    .unit(money ? DisplayUnit.MONEY : DisplayUnit.COUNT)
                    .build());
        }
        this.catalog = standard.withKpis(kpis);
        this.table = table(0, days);
        this.staged = table;
        Dataset read = Dataset.of(table);
        this.dataset = remembers ? read.remembering(MOST_CELLS) : read;
        ask();
    }

    private FactTable table(int fromDay, int toDay) {
        FactSchema schema = FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withDimension(StandardDimensions.COUNTRY)
                .withDimension(StandardDimensions.CAMPAIGN)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(
                        new DateRange(DailyRows.FIRST_DAY.plusDays(fromDay), DailyRows.FIRST_DAY.plusDays(toDay)));
        for (Measure measure : measures) {
            schema = schema.withMeasure(measure);
        }
        FactAppender appender = FactTable.appender(schema);
        rows.forEach(fromDay, toDay, (day, country, channel, campaign, values) -> {
            appender.date(DailyRows.FIRST_DAY.plusDays(day))
                    .dimension("channel", AdRows.CHANNELS.get(channel))
                    .dimension("country", AdRows.COUNTRIES.get(country))
                    .dimension("campaign", AdRows.CAMPAIGNS.get(campaign));
            for (int i = 0; i < values.length; i++) {
                boolean money = measures.get(i).unit().hasMoney();
                appender.measure(
                        AdRows.MEASURES.get(i), money ? BigDecimal.valueOf(values[i], CENTS) : (Number) values[i]);
            }
            appender.append();
        });
        return appender.toTable();
    }

    @Override
    public void stage(int day) {
        staged = table(day, day + 1);
    }

    @Override
    public KpiTable addAndAsk() {
        table = table.append(staged);
        dataset = dataset.with(table);
        return ask();
    }

    private KpiTable ask() {
        KpiQuery query = KpiQuery.of(kpis.toArray(new Kpi[0])).by("channel").grain(Grain.MONTH);
        return KpiEngine.of(dataset, catalog).run(query);
    }

    @Override
    public Map<String, List<Long>> read(Object answer) {
        Map<String, List<Long>> sums = new HashMap<>();
        for (KpiTable.Row row : ((KpiTable) answer).rows()) {
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < kpis.size(); i++) {
                BigDecimal value = ((KpiValue.Present) row.value(kpis.get(i))).number();
                int scale = measures.get(i).unit().hasMoney() ? CENTS : 0;
                values.add(value.movePointRight(scale).longValueExact());
            }
            LocalDate start = row.range().from();
            int day = (int) (start.toEpochDay() - DailyRows.FIRST_DAY.toEpochDay());
            sums.put(Question.key(row.members(), DailyRows.month(day)), values);
        }
        return sums;
    }

    @Override
    public void close() {}
}
