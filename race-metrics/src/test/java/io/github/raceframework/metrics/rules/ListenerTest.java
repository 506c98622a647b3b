package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.EngineListener;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.EngineRun;
import io.github.raceframework.metrics.aggregate.LimitException;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.facts.IdentityCount;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.RecordedRow;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Total;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a listener hears of questions. */
class ListenerTest {

    private static final KpiId CLICKS = KpiId.of("reach.clicks");
    private static final KpiId CPC = KpiId.of("reach.cpc");
    private static final KpiId SESSIONS = KpiId.of("reach.sessions");

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
            date       channel clicks media_cost
            2024-01-05 EMAIL   10     5
            2024-01-06 EMAIL   20     5
            2024-01-07 DISPLAY 0      5
            2024-02-05 EMAIL   30     5
            """);

    private static final KpiQuery QUESTION =
            KpiQuery.of(List.of(CLICKS, CPC, SESSIONS)).by("channel").grain(Grain.MONTH);

    private final List<EngineRun> runs = new ArrayList<>();
    private final List<Map<AbsenceReason, Long>> counted = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();

    private final EngineListener listener = new EngineListener() {
        @Override
        public void rowsRead(long rows) {
            told.add(rows);
        }

        @Override
        public void answered(EngineRun run, Supplier<Map<AbsenceReason, Long>> absences) {
            runs.add(run);
            counted.add(absences.get());
        }

        @Override
        public void failed(EngineRun run, Throwable failure) {
            runs.add(run);
            failures.add(failure);
        }
    };

    private final EngineOptions options = EngineOptions.DEFAULT.withListener(listener);

    private static KpiEngine engine(AggregateSource source, EngineOptions options) {
        return KpiEngine.of(source).with(options);
    }

    private KpiEngine engine() {
        return engine(Dataset.of(ADS), options);
    }

    /** Two channels in two months: cost over no clicks for DISPLAY in both, and nothing has sessions. */
    @Test
    void anAnswerIsTold() {
        KpiTable table = engine().run(QUESTION);

        assertThat(table).isEqualTo(KpiEngine.of(Dataset.of(ADS)).run(QUESTION));
        EngineRun run = runs.get(0);
        assertThat(runs).hasSize(1);
        assertThat(failures).isEmpty();
        assertThat(run.question()).isEqualTo("[reach.clicks, reach.cpc, reach.sessions] by [channel] per MONTH");
        assertThat(run.kpis()).containsExactly(CLICKS, CPC, SESSIONS);
        assertThat(run.groups()).isEqualTo(2);
        assertThat(run.duration()).isBetween(Duration.ofNanos(1), Duration.ofMinutes(1));
        assertThat(counted)
                .containsExactly(Map.of(AbsenceReason.ZERO_DENOMINATOR, 2L, AbsenceReason.MISSING_MEASURE, 4L));
        assertThat(table.countAbsences().keySet())
                .containsExactly(AbsenceReason.MISSING_MEASURE, AbsenceReason.ZERO_DENOMINATOR);
    }

    @Test
    void absencesOfAnAnswerThatIsReadAgainCountTheSame() {
        KpiTable table = engine().run(QUESTION.totals(Total.ALL_GROUPS));
        List<RecordedRow> rows = table.rows().stream()
                .map(row -> new RecordedRow(
                        row.range(),
                        row.findBucket().orElse(null),
                        row.members(),
                        table.kpis().stream()
                                .map(kpi -> new RecordedRow.Cell(row.value(kpi), null, null))
                                .toList(),
                        null))
                .toList();

        // A total in each month besides, which has clicks.
        assertThat(KpiTable.recorded(table.query(), table.kpis(), Map.of(), rows)
                        .countAbsences())
                .isEqualTo(table.countAbsences())
                .isEqualTo(Map.of(AbsenceReason.ZERO_DENOMINATOR, 2L, AbsenceReason.MISSING_MEASURE, 6L));
    }

    /** All four for the groups; those of January alone; and all once more for the total. */
    @Test
    void rowsAreThoseGoneOver() {
        KpiQuery clicks = KpiQuery.of(List.of(CLICKS)).by("channel");

        assertThat(rows(clicks)).isEqualTo(4);
        assertThat(rows(clicks.range(DateRange.parse("2024-01-01/2024-02-01")))).isEqualTo(3);
        assertThat(rows(clicks.totals(Total.ALL_GROUPS))).isEqualTo(8);
        assertThat(told).containsExactly(4L, 3L, 4L, 4L);
    }

    private long rows(KpiQuery query) {
        engine().run(query);
        return runs.get(runs.size() - 1).findRowsRead().orElseThrow();
    }

    @Test
    void whatIsRememberedIsNotGoneOverAgain() {
        KpiQuery clicks = KpiQuery.of(List.of(CLICKS)).by("channel");
        Dataset dataset = Dataset.of(ADS).remembering(1000);
        FactTable more = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                date       channel clicks media_cost
                2024-02-06 EMAIL   1      1
                2024-02-07 DISPLAY 1      1
                """);

        engine(dataset, options).run(clicks);
        engine(dataset, options).run(clicks);
        engine(dataset.with(ADS.append(more)), options).run(clicks);

        assertThat(runs).extracting(EngineRun::rowsRead).containsExactly(4L, 0L, 2L);
    }

    private long rows(FactTable table, KpiCatalog catalog, String formula, String days) {
        Kpi kpi = Kpi.define("test.rows", "Rows", formula).unit(DisplayUnit.ANY).build();
        KpiEngine.of(Dataset.of(table), catalog.with(kpi))
                .with(options)
                .run(KpiQuery.of(kpi).range(DateRange.parse(days)));
        return runs.get(runs.size() - 1).findRowsRead().orElseThrow();
    }

    @Test
    void rowsOfStocksAndAggregationsAreThoseInThePeriod() {
        FactTable followers = Table.named("social").rows("""
                date       followers
                2024-01-05 10
                2024-01-06 20
                2024-02-05 30
                """);
        FactTable answers = Aggregated.table(Aggregated.ANSWERS, Aggregation.count(), """
                2024-01-05 EMAIL 1 1 1 EUR
                2024-01-06 EMAIL 2 1 1 EUR
                2024-02-05 EMAIL 3 1 1 EUR
                """);

        assertThat(rows(followers, KpiCatalog.standard(), "followers", "2024-01-01/2024-02-01"))
                .isEqualTo(2);
        assertThat(rows(answers, Aggregated.CATALOG, "test_answers", "2024-01-01/2024-02-01"))
                .isEqualTo(2);
    }

    /** Of those of February two are distinct; the 30 days that end with it begin on 31 January, and those before it on 2 January. */
    @Test
    void rowsOfCountsAreThoseTheyLookBackTo() {
        FactAppender orders = FactTable.appender(FactSchema.named("orders")
                .withIdentity("customer")
                .withDistinct(SalesMeasures.PURCHASERS, "customer")
                .withCount(CustomerMeasures.ACTIVE_CUSTOMERS, IdentityCount.active("customer", 30))
                .withCount(CustomerMeasures.CUSTOMERS_START, IdentityCount.opening("customer", 30)));
        for (String day : List.of("2024-01-01", "2024-01-20", "2024-01-30", "2024-01-31", "2024-02-01", "2024-02-29")) {
            orders.date(LocalDate.parse(day)).identity("customer", "anna").append();
        }
        FactTable table = orders.toTable();
        String february = "2024-02-01/2024-03-01";

        assertThat(rows(table, KpiCatalog.standard(), "purchasers", february)).isEqualTo(2);
        assertThat(rows(table, KpiCatalog.standard(), "active_customers", february))
                .isEqualTo(3);
        assertThat(rows(table, KpiCatalog.standard(), "customers_start", february))
                .isEqualTo(3);
    }

    /** A source of parts does not say. */
    @Test
    void rowsMayBeUnknown() {
        engine(PartitionedSource.of(List.of(Dataset.of(ADS))), options).run(QUESTION);

        assertThat(runs.get(0).rowsRead()).isNull();
        assertThat(runs.get(0).findRowsRead()).isEmpty();
    }

    @Test
    void aFailureIsTold() {
        KpiEngine narrow = engine(Dataset.of(ADS), options.withMostGroups(1));

        assertThatThrownBy(() -> narrow.run(QUESTION)).isInstanceOf(LimitException.class);
        assertThatThrownBy(() -> narrow.run(KpiQuery.of(List.of(KpiId.of("reach.no_such")))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(failures).hasSize(2);
        assertThat(failures.get(0)).isInstanceOf(LimitException.class);
        assertThat(failures.get(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(runs).extracting(EngineRun::groups).containsExactly(0, 0);
        assertThat(runs.get(1).question()).isEqualTo("[reach.no_such]");
        assertThat(counted).isEmpty();
    }

    @Test
    void aCancellationIsTold() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> engine().run(QUESTION)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(failures).singleElement().isInstanceOf(CancellationException.class);
    }

    @Test
    void aSourceThatBreaksIsTold() {
        AggregateSource broken = new AggregateSource() {
            @Override
            public SourceSchema schema() {
                return Dataset.of(ADS).schema();
            }

            @Override
            public AggregateFrame run(AggregateQuery query, EngineOptions lent) {
                throw new StackOverflowError("of a test");
            }
        };

        assertThatThrownBy(() -> engine(broken, options).run(QUESTION)).isInstanceOf(StackOverflowError.class);

        assertThat(failures).singleElement().isInstanceOf(StackOverflowError.class);
    }

    @Test
    void whatAListenerThrowsSpoilsNothing() {
        EngineListener bad = new EngineListener() {
            @Override
            public void rowsRead(long rows) {
                throw new IllegalStateException("rows");
            }

            @Override
            public void answered(EngineRun run, Supplier<Map<AbsenceReason, Long>> absences) {
                throw new IllegalStateException("answered");
            }

            @Override
            public void failed(EngineRun run, Throwable failure) {
                throw new IllegalStateException("failed");
            }
        };
        EngineOptions spoiled = EngineOptions.DEFAULT.withListener(bad);

        assertThat(engine(Dataset.of(ADS), spoiled).run(QUESTION)).isEqualTo(engine().run(QUESTION));
        assertThatThrownBy(
                        () -> engine(Dataset.of(ADS), spoiled.withMostGroups(1)).run(QUESTION))
                .isInstanceOf(LimitException.class);
    }

    @Test
    void anErrorOfAListenerGoesOnAndIsNoFailureOfTheQuestion() {
        EngineListener fatal = new EngineListener() {
            @Override
            public void answered(EngineRun run, Supplier<Map<AbsenceReason, Long>> absences) {
                throw new AssertionError("of a test");
            }

            @Override
            public void failed(EngineRun run, Throwable failure) {
                failures.add(failure);
            }
        };

        assertThatThrownBy(() -> engine(Dataset.of(ADS), EngineOptions.DEFAULT.withListener(fatal))
                        .run(QUESTION))
                .isInstanceOf(AssertionError.class)
                .hasMessage("of a test");
        assertThat(failures).isEmpty();
    }

    @Test
    void aListenerNeedsNoneOfItsMethods() {
        EngineOptions deaf = EngineOptions.DEFAULT.withListener(new EngineListener() {});

        assertThatCode(() -> engine(Dataset.of(ADS), deaf).run(QUESTION)).doesNotThrowAnyException();
        assertThatThrownBy(() -> engine(Dataset.of(ADS), deaf.withMostGroups(1)).run(QUESTION))
                .isInstanceOf(LimitException.class);
    }

    /** A scorecard takes no clock from the options, and all the rest. */
    @Test
    void theQuestionsOfAScorecardAreTold() {
        RacePlan plan = RacePlan.define("Ads", DateRange.parse("2024-01-01/2025-01-01"), Currencies.parse("EUR"))
                .build();

        Scorecard.of(
                plan,
                Dataset.of(ADS),
                AsOf.of(LocalDate.of(2024, 3, 1), ZoneId.of("Europe/Vienna")),
                ScorecardOptions.DEFAULT.withEngine(options));

        assertThat(runs).isNotEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void optionsKeepTheirListener() {
        assertThat(options.withMostCells(7).withoutClock().findListener()).containsSame(listener);
        assertThat(EngineOptions.DEFAULT.findListener()).isEmpty();
    }
}
