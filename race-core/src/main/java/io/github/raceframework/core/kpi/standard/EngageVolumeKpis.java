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

/** Engage, volume: customers, repeat purchases, subscribers and advocacy. Constants, all of them immutable. */
public final class EngageVolumeKpis {

    /**
     * Customer base: {@code customer_base}.
     *
     * <p>Source: Farris.
     */
    public static final Kpi CUSTOMER_BASE = define("engage.customer_base", "Customer base", "customer_base")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Farris")
            .build();

    /**
     * Active customers: {@code active_customers}.
     *
     * <p>Window must be stated (e.g. bought in last quarter). Source: Chaffey; Chaffey, introduction to RACE.
     */
    public static final Kpi ACTIVE_CUSTOMERS = define("engage.active_customers", "Active customers", "active_customers")
            .stage(ENGAGE)
            .family(VOLUME)
            .headline()
            .onBoard()
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Window must be stated (e.g. bought in last quarter).")
            .source("Chaffey; Chaffey, introduction to RACE")
            .build();

    /**
     * Repeat customers: {@code repeat_customers}.
     *
     * <p>Source: Chaffey; Shopify.
     */
    public static final Kpi REPEAT_CUSTOMERS = define("engage.repeat_customers", "Repeat customers", "repeat_customers")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey; Shopify")
            .build();

    /**
     * Repeat purchases: {@code repeat_orders}.
     *
     * <p>Source: RACE infographic; Shopify new_vs_repeat.
     */
    public static final Kpi REPEAT_ORDERS = define("engage.repeat_orders", "Repeat purchases", "repeat_orders")
            .stage(ENGAGE)
            .family(VOLUME)
            .headline()
            .unit(COUNT)
            .direction(UP)
            .source("RACE infographic; Shopify new_vs_repeat")
            .build();

    /**
     * Monthly active users: {@code active_users_28d}.
     *
     * <p>Snapshot of a rolling window; never sum. Source: GA4 active28DayUsers.
     */
    public static final Kpi MAU = define("engage.mau", "Monthly active users", "active_users_28d")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Snapshot of a rolling window; never sum.")
            .source("GA4 active28DayUsers")
            .build();

    /**
     * Subscribers: {@code subscribers}.
     *
     * <p>Source: Chaffey, introduction to RACE; ESPs.
     */
    public static final Kpi SUBSCRIBERS = define("engage.subscribers", "Subscribers", "subscribers")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey, introduction to RACE; ESPs")
            .build();

    /**
     * Net list growth: {@code subscribers_joined - subscribers_left}.
     *
     * <p>Source: ESPs.
     */
    public static final Kpi NET_LIST_GROWTH = define(
                    "engage.net_list_growth", "Net list growth", "subscribers_joined - subscribers_left")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("ESPs")
            .build();

    /**
     * Emails delivered: {@code emails_delivered}.
     *
     * <p>Source: Klaviyo; HubSpot.
     */
    public static final Kpi EMAILS_DELIVERED = define("engage.emails_delivered", "Emails delivered", "emails_delivered")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(CONTEXT)
            .source("Klaviyo; HubSpot")
            .build();

    /**
     * Reviews received: {@code reviews}.
     *
     * <p>Source: Chaffey, introduction to RACE.
     */
    public static final Kpi REVIEWS = define("engage.reviews", "Reviews received", "reviews")
            .stage(ENGAGE)
            .alsoStage(ACT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey, introduction to RACE")
            .build();

    /**
     * Referred customers: {@code referred_customers}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi REFERRED_CUSTOMERS = define(
                    "engage.referred_customers", "Referred customers", "referred_customers")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Customer content posts: {@code ugc_posts}.
     *
     * <p>Source: introductions to RACE (sharing).
     */
    public static final Kpi UGC_POSTS = define("engage.ugc_posts", "Customer content posts", "ugc_posts")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("introductions to RACE (sharing)")
            .build();

    /**
     * Loyalty members: {@code loyalty_members}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi LOYALTY_MEMBERS = define("engage.loyalty_members", "Loyalty members", "loyalty_members")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Support contacts: {@code tickets_opened}.
     *
     * <p>Source: Zendesk.
     */
    public static final Kpi TICKETS_OPENED = define("engage.tickets_opened", "Support contacts", "tickets_opened")
            .stage(ENGAGE)
            .family(VOLUME)
            .unit(COUNT)
            .direction(CONTEXT)
            .source("Zendesk")
            .build();

    private EngageVolumeKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                CUSTOMER_BASE,
                ACTIVE_CUSTOMERS,
                REPEAT_CUSTOMERS,
                REPEAT_ORDERS,
                MAU,
                SUBSCRIBERS,
                NET_LIST_GROWTH,
                EMAILS_DELIVERED,
                REVIEWS,
                REFERRED_CUSTOMERS,
                UGC_POSTS,
                LOYALTY_MEMBERS,
                TICKETS_OPENED);
    }
}
