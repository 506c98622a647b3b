package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.AD_ENGAGEMENTS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CONVERSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CONVERSION_GROSS_PROFIT;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CONVERSION_VALUE;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.ELIGIBLE_IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.INVALID_CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.LANDING_PAGE_VIEWS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.LINK_CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEASURABLE_IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.REACH;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.VIDEO_COMPLETES;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.VIDEO_STARTS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.VIDEO_VIEWS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.VIEWABLE_IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.VIEW_THROUGH_CONVERSIONS;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CAMPAIGN;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.COUNTRY;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.DEVICE;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SOURCE_SYSTEM;
import static io.github.raceframework.io.imports.ImportColumn.Trait.BLANK_IS_ZERO;
import static io.github.raceframework.io.imports.ImportColumn.Trait.CLAMPED;
import static io.github.raceframework.io.imports.ImportColumn.Trait.MICROS;
import static io.github.raceframework.io.imports.StandardProfiles.RATIO;
import static io.github.raceframework.io.imports.StandardProfiles.optional;

import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.SearchAndBrandMeasures;

/** Reports of ad platforms. */
final class AdProfiles {

    private AdProfiles() {}

    static ImportProfile googleAds() {
        return ImportProfile.named("google-ads")
                .with(
                        ImportColumn.day("Day", "segments.date"),
                        ImportColumn.of(IMPRESSIONS, "Impr.", "Impressions", "metrics.impressions"),
                        ImportColumn.of(CLICKS, "Clicks", "metrics.clicks"))
                .with(optional(
                        ImportColumn.of(MEDIA_COST, "Cost"),
                        ImportColumn.of(MEDIA_COST, "metrics.cost_micros", "cost_micros")
                                .with(MICROS),
                        ImportColumn.currency("Currency code", "Currency", "customer.currency_code"),
                        ImportColumn.of(CAMPAIGN, "Campaign", "campaign.name"),
                        ImportColumn.of(DEVICE, "Device", "segments.device")
                                .withMember("Computers", "DESKTOP")
                                .withMember("Mobile phones", "MOBILE")
                                .withMember("Tablets", "TABLET")
                                .withMember("TV screens", "OTHER")
                                .withMember("Connected_TV", "OTHER"),
                        ImportColumn.of(CHANNEL, "Campaign type", "campaign.advertising_channel_type")
                                .withMember("Search", "PAID_SEARCH")
                                .withMember("Shopping", "PAID_SHOPPING")
                                .withMember("Video", "PAID_VIDEO")
                                .withMember("Performance Max", "CROSS_NETWORK")
                                .withMember("PERFORMANCE_MAX", "CROSS_NETWORK")
                                .withMember("Demand Gen", "CROSS_NETWORK")
                                .withMember("DEMAND_GEN", "CROSS_NETWORK"),
                        ImportColumn.of(CONVERSIONS, "Conversions", "metrics.conversions"),
                        ImportColumn.of(CONVERSION_VALUE, "Conv. value", "metrics.conversions_value"),
                        ImportColumn.of(
                                VIEW_THROUGH_CONVERSIONS, "View-through conv.", "metrics.view_through_conversions"),
                        ImportColumn.of(AD_ENGAGEMENTS, "Engagements", "metrics.engagements"),
                        ImportColumn.of(INVALID_CLICKS, "Invalid clicks", "metrics.invalid_clicks")))
                .with(optional(
                        ImportColumn.of(
                                MEASURABLE_IMPRESSIONS,
                                "Measurable impr.",
                                "metrics.active_view_measurable_impressions"),
                        ImportColumn.of(VIEWABLE_IMPRESSIONS, "Viewable impr.", "metrics.active_view_impressions"),
                        ImportColumn.of(
                                VIDEO_VIEWS,
                                "Views",
                                "TrueView views",
                                "metrics.video_trueview_views",
                                "metrics.video_views"),
                        ImportColumn.of(CONVERSION_GROSS_PROFIT, "Gross profit"),
                        ImportColumn.of(LeadMeasures.CALLS, "Phone calls", "metrics.phone_calls"),
                        ImportColumn.of(LeadMeasures.STORE_VISITS, "Store visits"),
                        ImportColumn.of(SearchAndBrandMeasures.ORGANIC_CLICKS, "Organic clicks"),
                        ImportColumn.of(SearchAndBrandMeasures.ORGANIC_IMPRESSIONS, "Organic impressions"),
                        ImportColumn.operand("Search impr. share", "metrics.search_impression_share")
                                .with(CLAMPED)))
                .with(
                        ImportColumn.ignored(
                                RATIO,
                                "CTR",
                                "Interaction rate",
                                "Avg. CPC",
                                "Avg. CPM",
                                "Avg. cost",
                                "Conv. rate",
                                "Cost / conv.",
                                "Conv. value / cost",
                                "Value / conv."),
                        ImportColumn.ignored(
                                "counts more actions than conversions does", "All conv.", "All conv. value"),
                        ImportColumn.ignored(
                                "a share of another whole", "Search lost IS (budget)", "Search lost IS (rank)"),
                        ImportColumn.ignored(
                                "cannot be added up and is not for the row's day alone",
                                "Unique users",
                                "Avg. impr. freq. / user"))
                .withComputed(ELIGIBLE_IMPRESSIONS, "[Impr.] / [Search impr. share]")
                .withConstant(SOURCE_SYSTEM, "GOOGLE_ADS")
                .withTotals("starts(Day, 'Total')")
                .withTotals("blank(Day)")
                .withUnknownMarks("--", "\u2014");
    }

