package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.distinct;
import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.snapshot;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.MONEY;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/**
 * What advertising platforms report: cost, impressions, reach, clicks, video and the conversions they claim.
 *
 * <p>Constants, all of them immutable.
 */
public final class PaidMediaMeasures {

    /**
     * Working media paid to platforms/publishers (net of tax, excl. agency fees). Micros columns must be divided by
     * 1,000,000.
     */
    public static final Measure MEDIA_COST = flow(
            "media_cost",
            MONEY,
            "Working media paid to platforms/publishers (net of tax, excl. agency fees). "
                    + "Micros columns must be divided by 1,000,000.");

    /** Ad impressions served. Organic search, social and earned impressions are measures of their own. */
    public static final Measure IMPRESSIONS = flow(
            "impressions",
            COUNT,
            "Ad impressions served. Organic search, social and earned impressions are measures of their own.");

    /** Impressions of own organic social posts. */
    public static final Measure SOCIAL_IMPRESSIONS =
            flow("social_impressions", COUNT, "Impressions of own organic social posts.");

    /** Impressions of earned placements (press, reviews, mentions). */
    public static final Measure EARNED_IMPRESSIONS =
            flow("earned_impressions", COUNT, "Impressions of earned placements (press, reviews, mentions).");

    /** Impressions whose viewability could be measured. */
    public static final Measure MEASURABLE_IMPRESSIONS =
            flow("measurable_impressions", COUNT, "Impressions whose viewability could be measured.");

    /**
     * Impressions meeting the MRC viewability test (50% of pixels in view, 1 continuous second display / 2 seconds
     * video).
     */
    public static final Measure VIEWABLE_IMPRESSIONS = flow(
            "viewable_impressions",
            COUNT,
            "Impressions meeting the MRC viewability test (50% of pixels in view, 1 "
                    + "continuous second display / 2 seconds video).");

    /**
     * Impressions the ad could have won; normally back-solved as impressions / impression_share, so inherits vendor
     * clamping.
     */
    public static final Measure ELIGIBLE_IMPRESSIONS = flow(
            "eligible_impressions",
            COUNT,
            "Impressions the ad could have won; normally back-solved as impressions / "
                    + "impression_share, so inherits vendor clamping.");

    /** Distinct people (or accounts/households) exposed at least once in the window. Estimated by most vendors. */
    public static final Measure REACH = distinct(
            "reach",
            "Distinct people (or accounts/households) exposed at least once in the window. "
                    + "Estimated by most vendors.");

    /** Size of the target audience the reach percentage and GRP are expressed against. */
    public static final Measure TARGET_POPULATION = snapshot(
            "target_population",
            COUNT,
            "Size of the target audience the reach percentage and GRP are expressed against.");

    /** All clicks reported by the platform (Meta: 'Clicks (all)'). */
    public static final Measure CLICKS =
            flow("clicks", COUNT, "All clicks reported by the platform (Meta: 'Clicks (all)').");

    /** Clicks on own organic social posts. */
    public static final Measure SOCIAL_CLICKS = flow("social_clicks", COUNT, "Clicks on own organic social posts.");

    /** Clicks that lead to a destination on or off platform (Meta inline_link_clicks). */
    public static final Measure LINK_CLICKS = flow(
            "link_clicks", COUNT, "Clicks that lead to a destination on or off platform (Meta inline_link_clicks).");

    /** Clicks filtered as invalid traffic; not charged, not in {@code clicks}. */
    public static final Measure INVALID_CLICKS =
            flow("invalid_clicks", COUNT, "Clicks filtered as invalid traffic; not charged, not in `clicks`.");

    /** Destination page loads after a link click. */
    public static final Measure LANDING_PAGE_VIEWS =
            flow("landing_page_views", COUNT, "Destination page loads after a link click.");

    /** Platform-defined ad engagements (expands, reactions, etc.). */
    public static final Measure AD_ENGAGEMENTS =
            flow("ad_engagements", COUNT, "Platform-defined ad engagements (expands, reactions, etc.).");

    /** Video plays started. */
    public static final Measure VIDEO_STARTS = flow("video_starts", COUNT, "Video plays started.");

    /** Platform-defined qualified views; the threshold differs by platform, never mix platforms blindly. */
    public static final Measure VIDEO_VIEWS = flow(
            "video_views",
            COUNT,
            "Platform-defined qualified views; the threshold differs by platform, never mix platforms blindly.");

    /** Plays that reached 100%. */
    public static final Measure VIDEO_COMPLETES = flow("video_completes", COUNT, "Plays that reached 100%.");

    /**
     * Platform-attributed conversions; may be fractional (data-driven attribution) and modelled. Never summed over
     * {@code source_system}.
     */
    public static final Measure CONVERSIONS = flow(
                    "conversions",
                    COUNT,
                    "Platform-attributed conversions; may be fractional (data-driven attribution) and modelled.")
            .notOver("source_system");

    /** Platform-attributed value of those conversions. Never summed over {@code source_system}. */
    public static final Measure CONVERSION_VALUE = flow(
                    "conversion_value", MONEY, "Platform-attributed value of those conversions.")
            .notOver("source_system");

    /** Attributed revenue less COGS (Google Ads cart data) or own join. Never summed over {@code source_system}. */
    public static final Measure CONVERSION_GROSS_PROFIT = flow(
                    "conversion_gross_profit",
                    MONEY,
                    "Attributed revenue less COGS (Google Ads cart data) or own join.")
            .notOver("source_system");

    /**
     * Conversions after an impression with no click; keep separate from {@code conversions}. Never summed over {@code
     * source_system}.
     */
    public static final Measure VIEW_THROUGH_CONVERSIONS = flow(
                    "view_through_conversions",
                    COUNT,
                    "Conversions after an impression with no click; keep separate from `conversions`.")
            .notOver("source_system");

    /** Estimated category/market ad spend (for share of spend). */
    public static final Measure CATEGORY_MEDIA_COST =
            flow("category_media_cost", MONEY, "Estimated category/market ad spend (for share of spend).");

    private PaidMediaMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                MEDIA_COST,
                IMPRESSIONS,
                SOCIAL_IMPRESSIONS,
                EARNED_IMPRESSIONS,
                MEASURABLE_IMPRESSIONS,
                VIEWABLE_IMPRESSIONS,
                ELIGIBLE_IMPRESSIONS,
                REACH,
                TARGET_POPULATION,
                CLICKS,
                SOCIAL_CLICKS,
                LINK_CLICKS,
                INVALID_CLICKS,
                LANDING_PAGE_VIEWS,
                AD_ENGAGEMENTS,
                VIDEO_STARTS,
                VIDEO_VIEWS,
                VIDEO_COMPLETES,
                CONVERSIONS,
                CONVERSION_VALUE,
                CONVERSION_GROSS_PROFIT,
                VIEW_THROUGH_CONVERSIONS,
                CATEGORY_MEDIA_COST);
    }
}
