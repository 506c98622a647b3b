package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.DURATION;
import static io.github.raceframework.core.value.Unit.MONEY;
import static io.github.raceframework.core.value.Unit.SCORE;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/** Interaction before the sale: product interest, content, forms, leads and their qualification. Constants, all of them immutable. */
public final class LeadMeasures {

    /** Product detail views (goal 'Viewed product'). */
    public static final Measure ITEM_VIEWS = flow("item_views", COUNT, "Product detail views (goal 'Viewed product').");

    /** Sessions with a product view. */
    public static final Measure ITEM_VIEW_SESSIONS = flow("item_view_sessions", COUNT, "Sessions with a product view.");

    /** Add-to-cart events (goal 'Added to basket'). */
    public static final Measure CART_ADDS = flow("cart_adds", COUNT, "Add-to-cart events (goal 'Added to basket').");

    /** Cart additions an ad platform claims for itself. Never summed over {@code source_system}. */
    public static final Measure ATTRIBUTED_CART_ADDS = flow(
                    "attributed_cart_adds", COUNT, "Cart additions an ad platform claims for itself.")
            .notOver("source_system");

    /** Sessions with an add-to-cart. */
    public static final Measure CART_SESSIONS = flow("cart_sessions", COUNT, "Sessions with an add-to-cart.");

    /** Sessions reaching checkout. */
    public static final Measure CHECKOUT_SESSIONS = flow("checkout_sessions", COUNT, "Sessions reaching checkout.");

    /** Account/member registrations (goal 'Registered as member'). */
    public static final Measure REGISTRATIONS =
            flow("registrations", COUNT, "Account/member registrations (goal 'Registered as member').");

    /** Registrations an ad platform claims for itself. Never summed over {@code source_system}. */
    public static final Measure ATTRIBUTED_REGISTRATIONS = flow(
                    "attributed_registrations", COUNT, "Registrations an ad platform claims for itself.")
            .notOver("source_system");

    /** E-newsletter opt-ins (goal 'Signed up for an e-newsletter'). */
    public static final Measure NEWSLETTER_SIGNUPS =
            flow("newsletter_signups", COUNT, "E-newsletter opt-ins (goal 'Signed up for an e-newsletter').");

    /** Ebook/brochure/file downloads. */
    public static final Measure DOWNLOADS = flow("downloads", COUNT, "Ebook/brochure/file downloads.");

    /** Views of content-hub pages. */
    public static final Measure CONTENT_VIEWS = flow("content_views", COUNT, "Views of content-hub pages.");

    /** Form impressions. */
    public static final Measure FORM_VIEWS = flow("form_views", COUNT, "Form impressions.");

    /** Forms begun. */
    public static final Measure FORM_STARTS = flow("form_starts", COUNT, "Forms begun.");

    /** Forms submitted. */
    public static final Measure FORM_SUBMITS = flow("form_submits", COUNT, "Forms submitted.");

    /** Call-to-action impressions. */
    public static final Measure CTA_VIEWS = flow("cta_views", COUNT, "Call-to-action impressions.");

    /** Call-to-action clicks. */
    public static final Measure CTA_CLICKS = flow("cta_clicks", COUNT, "Call-to-action clicks.");

    /** Contacts identified as leads (deduplicated per contact). */
    public static final Measure LEADS =
            flow("leads", COUNT, "Contacts identified as leads (deduplicated per contact).");

    /**
     * Leads an ad platform claims for itself; never added to {@code leads}. Never summed over {@code source_system}.
     */
    public static final Measure ATTRIBUTED_LEADS = flow(
                    "attributed_leads", COUNT, "Leads an ad platform claims for itself; never added to `leads`.")
            .notOver("source_system");

    /** Leads entering marketing-qualified status. */
    public static final Measure MQLS = flow("mqls", COUNT, "Leads entering marketing-qualified status.");

    /** Leads entering sales-qualified status. */
    public static final Measure SQLS = flow("sqls", COUNT, "Leads entering sales-qualified status.");

    /** Sum of lead scores at capture. */
    public static final Measure LEAD_SCORE_SUM = flow("lead_score_sum", SCORE, "Sum of lead scores at capture.");

    /** Sum of time from lead capture to first human response. */
    public static final Measure LEAD_RESPONSE_TIME =
            flow("lead_response_time", DURATION, "Sum of time from lead capture to first human response.");

    /** Leads with a first response. */
    public static final Measure LEADS_RESPONDED = flow("leads_responded", COUNT, "Leads with a first response.");

    /** Value of opportunities created in the period. */
    public static final Measure PIPELINE_CREATED_VALUE =
            flow("pipeline_created_value", MONEY, "Value of opportunities created in the period.");

    /** Demos/meetings booked. */
    public static final Measure MEETINGS_BOOKED = flow("meetings_booked", COUNT, "Demos/meetings booked.");

    /** Free trials started. */
    public static final Measure TRIALS_STARTED = flow("trials_started", COUNT, "Free trials started.");

    /** Tracked inbound calls. */
    public static final Measure CALLS = flow("calls", COUNT, "Tracked inbound calls.");

    /** Measured or modelled store visits. */
    public static final Measure STORE_VISITS = flow("store_visits", COUNT, "Measured or modelled store visits.");

    private LeadMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                ITEM_VIEWS,
                ITEM_VIEW_SESSIONS,
                CART_ADDS,
                ATTRIBUTED_CART_ADDS,
                CART_SESSIONS,
                CHECKOUT_SESSIONS,
                REGISTRATIONS,
                ATTRIBUTED_REGISTRATIONS,
                NEWSLETTER_SIGNUPS,
                DOWNLOADS,
                CONTENT_VIEWS,
                FORM_VIEWS,
                FORM_STARTS,
                FORM_SUBMITS,
                CTA_VIEWS,
                CTA_CLICKS,
                LEADS,
                ATTRIBUTED_LEADS,
                MQLS,
                SQLS,
                LEAD_SCORE_SUM,
                LEAD_RESPONSE_TIME,
                LEADS_RESPONDED,
                PIPELINE_CREATED_VALUE,
                MEETINGS_BOOKED,
                TRIALS_STARTED,
                CALLS,
                STORE_VISITS);
    }
}
