package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.framework.VqvcFamily.COST;
import static io.github.raceframework.core.framework.VqvcFamily.VALUE;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Reach, value and cost: what a visit is worth, and what views, clicks and visits cost. Constants, all of them immutable. */
public final class ReachValueAndCostKpis {

    /**
     * Value per visit: {@code (net_sales{sales_channel=ONLINE} + goal_value?) / sessions}.
     *
     * <p>Do not add {@code goal_value} for goals that also become sales (double count). Source: Chaffey VQVC; RACE
     * infographic.
     */
    public static final Kpi VALUE_PER_SESSION = define(
                    "reach.value_per_session",
                    "Value per visit",
                    "(net_sales{sales_channel=ONLINE} + goal_value?) / sessions")
            .stage(REACH)
            .family(VALUE)
            .headline()
            .onBoard()
            .unit(MONEY)
            .direction(UP)
            .edgeCases("Do not add goal_value for goals that also become sales (double count).")
            .source("Chaffey VQVC; RACE infographic")
            .build();

    /**
     * Revenue per visit: {@code net_sales{sales_channel=ONLINE} / sessions}.
     *
     * <p>Source: Chaffey; GA4.
     */
    public static final Kpi REVENUE_PER_SESSION = define(
                    "reach.revenue_per_session", "Revenue per visit", "net_sales{sales_channel=ONLINE} / sessions")
            .stage(REACH)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("Chaffey; GA4")
            .build();

    /**
     * Earned media value: {@code earned_impressions * benchmark_cpm / 1000}.
     *
     * <p>A modelled proxy and so an estimate; PR bodies discourage advertising value equivalents. Source: industry
     * convention.
     */
    public static final Kpi EARNED_MEDIA_VALUE = define(
                    "reach.earned_media_value", "Earned media value", "earned_impressions * benchmark_cpm / 1000")
            .stage(REACH)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .estimate()
            .edgeCases("Modelled proxy; PR bodies discourage AVE. Mark ESTIMATE.")
            .source("industry convention")
            .build();

    /**
     * Media cost: {@code media_cost}.
     *
     * <p>One currency per aggregate. Source: Google Ads; Fivetran.
     */
    public static final Kpi MEDIA_COST = define("reach.media_cost", "Media cost", "media_cost")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(CONTEXT)
            .edgeCases("One currency per aggregate.")
            .source("Google Ads; Fivetran")
            .build();

    /**
     * Cost per thousand impressions: {@code 1000 * media_cost / impressions}.
     *
     * <p>Source: Google Ads; MASB.
     */
    public static final Kpi CPM = define(
                    "reach.cpm", "Cost per thousand impressions", "1000 * media_cost / impressions")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("Google Ads; MASB")
            .build();

    /**
     * Cost per thousand viewable: {@code 1000 * media_cost / viewable_impressions}.
     *
     * <p>Cost should be of measured inventory. Source: Google active_view_cpm.
     */
    public static final Kpi VCPM = define(
                    "reach.vcpm", "Cost per thousand viewable", "1000 * media_cost / viewable_impressions")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("Cost should be of measured inventory.")
            .source("Google active_view_cpm")
            .build();

    /**
     * Cost per click: {@code media_cost / clicks}.
     *
     * <p>0 clicks: absent, also where there is cost without clicks. Source: Google Ads; MASB.
     */
    public static final Kpi CPC = define("reach.cpc", "Cost per click", "media_cost / clicks")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("0 clicks with cost > 0 -> absent + 'spend without clicks' warning.")
            .source("Google Ads; MASB")
            .build();

    /**
     * Cost per visit: {@code marketing_cost{stage=REACH} / sessions}.
     *
     * <p>For paid media only: {@code media_cost / sessions{media=PAID}}. Source: Chaffey VQVC (cost).
     */
    public static final Kpi COST_PER_SESSION = define(
                    "reach.cost_per_session", "Cost per visit", "marketing_cost{stage=REACH} / sessions")
            .stage(REACH)
            .family(COST)
            .headline()
            .onBoard()
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("For paid only: media_cost / sessions{media=PAID}.")
            .source("Chaffey VQVC (cost)")
            .build();

    /**
     * Cost per thousand people reached: {@code 1000 * media_cost / reach}.
     *
     * <p>Meta 'cpp'. Not the same as cost per (rating) point. Source: Meta.
     */
    public static final Kpi COST_PER_1000_REACHED = define(
                    "reach.cost_per_1000_reached", "Cost per thousand people reached", "1000 * media_cost / reach")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("Meta 'cpp'. Not the same as cost per (rating) point.")
            .source("Meta")
            .build();

    /**
     * Cost per view: {@code media_cost{format=VIDEO} / video_views{format=VIDEO}}.
     *
     * <p>Source: Google Ads.
     */
    public static final Kpi COST_PER_VIEW = define(
                    "reach.cost_per_view", "Cost per view", "media_cost{format=VIDEO} / video_views{format=VIDEO}")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("Google Ads")
            .build();

    /**
     * Cost per rating point: {@code media_cost / (100 * impressions / target_population)}.
     *
     * <p>Source: Farris; MASB.
     */
    public static final Kpi COST_PER_POINT = define(
                    "reach.cost_per_point",
                    "Cost per rating point",
                    "media_cost / (100 * impressions / target_population)")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("Farris; MASB")
            .build();

    /**
     * Cost per new user: {@code media_cost / new_users{media=PAID}}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi COST_PER_NEW_USER = define(
                    "reach.cost_per_new_user", "Cost per new user", "media_cost / new_users{media=PAID}")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("industry convention")
            .build();

    /**
     * Cost per follower gained: {@code marketing_cost{channel=ORGANIC_SOCIAL|PAID_SOCIAL} / followers_gained}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi COST_PER_FOLLOWER = define(
                    "reach.cost_per_follower",
                    "Cost per follower gained",
                    "marketing_cost{channel=ORGANIC_SOCIAL|PAID_SOCIAL} / followers_gained")
            .stage(REACH)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("industry convention")
            .build();

    private ReachValueAndCostKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                VALUE_PER_SESSION,
                REVENUE_PER_SESSION,
                EARNED_MEDIA_VALUE,
                MEDIA_COST,
                CPM,
                VCPM,
                CPC,
                COST_PER_SESSION,
                COST_PER_1000_REACHED,
                COST_PER_VIEW,
                COST_PER_POINT,
                COST_PER_NEW_USER,
                COST_PER_FOLLOWER);
    }
}
