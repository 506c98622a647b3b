package io.github.raceframework.examples.loyalty;

import static io.github.raceframework.testkit.RaceAssertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class LoyaltyKpisTest {

    private static final RacePlugins PLUGINS = RacePlugins.standard().with(new LoyaltyPlugin());

    /** A month of 30 days, in seconds. */
    private static final long MONTH = 30L * 24 * 60 * 60;

    private static KpiTable ask(FactTable facts, Kpi... kpis) {
        return KpiEngine.of(Dataset.of(facts), PLUGINS.catalog())
                .run(KpiQuery.of(kpis).by("loyalty_tier").grain(Grain.MONTH));
    }

    private static FactTable members() {
        FactAppender rows = FactTable.appender(FactSchema.named("members")
                .withRowGrain(Grain.MONTH)
                .withDimension(LoyaltyMeasures.TIER)
                .withMeasure(LoyaltyMeasures.MEMBERS_START)
                .withMeasure(LoyaltyMeasures.MEMBERS_KEPT)
                .withMeasure(LoyaltyMeasures.OBSERVED_TIME)
                .withCoverage(DateRange.parse("2024-06-01/2024-07-01")));
        append(rows, "BASIC", 1000, 500);
        append(rows, "SILVER", 400, 400);
        append(rows, "GOLD", 0, 0);
        return rows.toTable();
    }

    private static void append(FactAppender rows, String tier, int start, int kept) {
        rows.date(LocalDate.of(2024, 6, 1)).dimension("loyalty_tier", tier);
        rows.measure("loyalty_members_start", start).measure("loyalty_members_kept", kept);
        rows.measure("loyalty_observed_time", start * MONTH).append();
    }

    /** Half stayed for a month, so the half-life is that month: 30 * 86400 = 2592000 seconds. */
    @Test
    void theHalfLifeOfAMembership() {
        assertThat(ask(members(), LoyaltyKpis.HALF_LIFE, LoyaltyKpis.RETENTION))
                .value(LoyaltyKpis.HALF_LIFE, "BASIC")
                .isEqualTo("2592000")
                .hasFlag(Flag.Kind.ESTIMATE);
    }

    @Test
    void nobodyLeftOrNobodyWasThere() {
        KpiTable table = ask(members(), LoyaltyKpis.HALF_LIFE, LoyaltyKpis.RETENTION);

        assertThat(table)
                .value(LoyaltyKpis.HALF_LIFE, "SILVER")
                .isAbsent(AbsenceReason.OUT_OF_DOMAIN)
                .hasDetail("nobody left, so that half of the members never will");
        assertThat(table).value(LoyaltyKpis.RETENTION, "SILVER").isEqualTo("1");
        assertThat(table)
                .value(LoyaltyKpis.HALF_LIFE, "GOLD")
                .isAbsent(AbsenceReason.ZERO_DENOMINATOR)
                .hasDetail("there were no members at the start");
    }

    /** Of all 1400 members 900 stayed: 30 days * ln 2 / ln(1400 / 900) = 30 * 0.693147 / 0.441833 = 47.064 days = 4066306 seconds. */
    @Test
    void ofAllTiersItIsComputedFromTheirSums() {
        KpiTable all = KpiEngine.of(Dataset.of(members()), PLUGINS.catalog()).run(KpiQuery.of(LoyaltyKpis.HALF_LIFE));

        assertThat(all).value(LoyaltyKpis.HALF_LIFE).isCloseTo(new BigDecimal("4066300"), new BigDecimal("100"));
    }

    private static FactTable points() {
        FactAppender rows = FactTable.appender(FactSchema.named("points")
                .withDimension(LoyaltyMeasures.TIER)
                .withMeasure(LoyaltyMeasures.POINTS_ISSUED)
                .withMeasure(LoyaltyMeasures.POINTS_REDEEMED)
                .withMeasure(LoyaltyMeasures.POINTS_EXPIRED)
                .withMeasure(LoyaltyMeasures.REWARD_COST)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(DateRange.parse("2024-06-01/2024-07-01")));
        rows.date(LocalDate.of(2024, 6, 3)).dimension("loyalty_tier", "GOLD");
        rows.measure("loyalty_points_issued", 800).measure("loyalty_points_redeemed", 200);
        rows.measure("loyalty_points_expired", 0)
                .measure("loyalty_reward_cost", new BigDecimal("1.50"))
                .append();
        rows.date(LocalDate.of(2024, 6, 9)).dimension("loyalty_tier", "BASIC");
        rows.measure("loyalty_points_issued", 200).measure("loyalty_points_redeemed", 0);
        rows.measure("loyalty_points_expired", 50)
                .measure("loyalty_reward_cost", 0)
                .append();
        return rows.toTable();
    }

    /** Gold: 200 / 800, nothing expired, 1.50 / 200. Basic: nothing redeemed, 50 / 200. */
    @Test
    void pointsOfATier() {
        assertThat(ask(points(), LoyaltyKpis.REDEMPTION_RATE, LoyaltyKpis.BREAKAGE, LoyaltyKpis.COST_PER_POINT))
                .hasRows("2024-06 [BASIC]: 0, 0.25, ZERO_DENOMINATOR", "2024-06 [GOLD]: 0.25, 0, 0.0075");
    }

    /** 800 of 1000. */
    @Test
    void theShareOfGoldMembers() {
        assertThat(KpiEngine.of(Dataset.of(points()), PLUGINS.catalog()).run(KpiQuery.of(LoyaltyKpis.GOLD_SHARE)))
                .value(LoyaltyKpis.GOLD_SHARE)
                .isEqualTo("0.8");
    }

    /** 100, 250 and 500 points: 250 in the middle. */
    @Test
    void theTypicalRedemptionIsTheMedian() {
        FactAppender rows = FactTable.appender(FactSchema.named("redemptions")
                .withDimension(LoyaltyMeasures.TIER)
                .withMeasure(LoyaltyMeasures.REDEMPTION_SIZE, new Median())
                .withCoverage(DateRange.parse("2024-06-01/2024-07-01")));
        for (int points : new int[] {500, 100, 250}) {
            rows.date(LocalDate.of(2024, 6, 3)).dimension("loyalty_tier", "GOLD");
            rows.measure("loyalty_redemption_size", points).append();
        }

        assertThat(ask(rows.toTable(), LoyaltyKpis.TYPICAL_REDEMPTION))
                .value(LoyaltyKpis.TYPICAL_REDEMPTION, "GOLD")
                .isEqualTo("250");
    }
}
