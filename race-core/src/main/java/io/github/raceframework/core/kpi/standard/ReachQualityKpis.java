package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.BAND;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.COUNTS;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Reach, quality: how well advertising and visits work. Constants, all of them immutable. */
public final class ReachQualityKpis {

    /**
     * Click-through rate: {@code clicks / impressions}.
     *
     * <p>0 impressions: absent, not 0. Can exceed 1 with multi-click formats. Source: Google Ads; MASB; Fivetran.
     */
    public static final Kpi CTR = define("reach.ctr", "Click-through rate", "clicks / impressions")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("0 impressions -> absent, not 0. Can exceed 1 with multi-click formats.")
            .source("Google Ads; MASB; Fivetran")
            .build();

    /**
     * Link click-through rate: {@code link_clicks / impressions}.
     *
     * <p>Source: Meta.
     */
    public static final Kpi LINK_CTR = define("reach.link_ctr", "Link click-through rate", "link_clicks / impressions")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .source("Meta")
            .build();

    /**
     * Viewability rate: {@code viewable_impressions / measurable_impressions}.
     *
     * <p>Denominator is measurable, not served, impressions. Source: MRC; Google Active View.
     */
    public static final Kpi VIEWABILITY = define(
                    "reach.viewability", "Viewability rate", "viewable_impressions / measurable_impressions")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Denominator is measurable, not served, impressions.")
            .source("MRC; Google Active View")
            .build();

    /**
     * Average frequency: {@code impressions / reach}.
     *
     * <p>Needs reach for exactly the same window/scope. Source: Meta; Farris.
     */
    public static final Kpi FREQUENCY = define("reach.frequency", "Average frequency", "impressions / reach")
            .stage(REACH)
            .family(QUALITY)
            .unit(RATIO)
            .direction(BAND)
            .edgeCases("Needs reach for exactly the same window/scope.")
            .source("Meta; Farris")
            .build();

    /**
     * Target audience reach: {@code reach / target_population}.
     *
     * <p>Above 1 the populations do not match. Source: Farris.
     */
    public static final Kpi TARGET_REACH = define(
                    "reach.target_reach", "Target audience reach", "reach / target_population")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Cap warning if >1 (population mismatch).")
            .source("Farris")
            .build();

    /**
     * New user rate: {@code new_users / users}.
     *
     * <p>Source: GA4.
     */
    public static final Kpi NEW_USER_RATE = define("reach.new_user_rate", "New user rate", "new_users / users")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(CONTEXT)
            .source("GA4")
            .build();

    /**
     * Engagement rate (web): {@code engaged_sessions / sessions}.
     *
     * <p>Not comparable with pre-GA4 bounce. Source: GA4.
     */
    public static final Kpi ENGAGEMENT_RATE = define(
                    "reach.engagement_rate", "Engagement rate (web)", "engaged_sessions / sessions")
            .range("0..1")
            .stage(REACH)
            .alsoStage(ACT)
            .family(QUALITY)
            .headline()
            .onBoard()
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Not comparable with pre-GA4 bounce.")
            .source("GA4")
            .build();

    /**
     * Bounce rate (web): {@code (sessions - engaged_sessions) / sessions}.
     *
     * <p>GA4: exactly 1 - engagement rate. UA: single-page sessions. Keep versions apart. Source: GA4; MASB; VQVC.
     */
    public static final Kpi BOUNCE_RATE = define(
                    "reach.bounce_rate", "Bounce rate (web)", "(sessions - engaged_sessions) / sessions")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .edgeCases("GA4: exactly 1 - engagement rate. UA: single-page sessions. Keep versions apart.")
            .source("GA4; MASB; VQVC")
            .build();

    /**
     * Pages per session: {@code page_views / sessions}.
     *
     * <p>Source: GA4; Chaffey VQVC.
     */
    public static final Kpi PAGES_PER_SESSION = define(
                    "reach.pages_per_session", "Pages per session", "page_views / sessions")
            .stage(REACH)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .source("GA4; Chaffey VQVC")
            .build();

    /**
     * Sessions per user: {@code sessions / users}.
     *
     * <p>Window-dependent. Source: GA4; Chaffey (VPV).
     */
    public static final Kpi SESSIONS_PER_USER = define(
                    "reach.sessions_per_user", "Sessions per user", "sessions / users")
            .stage(REACH)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .edgeCases("Window-dependent.")
            .source("GA4; Chaffey (VPV)")
            .build();

    /**
     * Click-to-landing rate: {@code landing_page_views / link_clicks}.
     *
     * <p>Low value = slow page or accidental clicks. Source: Meta.
     */
    public static final Kpi LANDING_RATE = define(
                    "reach.landing_rate", "Click-to-landing rate", "landing_page_views / link_clicks")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Low value = slow page or accidental clicks.")
            .source("Meta")
            .build();

    /**
     * Video completion rate: {@code video_completes / video_starts}.
     *
     * <p>Google's p100 rate divides by impressions: different KPI. Source: Google Ads; IAB.
     */
    public static final Kpi VIDEO_COMPLETION_RATE = define(
                    "reach.video_completion_rate", "Video completion rate", "video_completes / video_starts")
            .range("0..1")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Google's p100 rate divides by impressions: different KPI.")
            .source("Google Ads; IAB")
            .build();

    /**
     * Video view rate: {@code video_views{format=VIDEO} / impressions{format=VIDEO}}.
     *
     * <p>Source: Google Ads.
     */
    public static final Kpi VIEW_RATE = define(
                    "reach.view_rate", "Video view rate", "video_views{format=VIDEO} / impressions{format=VIDEO}")
            .stage(REACH)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("Google Ads")
            .build();

    private ReachQualityKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                CTR,
                LINK_CTR,
                VIEWABILITY,
                FREQUENCY,
                TARGET_REACH,
                NEW_USER_RATE,
                ENGAGEMENT_RATE,
                BOUNCE_RATE,
                PAGES_PER_SESSION,
                SESSIONS_PER_USER,
                LANDING_RATE,
                VIDEO_COMPLETION_RATE,
                VIEW_RATE);
    }
}
