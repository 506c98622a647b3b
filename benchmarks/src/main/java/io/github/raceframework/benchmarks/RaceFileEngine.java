package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** This library: a table of all columns of the file, and a query of it. */
final class RaceFileEngine implements FileEngine {

    private final int threads;
    private final ExecutorService helpers;
    private final KpiCatalog catalog;
    private final CsvImport csv;
    private final List<Kpi> kpis = new ArrayList<>();

    RaceFileEngine(int threads) {
        this.threads = threads;
        this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1));
        for (String id : AdFile.MEASURES) {
            boolean money =
                    KpiCatalog.standard().findMeasure(id).orElseThrow().unit().hasMoney();
            kpis.add(Kpi.define("bench." + id, id, id)
                    .unit(money ? DisplayUnit.MONEY : DisplayUnit.COUNT)
                    .build());
        }
        this.catalog = KpiCatalog.standard().withKpis(kpis);
        this.csv = CsvImport.of(catalog)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(new DateRange(AdRows.FIRST_DAY, AdRows.day(AdRows.DAYS)))
                .withExecutor(helpers, threads);
    }

    @Override
    public Map<String, List<BigDecimal>> ask(Path file) {
        FactTable table = csv.read("ads", List.of(file)).table();
        KpiTable answer = KpiEngine.of(Dataset.of(table), catalog)
                .with(EngineOptions.DEFAULT.withExecutor(helpers, threads))
                .run(KpiQuery.of(kpis.toArray(new Kpi[0])).by("channel").grain(Grain.MONTH));
        Map<String, List<BigDecimal>> sums = new HashMap<>();
        for (KpiTable.Row row : answer.rows()) {
            LocalDate start = row.range().from();
            int month = (start.getYear() - AdRows.FIRST_DAY.getYear()) * 12 + start.getMonthValue() - 1;
            List<BigDecimal> values = new ArrayList<>();
            for (Kpi kpi : kpis) {
                values.add(((KpiValue.Present) row.value(kpi)).number());
            }
            sums.put(Question.key(row.members(), month), values);
        }
        return sums;
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
