package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.LimitException;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.Status;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What a scorecard makes of plans, catalogues and data that lack something. */
class ScorecardTest {

    private static final Dataset WEB = Dataset.of(Facts.table("web", "2024-01-01/2026-01-01", """
        date       country sessions leads
        2024-02-10 DE      100      4
        2025-02-10 DE      150      6
        2025-02-10 CH      50       -
        """));

    private static Scorecard card(RacePlan plan) {
        return Scorecard.of(plan, WEB, on("2026-01-01"));
    }

    private static KpiValue.Absent absent(KpiValue value) {
        return (KpiValue.Absent) value;
    }

    @Test
    void aPlanWithoutObjectivesHasABoardAllTheSame() {
        Scorecard card = card(Plans.plan());

        assertThat(card.plan()).isEqualTo("Lamps 2025");
        assertThat(card.period()).isEqualTo(Plans.YEAR);
        assertThat(card.asOf()).isEqualTo(on("2026-01-01"));
        assertThat(card.objectives()).isEmpty();
        assertThat(card.responses()).isEmpty();
        assertThat(card.board()).hasSize(16);
        assertThat(card.diagnoses()).hasSize(5);
        assertThat(card.cell(Stage.REACH, VqvcFamily.VOLUME).actual()).hasToString("200");
    }

