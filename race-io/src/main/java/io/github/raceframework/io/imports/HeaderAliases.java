package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.io.fault.Violations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What headers usually mean, for files of no known tool: ids of the catalogue, and common names of measures. A name that means one thing in one file and
 * another in the next is a question.
 */
final class HeaderAliases {

    private static final Map<String, List<String>> MEASURES = table(
            "media_cost: cost | spend | amount spent | ad spend | advertiserAdCost",
            "impressions: impr. | imps | advertiserAdImpressions | # of impressions",
            "clicks: clicks (all) | advertiserAdClicks",
            "link_clicks: inline_link_clicks | # of website clicks | website clicks",
            "conversions: conv.",
            "conversion_value: conv. value | conversions_value | purchase value | total purchase value | purchases conversion value",
            "sessions: visits | total_sessions",
            "users: total users | unique visitors | totalUsers",
            "active_users: active users",
            "new_users: new users",
            "page_views: pageviews | screenPageViews | views (pages)",
            "orders: transactions | ecommercePurchases | count_orders",
            "net_sales: net sales | purchaseRevenue",
            "gross_sales: gross sales",
            "emails_sent: total recipients | recipients | sends",
            "emails_delivered: delivered | successful deliveries | total_deliveries",
            "email_unique_opens: unique opens",
            "email_unique_clicks: unique clicks",
            "email_unsubscribes: unsubscribes");

    /** Names that mean one thing in a file of ads, where the platform claims what it brought about, and another elsewhere. */
    private static final Map<String, List<String>> CLAIMED = table(
            "leads: leads | attributed_leads",
            "registrations: registrations | attributed_registrations",
            "sign ups: registrations | attributed_registrations",
            "cart adds: cart_adds | attributed_cart_adds",
            "add to cart: cart_adds | attributed_cart_adds",
            "adds to cart: cart_adds | attributed_cart_adds",
            "# of add to cart: cart_adds | attributed_cart_adds",
            "orders: orders | conversions",
            "purchases: orders | conversions",
            "# of purchase: orders | conversions");

    /** Names that could mean several things in any file. */
    private static final Map<String, List<String>> UNCLEAR = table(
            "revenue: net_sales | conversion_value",
            "sales: net_sales | gross_sales",
            "results: conversions | attributed_leads",
            "signups: registrations | newsletter_signups",
            "views: page_views | video_views",
            "opens: email_unique_opens | none of the catalogue, if they are all opens");

    private static final Map<String, List<String>> DIMENSIONS = table(
            "campaign: campaign name | utm_campaign | sessionCampaignName",
            "channel: default channel group | session default channel group | channel group",
            "device: device category",
            "country: country code | region country");

    private static final Set<String> DAYS = normal(
            "date",
            "day",
            "date_day",
            "event_date",
            "reporting starts",
            "date_start",
            "segments.date",
            "send date",
            "c_date");
    private static final Set<String> CURRENCIES = normal("currency", "currency code", "currency_code");
    private static final Set<String> AD_HEADERS = Set.of("media_cost", "impressions");
    private static final Set<String> RATIOS = normal(
            "ctr",
            "cpc",
            "cpm",
            "cpa",
            "cpl",
            "roas",
            "avg. cpc",
            "avg. cpm",
            "frequency",
            "engagement rate",
            "bounce rate",
            "conversion rate",
            "conv. rate",
            "cost / conv.",
            "open rate",
            "click rate",
            "avg. order value",
            "average order value",
            "aov");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    private final KpiCatalog catalog;
    private final Map<String, String> idByName = new HashMap<>();

    HeaderAliases(KpiCatalog catalog) {
        this.catalog = catalog;
        MEASURES.forEach((id, names) -> names.forEach(name -> idByName.put(HeaderName.normal(name), id)));
        DIMENSIONS.forEach((id, names) -> names.forEach(name -> idByName.put(HeaderName.normal(name), id)));
    }

    private static Map<String, List<String>> table(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> List.of(parts[1].split(" \\| "))));
    }

    private static Set<String> normal(String... names) {
        return Arrays.stream(names).map(HeaderName::normal).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a name, as headers are compared, says anything. */
    boolean knows(String name) {
        return DAYS.contains(name)
                || CURRENCIES.contains(name)
                || RATIOS.contains(name)
                || CLAIMED.containsKey(name)
                || UNCLEAR.containsKey(name)
                || findId(name).isPresent();
    }

    private Optional<String> findId(String name) {
        String id = idByName.getOrDefault(name, name.replace(' ', '_'));
        return Optional.of(id)
                .filter(found -> ID.matcher(found).matches()
                        && (findMeasure(found).isPresent()
                                || catalog.findDimension(DimensionId.of(found)).isPresent()));
    }

    private Optional<Measure> findMeasure(String id) {
        return catalog.findMeasure(id).filter(found -> found.kind() != MeasureKind.PARAMETER);
    }

    /** A profile of the columns of a header, beside what is said already; empty if one could mean several things, which is noted. */
    Optional<ImportProfile> profile(ImportProfile said, String source, ExportDialect dialect, Violations violations) {
        Set<String> taken =
                HeaderReader.headers(said.parts()).map(HeaderName::normal).collect(Collectors.toSet());
        Set<String> ids = dialect.header().stream()
                .map(column -> findId(HeaderName.of(column).base()).orElse(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean isOfAds = ids.stream().anyMatch(AD_HEADERS::contains);
        long before = violations.total();
        ImportProfile profile = said;
        for (String header : dialect.header()) {
            String name = HeaderName.of(header).base();
            if (header.isEmpty() || taken.contains(name) || taken.contains(HeaderName.normal(header))) {
                continue;
            }
            List<String> meanings =
                    UNCLEAR.getOrDefault(name, isOfAds ? CLAIMED.getOrDefault(name, List.of()) : List.of());
            if (!meanings.isEmpty()) {
                violations.add(
                        source,
                        dialect.headerLine(),
                        header,
                        null,
                        "this column could be " + String.join(" or ", meanings),
                        "say which with ImportColumn.of, or leave it out with ImportColumn.ignored");
            } else {
                profile = with(profile, header, name);
            }
        }
        return violations.total() == before ? Optional.of(profile) : Optional.empty();
    }

    private ImportProfile with(ImportProfile profile, String header, String name) {
        if (DAYS.contains(name)) {
            return profile.with(ImportColumn.day(header));
        }
        if (CURRENCIES.contains(name)) {
            return profile.with(ImportColumn.currency(header));
        }
        if (RATIOS.contains(name)) {
            return profile.with(ImportColumn.ignored(StandardProfiles.RATIO, header));
        }
        Optional<String> id = findId(name).or(() -> purchases(name));
        if (id.isEmpty()) {
            return profile;
        }
        Optional<Measure> measure = findMeasure(id.get());
        ImportColumn column = measure.map(found -> ImportColumn.of(found, header))
                .orElseGet(() -> ImportColumn.of(
                        catalog.findDimension(DimensionId.of(id.get())).orElseThrow(), header));
        return profile.with(column);
    }

    /** What a name that ad platforms claim means where there are no ads. */
    private static Optional<String> purchases(String name) {
        return Optional.ofNullable(CLAIMED.get(name)).map(meanings -> meanings.get(0));
    }
}
