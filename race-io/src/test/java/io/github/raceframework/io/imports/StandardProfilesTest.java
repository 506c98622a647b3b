package io.github.raceframework.io.imports;

import static io.github.raceframework.io.imports.Imports.by;
import static io.github.raceframework.io.imports.Imports.columns;
import static io.github.raceframework.io.imports.Imports.rows;
import static io.github.raceframework.io.imports.Imports.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.standard.EmailMeasures;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.SearchAndBrandMeasures;
import io.github.raceframework.core.kpi.standard.ServiceMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invented exports in the layouts of common tools, each read by what its header says. Expectations are sums of the rows above them, by hand. */
class StandardProfilesTest {

    private static final String RATIO = "ignored, a ratio, computed anew from its parts";

    private static ImportResult detect(String text) {
        return Imports.read(Imports.DETECTING, text);
    }

    private static ImportResult detect(String currency, String text) {
        return Imports.read(
                Imports.DETECTING.with(profile -> profile.withCurrency(Currency.getInstance(currency))), text);
    }

    @Test
    void googleAds() {
        ImportResult ads = detect("""
                Campaign report
                "March 1, 2024 - March 2, 2024"
                Day,Campaign,Campaign type,Currency code,Impr.,Clicks,CTR,Cost,Conversions,Conv. value,Search impr. share
                2024-03-01,Brand,Search,EUR,"1,200",60,5.00%,30.50,2.50,100.00,80.00%
                2024-03-02,Brand,Search,EUR,300,15,5.00%,7.25,--,--,60.00%
                2024-03-02,Other,Display,EUR,90,1,1.11%,0.50,0.00,0.00,< 10%
                Total: Campaigns,--,--,EUR,"1,590",76,4.78%,38.25,2.50,100.00,--
                """);

        assertThat(ads.report().profile()).isEqualTo("google-ads");
        assertThat(rows(ads.report())).isEqualTo("4 in = 3 used + 0 skipped + 0 filtered + 1 of totals");
        assertThat(ads.report().files().get(0).totalsLines()).containsExactly(7L);
        assertThat(ads.report().files().get(0).clampedCells()).isEqualTo(1);
        // 1200 / 0.8 + 300 / 0.6 = 1500 + 500; of the third row no more is known than that it is more than 900.
        assertThat(totals(
                        ads,
                        PaidMediaMeasures.IMPRESSIONS,
                        PaidMediaMeasures.CLICKS,
                        PaidMediaMeasures.MEDIA_COST,
                        PaidMediaMeasures.CONVERSIONS,
                        PaidMediaMeasures.CONVERSION_VALUE,
                        PaidMediaMeasures.ELIGIBLE_IMPRESSIONS))
                .containsExactly(
                        "impressions=1590",
                        "clicks=76",
                        "media_cost=38.25",
                        "conversions=2.5 [PARTIAL_INPUT(2/3)]",
                        "conversion_value=100 [PARTIAL_INPUT(2/3)]",
                        "eligible_impressions=2000 [PARTIAL_INPUT(2/3)]");
        assertThat(by(ads.table(), List.of("channel", "source_system"), PaidMediaMeasures.CLICKS))
                .containsExactly("DISPLAY/GOOGLE_ADS: clicks=1", "PAID_SEARCH/GOOGLE_ADS: clicks=75");
        assertThat(columns(ads)).contains("CTR: " + RATIO, "Search impr. share: used by formulas");
    }

    @Test
    void googleAdsFromTheApi() {
        ImportResult ads = detect("EUR", """
                segments.date,campaign.name,metrics.impressions,metrics.clicks,metrics.cost_micros,metrics.search_impression_share
                2024-03-01,Brand,1000,50,12340000,0.5
                2024-03-02,Brand,10,1,500000,0.0999
                """);

        assertThat(ads.report().profile()).isEqualTo("google-ads");
        // 12,340,000 and 500,000 millionths
        assertThat(totals(ads, PaidMediaMeasures.MEDIA_COST, PaidMediaMeasures.ELIGIBLE_IMPRESSIONS))
                .containsExactly("media_cost=12.84", "eligible_impressions=2000 [PARTIAL_INPUT(1/2)]");
    }

