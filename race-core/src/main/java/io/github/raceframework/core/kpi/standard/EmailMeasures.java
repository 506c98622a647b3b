package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.distinct;
import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.openingSnapshot;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.snapshot;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.MONEY;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/** The mailing list and what is sent to it. Constants, all of them immutable. */
public final class EmailMeasures {

    /** Mailable subscribers at period end. */
    public static final Measure SUBSCRIBERS = snapshot("subscribers", COUNT, "Mailable subscribers at period end.");

    /** Mailable subscribers at period start. */
    public static final Measure SUBSCRIBERS_START =
            openingSnapshot("subscribers_start", COUNT, "Mailable subscribers at period start.");

    /** Subscribers added. */
    public static final Measure SUBSCRIBERS_JOINED = flow("subscribers_joined", COUNT, "Subscribers added.");

    /** Unsubscribes + hard bounces + complaints removed. */
    public static final Measure SUBSCRIBERS_LEFT =
            flow("subscribers_left", COUNT, "Unsubscribes + hard bounces + complaints removed.");

    /** Subscribers who opened/clicked/bought in the activity window. */
    public static final Measure ACTIVE_SUBSCRIBERS =
            distinct("active_subscribers", "Subscribers who opened/clicked/bought in the activity window.");

    /** Messages attempted (recipients). */
    public static final Measure EMAILS_SENT = flow("emails_sent", COUNT, "Messages attempted (recipients).");

    /** Accepted by receiving servers = sent - bounces. */
    public static final Measure EMAILS_DELIVERED =
            flow("emails_delivered", COUNT, "Accepted by receiving servers = sent - bounces.");

    /** Permanent failures. */
    public static final Measure HARD_BOUNCES = flow("hard_bounces", COUNT, "Permanent failures.");

    /** Temporary failures. */
    public static final Measure SOFT_BOUNCES = flow("soft_bounces", COUNT, "Temporary failures.");

    /** Recipients with 1+ open, deduplicated per send. Summable as recipient-sends, not as people. */
    public static final Measure EMAIL_UNIQUE_OPENS = flow(
            "email_unique_opens",
            COUNT,
            "Recipients with 1+ open, deduplicated per send. Summable as recipient-sends, not as people.");

    /** Recipients with 1+ click, deduplicated per send. */
    public static final Measure EMAIL_UNIQUE_CLICKS =
            flow("email_unique_clicks", COUNT, "Recipients with 1+ click, deduplicated per send.");

    /** Unsubscribes attributed to sends. */
    public static final Measure EMAIL_UNSUBSCRIBES =
            flow("email_unsubscribes", COUNT, "Unsubscribes attributed to sends.");

    /** Spam reports. */
    public static final Measure SPAM_COMPLAINTS = flow("spam_complaints", COUNT, "Spam reports.");

    /** Orders attributed to email. */
    public static final Measure EMAIL_ORDERS = flow("email_orders", COUNT, "Orders attributed to email.");

    /** Revenue attributed to email. */
    public static final Measure EMAIL_REVENUE = flow("email_revenue", MONEY, "Revenue attributed to email.");

    /** Forwards/shares of emails. */
    public static final Measure EMAIL_FORWARDS = flow("email_forwards", COUNT, "Forwards/shares of emails.");

    private EmailMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                SUBSCRIBERS,
                SUBSCRIBERS_START,
                SUBSCRIBERS_JOINED,
                SUBSCRIBERS_LEFT,
                ACTIVE_SUBSCRIBERS,
                EMAILS_SENT,
                EMAILS_DELIVERED,
                HARD_BOUNCES,
                SOFT_BOUNCES,
                EMAIL_UNIQUE_OPENS,
                EMAIL_UNIQUE_CLICKS,
                EMAIL_UNSUBSCRIBES,
                SPAM_COMPLAINTS,
                EMAIL_ORDERS,
                EMAIL_REVENUE,
                EMAIL_FORWARDS);
    }
}
