package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import org.junit.jupiter.api.Test;

/** The rows of a result. */
class GroupsTest {

    private static final KpiCatalog STANDARD = KpiCatalog.standard();

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-01-04").rows("""
            date        channel  campaign  clicks
            2024-01-01  EMAIL    spring    1
            2024-01-02  DISPLAY  spring    2
            2024-01-03  DISPLAY  autumn    4
            """);

    @Test
    void everyGroupThatOccursIsGivenForEveryPeriod() {
        assertThat(Ask.kpi("reach.clicks").by("channel").per(Grain.DAY).lines(ADS))
                .containsExactly(
                        "2024-01-01 DISPLAY: 0",
                        "2024-01-01 EMAIL: 1",
                        "2024-01-02 DISPLAY: 2",
                        "2024-01-02 EMAIL: 0",
                        "2024-01-03 DISPLAY: 4",
                        "2024-01-03 EMAIL: 0");
    }

    @Test
    void combinationsThatDoNotOccurAreNotGiven() {
        assertThat(Ask.kpi("reach.clicks").by("campaign", "channel").lines(ADS))
                .containsExactly("autumn DISPLAY: 4", "spring DISPLAY: 2", "spring EMAIL: 1");
    }

    @Test
    void theFilterAndTheTimeAskedForSayWhatOccurs() {
        assertThat(Ask.kpi("reach.clicks")
                        .by("channel")
                        .where("campaign=autumn")
                        .lines(ADS))
                .containsExactly("DISPLAY: 4");
        assertThat(Ask.kpi("reach.clicks")
                        .by("channel")
                        .in("2024-01-01/2024-01-02")
                        .lines(ADS))
                .containsExactly("EMAIL: 1");
    }

    @Test
    void groupsOfAllTablesInUseAreGivenForAllKpis() {
        FactTable web = Table.named("web").covers("2024-01-01/2024-01-04").rows("""
                date        channel  sessions
                2024-01-01  SMS      7
                """);
        FactTable unused = Table.named("unused").rows("""
                date        channel  orders
                2024-01-01  AUDIO    7
                """);

        assertThat(Ask.formula("clicks + sessions").by("channel").lines(ADS, web, unused))
                .containsExactly(
                        "DISPLAY: 6 [COVERAGE_INFERRED]", "EMAIL: 1 [COVERAGE_INFERRED]", "SMS: 7 [COVERAGE_INFERRED]");
    }

    @Test
    void aTotalAlwaysHasItsOneGroup() {
        FactTable empty = Table.named("ads").covers("2024-01-01/2024-01-04").rows("date  channel  clicks");

        assertThat(Ask.kpi("reach.clicks").lines(empty)).containsExactly(": 0");
        assertThat(Ask.kpi("reach.clicks").by("channel").lines(empty)).isEmpty();
        assertThat(Ask.kpi("reach.cpm").in("2024-01-01/2024-01-04").lines(empty))
                .containsExactly(": MISSING_MEASURE");
    }

    @Test
    void rowsAndValuesAreFoundByName() {
        KpiQuery query = KpiQuery.of(STANDARD.getKpi("reach.clicks"), STANDARD.getKpi("reach.cpc"))
                .by("channel")
                .grain(Grain.MONTH);
        KpiTable table = KpiEngine.of(Dataset.of(ADS)).run(query);

        assertThat(table.query()).isEqualTo(query);
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.dimensions()).containsExactly(DimensionId.of("channel"));
        assertThat(table.kpis()).containsExactly(STANDARD.getKpi("reach.clicks"), STANDARD.getKpi("reach.cpc"));
        KpiTable.Row row = table.rows().get(1);
        assertThat(row.member("channel")).isEqualTo("EMAIL");
        assertThat(row.members()).containsExactly("EMAIL");
        assertThat(row.range()).isEqualTo(DateRange.parse("2024-01-01/2024-02-01"));
        assertThat(row.findBucket().orElseThrow().label()).isEqualTo("2024-01");
        assertThat(row.value(STANDARD.getKpi("reach.clicks"))).hasToString("1 [PARTIAL_COVERAGE(3/31)]");
        assertThat(table.findAbsence(STANDARD.getKpi("reach.clicks"))).isEmpty();
        assertThat(table.findAbsence(STANDARD.getKpi("reach.cpc")).orElseThrow())
                .hasToString("MISSING_MEASURE");
        assertThatThrownBy(() -> row.member("stage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query was not split by stage, only by [channel]");
        assertThatThrownBy(() -> row.value(STANDARD.getKpi("reach.cpm")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query did not ask for KPI reach.cpm, only for [reach.clicks, reach.cpc]");
        assertThatThrownBy(() -> table.rows().get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
