package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.status.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The board of four stages and four questions. */
class BoardTest {

    private static final Dataset SHOP = Dataset.of(
            Facts.table("web", "2024-01-01/2026-01-01", """
                date       country sessions leads
                2024-02-10 DE      500      10
                2025-02-10 DE      400      12
                2025-02-10 CH      200      3
                2025-09-10 DE      100      1
                """), Facts.table("shop", "2024-01-01/2026-01-01", """
                        date       country currency orders net_sales
                        2025-02-10 DE      EUR      5      500
                        2025-02-10 CH      CHF      2      200
                        """));

    private static Scorecard card(RacePlan plan, ScorecardOptions options) {
        return Scorecard.of(plan, SHOP, on("2025-07-01"), options);
    }

    /** The marks are those of the catalogue; the ids are written down here from the dashboard of the domain reference. */
    @Test
    void aCellHasTheKpiThatTheCatalogueMarks() {
        Scorecard card = card(Plans.plan(), ScorecardOptions.DEFAULT);

        assertThat(card.board())
                .extracting(cell -> cell.findKpi().orElseThrow().text())
                .containsExactly(
                        "reach.sessions",
                        "reach.engagement_rate",
                        "reach.value_per_session",
                        "reach.cost_per_session",
                        "act.leads",
                        "act.lead_conversion_rate",
                        "act.value_per_lead",
                        "act.cost_per_lead",
                        "convert.orders",
                        "convert.conversion_rate",
                        "convert.net_sales",
                        "convert.cac",
                        "engage.active_customers",
                        "engage.retention_rate",
                        "engage.clv_historic",
                        "engage.cost_to_retain");
        assertThat(card.board().get(7).stage()).isEqualTo(Stage.ACT);
        assertThat(card.board().get(7).family()).isEqualTo(VqvcFamily.COST);
        assertThat(card.kpis())
                .extracting(Kpi::id)
                .contains(card.board().get(15).kpi());
    }

    /** 600 visits to the end of June, 500 a year ago. */
    @Test
    void aCellIsOverTheDaysOfThePlanThatCount() {
        BoardCell cell = card(Plans.plan(), ScorecardOptions.DEFAULT).cell(Stage.REACH, VqvcFamily.VOLUME);

        assertThat(cell.actual()).hasToString("600");
        assertThat(cell.yearAgo()).hasToString("500 in 2024-01-01/2024-07-01, change 0.2");
        assertThat(cell.previous()).isEqualTo(cell.yearAgo());
        assertThat(cell.status()).isEqualTo(Status.GREY);
        assertThat(cell.findReading()).isEmpty();
        assertThat(cell.findObjective()).isEmpty();
        assertThat(cell.remark()).isEqualTo("no objective is of reach.sessions");
    }

