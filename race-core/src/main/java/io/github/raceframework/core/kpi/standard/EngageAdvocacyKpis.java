package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Engage, quality: referrals, reviews, sharing and loyalty schemes. Constants, all of them immutable. */
public final class EngageAdvocacyKpis {

    /**
     * Referral share of new customers: {@code referred_customers / new_customers}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi REFERRAL_SHARE = define(
                    "engage.referral_share", "Referral share of new customers", "referred_customers / new_customers")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("industry convention")
            .build();

    /**
     * Referrer participation rate: {@code referrers / active_customers}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi REFERRER_RATE = define(
                    "engage.referrer_rate", "Referrer participation rate", "referrers / active_customers")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Invite conversion rate: {@code referred_signups / invites_sent}.
     *
     * <p>Source: K-factor literature.
     */
    public static final Kpi INVITE_CONVERSION_RATE = define(
                    "engage.invite_conversion_rate", "Invite conversion rate", "referred_signups / invites_sent")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("K-factor literature")
            .build();

    /**
     * Viral coefficient (K-factor): {@code referred_signups / active_customers}.
     *
     * <p>Equals invites per customer x conversion of an invite; above 1 = self-sustaining growth. Source: Wikipedia
     * K-factor.
     */
    public static final Kpi K_FACTOR = define(
                    "engage.k_factor", "Viral coefficient (K-factor)", "referred_signups / active_customers")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .edgeCases("Equals invites per customer x conversion of an invite; above 1 = self-sustaining growth.")
            .source("Wikipedia K-factor")
            .build();

    /**
     * Review rate: {@code reviews / review_requests}.
     *
     * <p>Can exceed 1 with unprompted reviews. Source: industry convention.
     */
    public static final Kpi REVIEW_RATE = define("engage.review_rate", "Review rate", "reviews / review_requests")
            .stage(ENGAGE)
            .alsoStage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Can exceed 1 with unprompted reviews.")
            .source("industry convention")
            .build();

    /**
     * Customer sharing rate: {@code shares{actor=CUSTOMER} / active_customers}.
     *
     * <p>Source: introductions to RACE (sharing as advocacy).
     */
    public static final Kpi SHARE_RATE = define(
                    "engage.share_rate", "Customer sharing rate", "shares{actor=CUSTOMER} / active_customers")
            .stage(ENGAGE)
            .alsoStage(ACT)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .source("introductions to RACE (sharing as advocacy)")
            .build();

    /**
     * Loyalty active rate: {@code loyalty_active / loyalty_members}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi LOYALTY_ACTIVE_RATE = define(
                    "engage.loyalty_active_rate", "Loyalty active rate", "loyalty_active / loyalty_members")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("industry convention")
            .build();

    /**
     * Points redemption rate: {@code points_redeemed / points_issued}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi REDEMPTION_RATE = define(
                    "engage.redemption_rate", "Points redemption rate", "points_redeemed / points_issued")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("industry convention")
            .build();

    private EngageAdvocacyKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                REFERRAL_SHARE,
                REFERRER_RATE,
                INVITE_CONVERSION_RATE,
                K_FACTOR,
                REVIEW_RATE,
                SHARE_RATE,
                LOYALTY_ACTIVE_RATE,
                REDEMPTION_RATE);
    }
}