    @Test
    void metaAds() {
        ImportResult ads = detect("""
                Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Impressions,Reach,Frequency,Link clicks,Clicks (all),\
                Results,Adds to cart,Leads,Registrations completed,Purchases,Purchases conversion value
                ,2024-03-01,2024-03-02,30.75,3000,1900,1.58,30,44,7,5,2,1,1,80.00
                Spring,2024-03-01,2024-03-01,20.50,2000,1500,1.33,20,30,4,3,2,,,
                Spring,2024-03-02,2024-03-02,10.25,1000,800,1.25,10,14,3,2,,1,1,80.00
                """);

        assertThat(ads.report().profile()).isEqualTo("meta-ads");
        assertThat(ads.report().files().get(0).findCurrency()).contains(Currency.getInstance("USD"));
        assertThat(ads.report().files().get(0).totalsLines()).containsExactly(2L);
        // A blank in a column of actions means none.
        assertThat(totals(
                        ads,
                        PaidMediaMeasures.MEDIA_COST,
                        PaidMediaMeasures.CLICKS,
                        PaidMediaMeasures.LINK_CLICKS,
                        LeadMeasures.ATTRIBUTED_CART_ADDS,
                        LeadMeasures.ATTRIBUTED_LEADS,
                        LeadMeasures.ATTRIBUTED_REGISTRATIONS,
                        PaidMediaMeasures.CONVERSIONS,
                        PaidMediaMeasures.CONVERSION_VALUE))
                .containsExactly(
                        "media_cost=30.75",
                        "clicks=44",
                        "link_clicks=30",
                        "attributed_cart_adds=5",
                        "attributed_leads=2",
                        "attributed_registrations=1",
                        "conversions=1",
                        "conversion_value=80");
        assertThat(by(ads.table(), List.of("channel", "campaign"), PaidMediaMeasures.IMPRESSIONS))
                .containsExactly("PAID_SOCIAL/Spring: impressions=3000");
        assertThat(columns(ads))
                .contains(
                        "Amount spent (USD): measure media_cost",
                        "Frequency: " + RATIO,
                        "Results: ignored, what it counts depends on the campaign's objective");
    }

    @Test
    void dbtAdReporting() {
        ImportResult ads = detect("EUR", """
                source_relation,date_day,platform,account_name,campaign_name,clicks,impressions,spend,conversions,conversions_value
                a.b,2024-03-01,google_ads,Shop,Brand,10,100,5.5,1,20
                a.b,2024-03-01,facebook_ads,Shop,Spring,7,200,3.5,2,30
                """);

        assertThat(ads.report().profile()).isEqualTo("dbt-ad-reporting");
        // What the package calls clicks are link clicks for Meta.
        assertThat(by(
                        ads.table(),
                        List.of("source_system"),
                        PaidMediaMeasures.CLICKS,
                        PaidMediaMeasures.LINK_CLICKS,
                        PaidMediaMeasures.MEDIA_COST))
                .containsExactly(
                        "facebook_ads: clicks=ALL_NULL",
                        "facebook_ads: link_clicks=7",
                        "facebook_ads: media_cost=3.5",
                        "google_ads: clicks=10",
                        "google_ads: link_clicks=ALL_NULL",
                        "google_ads: media_cost=5.5");
    }

    @Test
    void ga4Report() {
        ImportResult visits = detect("""
                # ----------------------------------------
                # Traffic acquisition
                # ----------------------------------------
                Date,Session default channel group,Sessions,Engaged sessions,Engagement rate,Key events,Total revenue,generate_lead
                ,,105,62,0.5904,8,10.00,3,Grand total
                20240301,Email,40,30,0.75,3,10.00,2
                20240301,Paid Search,65,32,0.4923,5,0.00,1
                # Start date: 20240301
                """);

        assertThat(visits.report().profile()).isEqualTo("ga4-report");
        assertThat(rows(visits.report())).isEqualTo("3 in = 2 used + 0 skipped + 0 filtered + 1 of totals");
        assertThat(by(
                        visits.table(),
                        List.of("channel"),
                        WebAndSocialMeasures.SESSIONS,
                        WebAndSocialMeasures.ENGAGED_SESSIONS,
                        WebAndSocialMeasures.KEY_EVENTS,
                        LeadMeasures.LEADS))
                .containsExactly(
                        "EMAIL: sessions=40",
                        "EMAIL: engaged_sessions=30",
                        "EMAIL: key_events=3",
                        "EMAIL: leads=2",
                        "PAID_SEARCH: sessions=65",
                        "PAID_SEARCH: engaged_sessions=32",
                        "PAID_SEARCH: key_events=5",
                        "PAID_SEARCH: leads=1");
        assertThat(columns(visits))
                .contains(
                        "Engagement rate: " + RATIO,
                        "Total revenue: ignored, holds sales, subscriptions and ads together");
    }

