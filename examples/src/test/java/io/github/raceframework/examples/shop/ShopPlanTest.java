package io.github.raceframework.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShopPlanTest {

    private static final Shop SHOP = Shop.read(ShopFiles.packed());
    private static final RacePlan PLAN = SHOP.plan();

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"REACH", "ACT", "CONVERT", "ENGAGE"})
    void everyStageHasObjectivesTacticsAndMoney(Stage stage) {
        assertThat(PLAN.objectives(stage)).isNotEmpty();
        assertThat(PLAN.tactics()).anyMatch(tactic -> tactic.stage() == stage);
        assertThat(PLAN.goals()).anyMatch(goal -> goal.stage() == stage);
        assertThat(PLAN.budget().byStage(BudgetFigure.PLANNED).groups()).containsKey(stage);
    }

    /** The plan was written when 2024 was known: where it says a KPI stood then is what the files say, as far as it says it. */
    @Test
    void baselinesAreWhatTheFilesSayOfTheYearBefore() {
        for (Objective objective : PLAN.objectives()) {
            Kpi kpi = KpiCatalog.standard().getKpi(objective.kpi().text());
            KpiQuery query = KpiQuery.of(kpi)
                    .where(objective.scope())
                    .range(objective.baseline().period());
            KpiValue value =
                    KpiEngine.of(SHOP.dataset()).run(query).rows().get(0).value(kpi);
            BigDecimal said = objective.baseline().value();
            // Nobody had bought before the shop opened.
            BigDecimal stood = value.findNumber().orElse(BigDecimal.ZERO);
            int digits = kpi.unit() == DisplayUnit.PERCENT ? 4 : 2;
            assertThat(said).as(objective.id()).isEqualByComparingTo(stood.setScale(digits, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void volumesArePhasedBySeason() {
        // 34,000 x 51 / 350 = 4,954.29: whole visits, by largest remainder
        assertThat(PLAN.phasedTargets(PLAN.getObjective("de-visits")).get(10).value())
                .isBetween(BigDecimal.valueOf(4_954), BigDecimal.valueOf(4_955));
    }

    /** Sums of the Cost and Amount spent columns of the rows of each campaign from January to November 2025. */
    @ParameterizedTest
    @CsvSource({
        "de-brand, google-ads.csv, 'Day,', Campaign, Day, Cost, DE | Brand",
        "de-generic, google-ads.csv, 'Day,', Campaign, Day, Cost, DE | Generic",
        "de-shopping, google-ads.csv, 'Day,', Campaign, Day, Cost, DE | Shopping",
        "de-prospecting, meta-ads-de.csv, 'Campaign name,', Campaign name, Reporting starts, Amount spent (EUR), DE | Prospecting",
        "de-retargeting, meta-ads-de.csv, 'Campaign name,', Campaign name, Reporting starts, Amount spent (EUR), DE | Retargeting",
    })
    void whatIsBookedForGermanAdsIsWhatTheToolsReport(
            String id, String file, String header, String name, String day, String cost, String campaign) {
        BigDecimal reported = BigDecimal.ZERO;
        for (Map<String, String> row : RawCsv.rows(file, header)) {
            String date = row.get(day);
            if (row.get(name).equals(campaign) && date.compareTo("2025-01") > 0 && date.compareTo("2025-12") < 0) {
                reported = reported.add(RawCsv.number(row.get(cost)));
            }
        }
        assertThat(PLAN.budget()
                        .where(line -> line.findCampaign().filter(id::equals).isPresent())
                        .total(BudgetFigure.ACTUAL)
                        .known()
                        .amount())
                .isEqualByComparingTo(reported);
    }

    @Test
    void booksAreCompleteAsFarAsTheyAreClosed() {
        assertThat(PLAN.budget().unbookedLines()).isEmpty();
        assertThat(PLAN.budget().total(BudgetFigure.ACTUAL).isComplete()).isTrue();
    }

    @Test
    void everyCampaignAndChannelOfTheFilesIsKnownToThePlan() {
        assertThat(SHOP.dataset().unmapped()).isEmpty();
    }
}
