package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.LeadMeasures.CART_ADDS;
import static io.github.raceframework.core.kpi.standard.LeadMeasures.DOWNLOADS;
import static io.github.raceframework.core.kpi.standard.LeadMeasures.ITEM_VIEWS;
import static io.github.raceframework.core.kpi.standard.LeadMeasures.LEADS;
import static io.github.raceframework.core.kpi.standard.LeadMeasures.NEWSLETTER_SIGNUPS;
import static io.github.raceframework.core.kpi.standard.LeadMeasures.REGISTRATIONS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.NET_SALES;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.ORDERS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.PURCHASERS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.UNITS;
import static io.github.raceframework.core.kpi.standard.SearchAndBrandMeasures.ORGANIC_CLICKS;
import static io.github.raceframework.core.kpi.standard.SearchAndBrandMeasures.ORGANIC_IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.SearchAndBrandMeasures.POSITION_IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CAMPAIGN;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.COUNTRY;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.DEVICE;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.ACTIVE_USERS;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.ENGAGED_SESSIONS;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.ENGAGEMENT_TIME;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.INTERNAL_SEARCHES;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.KEY_EVENTS;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.KEY_EVENT_SESSIONS;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.NEW_USERS;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.PAGE_VIEWS;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.SESSIONS;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.SESSION_TIME;
import static io.github.raceframework.core.kpi.standard.WebAndSocialMeasures.USERS;
import static io.github.raceframework.io.imports.StandardProfiles.RATIO;
import static io.github.raceframework.io.imports.StandardProfiles.optional;

/** Web analytics and organic search. */
final class WebProfiles {

    private static final String ALL_REVENUE = "holds sales, subscriptions and ads together";
    private static final String ALL_EVENTS = "counts events of all names together";

    private WebProfiles() {}

    static ImportProfile ga4Report() {
        return ImportProfile.named("ga4-report")
                .with(
                        ImportColumn.day("Date"),
                        ImportColumn.of(SESSIONS, "Sessions"),
                        ImportColumn.of(ENGAGED_SESSIONS, "Engaged sessions"))
                .with(optional(
                        ImportColumn.of(
                                CHANNEL,
                                "Session default channel group",
                                "Session primary channel group (Default Channel Group)",
                                "Default channel group"),
                        ImportColumn.of(CAMPAIGN, "Session campaign", "Campaign"),
                        ImportColumn.of(COUNTRY, "Country"),
                        ImportColumn.of(DEVICE, "Device category"),
                        ImportColumn.of(USERS, "Total users"),
                        ImportColumn.of(ACTIVE_USERS, "Active users"),
                        ImportColumn.of(NEW_USERS, "New users"),
                        ImportColumn.of(PAGE_VIEWS, "Views"),
                        ImportColumn.of(KEY_EVENTS, "Key events", "Conversions")))
                .with(optional(
                        ImportColumn.of(ITEM_VIEWS, "Items viewed", "view_item"),
                        ImportColumn.of(CART_ADDS, "Add to carts", "add_to_cart"),
                        ImportColumn.of(LEADS, "generate_lead"),
                        ImportColumn.of(REGISTRATIONS, "sign_up"),
                        ImportColumn.of(NEWSLETTER_SIGNUPS, "newsletter_signup"),
                        ImportColumn.of(DOWNLOADS, "file_download"),
                        ImportColumn.of(INTERNAL_SEARCHES, "view_search_results"),
                        ImportColumn.of(ORDERS, "Transactions", "Ecommerce purchases"),
                        ImportColumn.of(UNITS, "Items purchased"),
                        ImportColumn.of(NET_SALES, "Purchase revenue")))
                .with(
                        ImportColumn.ignored(
                                RATIO,
                                "Engagement rate",
                                "Bounce rate",
                                "Average engagement time per session",
                                "Average engagement time per active user",
                                "Average engagement time",
                                "Events per session",
                                "Session key event rate",
                                "User key event rate",
                                "Views per session"),
                        ImportColumn.ignored(ALL_REVENUE, "Total revenue"),
                        ImportColumn.ignored(ALL_EVENTS, "Event count"))
                .withComments("#")
                .withTotals("blank(Date)")
                .withTotals("starts(Date, 'Grand total')")
                .withDateFormats("yyyyMMdd", "yyyy-MM-dd");
    }

    static ImportProfile ga4Api() {
        return ImportProfile.named("ga4-api")
                .with(
                        ImportColumn.day("date"),
                        ImportColumn.of(SESSIONS, "sessions"),
                        ImportColumn.of(ENGAGED_SESSIONS, "engagedSessions"))
                .with(optional(
                        ImportColumn.of(CHANNEL, "sessionDefaultChannelGroup"),
                        ImportColumn.of(CAMPAIGN, "sessionCampaignName"),
                        ImportColumn.of(COUNTRY, "country"),
                        ImportColumn.of(DEVICE, "deviceCategory"),
                        ImportColumn.of(USERS, "totalUsers"),
                        ImportColumn.of(ACTIVE_USERS, "activeUsers"),
                        ImportColumn.of(NEW_USERS, "newUsers"),
                        ImportColumn.of(PAGE_VIEWS, "screenPageViews"),
                        ImportColumn.of(ENGAGEMENT_TIME, "userEngagementDuration"),
                        ImportColumn.of(KEY_EVENTS, "keyEvents", "conversions")))
                .with(optional(
                        ImportColumn.operand("averageSessionDuration"),
                        ImportColumn.operand("sessionKeyEventRate"),
                        ImportColumn.of(ITEM_VIEWS, "itemViewEvents"),
                        ImportColumn.of(CART_ADDS, "addToCarts"),
                        ImportColumn.of(ORDERS, "transactions", "ecommercePurchases"),
                        ImportColumn.of(PURCHASERS, "totalPurchasers"),
                        ImportColumn.of(UNITS, "itemsPurchased"),
                        ImportColumn.of(NET_SALES, "purchaseRevenue")))
                .with(
                        ImportColumn.ignored(
                                RATIO,
                                "engagementRate",
                                "bounceRate",
                                "purchaserRate",
                                "cartToViewRate",
                                "returnOnAdSpend",
                                "advertiserAdCostPerKeyEvent"),
                        ImportColumn.ignored(ALL_REVENUE, "totalRevenue"),
                        ImportColumn.ignored(ALL_EVENTS, "eventCount"))
                .withComputed(SESSION_TIME, "averageSessionDuration * sessions")
                .withComputed(KEY_EVENT_SESSIONS, "round(sessionKeyEventRate * sessions, 0)")
                .withDateFormats("yyyyMMdd", "yyyy-MM-dd")
                .withDecimalSeparator('.');
    }

    static ImportProfile searchConsole() {
        return ImportProfile.named("search-console")
                .with(
                        ImportColumn.day("Date"),
                        ImportColumn.of(ORGANIC_CLICKS, "Clicks"),
                        ImportColumn.of(ORGANIC_IMPRESSIONS, "Impressions"),
                        ImportColumn.operand("Position", "Average position"))
                .with(optional(ImportColumn.of(COUNTRY, "Country"), ImportColumn.of(DEVICE, "Device")))
                .with(
                        ImportColumn.ignored(RATIO, "CTR"),
                        ImportColumn.ignored("a text that was searched, no class of searches", "Query", "Top queries"))
                .withComputed(POSITION_IMPRESSIONS, "Position * Impressions");
    }
}