    @Test
    void ga4Api() {
        ImportResult visits = detect("""
                date,sessionDefaultChannelGroup,sessions,engagedSessions,averageSessionDuration,sessionKeyEventRate,userEngagementDuration,eventCount
                20240301,Direct,40,30,12.5,0.075,900,300
                20240302,Direct,10,4,30,0.1,100,80
                """);

        assertThat(visits.report().profile()).isEqualTo("ga4-api");
        // 40 * 12.5 + 10 * 30 = 800 seconds; 40 * 0.075 + 10 * 0.1 = 3 + 1
        assertThat(totals(
                        visits,
                        WebAndSocialMeasures.SESSION_TIME,
                        WebAndSocialMeasures.KEY_EVENT_SESSIONS,
                        WebAndSocialMeasures.ENGAGEMENT_TIME))
                .containsExactly("session_time=800", "key_event_sessions=4", "engagement_time=1000");
    }

    @Test
    void searchConsole() {
        ImportResult searches = detect("""
                Date,Clicks,Impressions,CTR,Position
                2024-03-01,12,400,3%,8.5
                2024-03-02,3,100,3%,10
                """);

        assertThat(searches.report().profile()).isEqualTo("search-console");
        // 8.5 * 400 + 10 * 100
        assertThat(totals(
                        searches,
                        SearchAndBrandMeasures.ORGANIC_CLICKS,
                        SearchAndBrandMeasures.ORGANIC_IMPRESSIONS,
                        SearchAndBrandMeasures.POSITION_IMPRESSIONS))
                .containsExactly("organic_clicks=15", "organic_impressions=500", "position_impressions=4400");
    }

    private static final String ORDERS = """
            Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,\
            Lineitem quantity,Lineitem name,Lineitem price,Shipping Country,Cancelled at,Refunded Amount,Id,Tags,Source
            #1,a@example.com,paid,,EUR,25.00,5.00,5.70,35.70,SPRING,5.00,2024-03-01 23:30:00 +0100,2,Lamp,10.00,DE,,0.00,91,,web
            #1,a@example.com,,,,,,,,,,2024-03-01 23:30:00 +0100,1,Bulb,10.00,,,,,,
            #2,b@example.com,refunded,,EUR,8.00,0.00,1.52,9.52,,0.00,2024-03-01 10:00:00 +0100,1,Cord,8.00,,,9.52,92,,pos
            #3,c@example.com,voided,,EUR,8.00,0.00,1.52,9.52,,0.00,2024-03-01 11:00:00 +0100,1,Cord,8.00,DE,,0.00,93,,web
            #4,d@example.com,refunded,,EUR,8.00,0.00,1.52,9.52,,0.00,2024-03-01 12:00:00 +0100,1,Cord,8.00,DE,2024-03-01 13:00:00 +0100,9.52,94,,web
            #4,d@example.com,,,,,,,,,,2024-03-01 12:00:00 +0100,1,Cord,8.00,,,,,,
            """;

    @Test
    void shopifyOrdersAreGroupedBeforeTheyAreSummed() {
        ImportResult orders = detect(ORDERS);

        assertThat(orders.report().profile()).isEqualTo("shopify-orders");
        assertThat(rows(orders.report())).isEqualTo("6 in = 3 used + 0 skipped + 3 filtered + 0 of totals");
        assertThat(orders.table().size()).isEqualTo(2);
        // #1: 2 * 10 + 1 * 10; #2: 1 * 8. The voided and the cancelled one do not count.
        assertThat(totals(
                        orders,
                        SalesMeasures.ORDERS,
                        SalesMeasures.UNITS,
                        SalesMeasures.GROSS_SALES,
                        SalesMeasures.DISCOUNTS,
                        SalesMeasures.SHIPPING_INCOME,
                        SalesMeasures.TAX,
                        SalesMeasures.DISCOUNTED_ORDERS,
                        SalesMeasures.REFUNDED_ORDERS,
                        SalesMeasures.PURCHASERS))
                .containsExactly(
                        "orders=2",
                        "units=4",
                        "gross_sales=38",
                        "discounts=5",
                        "shipping_income=5",
                        "tax=7.22",
                        "discounted_orders=1",
                        "refunded_orders=1",
                        "purchasers=2");
        assertThat(by(orders.table(), List.of("sales_channel"), SalesMeasures.ORDERS))
                .containsExactly("OFFLINE: orders=1", "ONLINE: orders=1");
    }

