package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.VqvcFamily.VOLUME;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.COUNT;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Convert, volume: orders, customers, conversions and deals. Constants, all of them immutable. */
public final class ConvertVolumeKpis {

    /**
     * Orders (sales volume): {@code orders}.
     *
     * <p>Exclude test, voided; decide on cancelled. Source: RACE infographic; Shopify.
     */
    public static final Kpi ORDERS = define("convert.orders", "Orders (sales volume)", "orders")
            .stage(CONVERT)
            .family(VOLUME)
            .headline()
            .onBoard()
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Exclude test, voided; decide on cancelled.")
            .source("RACE infographic; Shopify")
            .build();

    /**
     * Offline orders: {@code orders{sales_channel=OFFLINE}}.
     *
     * <p>Source: Chaffey (online or offline).
     */
    public static final Kpi OFFLINE_ORDERS = define(
                    "convert.offline_orders", "Offline orders", "orders{sales_channel=OFFLINE}")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Chaffey (online or offline)")
            .build();

    /**
     * Units sold: {@code units}.
     *
     * <p>Source: Google Ads; Shopify.
     */
    public static final Kpi UNITS = define("convert.units", "Units sold", "units")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("Google Ads; Shopify")
            .build();

    /**
     * Purchasers: {@code purchasers}.
     *
     * <p>Source: GA4 totalPurchasers.
     */
    public static final Kpi PURCHASERS = define("convert.purchasers", "Purchasers", "purchasers")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("GA4 totalPurchasers")
            .build();

    /**
     * New customers: {@code new_customers}.
     *
     * <p>First-ever order per identity rule. Source: GA4 firstTimePurchasers; Shopify new_vs_repeat.
     */
    public static final Kpi NEW_CUSTOMERS = define("convert.new_customers", "New customers", "new_customers")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("First-ever order per identity rule.")
            .source("GA4 firstTimePurchasers; Shopify new_vs_repeat")
            .build();

    /**
     * Attributed conversions: {@code conversions}.
     *
     * <p>Fractional allowed. Do not sum across platforms for totals (self-attribution). Source: Google Ads; Meta;
     * Fivetran.
     */
    public static final Kpi CONVERSIONS = define("convert.conversions", "Attributed conversions", "conversions")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .edgeCases("Fractional allowed. Do not sum across platforms for totals (self-attribution).")
            .source("Google Ads; Meta; Fivetran")
            .build();

    /**
     * View-through conversions: {@code view_through_conversions}.
     *
     * <p>Never add to click conversions silently. Source: Google Ads; Fivetran.
     */
    public static final Kpi VIEW_THROUGH_CONVERSIONS = define(
                    "convert.view_through_conversions", "View-through conversions", "view_through_conversions")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(CONTEXT)
            .edgeCases("Never add to click conversions silently.")
            .source("Google Ads; Fivetran")
            .build();

    /**
     * Sales-qualified leads: {@code sqls}.
     *
     * <p>Source: HubSpot.
     */
    public static final Kpi SQLS = define("convert.sqls", "Sales-qualified leads", "sqls")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("HubSpot")
            .build();

    /**
     * Opportunities created: {@code opps_created}.
     *
     * <p>Source: HubSpot; Salesforce.
     */
    public static final Kpi OPPORTUNITIES_CREATED = define(
                    "convert.opportunities_created", "Opportunities created", "opps_created")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("HubSpot; Salesforce")
            .build();

    /**
     * Deals won: {@code deals_won}.
     *
     * <p>Source: HubSpot; Salesforce.
     */
    public static final Kpi DEALS_WON = define("convert.deals_won", "Deals won", "deals_won")
            .stage(CONVERT)
            .family(VOLUME)
            .unit(COUNT)
            .direction(UP)
            .source("HubSpot; Salesforce")
            .build();

    private ConvertVolumeKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                ORDERS,
                OFFLINE_ORDERS,
                UNITS,
                PURCHASERS,
                NEW_CUSTOMERS,
                CONVERSIONS,
                VIEW_THROUGH_CONVERSIONS,
                SQLS,
                OPPORTUNITIES_CREATED,
                DEALS_WON);
    }
}