    static ImportProfile metaAds() {
        return ImportProfile.named("meta-ads")
                .with(
                        ImportColumn.day("Day", "Reporting starts", "date_start"),
                        ImportColumn.of(MEDIA_COST, "Amount spent", "spend"),
                        ImportColumn.of(IMPRESSIONS, "Impressions"))
                .with(optional(
                        ImportColumn.of(new ImportColumn.Holds.LastDay(), "Reporting ends", "date_stop"),
                        ImportColumn.currency("Currency", "account_currency"),
                        ImportColumn.of(CAMPAIGN, "Campaign name", "campaign_name"),
                        ImportColumn.of(COUNTRY, "Country"),
                        ImportColumn.of(REACH, "Reach"),
                        ImportColumn.of(CLICKS, "Clicks (all)", "clicks").with(BLANK_IS_ZERO),
                        ImportColumn.of(LINK_CLICKS, "Link clicks", "inline_link_clicks")
                                .with(BLANK_IS_ZERO),
                        ImportColumn.of(LANDING_PAGE_VIEWS, "Landing page views")
                                .with(BLANK_IS_ZERO),
                        ImportColumn.of(AD_ENGAGEMENTS, "Post engagements", "inline_post_engagement")
                                .with(BLANK_IS_ZERO),
                        ImportColumn.of(LeadMeasures.ATTRIBUTED_LEADS, "Leads").with(BLANK_IS_ZERO),
                        ImportColumn.of(LeadMeasures.ATTRIBUTED_CART_ADDS, "Adds to cart")
                                .with(BLANK_IS_ZERO),
                        ImportColumn.of(LeadMeasures.ATTRIBUTED_REGISTRATIONS, "Registrations completed")
                                .with(BLANK_IS_ZERO)))
                .with(optional(
                        ImportColumn.of(CONVERSIONS, "Purchases").with(BLANK_IS_ZERO),
                        ImportColumn.of(CONVERSION_VALUE, "Purchases conversion value")
                                .with(BLANK_IS_ZERO),
                        ImportColumn.of(VIDEO_STARTS, "Video plays").with(BLANK_IS_ZERO),
                        ImportColumn.of(VIDEO_COMPLETES, "Video plays at 100%").with(BLANK_IS_ZERO),
                        ImportColumn.of(VIDEO_VIEWS, "ThruPlays").with(BLANK_IS_ZERO)))
                .with(
                        ImportColumn.ignored(
                                RATIO,
                                "Frequency",
                                "CPM (cost per 1,000 impressions)",
                                "CPC (all)",
                                "CPC (cost per link click)",
                                "CTR (all)",
                                "CTR (link click-through rate)",
                                "Purchase ROAS",
                                "Purchase ROAS (return on ad spend)",
                                "Cost per results",
                                "Cost per result"),
                        ImportColumn.ignored(
                                "what it counts depends on the campaign's objective", "Results", "Result indicator"),
                        ImportColumn.ignored("a part of the link clicks", "Outbound clicks"),
                        ImportColumn.ignored("a model's estimate", "Estimated ad recall lift (people)"))
                .withConstant(SOURCE_SYSTEM, "META_ADS")
                .withConstant(CHANNEL, "PAID_SOCIAL")
                .withTotals("blank([Campaign name])")
                .withTotals("blank(Day)");
    }

    static ImportProfile dbtAdReporting() {
        return ImportProfile.named("dbt-ad-reporting")
                .with(
                        ImportColumn.day("date_day"),
                        ImportColumn.of(SOURCE_SYSTEM, "platform"),
                        ImportColumn.of(IMPRESSIONS, "impressions"),
                        ImportColumn.of(MEDIA_COST, "spend"),
                        ImportColumn.operand("clicks"))
                .with(optional(
                        ImportColumn.of(CAMPAIGN, "campaign_name"),
                        ImportColumn.currency("currency_code", "currency"),
                        ImportColumn.of(CONVERSIONS, "conversions"),
                        ImportColumn.of(CONVERSION_VALUE, "conversions_value")))
                .withComputed(CLICKS, "if(starts(platform, 'facebook'), unknown, clicks)")
                .withComputed(LINK_CLICKS, "if(starts(platform, 'facebook'), clicks, unknown)");
    }
}