    @Test
    void shopifyReturnsAreWhatTheCallerSays() {
        ImportResult orders = Imports.read(
                StandardProfiles.SHOPIFY_ORDERS.withComputed(
                        SalesMeasures.RETURNS, "round([Refunded Amount] / 1.19, 2)"),
                ORDERS);

        // 9.52 / 1.19 = 8; 38 - 5 - 8 = 25
        assertThat(totals(orders, SalesMeasures.RETURNS, SalesMeasures.NET_SALES))
                .containsExactly("returns=8", "net_sales=25");
    }

    @Test
    void shopifyCancellations() {
        ImportResult orders = Imports.read(StandardProfiles.SHOPIFY_CANCELLATIONS, ORDERS);

        assertThat(totals(orders, SalesMeasures.CANCELLED_ORDERS)).containsExactly("cancelled_orders=1");
        assertThat(rows(orders.report())).isEqualTo("6 in = 2 used + 0 skipped + 4 filtered + 0 of totals");
    }

    @Test
    void mailchimp() {
        ImportResult mailings = detect("""
                Title,Subject,List,Send Date,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Total Bounces,Times Forwarded,\
                Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Total Orders,Total Revenue
                Spring,Hello,All,"Mar 01, 2024 10:30 am","1,000",980,15,5,20,2,400,40.82%,650,49,5.00%,60,3,1,4,$120.50
                Lamps,Light,All,"Mar 02, 2024 10:30 am",500,495,3,2,5,0,200,40.40%,300,25,5.05%,30,1,0,1,$20.00
                """.replace("$", "US$"));

        assertThat(mailings.report().profile()).isEqualTo("mailchimp");
        assertThat(totals(
                        mailings,
                        EmailMeasures.EMAILS_SENT,
                        EmailMeasures.EMAILS_DELIVERED,
                        EmailMeasures.HARD_BOUNCES,
                        EmailMeasures.SOFT_BOUNCES,
                        EmailMeasures.EMAIL_UNIQUE_OPENS,
                        EmailMeasures.EMAIL_UNIQUE_CLICKS,
                        EmailMeasures.EMAIL_UNSUBSCRIBES,
                        EmailMeasures.SPAM_COMPLAINTS,
                        EmailMeasures.EMAIL_ORDERS,
                        EmailMeasures.EMAIL_REVENUE))
                .containsExactly(
                        "emails_sent=1500",
                        "emails_delivered=1475",
                        "hard_bounces=7",
                        "soft_bounces=18",
                        "email_unique_opens=600",
                        "email_unique_clicks=74",
                        "email_unsubscribes=4",
                        "spam_complaints=1",
                        "email_orders=5",
                        "email_revenue=140.5");
        assertThat(mailings.report().files().get(0).findCurrency()).contains(Currency.getInstance("USD"));
        assertThat(columns(mailings))
                .contains(
                        "Open Rate: " + RATIO,
                        "Total Opens: ignored, counts the same person several times",
                        "Total Bounces: ignored, the sum of hard and soft bounces");
    }

