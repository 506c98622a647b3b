package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.distinct;
import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.Measure.stock;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.DURATION;
import static io.github.raceframework.core.value.Unit.MONEY;
import static io.github.raceframework.core.value.Unit.SCORE;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/** Surveys, reviews, referrals, customer service and loyalty schemes. Constants, all of them immutable. */
public final class ServiceMeasures {

    /** Survey invitations. */
    public static final Measure SURVEYS_SENT = flow("surveys_sent", COUNT, "Survey invitations.");

    /** Valid responses. */
    public static final Measure SURVEY_RESPONSES = flow("survey_responses", COUNT, "Valid responses.");

    /** Responses 9-10. */
    public static final Measure NPS_PROMOTERS = flow("nps_promoters", COUNT, "Responses 9-10.");

    /** Responses 7-8. */
    public static final Measure NPS_PASSIVES = flow("nps_passives", COUNT, "Responses 7-8.");

    /** Responses 0-6. */
    public static final Measure NPS_DETRACTORS = flow("nps_detractors", COUNT, "Responses 0-6.");

    /** Top-two-box responses (4-5 on a 5-point scale). */
    public static final Measure CSAT_SATISFIED =
            flow("csat_satisfied", COUNT, "Top-two-box responses (4-5 on a 5-point scale).");

    /** CSAT responses. */
    public static final Measure CSAT_RESPONSES = flow("csat_responses", COUNT, "CSAT responses.");

    /** Sum of effort scores, oriented so that higher = easier. */
    public static final Measure CES_SCORE_SUM =
            flow("ces_score_sum", SCORE, "Sum of effort scores, oriented so that higher = easier.");

    /** Effort responses. */
    public static final Measure CES_RESPONSES = flow("ces_responses", COUNT, "Effort responses.");

    /** New reviews. */
    public static final Measure REVIEWS = flow("reviews", COUNT, "New reviews.");

    /** Sum of star ratings. */
    public static final Measure RATING_SUM = flow("rating_sum", SCORE, "Sum of star ratings.");

    /** Review invitations sent. */
    public static final Measure REVIEW_REQUESTS = flow("review_requests", COUNT, "Review invitations sent.");

    /** Referral invitations sent. */
    public static final Measure INVITES_SENT = flow("invites_sent", COUNT, "Referral invitations sent.");

    /** Customers who sent 1+ referral. */
    public static final Measure REFERRERS = distinct("referrers", "Customers who sent 1+ referral.");

    /** Sign-ups from referrals. */
    public static final Measure REFERRED_SIGNUPS = flow("referred_signups", COUNT, "Sign-ups from referrals.");

    /** New customers from referrals. */
    public static final Measure REFERRED_CUSTOMERS = flow("referred_customers", COUNT, "New customers from referrals.");

    /** Customer-made posts about the brand. */
    public static final Measure UGC_POSTS = flow("ugc_posts", COUNT, "Customer-made posts about the brand.");

    /** Support contacts opened. */
    public static final Measure TICKETS_OPENED = flow("tickets_opened", COUNT, "Support contacts opened.");

    /** Tickets with a first reply. */
    public static final Measure TICKETS_REPLIED = flow("tickets_replied", COUNT, "Tickets with a first reply.");

    /** Tickets solved. */
    public static final Measure TICKETS_SOLVED = flow("tickets_solved", COUNT, "Tickets solved.");

    /** Solved in one contact. */
    public static final Measure TICKETS_SOLVED_FIRST_TOUCH =
            flow("tickets_solved_first_touch", COUNT, "Solved in one contact.");

    /** Sum of time to first reply. */
    public static final Measure FIRST_REPLY_TIME = flow("first_reply_time", DURATION, "Sum of time to first reply.");

    /** Sum of time to resolution. */
    public static final Measure RESOLUTION_TIME = flow("resolution_time", DURATION, "Sum of time to resolution.");

    /** Formal complaints. */
    public static final Measure COMPLAINTS = flow("complaints", COUNT, "Formal complaints.");

    /** Customer-service cost. */
    public static final Measure SERVICE_COST = flow("service_cost", MONEY, "Customer-service cost.");

    /** Enrolled members at period end. */
    public static final Measure LOYALTY_MEMBERS = stock("loyalty_members", COUNT, "Enrolled members at period end.");

    /** Members with activity in window. */
    public static final Measure LOYALTY_ACTIVE = distinct("loyalty_active", "Members with activity in window.");

    /** Points issued. */
    public static final Measure POINTS_ISSUED = flow("points_issued", COUNT, "Points issued.");

    /** Points redeemed. */
    public static final Measure POINTS_REDEEMED = flow("points_redeemed", COUNT, "Points redeemed.");

    /** Cost of rewards and personalised offers. */
    public static final Measure REWARD_COST = flow("reward_cost", MONEY, "Cost of rewards and personalised offers.");

    private ServiceMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                SURVEYS_SENT,
                SURVEY_RESPONSES,
                NPS_PROMOTERS,
                NPS_PASSIVES,
                NPS_DETRACTORS,
                CSAT_SATISFIED,
                CSAT_RESPONSES,
                CES_SCORE_SUM,
                CES_RESPONSES,
                REVIEWS,
                RATING_SUM,
                REVIEW_REQUESTS,
                INVITES_SENT,
                REFERRERS,
                REFERRED_SIGNUPS,
                REFERRED_CUSTOMERS,
                UGC_POSTS,
                TICKETS_OPENED,
                TICKETS_REPLIED,
                TICKETS_SOLVED,
                TICKETS_SOLVED_FIRST_TOUCH,
                FIRST_REPLY_TIME,
                RESOLUTION_TIME,
                COMPLAINTS,
                SERVICE_COST,
                LOYALTY_MEMBERS,
                LOYALTY_ACTIVE,
                POINTS_ISSUED,
                POINTS_REDEEMED,
                REWARD_COST);
    }
}