    /** 200 visits of 100 wanted, a lead rate of 0.04 of 0.04, no orders: two of three on track, over three stages of four. */
    @Test
    void objectivesOnTrackAndStagesAreCounted() {
        Scorecard card = card(Plans.define(
                        objective("visits", ReachVolumeKpis.SESSIONS, "90", "100"),
                        objective("rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.03", "0.04"),
                        objective("orders", ConvertVolumeKpis.ORDERS, "10", "20"))
                .statusPolicies(StatusPolicy.STANDARD.withExceededFrom("0.5"))
                .build());

        assertThat(card.objectives(Status.EXCEEDED)).hasSize(1);
        assertThat(card.objectivesOnTrack()).hasToString("0.6666666666666666");
        assertThat(card.stageCoverage()).hasToString("0.75");
        assertThat(card(Plans.plan()).objectivesOnTrack())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.ZERO_DENOMINATOR, "the number of objectives that have begun is 0", null));
        assertThat(card(Plans.plan()).stageCoverage()).hasToString("0");
    }

    @Test
    void aKpiThatNoTableCanGiveIsGreyWithItsReason() {
        ObjectiveScore score = card(Plans.plan(objective("orders", ConvertVolumeKpis.ORDERS, "10", "20")))
                .objective("orders");

        assertThat(absent(score.actual()).reason()).isEqualTo(AbsenceReason.MISSING_MEASURE);
        assertThat(score.status()).isEqualTo(Status.GREY);
        assertThat(score.reading().findGreyReason()).contains("no table has orders");
        assertThat(score.pace().expected()).hasToString("20");
        assertThat(absent(score.progress())).isEqualTo(score.actual());
        assertThat(absent(score.yearAgo().relative()).detail()).isEqualTo("no table has orders");
    }

    @Test
    void aScopeThatNoTableHasIsGreyWithItsReason() {
        ObjectiveScore score = card(Plans.plan(objective("mobile", ReachVolumeKpis.SESSIONS, "10", "20")
                        .scope("device=MOBILE")))
                .objective("mobile");

        assertThat(absent(score.actual()).reason()).isEqualTo(AbsenceReason.MISSING_DIMENSION);
        assertThat(score.status()).isEqualTo(Status.GREY);
        assertThat(score.reading().findGreyReason()).contains("table web, which has sessions, has no dimension device");
    }

    @Test
    void daysThatAreNotCoveredAreGreyWithTheReason() {
        Dataset early = Dataset.of(Facts.table("web", "2024-01-01/2025-01-01", """
            date       sessions
            2024-02-10 100
            """));
        ObjectiveScore score = Scorecard.of(
                        Plans.plan(objective("visits", ReachVolumeKpis.SESSIONS, "100", "200")),
                        early,
                        on("2025-07-01"))
                .objective("visits");

        assertThat(absent(score.actual()).reason()).isEqualTo(AbsenceReason.NOT_COVERED);
        assertThat(score.status()).isEqualTo(Status.GREY);
        // 2024-02-10 lies in the first half of 2024
        assertThat(score.yearAgo().before()).hasToString("100");
        assertThat(absent(score.yearAgo().relative())).isEqualTo(score.actual());
    }

    /** Data to the end of March only, looked at in July: the sum is shown, and held against nothing. */
    @Test
    void aSumOfSomeDaysIsGreyWithTheReason() {
        Dataset late = Dataset.of(Facts.table("web", "2024-01-01/2025-04-01", """
            date       sessions
            2024-02-10 100
            2025-02-10 120
            """));
        ObjectiveScore score = Scorecard.of(
                        Plans.plan(objective("visits", ReachVolumeKpis.SESSIONS, "100", "365")), late, on("2025-07-01"))
                .objective("visits");

        assertThat(score.actual()).hasToString("120 [PARTIAL_COVERAGE(90/181)]");
        // 120 of 181 due
        assertThat(score.pace().expected()).hasToString("181");
        assertThat(score.reading().findGreyReason()).contains("only 90 of 181 days are covered");
        assertThat(score.pace().index())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.NOT_COVERED, "only 90 of 181 days are covered", null));
        assertThat(score.attainment()).isEqualTo(score.pace().index());
        assertThat(score.pace().outturn()).isEqualTo(score.pace().index());
        assertThat(absent(score.yearAgo().absolute()).detail())
                .isEqualTo("not all days of 2025-01-01/2025-07-01 and 2024-01-01/2024-07-01 are covered");
    }

    @Test
    void aSumOfWhatIsKnownIsNotSetAgainstAnother() {
        ObjectiveScore score = card(Plans.plan(objective("leads", ActVolumeKpis.LEADS, "4", "6")))
                .objective("leads");

        assertThat(score.actual()).hasToString("6 [PARTIAL_INPUT(1/2)]");
        assertThat(score.reading().findGreyReason()).contains("only 1 of 2 rows are known");
        assertThat(absent(score.yearAgo().relative()))
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.PARTIAL_INPUT,
                        "a sum of some rows cannot be set against another: not all rows are known",
                        null));
    }

    /** A rate is computed on the rows that are known, and so is comparable: 6 / 150, 4 / 100. */
    @Test
    void aRateOfWhatIsKnownIsComparable() {
        ObjectiveScore score = card(Plans.plan(objective("rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.03", "0.04")))
                .objective("rate");

        assertThat(score.yearAgo().relative()).hasToString("0 [PARTIAL_INPUT(1/2)]");
    }

    /** 14 engaged visits of 10. */
    @Test
    void whatCannotBeIsGrey() {
        Dataset odd = Dataset.of(Facts.table("web", "2025-01-01/2026-01-01", """
            date       sessions engaged_sessions
            2025-02-10 10       14
            """));
        ObjectiveScore score = Scorecard.of(
                        Plans.plan(objective("engaged", ReachQualityKpis.ENGAGEMENT_RATE, "0.5", "0.6")),
                        odd,
                        on("2026-01-01"))
                .objective("engaged");

        assertThat(score.actual()).hasToString("1.4 [OUT_OF_RANGE]");
        assertThat(score.status()).isEqualTo(Status.GREY);
        assertThat(score.reading().findGreyReason()).contains("1.4 is outside the range 0..1 of reach.engagement_rate");
    }

    @Test
    void aSmallSampleIsGrey() {
        RacePlan plan = Plans.define(objective("rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.03", "0.04"))
                .statusPolicies(StatusPolicy.STANDARD
                        .forKpi(ActRateKpis.LEAD_CONVERSION_RATE.id())
                        .withMinimumSample(1000))
                .build();

        assertThat(card(plan).objective("rate").reading().findGreyReason()).contains("a sample of 150 is below 1000");
    }

    @Test
    void withoutAnyTableEverythingHasAReason() {
        Scorecard card = Scorecard.of(
                Plans.plan(objective("visits", ReachVolumeKpis.SESSIONS, "100", "200")),
                Dataset.of(),
                on("2026-01-01"));

        assertThat(absent(card.objective("visits").actual()).detail()).isEqualTo("no table has sessions");
        assertThat(card.board())
                .allMatch(cell -> !absent(cell.actual()).detail().isEmpty());
        assertThat(card.transitions())
                .allMatch(each -> !absent(each.worth()).detail().isEmpty());
    }

    /** The application's own KPI takes the place of the standard one: 150 of 200 visits are German. */
    @Test
    void aKpiThatWasReplacedIsThePlansOwn() {
        Kpi german = Kpi.define("reach.sessions", "German visits", "sessions{country=DE}")
                .stage(Stage.REACH)
                .family(VqvcFamily.VOLUME)
                .onBoard()
                .version(2)
                .unit(DisplayUnit.COUNT)
                .direction(Direction.UP)
                .build()
                .withOrigin("acme");
        RacePlan plan = Plans.define(objective("visits", german, "100", "200"))
                .vocabulary(PlanVocabulary.standard().withKpis(catalog(List.of(german), List.of())))
                .build();
        Scorecard card = card(plan);

        assertThat(card.objective("visits").actual()).hasToString("150");
        assertThat(card.cell(Stage.REACH, VqvcFamily.VOLUME).actual()).hasToString("150");
        assertThat(card.cell(Stage.REACH, VqvcFamily.VOLUME).findObjective()).contains("visits");
        assertThat(card.findKpi(german.id())).contains(german);
    }

    private static KpiCatalog catalog(Collection<Kpi> kpis, Collection<KpiFunction> functions) {
        return KpiCatalog.empty()
                .withMeasures(KpiCatalog.standard().measures())
                .withDimensions(KpiCatalog.standard().dimensions())
                .withFunctions(functions)
                .withKpis(kpis);
    }

    /** A KPI in Java: half of the visits, and one that always fails. */
    @Test
    void aKpiOfAPluginIsScoredLikeAnother() {
        KpiFunction half = KpiFunction.define("acme.half_of", Unit.COUNT)
                .input("whole", Unit.COUNT)
                .computing(inputs -> Outcome.of(inputs.get("whole").divide(BigDecimal.valueOf(2))));
        KpiFunction broken = KpiFunction.define("acme.broken_of", Unit.COUNT)
                .input("whole", Unit.COUNT)
                .computing(inputs -> {
                    throw new IllegalStateException("no");
                });
        Kpi halves = acme("acme.half", "acme.half_of(sessions)");
        Kpi failing = acme("acme.broken", "acme.broken_of(sessions)");
        RacePlan plan = Plans.define(objective("half", halves, "50", "80"), objective("broken", failing, "50", "80"))
                .vocabulary(
                        PlanVocabulary.standard().withKpis(catalog(List.of(halves, failing), List.of(half, broken))))
                .build();
        Scorecard card = card(plan);

        assertThat(card.objective("half").reading()).hasToString("GREEN 0.25");
        // 100 of now, 50 of then
        assertThat(card.objective("half").yearAgo().relative()).hasToString("1");
        assertThat(absent(card.objective("broken").actual()).reason()).isEqualTo(AbsenceReason.FAILED);
        assertThat(card.objective("broken").status()).isEqualTo(Status.GREY);
    }

    private static Kpi acme(String id, String formula) {
        return Kpi.define(id, id, formula)
                .stage(Stage.REACH)
                .unit(DisplayUnit.COUNT)
                .direction(Direction.UP)
                .build();
    }

    /** 330 euros of 2 orders, without a unit of its own: the formula gives it one. */
    @Test
    void aKpiOfAnyUnitHasThatOfItsFormula() {
        Kpi free = Kpi.define("acme.per_order", "Per order", "net_sales / orders")
                .stage(Stage.CONVERT)
                .unit(DisplayUnit.ANY)
                .direction(Direction.UP)
                .build();
        RacePlan plan = Plans.define(Plans.money("free", free, "100", "150"))
                .vocabulary(PlanVocabulary.standard().withKpis(catalog(List.of(free), List.of())))
                .build();
        Dataset shop = Dataset.of(Facts.table("shop", "2024-01-01/2026-01-01", """
            date       net_sales orders
            2025-02-10 330       2
            """));

        assertThat(Scorecard.of(plan, shop, on("2026-01-01")).objective("free").reading())
                .hasToString("GREEN 0.1");
    }

    /** By its clock the engine would refuse a period that lies ahead of it. */
    @Test
    void theDayIsThatOfTheScorecardAndNotOfAClock() {
        Clock longAgo = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        RacePlan plan = Plans.plan(objective("visits", ReachVolumeKpis.SESSIONS, "100", "200"));
        ScorecardOptions options = ScorecardOptions.DEFAULT.withEngine(
                EngineOptions.DEFAULT.withClock(longAgo).withExecutor(Runnable::run, 2));

        assertThat(Scorecard.of(plan, WEB, on("2026-01-01"), options)).isEqualTo(card(plan));
    }

    @Test
    void theApplicationsLimitsHold() {
        ScorecardOptions options = ScorecardOptions.DEFAULT.withEngine(EngineOptions.DEFAULT.withMostCells(1));

        assertThatThrownBy(() -> Scorecard.of(Plans.plan(), WEB, on("2026-01-01"), options))
                .isInstanceOf(LimitException.class);
    }

    @Test
    void itCanBeBrokenOff() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> card(Plans.plan())).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void itNamesTheDefinitionsOfItsKpis() {
        Scorecard card = card(Plans.plan(
                objective("visits", ReachVolumeKpis.SESSIONS, "100", "200").qualityPair(ReachQualityKpis.BOUNCE_RATE)));

        assertThat(card.kpis()).contains(ReachVolumeKpis.SESSIONS, ReachQualityKpis.BOUNCE_RATE);
        assertThat(card.kpis()).doesNotHaveDuplicates();
        assertThat(card.scope()).isEqualTo(Filter.ALL);
    }
}
