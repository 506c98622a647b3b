package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KpiEngineTest {

    private static final KpiCatalog STANDARD = KpiCatalog.standard();

    private static FactTable ads() {
        FactSchema schema = FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(STANDARD.findMeasure("media_cost").orElseThrow())
                .withMeasure(STANDARD.findMeasure("marketing_cost").orElseThrow())
                .withMeasure(STANDARD.findMeasure("clicks").orElseThrow())
                .withMeasure(STANDARD.findMeasure("reach").orElseThrow())
                .withCurrency(Currencies.parse("EUR"));
        FactAppender rows = FactTable.appender(schema);
        for (int day = 0; day < 60; day++) {
            for (String channel : List.of("EMAIL", "DISPLAY", "PAID_SEARCH")) {
                rows.date(LocalDate.of(2024, 1, 1).plusDays(day))
                        .dimension("channel", channel)
                        .measure("media_cost", 3 * day)
                        .measure("clicks", (day * 7 + channel.length()) % 11)
                        .measure("reach", day)
                        .append();
            }
        }
        return rows.toTable();
    }

    @Test
    void saysWhichKpisCanBeComputed() {
        Computability cpc = computability("reach.cpc");

        assertThat(cpc.isComputable()).isTrue();
        assertThat(cpc.findReason()).isEmpty();
        assertThat(cpc.detail()).isEmpty();
        assertThat(cpc.tables()).containsExactly("ads");
        assertThat(cpc.missingMeasures()).isEmpty();
        assertThat(cpc.missingDimensions()).isEmpty();
    }

    @Test
    void saysWhichMeasuresAreMissing() {
        Computability cpm = computability("reach.cpm");
        assertThat(cpm.findReason()).contains(AbsenceReason.MISSING_MEASURE);
        assertThat(cpm.missingMeasures()).containsExactly(MeasureId.of("impressions"));
        assertThat(cpm.detail()).contains("impressions");

        Computability planned = computability("plan.target_attainment");
        assertThat(planned.isComputable()).isFalse();
        assertThat(planned.missingMeasures()).containsExactlyInAnyOrder(MeasureId.of("actual"), MeasureId.of("target"));
    }

    @Test
    void saysWhichDimensionsAreMissing() {
        Computability share = computability("plan.paid_media_share");

        assertThat(share.findReason()).contains(AbsenceReason.MISSING_DIMENSION);
        assertThat(share.missingDimensions()).containsExactly(DimensionId.of("media"));
        assertThat(share.missingMeasures()).isEmpty();
        assertThat(share.detail()).contains("ads", "media");
    }

    /** marketing_cost{stage=REACH} / sessions lacks both. */
    @Test
    void saysAllThatIsMissingAtOnce() {
        Computability cost = computability("reach.cost_per_session");

        assertThat(cost.findReason()).contains(AbsenceReason.MISSING_MEASURE);
        assertThat(cost.missingMeasures()).containsExactly(MeasureId.of("sessions"));
        assertThat(cost.missingDimensions()).containsExactly(DimensionId.of("stage"));
    }

    @Test
    void namesTheTablesThatBothHaveAMeasure() {
        FactTable other = FactTable.appender(FactSchema.named("other")
                        .withMeasure(STANDARD.findMeasure("clicks").orElseThrow()))
                .toTable();

        Computability clicks = computability("reach.clicks", ads(), other);
        assertThat(clicks.findReason()).contains(AbsenceReason.AMBIGUOUS_SOURCE);
        assertThat(clicks.detail()).contains("ads", "other", "clicks");
    }

    @Test
    void judgesEveryKpiOfTheCatalogue() {
        assertThat(KpiEngine.of(Dataset.of(ads())).computability())
                .extracting(computability -> computability.kpi().id())
                .containsExactlyElementsOf(
                        STANDARD.kpis().stream().map(kpi -> kpi.id()).toList());
    }

    private static Computability computability(String kpi) {
        return computability(kpi, ads());
    }

    private static Computability computability(String kpi, FactTable... tables) {
        return KpiEngine.of(Dataset.of(tables)).computability().stream()
                .filter(candidate -> candidate.kpi().id().equals(KpiId.of(kpi)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKpiThatTheCatalogueLacksIsAMistake() {
        KpiEngine engine = KpiEngine.of(Dataset.of(ads()));
        KpiQuery query = KpiQuery.of(List.of(KpiId.of("reach.cpx")));

        assertThatThrownBy(() -> engine.run(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no KPI \"reach.cpx\"; did you mean \"reach.cp");
    }

    @Test
    void aQueryAsksForSomethingAndSplitsOnce() {
        assertThatThrownBy(() -> KpiQuery.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a query asks for at least one KPI");
        assertThatThrownBy(() -> KpiQuery.of(STANDARD.getKpi("reach.clicks")).by("channel", "channel"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a query is split twice by one dimension: [channel, channel]");
        assertThat(KpiQuery.of(STANDARD.getKpi("reach.clicks"), STANDARD.getKpi("reach.clicks"))
                        .kpis())
                .containsExactly(KpiId.of("reach.clicks"));
    }

    /** Eight threads share one engine over one data set, each asking several questions in its own order. */
    @Test
    void answersSeveralThreadsAtOnceAsItAnswersOne() throws Exception {
        KpiEngine engine = KpiEngine.of(Dataset.of(ads()));
        KpiQuery plain = KpiQuery.of(
                STANDARD.getKpi("reach.cpc"), STANDARD.getKpi("reach.clicks"), STANDARD.getKpi("reach.unique_reach"));
        List<KpiQuery> queries = List.of(
                plain,
                plain.by("channel"),
                plain.grain(Grain.DAY),
                plain.by("channel").grain(Grain.WEEK),
                plain.by("channel").grain(Grain.MONTH));
        List<List<KpiValue>> expected =
                queries.stream().map(query -> values(engine.run(query))).toList();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                int which = i % queries.size();
                tasks.add(() -> {
                    assertThat(values(engine.run(queries.get(which)))).isEqualTo(expected.get(which));
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** One table is read by several threads, too: values are views made when they are asked for. */
    @Test
    void oneTableIsReadBySeveralThreads() {
        KpiTable table = KpiEngine.of(Dataset.of(ads()))
                .run(KpiQuery.of(STANDARD.getKpi("reach.cpc")).by("channel").grain(Grain.DAY));
        List<KpiValue> expected = values(table);

        assertThat(Stream.generate(() -> table).limit(64).parallel().map(KpiEngineTest::values))
                .allMatch(expected::equals);
    }

    private static List<KpiValue> values(KpiTable table) {
        return table.rows().stream()
                .flatMap(row -> table.kpis().stream().map(row::value))
                .toList();
    }

    /** 1 click of 100 impressions and 2 sessions: the engine knows the click-through rate under this id, not ours. */
    @Test
    void anotherDefinitionOfAnIdIsNotAnswered() {
        KpiTable table = KpiEngine.of(Dataset.of(clicks())).run(KpiQuery.of(ReachQualityKpis.CTR));
        Kpi mine = Kpi.define("reach.ctr", "mine", "clicks / sessions").build();

        assertThatThrownBy(() -> table.rows().get(0).value(mine))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the engine's catalogue has another KPI of this id: reach.ctr = clicks / impressions");
    }

    /** Without the alias the table keeps such rows under a name of their own, and a filter against the member would miss them. */
    @Test
    void aDimensionThatLacksAnAliasIsRefused() {
        Dimension plain = Dimension.closed(
                "channel", "Mine.", StandardDimensions.CHANNEL.vocabulary().toArray(String[]::new));
        FactTable table =
                FactTable.appender(FactSchema.named("ads").withDimension(plain)).toTable();

        assertThatThrownBy(() -> KpiEngine.of(Dataset.of(table)).run(KpiQuery.of(ReachVolumeKpis.CLICKS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads has a dimension channel of another vocabulary, or otherwise summable, than the catalogue's");
    }

    @Test
    void aDimensionOfAnotherMeaningIsRefused() {
        FactTable table = FactTable.appender(FactSchema.named("ads").withDimension(Dimension.open("channel", "Mine.")))
                .toTable();

        assertThatThrownBy(() -> KpiEngine.of(Dataset.of(table)).run(KpiQuery.of(ReachVolumeKpis.CLICKS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads has a dimension channel of another vocabulary, or otherwise summable, than the catalogue's");
    }

    @Test
    void anAnswerTooLargeForMemoryIsRefused() {
        KpiQuery days =
                KpiQuery.of(ReachVolumeKpis.CLICKS).grain(Grain.DAY).range(DateRange.parse("0001-01-01/9999-12-31"));

        assertThatThrownBy(() -> KpiEngine.of(Dataset.of(clicks())).run(days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "range 0001-01-01/9999-12-31 has more than 366000 periods of a DAY; ask for a coarser grain or a shorter range");
    }

    /** 1 / 10^330 is below the least double of full precision, about 2.2 * 10^-308. */
    @Test
    void aQuotientTooSmallForADoubleIsNotZero() {
        String denominator = "impressions" + " * impressions".repeat(10);
        Kpi tiny =
                Kpi.define("x.tiny", "Tiny", "clicks / (" + denominator + ")").build();
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withMeasure(PaidMediaMeasures.CLICKS)
                .withMeasure(PaidMediaMeasures.IMPRESSIONS));
        rows.date(LocalDate.of(2024, 1, 1))
                .measure("clicks", 1)
                .measure("impressions", new BigDecimal("1e30"))
                .append();
        KpiEngine engine =
                KpiEngine.of(Dataset.of(rows.toTable()), KpiCatalog.standard().with(tiny));

        assertThat(engine.run(KpiQuery.of(tiny)).rows().get(0).value(tiny)).hasToString("OUT_OF_DOMAIN");
    }

    /** Nobody knows how many of the 7 and the 5 are the same people; the difference and the share are no sums. */
    @Test
    void aFormulaDoesNotAddUpPeople() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(PaidMediaMeasures.REACH));
        LocalDate day = LocalDate.of(2024, 1, 1);
        rows.date(day).dimension("campaign", "a").measure("reach", 7).append();
        rows.date(day).dimension("campaign", "b").measure("reach", 5).append();
        Kpi sum = Kpi.define("x.sum", "Sum", "reach{campaign=a} + reach{campaign=b}")
                .unit(DisplayUnit.COUNT)
                .build();
        Kpi apart = Kpi.define("x.apart", "Apart", "reach{campaign=a} - 0 + reach{campaign=b}")
                .unit(DisplayUnit.COUNT)
                .build();
        Kpi less = Kpi.define("x.less", "Less", "reach{campaign=a} - reach{campaign=b}")
                .unit(DisplayUnit.COUNT)
                .build();
        KpiEngine engine = KpiEngine.of(
                Dataset.of(rows.toTable()),
                KpiCatalog.standard().with(sum).with(less).with(apart));
        KpiTable.Row row = engine.run(KpiQuery.of(sum, less, apart)).rows().get(0);

        assertThat(row.value(sum)).hasToString("NON_ADDITIVE");
        assertThat(row.value(less)).hasToString("2");
        assertThat(row.value(apart)).hasToString("NON_ADDITIVE");
    }

    private static FactTable clicks() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withMeasure(PaidMediaMeasures.CLICKS)
                .withMeasure(PaidMediaMeasures.IMPRESSIONS)
                .withMeasure(WebAndSocialMeasures.SESSIONS));
        rows.date(LocalDate.of(2024, 1, 1))
                .measure("clicks", 1)
                .measure("impressions", 100)
                .measure("sessions", 2)
                .append();
        return rows.toTable();
    }
}