    @Test
    void klaviyo() {
        ImportResult mailings = detect("EUR", """
                Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,Revenue,\
                Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Spam Complaints,Spam Complaints Rate,\
                Successful Deliveries,Bounces,Bounce Rate,Campaign ID,Campaign Channel,Winning Variant?
                One,,Hi,All,2024-03-01 09:00:00,Friday,200,2,0.0102,99.50,90,0.4592,120,10,0.0510,14,1,0,0.0000,196,4,0.0200,X1,email,
                Two,,Hi,All,2024-03-02 09:00:00,Saturday,100,0,0.0000,0.00,0,0,0,5,0.0505,5,0,0,0.0000,99,1,0.0100,X2,sms,
                """);

        assertThat(mailings.report().profile()).isEqualTo("klaviyo");
        assertThat(by(
                        mailings.table(),
                        List.of("channel"),
                        EmailMeasures.EMAILS_SENT,
                        EmailMeasures.EMAILS_DELIVERED,
                        EmailMeasures.EMAIL_UNIQUE_CLICKS,
                        EmailMeasures.EMAIL_ORDERS,
                        EmailMeasures.EMAIL_REVENUE))
                .containsExactly(
                        "EMAIL: emails_sent=200",
                        "EMAIL: emails_delivered=196",
                        "EMAIL: email_unique_clicks=10",
                        "EMAIL: email_orders=2",
                        "EMAIL: email_revenue=99.5",
                        "SMS: emails_sent=100",
                        "SMS: emails_delivered=99",
                        "SMS: email_unique_clicks=5",
                        "SMS: email_orders=0",
                        "SMS: email_revenue=0");
    }

    private static final String DEALS = """
            Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount,Days to close,Currency
            1,A,Closed Won,2024-03-10 12:00,2024-03-01 09:00,1000.00,9,EUR
            2,B,closedlost,2024-03-10 12:00,2024-03-02 09:00,400.00,8,EUR
            3,C,Contract Sent,2024-03-31 12:00,2024-03-03 09:00,700.00,,EUR
            """;

    @Test
    void hubspotDeals() {
        ImportResult deals = detect(DEALS);

        assertThat(deals.report().profile()).isEqualTo("hubspot-deals");
        assertThat(rows(deals.report())).isEqualTo("3 in = 2 used + 0 skipped + 1 filtered + 0 of totals");
        // 9 days are 777,600 seconds.
        assertThat(totals(
                        deals,
                        SalesMeasures.DEALS_WON,
                        SalesMeasures.DEALS_LOST,
                        SalesMeasures.WON_VALUE,
                        SalesMeasures.LOST_VALUE,
                        SalesMeasures.SALES_CYCLE_TIME))
                .containsExactly(
                        "deals_won=1", "deals_lost=1", "won_value=1000", "lost_value=400", "sales_cycle_time=777600");
    }

    @Test
    void hubspotDealsAsTheyWereCreated() {
        ImportResult deals = Imports.read(StandardProfiles.HUBSPOT_CREATED_DEALS, DEALS);

        assertThat(totals(deals, SalesMeasures.OPPS_CREATED, LeadMeasures.PIPELINE_CREATED_VALUE))
                .containsExactly("opps_created=3", "pipeline_created_value=2100");
    }

    @Test
    void npsSurvey() {
        ImportResult answers = detect("""
                respondent,date,country,score
                r1,2024-03-01,DE,10
                r2,2024-03-01,DE,9
                r3,2024-03-01,CH,8
                r4,2024-03-01,CH,6
                r5,2024-03-01,CH,0
                """);

        assertThat(answers.report().profile()).isEqualTo("nps-survey");
        assertThat(totals(
                        answers,
                        ServiceMeasures.SURVEY_RESPONSES,
                        ServiceMeasures.NPS_PROMOTERS,
                        ServiceMeasures.NPS_PASSIVES,
                        ServiceMeasures.NPS_DETRACTORS))
                .containsExactly("survey_responses=5", "nps_promoters=2", "nps_passives=1", "nps_detractors=2");
    }

    @Test
    void areFoundByName() {
        assertThat(StandardProfiles.find("meta-ads")).contains(StandardProfiles.META_ADS);
        assertThat(StandardProfiles.find("meta")).isEmpty();
        assertThat(StandardProfiles.all()).doesNotHaveDuplicates().hasSize(13);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardProfiles.get("meta-add"))
                .withMessage(
                        "there is no import profile \"meta-add\"; did you mean \"meta-ads\"?; there are google-ads, meta-ads,"
                                + " dbt-ad-reporting, ga4-report, ga4-api, search-console, shopify-orders, shopify-cancellations, mailchimp,"
                                + " klaviyo, hubspot-deals, hubspot-created-deals, nps-survey");
    }
}
