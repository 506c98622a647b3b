package io.github.raceframework.examples.shop;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertOrderQualityKpis;
import io.github.raceframework.core.kpi.standard.ConvertRateKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.EngageEmailKpis;
import io.github.raceframework.core.kpi.standard.EngageRetentionKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.kpi.standard.EngageVolumeKpis;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Money;

/** What the shop wants of 2025, market by market. Volumes are phased by the visits of the year before. */
final class ShopObjectives {

    /** Visits of each month of 2024, rounded. */
    private static final Phasing BY_SEASON = Phasing.shape(Grain.MONTH, 29, 25, 25, 22, 21, 20, 19, 22, 29, 38, 51, 49);

    private ShopObjectives() {}

    static void addTo(RacePlanBuilder plan) {
        plan.objectives(
                volume("de-visits", Stage.REACH, ReachVolumeKpis.SESSIONS, Market.DE, "24496", "34000")
                        .why("Fewer than planned: move money between campaigns within the week.")
                        .qualityPair(ReachQualityKpis.ENGAGEMENT_RATE)
                        .owner("Jonas")
                        .source("GA4"),
                volume("ch-visits", Stage.REACH, ReachVolumeKpis.SESSIONS, Market.CH, "10503", "12500")
                        .owner("Jonas")
                        .source("GA4"),
                rate("de-engagement", Stage.REACH, ReachQualityKpis.ENGAGEMENT_RATE, Market.DE, "0.5792", "0.58")
                        .owner("Jonas")
                        .source("GA4"),
                volume("de-leads", Stage.ACT, ActVolumeKpis.LEADS, Market.DE, "686", "1000")
                        .why("Fewer than planned: put the guide to light on more pages.")
                        .qualityPair(ActRateKpis.LEAD_CONVERSION_RATE)
                        .owner("Mara")
                        .source("GA4"),
                volume("ch-leads", Stage.ACT, ActVolumeKpis.LEADS, Market.CH, "350", "420")
                        .owner("Mara")
                        .source("GA4"),
                rate("de-lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, Market.DE, "0.028", "0.03")
                        .owner("Mara")
                        .source("GA4"),
                rate("de-conversion", Stage.CONVERT, ConvertRateKpis.CONVERSION_RATE, Market.DE, "0.0207", "0.021")
                        .owner("Jonas")
                        .source("Shopify"),
                rate("ch-conversion", Stage.CONVERT, ConvertRateKpis.CONVERSION_RATE, Market.CH, "0.0202", "0.021")
                        .owner("Jonas")
                        .source("Shopify"),
                sales("de-sales", Market.DE, "68088.30", "90000"),
                sales("ch-sales", Market.CH, "24105.45", "30000"),
                volume("de-new", Stage.CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS, Market.DE, "522", "600")
                        .owner("Jonas")
                        .source("Shopify"),
                rate(
                                "de-returns",
                                Stage.CONVERT,
                                ConvertOrderQualityKpis.RETURN_VALUE_RATE,
                                Market.DE,
                                "0.0341",
                                "0.03")
                        .owner("Mara")
                        .source("Shopify"),
                Objective.define("de-retention", Stage.ENGAGE, EngageRetentionKpis.RETENTION_RATE)
                        .scope("country=DE")
                        .baseline(Baseline.of("0", ShopPlan.YEAR_BEFORE))
                        .target(Target.of("0.3", ShopPlan.YEAR))
                        .why("Fewer come back: look at the letters after the first order.")
                        .owner("Mara")
                        .source("Shopify"),
                rate("de-nps", Stage.ENGAGE, EngageSatisfactionKpis.NPS, Market.DE, "15.08", "25")
                        .owner("Mara")
                        .source("Survey"),
                rate("ch-nps", Stage.ENGAGE, EngageSatisfactionKpis.NPS, Market.CH, "41.18", "45")
                        .owner("Mara")
                        .source("Survey"),
                volume("de-repeat", Stage.ENGAGE, EngageVolumeKpis.REPEAT_ORDERS, Market.DE, "121", "250")
                        .owner("Mara")
                        .source("Shopify"),
                rate("de-mail-clicks", Stage.ENGAGE, EngageEmailKpis.EMAIL_CLICK_RATE, Market.DE, "0.0387", "0.04")
                        .owner("Mara")
                        .source("Klaviyo"));
    }

    private static ObjectiveBuilder volume(
            String id, Stage stage, Kpi kpi, Market market, String baseline, String target) {
        return rate(id, stage, kpi, market, baseline, target).phasing(BY_SEASON);
    }

    private static ObjectiveBuilder rate(
            String id, Stage stage, Kpi kpi, Market market, String baseline, String target) {
        return Objective.define(id, stage, kpi)
                .scope("country=" + market)
                .baseline(Baseline.of(baseline, ShopPlan.YEAR_BEFORE))
                .target(Target.of(target, ShopPlan.YEAR));
    }

    private static ObjectiveBuilder sales(String id, Market market, String baseline, String target) {
        String currency = market.currency().getCurrencyCode();
        return Objective.define(id, Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                .scope("country=" + market)
                .baseline(Baseline.of(Money.of(baseline, currency), ShopPlan.YEAR_BEFORE))
                .target(Target.of(Money.of(target, currency), ShopPlan.YEAR))
                .why("Less than planned: look at visits, conversion rate and order value, in this order.")
                .qualityPair(ConvertOrderQualityKpis.RETURN_VALUE_RATE)
                .phasing(BY_SEASON)
                .owner("Jonas")
                .source("Shopify");
    }
}