    @Test
    void whatIsNotThereHasItsReason() {
        Scorecard card = card(Plans.plan(), ScorecardOptions.DEFAULT);

        assertThat(card.cell(Stage.ACT, VqvcFamily.VALUE).actual())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.MISSING_MEASURE, "no table has pipeline_created_value", null));
        assertThat(card.cell(Stage.CONVERT, VqvcFamily.VALUE).actual()).hasToString("MIXED_CURRENCY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.cell(Stage.PLAN, VqvcFamily.VALUE))
                .withMessage("the board has no stage PLAN, only those of the lifecycle, REACH to ENGAGE");
    }

    @Test
    void anObjectiveOfTheSameFactsAndDaysColoursItsCell() {
        Scorecard card = card(
                Plans.plan(
                        objective("leads", ActVolumeKpis.LEADS, "10", "20"),
                        objective("de-visits", ReachVolumeKpis.SESSIONS, "500", "1000")
                                .scope("country=DE"),
                        Plans.over(
                                "spring",
                                ReachVolumeKpis.SESSIONS,
                                Baseline.of("0", DateRange.parse("2024-04-01/2024-07-01")),
                                Target.of("100", DateRange.parse("2025-04-01/2025-07-01")))),
                ScorecardOptions.DEFAULT);
        BoardCell leads = card.cell(Stage.ACT, VqvcFamily.VOLUME);

        assertThat(leads.findObjective()).contains("leads");
        assertThat(leads.findReading()).contains(card.objective("leads").reading());
        assertThat(leads.actual()).hasToString("15");
        assertThat(leads.status()).isEqualTo(Status.GREEN);
        assertThat(leads.remark()).isEmpty();
        assertThat(card.cell(Stage.REACH, VqvcFamily.VOLUME).remark())
                .isEqualTo("objectives of reach.sessions are of other facts or days: de-visits, spring");
    }

    @Test
    void aBoardMayBeOfSomeFacts() {
        Scorecard card = card(
                Plans.plan(objective("de-visits", ReachVolumeKpis.SESSIONS, "500", "1000")
                        .scope("country=DE")),
                ScorecardOptions.DEFAULT.withScope(Filter.parse("country=DE")));

        assertThat(card.scope()).isEqualTo(Filter.where("country", "DE"));
        assertThat(card.cell(Stage.REACH, VqvcFamily.VOLUME).actual()).hasToString("400");
        assertThat(card.cell(Stage.REACH, VqvcFamily.VOLUME).findObjective()).contains("de-visits");
        assertThat(card.cell(Stage.CONVERT, VqvcFamily.VALUE).actual()).hasToString("500");
    }

    /** A franc is 1.10 euros: 500 + 220. What is wanted in francs stays in francs. */
    @Test
    void moneyIsPutIntoTheCurrencyOfThePlanOrTheTarget() {
        LocalDate day = LocalDate.of(2025, 6, 1);
        ExchangeRates rates = ExchangeRates.of(ExchangeRate.of("CHF", "EUR", day, "1.1", "a bank"));
        ScorecardOptions options =
                ScorecardOptions.DEFAULT.converting(currency -> CurrencyConversion.fixed(currency, rates, day));
        Scorecard card = card(
                Plans.plan(Plans.over(
                                "ch-sales",
                                ConvertSalesKpis.NET_SALES,
                                Baseline.of(Money.of("100", "CHF"), Plans.YEAR_BEFORE),
                                Target.of(Money.of("250", "CHF"), Plans.YEAR))
                        .scope("country=CH")),
                options);

        assertThat(card.cell(Stage.CONVERT, VqvcFamily.VALUE).actual().findNumber())
                .contains(new BigDecimal("720"));
        assertThat(card.objective("ch-sales").actual()).hasToString("200");
        // 720 / 7 orders
        assertThat(card.valuePerSale().findNumber().orElseThrow().doubleValue()).isEqualTo(720.0 / 7);
    }

    @Test
    void aCellThatTheCatalogueLeavesOutIsEmpty() {
        KpiCatalog small = KpiCatalog.empty()
                .withMeasures(List.of(WebAndSocialMeasures.SESSIONS, SalesMeasures.ORDERS))
                .with(ReachVolumeKpis.SESSIONS);
        RacePlan plan = Plans.define()
                .vocabulary(PlanVocabulary.standard().withKpis(small))
                .build();
        Scorecard card = card(plan, ScorecardOptions.DEFAULT);
        BoardCell cell = card.cell(Stage.ACT, VqvcFamily.COST);

        assertThat(cell.findKpi()).isEmpty();
        assertThat(cell.remark()).isEqualTo("the catalogue puts no KPI there");
        assertThat(cell.actual())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.MISSING_MEASURE, "the catalogue puts no KPI there", null));
        assertThat(cell.previous().findRange()).isEmpty();
        assertThat(card.cell(Stage.REACH, VqvcFamily.VOLUME).actual()).hasToString("600");
        assertThat(card.transitions()).isEmpty();
        assertThat(card.diagnoses().get(0).outcome()).isEqualTo(Diagnosis.Outcome.UNKNOWN);
        assertThat(card.diagnoses().get(0).words()).isEqualTo("the catalogue has no rate from stage to stage");
        assertThat(card.valuePerSale())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.MISSING_MEASURE,
                        "the catalogue has no convert.aov; ScorecardOptions.withValuePerSale says what a sale is worth",
                        null));
        assertThat(card.kpis()).containsExactly(ReachVolumeKpis.SESSIONS);
        assertThat(card.findKpi(ReachVolumeKpis.SESSIONS.id())).contains(ReachVolumeKpis.SESSIONS);
        assertThat(card.findKpi(ActVolumeKpis.LEADS.id())).isEmpty();
    }
}
