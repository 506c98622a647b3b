package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.COUNTS;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Engage, quality: delivery, opens, clicks and the health of the mailing list. Constants, all of them immutable. */
public final class EngageEmailKpis {

    /**
     * Email delivery rate: {@code emails_delivered / emails_sent}.
     *
     * <p>Source: Klaviyo; HubSpot.
     */
    public static final Kpi DELIVERY_RATE = define(
                    "engage.delivery_rate", "Email delivery rate", "emails_delivered / emails_sent")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Klaviyo; HubSpot")
            .build();

    /**
     * Email bounce rate: {@code (hard_bounces + soft_bounces) / emails_sent}.
     *
     * <p>Denominator = sent. Unrelated to web bounce. Source: Klaviyo; ESP convention.
     */
    public static final Kpi EMAIL_BOUNCE_RATE = define(
                    "engage.email_bounce_rate", "Email bounce rate", "(hard_bounces + soft_bounces) / emails_sent")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .edgeCases("Denominator = sent. Unrelated to web bounce.")
            .source("Klaviyo; ESP convention")
            .build();

    /**
     * Hard bounce rate: {@code hard_bounces / emails_sent}.
     *
     * <p>Source: Mailchimp.
     */
    public static final Kpi HARD_BOUNCE_RATE = define(
                    "engage.hard_bounce_rate", "Hard bounce rate", "hard_bounces / emails_sent")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .source("Mailchimp")
            .build();

    /**
     * Email open rate: {@code email_unique_opens / emails_delivered}.
     *
     * <p>Inflated by Apple Mail Privacy Protection since 2021, so of low trust. Source: Mailchimp; Klaviyo.
     */
    public static final Kpi OPEN_RATE = define(
                    "engage.open_rate", "Email open rate", "email_unique_opens / emails_delivered")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Inflated by Apple Mail Privacy Protection since 2021; mark LOW_TRUST.")
            .source("Mailchimp; Klaviyo")
            .build();

    /**
     * Email click rate: {@code email_unique_clicks / emails_delivered}.
     *
     * <p>Source: Mailchimp; Klaviyo.
     */
    public static final Kpi EMAIL_CLICK_RATE = define(
                    "engage.email_click_rate", "Email click rate", "email_unique_clicks / emails_delivered")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Mailchimp; Klaviyo")
            .build();

    /**
     * Click-to-open rate: {@code email_unique_clicks / email_unique_opens}.
     *
     * <p>Deflated by MPP opens; 0 opens: absent. Source: Klaviyo; ESP convention.
     */
    public static final Kpi CTOR = define(
                    "engage.ctor", "Click-to-open rate", "email_unique_clicks / email_unique_opens")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Deflated by MPP opens; 0 opens -> absent.")
            .source("Klaviyo; ESP convention")
            .build();

    /**
     * Unsubscribe rate: {@code email_unsubscribes / emails_delivered}.
     *
     * <p>Source: Klaviyo.
     */
    public static final Kpi UNSUBSCRIBE_RATE = define(
                    "engage.unsubscribe_rate", "Unsubscribe rate", "email_unsubscribes / emails_delivered")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .source("Klaviyo")
            .build();

    /**
     * Spam complaint rate: {@code spam_complaints / emails_delivered}.
     *
     * <p>Common guard rail 0.1%. Source: Klaviyo; ESP convention.
     */
    public static final Kpi SPAM_COMPLAINT_RATE = define(
                    "engage.spam_complaint_rate", "Spam complaint rate", "spam_complaints / emails_delivered")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .edgeCases("Common guard rail 0.1%.")
            .source("Klaviyo; ESP convention")
            .build();

    /**
     * Email forward/share rate: {@code email_forwards / emails_delivered}.
     *
     * <p>Source: Mailchimp; HubSpot.
     */
    public static final Kpi EMAIL_FORWARD_RATE = define(
                    "engage.email_forward_rate", "Email forward/share rate", "email_forwards / emails_delivered")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("Mailchimp; HubSpot")
            .build();

    /**
     * List growth rate: {@code (subscribers_joined - subscribers_left) / subscribers_start}.
     *
     * <p>Compound monthly rates; do not add. Source: ESP convention.
     */
    public static final Kpi LIST_GROWTH_RATE = define(
                    "engage.list_growth_rate",
                    "List growth rate",
                    "(subscribers_joined - subscribers_left) / subscribers_start")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Compound monthly rates; do not add.")
            .source("ESP convention")
            .build();

    /**
     * Active subscriber rate: {@code active_subscribers / subscribers}.
     *
     * <p>Source: Chaffey, introduction to RACE (active email subscribers).
     */
    public static final Kpi ACTIVE_SUBSCRIBER_RATE = define(
                    "engage.active_subscriber_rate", "Active subscriber rate", "active_subscribers / subscribers")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Chaffey, introduction to RACE (active email subscribers)")
            .build();

    /**
     * Email conversion rate: {@code email_orders / emails_delivered}.
     *
     * <p>Source: Klaviyo placed order rate.
     */
    public static final Kpi EMAIL_CONVERSION_RATE = define(
                    "engage.email_conversion_rate", "Email conversion rate", "email_orders / emails_delivered")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .source("Klaviyo placed order rate")
            .build();

    private EngageEmailKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                DELIVERY_RATE,
                EMAIL_BOUNCE_RATE,
                HARD_BOUNCE_RATE,
                OPEN_RATE,
                EMAIL_CLICK_RATE,
                CTOR,
                UNSUBSCRIBE_RATE,
                SPAM_COMPLAINT_RATE,
                EMAIL_FORWARD_RATE,
                LIST_GROWTH_RATE,
                ACTIVE_SUBSCRIBER_RATE,
                EMAIL_CONVERSION_RATE);
    }
}
