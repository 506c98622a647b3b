package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.framework.VqvcFamily.VOLUME;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.COUNT;
import static io.github.raceframework.core.kpi.DisplayUnit.SCORE;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Reach, volume: how many people see and visit the brand. Constants, all of them immutable. */
public final class ReachVolumeKpis {

    /**
     * Impressions: {@code impressions}.
     *
     * <p>Source: IAB/MRC; Google Ads.
     */
    public static final Kpi IMPRESSIONS = define("reach.impressions", "Impressions", "impressions")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("IAB/MRC; Google Ads")
            .build();

    /**
     * Unique reach: {@code reach}.
     *
     * <p>Never sum it across days or campaigns; from parts only bounds are known: {@code max part <= total <= sum of
     * parts}. Source: Meta; Google Ads unique_users.
     */
    public static final Kpi UNIQUE_REACH = define("reach.unique_reach", "Unique reach", "reach")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Never sum across days/campaigns; bounds: max part <= total <= sum of parts.")
            .source("Meta; Google Ads unique_users")
            .build();

    /**
     * Visits (sessions): {@code sessions}.
     *
     * <p>Source: GA4; Chaffey VQVC.
     */
    public static final Kpi SESSIONS = define("reach.sessions", "Visits (sessions)", "sessions")
            .stage(REACH)
            .family(VOLUME)
            .headline()
            .onBoard()
            .unit(COUNT)
            .direction(UP)
            .source("GA4; Chaffey VQVC")
            .build();

    /**
     * Unique visitors: {@code users}.
     *
     * <p>Use stated GA4 population (totalUsers vs activeUsers). Source: GA4; RACE infographic.
     */
    public static final Kpi USERS = define("reach.users", "Unique visitors", "users")
            .stage(REACH)
            .family(VOLUME)
            .headline()
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Use stated GA4 population (totalUsers vs activeUsers).")
            .source("GA4; RACE infographic")
            .build();

    /**
     * New users: {@code new_users}.
     *
     * <p>Source: GA4.
     */
    public static final Kpi NEW_USERS = define("reach.new_users", "New users", "new_users")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("GA4")
            .build();

    /**
     * Fans/followers: {@code followers}.
     *
     * <p>Period end value; never sum over time. Source: RACE infographic 2012-15.
     */
    public static final Kpi FOLLOWERS = define("reach.followers", "Fans/followers", "followers")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Period end value; never sum over time.")
            .source("RACE infographic 2012-15")
            .build();

    /**
     * Net follower growth: {@code followers_gained - followers_lost}.
     *
     * <p>May be negative. Source: industry convention.
     */
    public static final Kpi NET_FOLLOWER_GROWTH = define(
                    "reach.net_follower_growth", "Net follower growth", "followers_gained - followers_lost")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("May be negative.")
            .source("industry convention")
            .build();

    /**
     * Ad clicks: {@code clicks}.
     *
     * <p>Source: Google Ads; Fivetran.
     */
    public static final Kpi CLICKS = define("reach.clicks", "Ad clicks", "clicks")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Google Ads; Fivetran")
            .build();

    /**
     * Video views: {@code video_views}.
     *
     * <p>Threshold differs by platform. Source: Google Ads v25; Meta.
     */
    public static final Kpi VIDEO_VIEWS = define("reach.video_views", "Video views", "video_views")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Threshold differs by platform.")
            .source("Google Ads v25; Meta")
            .build();

    /**
     * Organic search clicks: {@code organic_clicks}.
     *
     * <p>Source: Search Console.
     */
    public static final Kpi ORGANIC_CLICKS = define("reach.organic_clicks", "Organic search clicks", "organic_clicks")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Search Console")
            .build();

    /**
     * Brand searches: {@code brand_searches}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi BRAND_SEARCHES = define("reach.brand_searches", "Brand searches", "brand_searches")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Brand mentions: {@code brand_mentions}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi BRAND_MENTIONS = define("reach.brand_mentions", "Brand mentions", "brand_mentions")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Earned placements: {@code media_placements}.
     *
     * <p>Source: PESO.
     */
    public static final Kpi MEDIA_PLACEMENTS = define("reach.media_placements", "Earned placements", "media_placements")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("PESO")
            .build();

    /**
     * Referring domains: {@code referring_domains}.
     *
     * <p>Snapshot. Source: industry convention.
     */
    public static final Kpi REFERRING_DOMAINS = define(
                    "reach.referring_domains", "Referring domains", "referring_domains")
            .stage(REACH)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Snapshot.")
            .source("industry convention")
            .build();

    /**
     * Gross rating points: {@code 100 * impressions / target_population}.
     *
     * <p>Equals reach% x average frequency. {@code target_population = 0}: absent. Source: Farris; MASB.
     */
    public static final Kpi GRP = define("reach.grp", "Gross rating points", "100 * impressions / target_population")
            .stage(REACH)
            .family(VOLUME)
            .unit(SCORE)
            .direction(UP)
            .edgeCases("Equals reach% x average frequency. target_population = 0 -> absent.")
            .source("Farris; MASB")
            .build();

    private ReachVolumeKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                IMPRESSIONS,
                UNIQUE_REACH,
                SESSIONS,
                USERS,
                NEW_USERS,
                FOLLOWERS,
                NET_FOLLOWER_GROWTH,
                CLICKS,
                VIDEO_VIEWS,
                ORGANIC_CLICKS,
                BRAND_SEARCHES,
                BRAND_MENTIONS,
                MEDIA_PLACEMENTS,
                REFERRING_DOMAINS,
                GRP);
    }
}
