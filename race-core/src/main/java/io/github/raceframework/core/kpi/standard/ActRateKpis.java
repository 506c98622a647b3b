package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.COUNTS;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Act, quality: which share of visits takes the next step. Constants, all of them immutable. */
public final class ActRateKpis {

    /**
     * Lead conversion rate: {@code leads / sessions}.
     *
     * <p>State base: sessions (default), users, or clicks. Source: RACE infographic; RACE overview article.
     */
    public static final Kpi LEAD_CONVERSION_RATE = define(
                    "act.lead_conversion_rate", "Lead conversion rate", "leads / sessions")
            .stage(ACT)
            .family(QUALITY)
            .headline()
            .onBoard()
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("State base: sessions (default), users, or clicks.")
            .source("RACE infographic; RACE overview article")
            .build();

    /**
     * Session key event rate: {@code key_event_sessions / sessions}.
     *
     * <p>Not {@code key_events / sessions}. At most 1 by construction. Source: GA4.
     */
    public static final Kpi SESSION_KEY_EVENT_RATE = define(
                    "act.session_key_event_rate", "Session key event rate", "key_event_sessions / sessions")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Not key_events / sessions. <= 1 by construction.")
            .source("GA4")
            .build();

    /**
     * User key event rate: {@code key_event_users / active_users}.
     *
     * <p>Source: GA4.
     */
    public static final Kpi USER_KEY_EVENT_RATE = define(
                    "act.user_key_event_rate", "User key event rate", "key_event_users / active_users")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("GA4")
            .build();

    /**
     * Product view rate: {@code item_view_sessions / sessions}.
     *
     * <p>Source: Chaffey; Shopify sessions.
     */
    public static final Kpi ITEM_VIEW_RATE = define(
                    "act.item_view_rate", "Product view rate", "item_view_sessions / sessions")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Chaffey; Shopify sessions")
            .build();

    /**
     * Add-to-cart rate: {@code cart_sessions / sessions}.
     *
     * <p>Source: Shopify; GA4.
     */
    public static final Kpi ADD_TO_CART_RATE = define(
                    "act.add_to_cart_rate", "Add-to-cart rate", "cart_sessions / sessions")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Shopify; GA4")
            .build();

    /**
     * Cart-to-view rate: {@code cart_sessions / item_view_sessions}.
     *
     * <p>GA4 cartToViewRate is user-based: separate variant. Source: GA4.
     */
    public static final Kpi CART_TO_VIEW_RATE = define(
                    "act.cart_to_view_rate", "Cart-to-view rate", "cart_sessions / item_view_sessions")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("GA4 cartToViewRate is user-based: separate variant.")
            .source("GA4")
            .build();

    /**
     * Checkout start rate: {@code checkout_sessions / cart_sessions}.
     *
     * <p>Can exceed 1 with express checkout. Source: Shopify; GA4.
     */
    public static final Kpi CHECKOUT_START_RATE = define(
                    "act.checkout_start_rate", "Checkout start rate", "checkout_sessions / cart_sessions")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Can exceed 1 with express checkout.")
            .source("Shopify; GA4")
            .build();

    /**
     * Registration rate: {@code registrations / sessions}.
     *
     * <p>Source: Chaffey.
     */
    public static final Kpi REGISTRATION_RATE = define(
                    "act.registration_rate", "Registration rate", "registrations / sessions")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .source("Chaffey")
            .build();

    /**
     * Newsletter sign-up rate: {@code newsletter_signups / sessions}.
     *
     * <p>Source: Chaffey.
     */
    public static final Kpi SIGNUP_RATE = define(
                    "act.signup_rate", "Newsletter sign-up rate", "newsletter_signups / sessions")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .source("Chaffey")
            .build();

    /**
     * Form start rate: {@code form_starts / form_views}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi FORM_START_RATE = define(
                    "act.form_start_rate", "Form start rate", "form_starts / form_views")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("industry convention")
            .build();

    /**
     * Form completion rate: {@code form_submits / form_starts}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi FORM_COMPLETION_RATE = define(
                    "act.form_completion_rate", "Form completion rate", "form_submits / form_starts")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("industry convention")
            .build();

    /**
     * Form abandonment rate: {@code 1 - form_submits / form_starts}.
     *
     * <p>Negative: an error of instrumentation. Source: Farris (abandonment).
     */
    public static final Kpi FORM_ABANDONMENT_RATE = define(
                    "act.form_abandonment_rate", "Form abandonment rate", "1 - form_submits / form_starts")
            .range("0..1")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .edgeCases("Negative -> instrumentation error.")
            .source("Farris (abandonment)")
            .build();

    /**
     * CTA click rate: {@code cta_clicks / cta_views}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi CTA_CTR = define("act.cta_ctr", "CTA click rate", "cta_clicks / cta_views")
            .stage(ACT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("industry convention")
            .build();

    private ActRateKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                LEAD_CONVERSION_RATE,
                SESSION_KEY_EVENT_RATE,
                USER_KEY_EVENT_RATE,
                ITEM_VIEW_RATE,
                ADD_TO_CART_RATE,
                CART_TO_VIEW_RATE,
                CHECKOUT_START_RATE,
                REGISTRATION_RATE,
                SIGNUP_RATE,
                FORM_START_RATE,
                FORM_COMPLETION_RATE,
                FORM_ABANDONMENT_RATE,
                CTA_CTR);
    }
}
