package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.EngineOptions;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** This library, asked as an application asks it: a data set, a catalogue, a query. */
final class RaceEngine implements Engine {

    private static final int CENTS = 2;

    private final KpiEngine engine;
    private final ExecutorService helpers;
    private final List<Kpi> kpis = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    RaceEngine(AdRows rows, int threads) {
        KpiCatalog catalog = KpiCatalog.standard();
        for (String id : AdRows.MEASURES) {
            Measure measure = catalog.findMeasure(id).orElseThrow();
            measures.add(measure);
            boolean money = measure.unit().hasMoney();
            kpis.add(Kpi.define("bench." + id, id, id)
                    .unit(money ? DisplayUnit.MONEY : DisplayUnit.COUNT)
                    .build());
        }
        this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1));
        this.engine = KpiEngine.of(Dataset.of(table(rows)), catalog.withKpis(kpis))
                .with(EngineOptions.DEFAULT.withExecutor(helpers, threads));
    }

    private FactTable table(AdRows rows) {
        FactSchema schema = FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withDimension(StandardDimensions.COUNTRY)
                .withDimension(StandardDimensions.CAMPAIGN)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(new DateRange(AdRows.FIRST_DAY, AdRows.day(AdRows.DAYS)));
        for (Measure measure : measures) {
            schema = schema.withMeasure(measure);
        }
        FactAppender appender = FactTable.appender(schema);
        LocalDate[] days = new LocalDate[AdRows.DAYS];
        for (int day = 0; day < days.length; day++) {
            days[day] = AdRows.day(day);
        }
        rows.forEach((day, country, channel, campaign, values) -> {
            appender.date(days[day])
                    .dimension("channel", AdRows.CHANNELS.get(channel))
                    .dimension("country", AdRows.COUNTRIES.get(country))
                    .dimension("campaign", AdRows.CAMPAIGNS.get(campaign));
            for (int i = 0; i < values.length; i++) {
                if (values[i] != AdRows.UNKNOWN) {
                    boolean money = measures.get(i).unit().hasMoney();
                    Number value = money ? BigDecimal.valueOf(values[i], CENTS) : (Number) values[i];
                    appender.measure(AdRows.MEASURES.get(i), value);
                }
            }
            appender.append();
        });
        return appender.toTable();
    }

    @Override
    public KpiTable ask(Question question) {
        return engine.run(query(question));
    }

    private KpiQuery query(Question question) {
        KpiQuery query = KpiQuery.of(kpis.toArray(new Kpi[0]))
                .by(question.dimensions().toArray(new String[0]))
                .where(filter("country", question.countries()))
                .where(filter("campaign", question.campaigns()));
        return question.isMonthly() ? query.grain(Grain.MONTH) : query;
    }

    private static Filter filter(String dimension, List<String> members) {
        return members.isEmpty() ? Filter.ALL : Filter.where(dimension, members.toArray(new String[0]));
    }

    @Override
    public Map<String, List<Long>> read(Object answer, Question question) {
        Map<String, List<Long>> sums = new HashMap<>();
        for (KpiTable.Row row : ((KpiTable) answer).rows()) {
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < kpis.size(); i++) {
                BigDecimal value = ((KpiValue.Present) row.value(kpis.get(i))).number();
                int scale = measures.get(i).unit().hasMoney() ? CENTS : 0;
                values.add(value.movePointRight(scale).longValueExact());
            }
            if (question.isMonthly()) {
                LocalDate start = row.range().from();
                int months = (start.getYear() - AdRows.FIRST_DAY.getYear()) * 12 + start.getMonthValue() - 1;
                sums.put(Question.key(row.members(), months), values);
            } else {
                sums.put(Question.key(row.members()), values);
            }
        }
        return sums;
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
