package io.github.raceframework.io.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Profiles of the exports of common tools. Ratios that a tool worked out are left out, since they cannot be added up; KPIs are computed anew from what
 * they are made of. Leads, registrations and cart adds that an ad platform claims for itself are {@code attributed_...} measures, and its purchases
 * are {@code conversions}.
 *
 * <p>Constants, all of them immutable.
 */
public final class StandardProfiles {

    static final String RATIO = "a ratio, computed anew from its parts";

    /** Google Ads, a report by day, of campaigns or smaller parts. */
    public static final ImportProfile GOOGLE_ADS = AdProfiles.googleAds();

    /** Meta Ads, a report by day, of campaigns or smaller parts. One row has to speak for one day. */
    public static final ImportProfile META_ADS = AdProfiles.metaAds();

    /** A report table of the dbt package ad_reporting, by day. Its money is in no stated currency. */
    public static final ImportProfile DBT_AD_REPORTING = AdProfiles.dbtAdReporting();

    /** GA4, a report or exploration by day, saved as CSV. */
    public static final ImportProfile GA4_REPORT = WebProfiles.ga4Report();

    /** GA4, rows of the Data API under the API's own names. */
    public static final ImportProfile GA4_API = WebProfiles.ga4Api();

    /** Google Search Console, performance by day. */
    public static final ImportProfile SEARCH_CONSOLE = WebProfiles.searchConsole();

    /**
     * Shopify, orders by the day they were created; not those cancelled or voided. What was refunded is left out: it may include tax and shipping, and the
     * file does not say so. Say how returns follow from it with {@link ImportProfile#withComputed}.
     */
    public static final ImportProfile SHOPIFY_ORDERS = ShopProfiles.shopifyOrders();

    /** Shopify, the cancelled orders of the same export. Never detected by itself. */
    public static final ImportProfile SHOPIFY_CANCELLATIONS = ShopProfiles.shopifyCancellations();

    /** Mailchimp, campaigns. */
    public static final ImportProfile MAILCHIMP = EmailProfiles.mailchimp();

    /** Klaviyo, campaigns. Its revenue is in no stated currency. */
    public static final ImportProfile KLAVIYO = EmailProfiles.klaviyo();

    /** HubSpot, deals won and lost, by the day they were closed. Stages that are not those of the default pipeline are bad cells. */
    public static final ImportProfile HUBSPOT_DEALS = CrmProfiles.hubspotDeals();

    /** HubSpot, all deals by the day they were created. Never detected by itself. */
    public static final ImportProfile HUBSPOT_CREATED_DEALS = CrmProfiles.hubspotCreatedDeals();

    /** A survey with one answer a row, {@code respondent}, {@code date} and a {@code score} from 0 to 10: how likely one is to recommend. */
    public static final ImportProfile NPS_SURVEY = CrmProfiles.npsSurvey();

    /** Profiles whose required columns others may have too, by name, and headers of which only they have one. */
    private static final Map<String, List<String>> OWN_HEADERS = Map.of(
            GOOGLE_ADS.name(), List.of("Impr.", "Conv. value", "metrics.impressions"),
            META_ADS.name(), List.of("Amount spent", "Reporting starts", "date_start"));

    private StandardProfiles() {}

    /** All of them. */
    public static List<ImportProfile> all() {
        return List.of(
                GOOGLE_ADS,
                META_ADS,
                DBT_AD_REPORTING,
                GA4_REPORT,
                GA4_API,
                SEARCH_CONSOLE,
                SHOPIFY_ORDERS,
                SHOPIFY_CANCELLATIONS,
                MAILCHIMP,
                KLAVIYO,
                HUBSPOT_DEALS,
                HUBSPOT_CREATED_DEALS,
                NPS_SURVEY);
    }

    /** Those of which a header can tell. */
    static List<ImportProfile> detectable() {
        return all().stream()
                .filter(profile -> !profile.equals(SHOPIFY_CANCELLATIONS) && !profile.equals(HUBSPOT_CREATED_DEALS))
                .toList();
    }

    /** Whether a header has the names that tell a profile from others. */
    static boolean isTold(ImportProfile profile, Set<String> header) {
        List<String> own = OWN_HEADERS.getOrDefault(profile.name(), List.of());
        return own.isEmpty() || own.stream().map(HeaderName::normal).anyMatch(header::contains);
    }

    /** The profile of that name. */
    public static Optional<ImportProfile> find(String name) {
        return ImportProfiles.standard().find(name);
    }

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ImportProfile get(String name) {
        return ImportProfiles.standard().get(name);
    }

    /** Columns that a file need not have. */
    static ImportColumn[] optional(ImportColumn... columns) {
        ImportColumn[] optional = new ImportColumn[columns.length];
        for (int i = 0; i < columns.length; i++) {
            optional[i] = columns[i].with(ImportColumn.Trait.OPTIONAL);
        }
        return optional;
    }
}
