package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** This library, asked as an application asks it. */
final class RaceDistinct implements DistinctEngine {

    private static final Kpi USERS =
            Kpi.define("bench.users", "Users", "active_users").build();

    private final KpiEngine engine;
    private final ExecutorService helpers;

    RaceDistinct(UserRows rows, int threads) {
        this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1));
        this.engine = KpiEngine.of(
                        Dataset.of(table(rows)), KpiCatalog.standard().with(USERS))
                .with(EngineOptions.DEFAULT.withExecutor(helpers, threads));
    }

    private static FactTable table(UserRows rows) {
        FactSchema schema = FactSchema.named("visits")
                .withDimension(Dimension.open("page", "landing page"))
                .withIdentity("user")
                .withDistinct(WebAndSocialMeasures.ACTIVE_USERS, "user")
                .withCoverage(new DateRange(UserRows.FIRST_DAY, UserRows.FIRST_DAY.plusDays(UserRows.DAYS)));
        FactAppender appender = FactTable.appender(schema);
        String[] users = new String[rows.users()];
        for (int i = 0; i < users.length; i++) {
            users[i] = UserRows.user(i);
        }
        rows.forEach((day, page, user) -> appender.date(UserRows.FIRST_DAY.plusDays(day))
                .dimension("page", UserRows.PAGES.get(page))
                .identity("user", users[user])
                .append());
        return appender.toTable();
    }

    @Override
    public KpiTable ask() {
        return engine.run(KpiQuery.of(USERS).by("page"));
    }

    @Override
    public Map<String, Long> read(Object answer) {
        Map<String, Long> counts = new HashMap<>();
        for (KpiTable.Row row : ((KpiTable) answer).rows()) {
            counts.put(
                    row.member("page"),
                    row.value(USERS).findNumber().orElseThrow().longValueExact());
        }
        return counts;
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
