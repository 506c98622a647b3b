package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.KpiId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiSelectionTest {

    @ParameterizedTest
    @CsvSource({
        "clicks + sessions, COUNT",
        "clicks / impressions, RATIO",
        "clicks * clicks, RATIO",
        "2, RATIO",
        "media_cost / clicks, MONEY",
        "1000 * media_cost, MONEY",
        "engagement_time / sessions, DURATION",
        "rating_sum / reviews, SCORE",
        "media_cost / engagement_time, MONEY_PER_DAY"
    })
    void aFormulaIsShownInTheUnitItGives(String formula, DisplayUnit unit) {
        KpiSelection selection = KpiSelection.of(KpiCatalog.standard(), List.of(), List.of("x = " + formula));

        assertThat(selection.catalog().getKpi("x").unit()).isEqualTo(unit);
    }

    @Test
    void aKpiAskedForByNameIsNotLeftOut() {
        KpiSelection selection = KpiSelection.of(
                KpiCatalog.standard(), List.of("race", "race.end_to_end", "reach.ctr"), List.of("x=clicks"));

        assertThat(selection.kpis())
                .extracting(KpiId::text)
                .containsExactly(
                        "race.reach_to_act",
                        "race.act_to_convert",
                        "race.convert_to_engage",
                        "race.end_to_end",
                        "reach.ctr",
                        "x");
        assertThat(selection.byKeyword())
                .extracting(KpiId::text)
                .containsExactlyInAnyOrder("race.reach_to_act", "race.act_to_convert", "race.convert_to_engage");
    }
}
