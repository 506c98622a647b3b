package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.VqvcFamily.VOLUME;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.COUNT;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Act, volume: how often people interact and become leads. Constants, all of them immutable. */
public final class ActVolumeKpis {

    /**
     * Engaged sessions: {@code engaged_sessions}.
     *
     * <p>Source: GA4.
     */
    public static final Kpi ENGAGED_SESSIONS = define("act.engaged_sessions", "Engaged sessions", "engaged_sessions")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("GA4")
            .build();

    /**
     * Key events (goal completions): {@code key_events}.
     *
     * <p>Counts only from the date an event was flagged; no back-fill. Source: GA4.
     */
    public static final Kpi KEY_EVENTS = define("act.key_events", "Key events (goal completions)", "key_events")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Counts only from the date an event was flagged; no back-fill.")
            .source("GA4")
            .build();

    /**
     * Product views: {@code item_views}.
     *
     * <p>Source: Chaffey goal 'Viewed product'; GA4.
     */
    public static final Kpi ITEM_VIEWS = define("act.item_views", "Product views", "item_views")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey goal 'Viewed product'; GA4")
            .build();

    /**
     * Added to basket: {@code cart_adds}.
     *
     * <p>Source: Chaffey goal; GA4 addToCarts.
     */
    public static final Kpi CART_ADDS = define("act.cart_adds", "Added to basket", "cart_adds")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey goal; GA4 addToCarts")
            .build();

    /**
     * Member registrations: {@code registrations}.
     *
     * <p>Source: Chaffey goal; GA4 sign_up.
     */
    public static final Kpi REGISTRATIONS = define("act.registrations", "Member registrations", "registrations")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey goal; GA4 sign_up")
            .build();

    /**
     * Newsletter sign-ups: {@code newsletter_signups}.
     *
     * <p>Source: Chaffey goal.
     */
    public static final Kpi NEWSLETTER_SIGNUPS = define(
                    "act.newsletter_signups", "Newsletter sign-ups", "newsletter_signups")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey goal")
            .build();

    /**
     * Content downloads: {@code downloads}.
     *
     * <p>Source: RACE overview article; GA4 file_download.
     */
    public static final Kpi DOWNLOADS = define("act.downloads", "Content downloads", "downloads")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("RACE overview article; GA4 file_download")
            .build();

    /**
     * Leads: {@code leads}.
     *
     * <p>Deduplicate by contact inside a stated window. Source: Chaffey; GA4 generate_lead.
     */
    public static final Kpi LEADS = define("act.leads", "Leads", "leads")
            .stage(ACT)
            .family(VOLUME)
            .headline()
            .onBoard()
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Deduplicate by contact inside a stated window.")
            .source("Chaffey; GA4 generate_lead")
            .build();

    /**
     * Marketing-qualified leads: {@code mqls}.
     *
     * <p>Count stage entries, once per contact. Source: HubSpot; Salesforce.
     */
    public static final Kpi MQLS = define("act.mqls", "Marketing-qualified leads", "mqls")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Count stage entries, once per contact.")
            .source("HubSpot; Salesforce")
            .build();

    /**
     * On-site searches: {@code internal_searches}.
     *
     * <p>Source: RACE overview article; GA4 view_search_results.
     */
    public static final Kpi INTERNAL_SEARCHES = define("act.internal_searches", "On-site searches", "internal_searches")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(CONTEXT)
            .source("RACE overview article; GA4 view_search_results")
            .build();

    /**
     * Social interactions: {@code reactions + comments + shares + saves?}.
     *
     * <p>{@code saves} is optional: counted as 0 and flagged where a source lacks it. Any other missing part makes the
     * value unknown, not 0. Source: RACE infographic (shares/comments/likes).
     */
    public static final Kpi SOCIAL_INTERACTIONS = define(
                    "act.social_interactions", "Social interactions", "reactions + comments + shares + saves?")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Missing component -> treat as unknown, not 0, and flag PARTIAL.")
            .source("RACE infographic (shares/comments/likes)")
            .build();

    /**
     * Content shares: {@code shares}.
     *
     * <p>RACE places sharing strictly in Engage; it is interaction as well. Source: introductions to RACE; Chaffey.
     */
    public static final Kpi CONTENT_SHARES = define("act.content_shares", "Content shares", "shares")
            .stage(ACT)
            .alsoStage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("RACE source says sharing is strictly Engage; allow both stages.")
            .source("introductions to RACE; Chaffey")
            .build();

    /**
     * Content views: {@code content_views}.
     *
     * <p>Source: RACE overview article (visit a particular page).
     */
    public static final Kpi CONTENT_VIEWS = define("act.content_views", "Content views", "content_views")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("RACE overview article (visit a particular page)")
            .build();

    /**
     * Form submissions: {@code form_submits}.
     *
     * <p>Source: GA4.
     */
    public static final Kpi FORM_SUBMITS = define("act.form_submits", "Form submissions", "form_submits")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("GA4")
            .build();

    /**
     * Trials started: {@code trials_started}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi TRIALS_STARTED = define("act.trials_started", "Trials started", "trials_started")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Meetings/demos booked: {@code meetings_booked}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi MEETINGS_BOOKED = define("act.meetings_booked", "Meetings/demos booked", "meetings_booked")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Inbound calls: {@code calls}.
     *
     * <p>Source: Google Ads phone_calls.
     */
    public static final Kpi CALLS = define("act.calls", "Inbound calls", "calls")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Google Ads phone_calls")
            .build();

    /**
     * Store visits: {@code store_visits}.
     *
     * <p>Usually modelled. Source: Google Ads.
     */
    public static final Kpi STORE_VISITS = define("act.store_visits", "Store visits", "store_visits")
            .stage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Usually modelled.")
            .source("Google Ads")
            .build();

    private ActVolumeKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                ENGAGED_SESSIONS,
                KEY_EVENTS,
                ITEM_VIEWS,
                CART_ADDS,
                REGISTRATIONS,
                NEWSLETTER_SIGNUPS,
                DOWNLOADS,
                LEADS,
                MQLS,
                INTERNAL_SEARCHES,
                SOCIAL_INTERACTIONS,
                CONTENT_SHARES,
                CONTENT_VIEWS,
                FORM_SUBMITS,
                TRIALS_STARTED,
                MEETINGS_BOOKED,
                CALLS,
                STORE_VISITS);
    }
}
