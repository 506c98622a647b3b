package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.customers.CustomerFacts;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Total;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Enough rows that threads share them out: people over a look-back, stocks, ratios, comparisons, and a scorecard over all of it. */
class ConcurrentUseTest {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final DateRange DAYS = DateRange.parse("2024-01-01/2026-01-01");
    private static final Dimension COUNTRY = Dimension.open("country", "of a test");
    private static final KpiCatalog CATALOG = KpiCatalog.standard()
            .with(Kpi.define("test.active", "Active", "active_customers").build())
            .with(Kpi.define("test.retention", "Retention", "customers_retained / customers_start")
                    .build());

    private record Order(LocalDate day, String customer, String country, BigDecimal net) {}

    private static final List<Order> ORDERS = orders();

    private static List<Order> orders() {
        Random random = new Random(7);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 34_000; i++) {
            orders.add(new Order(
                    START.plusDays(random.nextInt(731)),
                    "c" + random.nextInt(3_000),
                    List.of("DE", "CH", "AT").get(random.nextInt(3)),
                    BigDecimal.valueOf(random.nextInt(20_000), 2)));
        }
        return orders;
    }

    /** Made anew at every call, so that nothing that was worked out before is shared. */
    private static Dataset dataset() {
        FactTable orders = CustomerFacts.of("orders", Order::day, Order::customer)
                .dimension(COUNTRY, Order::country)
                .measure(SalesMeasures.NET_SALES, Order::net)
                .currency(Currencies.parse("EUR"))
                .covering(DAYS)
                .wholeHistory()
                .activeWithin(90)
                .table(ORDERS);
        FactAppender site = FactTable.appender(FactSchema.named("site")
                .withDimension(COUNTRY)
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(WebAndSocialMeasures.FOLLOWERS)
                .withCoverage(DAYS));
        for (int i = 0; i < 731 * 3; i++) {
            site.date(START.plusDays(i / 3))
                    .dimension("country", List.of("DE", "CH", "AT").get(i % 3))
                    .measure("sessions", 100 + i % 17)
                    .measure("followers", i)
                    .append();
        }
        return Dataset.of(orders, site.toTable());
    }

    private static List<KpiQuery> queries() {
        KpiQuery all = KpiQuery.of(List.of(
                        "convert.net_sales",
                        "convert.aov",
                        "reach.sessions",
                        "test.active",
                        "test.retention",
                        "reach.followers")
                .stream()
                .map(id -> CATALOG.getKpi(id).id())
                .toList());
        return List.of(
                all,
                all.by("country").grain(Grain.QUARTER).totals(Total.ALL_GROUPS),
                all.grain(Grain.MONTH).compare(Comparison.PREVIOUS),
                all.by("country").range(DateRange.parse("2024-03-05/2025-07-20")),
                all.by("customer_type").grain(Grain.YEAR));
    }

    private static KpiEngine engine(AggregateSource source) {
        return KpiEngine.of(source, CATALOG);
    }

    @Test
    void everyThreadGetsTheAnswerOfOne() {
        KpiEngine unseen = engine(dataset());
        List<KpiTable> alone = queries().stream().map(unseen::run).toList();
        // Nobody was there before the first day, so nobody can have stayed.
        assertThat(alone.get(0).countAbsences()).containsOnlyKeys(AbsenceReason.ZERO_DENOMINATOR);

        Dataset shared = dataset();
        Dataset remembering = shared.remembering(10_000);
        EngineOptions parallel = EngineOptions.DEFAULT.withExecutor(THREADS, 3);
        List<KpiEngine> engines = List.of(
                engine(shared),
                engine(shared).with(parallel),
                engine(remembering).with(parallel));
        List<Supplier<KpiTable>> questions = new ArrayList<>();
        List<KpiTable> expected = new ArrayList<>();
        for (KpiEngine engine : engines) {
            for (int i = 0; i < alone.size(); i++) {
                KpiQuery query = queries().get(i);
                questions.add(() -> engine.run(query));
                expected.add(alone.get(i));
            }
        }
        KpiEngine partitioned = engine(PartitionedSource.of(List.of(shared)));
        questions.add(() -> partitioned.run(queries().get(1)));
        expected.add(alone.get(1));

        assertThat(Together.ask(questions, 1))
                .allSatisfy(answers -> assertThat(answers).isEqualTo(expected));
    }

    @Test
    void everyThreadGetsTheScorecardOfOne() {
        RacePlan plan = RacePlan.define("Lamps", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
                .objectives(Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                        .baseline(Baseline.of(Money.of("2000000", "EUR"), DateRange.parse("2024-01-01/2025-01-01")))
                        .target(Target.of(Money.of("4000000", "EUR"), DateRange.parse("2025-01-01/2026-01-01")))
                        .owner("Mara")
                        .source("shop"))
                .build();
        AsOf day = AsOf.of(LocalDate.of(2025, 7, 1), ZoneId.of("Europe/Vienna"));
        Scorecard alone = Scorecard.of(plan, dataset(), day);
        assertThat(alone.objective("sales").actual().isPresent()).isTrue();
        Dataset shared = dataset();
        Dataset remembering = shared.remembering(10_000);
        ScorecardOptions parallel = ScorecardOptions.DEFAULT.withEngine(EngineOptions.DEFAULT.withExecutor(THREADS, 3));

        List<Supplier<Scorecard>> questions =
                List.of(() -> Scorecard.of(plan, shared, day), () -> Scorecard.of(plan, remembering, day, parallel));

        assertThat(Together.ask(questions, 2))
                .allSatisfy(cards -> assertThat(cards).containsOnly(alone));
    }
}
