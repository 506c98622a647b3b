package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.framework.VqvcFamily.COST;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.SCORE;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.COUNTS;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Reach, quality: position in search, share of voice and spend, awareness, and the mix of traffic. Constants, all of them immutable. */
public final class ReachShareKpis {

    /**
     * Average search position: {@code position_impressions / organic_impressions}.
     *
     * <p>Impression-weighted; a plain mean of rows is wrong. Source: Search Console.
     */
    public static final Kpi AVG_POSITION = define(
                    "reach.avg_position", "Average search position", "position_impressions / organic_impressions")
            .stage(REACH)
            .family(QUALITY)
            .unit(SCORE)
            .direction(DOWN)
            .edgeCases("Impression-weighted; a plain mean of rows is wrong.")
            .source("Search Console")
            .build();

    /**
     * Organic CTR: {@code organic_clicks / organic_impressions}.
     *
     * <p>Source: Search Console.
     */
    public static final Kpi ORGANIC_CTR = define(
                    "reach.organic_ctr", "Organic CTR", "organic_clicks / organic_impressions")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .source("Search Console")
            .build();

    /**
     * Top-10 keyword share: {@code top10_keywords / tracked_keywords}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi TOP10_SHARE = define(
                    "reach.top10_share", "Top-10 keyword share", "top10_keywords / tracked_keywords")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("industry convention")
            .build();

    /**
     * Search impression share: {@code impressions{channel=PAID_SEARCH} / eligible_impressions{channel=PAID_SEARCH}}.
     *
     * <p>Vendors clamp it: below 10% it is shown as 0.0999, a lost share above 90% as 0.9001. Source: Google Ads.
     */
    public static final Kpi SEARCH_IMPRESSION_SHARE = define(
                    "reach.search_impression_share",
                    "Search impression share",
                    "impressions{channel=PAID_SEARCH} / eligible_impressions{channel=PAID_SEARCH}")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Vendor clamps: <10% shown as 0.0999; lost-share >90% as 0.9001. Flag CLAMPED.")
            .source("Google Ads")
            .build();

    /**
     * Share of voice (mentions): {@code brand_mentions / category_mentions}.
     *
     * <p>Competitor set must be fixed and versioned. Source: industry convention.
     */
    public static final Kpi SHARE_OF_VOICE = define(
                    "reach.share_of_voice", "Share of voice (mentions)", "brand_mentions / category_mentions")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Competitor set must be fixed and versioned.")
            .source("industry convention")
            .build();

    /**
     * Share of search: {@code brand_searches / category_searches}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi SHARE_OF_SEARCH = define(
                    "reach.share_of_search", "Share of search", "brand_searches / category_searches")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Share of ad spend: {@code media_cost / category_media_cost}.
     *
     * <p>Source: Farris; industry convention.
     */
    public static final Kpi SHARE_OF_SPEND = define(
                    "reach.share_of_spend", "Share of ad spend", "media_cost / category_media_cost")
            .stage(REACH)
            .family(COST)
            .unit(PERCENT)
            .direction(CONTEXT)
            .source("Farris; industry convention")
            .build();

    /**
     * Invalid click rate: {@code invalid_clicks / (clicks + invalid_clicks)}.
     *
     * <p>Source: Google Ads.
     */
    public static final Kpi INVALID_CLICK_RATE = define(
                    "reach.invalid_click_rate", "Invalid click rate", "invalid_clicks / (clicks + invalid_clicks)")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .source("Google Ads")
            .build();

    /**
     * Net sentiment: {@code (mentions_positive - mentions_negative) / (mentions_positive + mentions_neutral +
     * mentions_negative)}.
     *
     * <p>Range -1..1. Source: industry convention.
     */
    public static final Kpi NET_SENTIMENT = define(
                    "reach.net_sentiment",
                    "Net sentiment",
                    "(mentions_positive - mentions_negative) / (mentions_positive + mentions_neutral + "
                            + "mentions_negative)")
            .range("-1..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Range -1..1.")
            .source("industry convention")
            .build();

    /**
     * Prompted awareness: {@code brand_aware_prompted / brand_survey_responses}.
     *
     * <p>Survey weights if supplied; show sample size. Source: Farris (AAU).
     */
    public static final Kpi AIDED_AWARENESS = define(
                    "reach.aided_awareness", "Prompted awareness", "brand_aware_prompted / brand_survey_responses")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Survey weights if supplied; show sample size.")
            .source("Farris (AAU)")
            .build();

    /**
     * Unprompted awareness: {@code brand_aware_unprompted / brand_survey_responses}.
     *
     * <p>Source: Farris (AAU).
     */
    public static final Kpi UNAIDED_AWARENESS = define(
                    "reach.unaided_awareness",
                    "Unprompted awareness",
                    "brand_aware_unprompted / brand_survey_responses")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Farris (AAU)")
            .build();

    /**
     * Consideration: {@code brand_considerers / brand_survey_responses}.
     *
     * <p>Source: Farris (AAU).
     */
    public static final Kpi CONSIDERATION = define(
                    "reach.consideration", "Consideration", "brand_considerers / brand_survey_responses")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Farris (AAU)")
            .build();

    /**
     * Earned share of visits: {@code sessions{media=EARNED} / sessions}.
     *
     * <p>Depends on channel-to-media mapping version. Source: RACE (paid/owned/earned).
     */
    public static final Kpi EARNED_TRAFFIC_SHARE = define(
                    "reach.earned_traffic_share", "Earned share of visits", "sessions{media=EARNED} / sessions")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(CONTEXT)
            .edgeCases("Depends on channel-to-media mapping version.")
            .source("RACE (paid/owned/earned)")
            .build();

    /**
     * Paid share of visits: {@code sessions{media=PAID} / sessions}.
     *
     * <p>Source: RACE.
     */
    public static final Kpi PAID_TRAFFIC_SHARE = define(
                    "reach.paid_traffic_share", "Paid share of visits", "sessions{media=PAID} / sessions")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(CONTEXT)
            .source("RACE")
            .build();

    /**
     * Branded share of organic clicks: {@code organic_clicks{query=BRAND} / organic_clicks}.
     *
     * <p>Anonymised queries make it a lower bound. Source: Search Console.
     */
    public static final Kpi BRANDED_CLICK_SHARE = define(
                    "reach.branded_click_share",
                    "Branded share of organic clicks",
                    "organic_clicks{query=BRAND} / organic_clicks")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(CONTEXT)
            .sampling(SUBSET)
            .edgeCases("Anonymised queries make it a lower bound.")
            .source("Search Console")
            .build();

    private ReachShareKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                AVG_POSITION,
                ORGANIC_CTR,
                TOP10_SHARE,
                SEARCH_IMPRESSION_SHARE,
                SHARE_OF_VOICE,
                SHARE_OF_SEARCH,
                SHARE_OF_SPEND,
                INVALID_CLICK_RATE,
                NET_SENTIMENT,
                AIDED_AWARENESS,
                UNAIDED_AWARENESS,
                CONSIDERATION,
                EARNED_TRAFFIC_SHARE,
                PAID_TRAFFIC_SHARE,
                BRANDED_CLICK_SHARE);
    }
}
