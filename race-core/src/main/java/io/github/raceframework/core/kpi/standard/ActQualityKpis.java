package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.DURATION;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.DisplayUnit.SCORE;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.COUNTS;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Act, quality: time spent, social engagement, and how good the leads are. Constants, all of them immutable. */
public final class ActQualityKpis {

    /**
     * Average engagement time per session: {@code engagement_time / sessions}.
     *
     * <p>Foreground time only. Source: GA4; RACE infographic.
     */
    public static final Kpi AVG_ENGAGEMENT_TIME = define(
                    "act.avg_engagement_time", "Average engagement time per session", "engagement_time / sessions")
            .stage(ACT)
            .family(QUALITY)
            .headline()
            .unit(DURATION)
            .direction(UP)
            .edgeCases("Foreground time only.")
            .source("GA4; RACE infographic")
            .build();

    /**
     * Average engagement time per active user: {@code engagement_time / active_users}.
     *
     * <p>GA4's 'average engagement time'. Source: GA4.
     */
    public static final Kpi ENGAGEMENT_TIME_PER_ACTIVE_USER = define(
                    "act.engagement_time_per_active_user",
                    "Average engagement time per active user",
                    "engagement_time / active_users")
            .stage(ACT)
            .family(QUALITY)
            .unit(DURATION)
            .direction(UP)
            .edgeCases("GA4's 'average engagement time'.")
            .source("GA4")
            .build();

    /**
     * Average session duration: {@code session_time / sessions}.
     *
     * <p>Wall-clock; differs from engagement time by design. Source: GA4.
     */
    public static final Kpi AVG_SESSION_DURATION = define(
                    "act.avg_session_duration", "Average session duration", "session_time / sessions")
            .stage(ACT)
            .family(QUALITY)
            .unit(DURATION)
            .direction(UP)
            .edgeCases("Wall-clock; differs from engagement time by design.")
            .source("GA4")
            .build();

    /**
     * On-site search usage: {@code internal_search_sessions / sessions}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi INTERNAL_SEARCH_RATE = define(
                    "act.internal_search_rate", "On-site search usage", "internal_search_sessions / sessions")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(CONTEXT)
            .sampling(SUBSET)
            .source("industry convention")
            .build();

    /**
     * Social engagement rate (by impressions): {@code (reactions{channel=ORGANIC_SOCIAL} +
     * comments{channel=ORGANIC_SOCIAL} + shares{channel=ORGANIC_SOCIAL} + saves?{channel=ORGANIC_SOCIAL}) /
     * social_impressions{channel=ORGANIC_SOCIAL}}.
     *
     * <p>Variants by reach or followers must be separate ids. Source: industry convention; X Ads
     * (engagements/impressions).
     */
    public static final Kpi SOCIAL_ENGAGEMENT_RATE = define(
                    "act.social_engagement_rate",
                    "Social engagement rate (by impressions)",
                    "(reactions{channel=ORGANIC_SOCIAL} + comments{channel=ORGANIC_SOCIAL} + "
                            + "shares{channel=ORGANIC_SOCIAL} + saves?{channel=ORGANIC_SOCIAL}) / "
                            + "social_impressions{channel=ORGANIC_SOCIAL}")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Variants by reach or followers must be separate ids.")
            .source("industry convention; X Ads (engagements/impressions)")
            .build();

    /**
     * Amplification rate: {@code shares / posts}.
     *
     * <p>Source: industry convention, after Kaushik.
     */
    public static final Kpi AMPLIFICATION_RATE = define(
                    "act.amplification_rate", "Amplification rate", "shares / posts")
            .stage(ACT)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .source("industry convention, after Kaushik")
            .build();

    /**
     * Conversation rate: {@code comments / posts}.
     *
     * <p>Source: industry convention, after Kaushik.
     */
    public static final Kpi CONVERSATION_RATE = define("act.conversation_rate", "Conversation rate", "comments / posts")
            .stage(ACT)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .source("industry convention, after Kaushik")
            .build();

    /**
     * Applause rate: {@code reactions / posts}.
     *
     * <p>Source: industry convention, after Kaushik.
     */
    public static final Kpi APPLAUSE_RATE = define("act.applause_rate", "Applause rate", "reactions / posts")
            .stage(ACT)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .source("industry convention, after Kaushik")
            .build();

    /**
     * Lead-to-MQL rate: {@code mqls / leads}.
     *
     * <p>A ratio of periods mixes cohorts and can exceed 1. Source: HubSpot.
     */
    public static final Kpi LEAD_TO_MQL_RATE = define("act.lead_to_mql_rate", "Lead-to-MQL rate", "mqls / leads")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("A ratio of periods mixes cohorts and can exceed 1.")
            .source("HubSpot")
            .build();

    /**
     * MQL-to-SQL rate: {@code sqls / mqls}.
     *
     * <p>A ratio of periods mixes cohorts. On the boundary of Act and Convert. Source: HubSpot; Pardot.
     */
    public static final Kpi MQL_TO_SQL_RATE = define("act.mql_to_sql_rate", "MQL-to-SQL rate", "sqls / mqls")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("A ratio of periods mixes cohorts. Boundary of Act and Convert.")
            .source("HubSpot; Pardot")
            .build();

    /**
     * Average lead score: {@code lead_score_sum / leads}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi AVG_LEAD_SCORE = define(
                    "act.avg_lead_score", "Average lead score", "lead_score_sum / leads")
            .stage(ACT)
            .family(QUALITY)
            .unit(SCORE)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Lead response time: {@code lead_response_time / leads_responded}.
     *
     * <p>Unanswered leads are censored; report share too. Source: industry convention.
     */
    public static final Kpi LEAD_RESPONSE_TIME = define(
                    "act.lead_response_time", "Lead response time", "lead_response_time / leads_responded")
            .stage(ACT)
            .family(QUALITY)
            .unit(DURATION)
            .direction(DOWN)
            .edgeCases("Unanswered leads are censored; report share too.")
            .source("industry convention")
            .build();

    private ActQualityKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                AVG_ENGAGEMENT_TIME,
                ENGAGEMENT_TIME_PER_ACTIVE_USER,
                AVG_SESSION_DURATION,
                INTERNAL_SEARCH_RATE,
                SOCIAL_ENGAGEMENT_RATE,
                AMPLIFICATION_RATE,
                CONVERSATION_RATE,
                APPLAUSE_RATE,
                LEAD_TO_MQL_RATE,
                MQL_TO_SQL_RATE,
                AVG_LEAD_SCORE,
                LEAD_RESPONSE_TIME);
    }
}
