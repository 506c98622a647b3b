package io.github.raceframework.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine says of the shop is what its files add up to, digit for digit. */
class ShopTotalsTest {

    private static final KpiEngine ENGINE =
            KpiEngine.of(Shop.read(ShopFiles.packed()).dataset());

    private static final ShopTotals FILES = new ShopTotals();

    @ParameterizedTest
    @CsvSource({
        "reach.sessions, Sessions",
        "reach.impressions, impressions",
        "reach.clicks, clicks",
        "reach.media_cost, ad cost",
        "act.leads, generate_lead",
        "act.item_views, Items viewed",
        "act.cart_adds, Add to carts",
        "act.newsletter_signups, newsletter_signup",
        "convert.orders, orders",
        "convert.offline_orders, store orders",
        "convert.net_sales, net sales",
        "convert.new_customers, new customers",
        "engage.repeat_orders, repeat orders",
        "engage.repeat_sales, repeat sales",
        "engage.emails_delivered, Successful Deliveries",
    })
    void sumsAreThoseOfTheFiles(String kpi, String name) {
        for (String country : List.of("DE", "CH")) {
            for (int year : List.of(2024, 2025)) {
                assertThat(value(kpi, country, year))
                        .as("%s, %s %s", kpi, country, year)
                        .isEqualByComparingTo(FILES.get(country, year, name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reach.engagement_rate, Engaged sessions, Sessions",
        "reach.ctr, clicks, impressions",
        "reach.cpc, ad cost, clicks",
        "reach.value_per_session, online net sales while visits were counted, Sessions",
        "act.lead_conversion_rate, generate_lead, Sessions",
        "act.media_cost_per_lead, ad cost while visits were counted, generate_lead",
        "convert.conversion_rate, online orders while visits were counted, Sessions",
        "convert.aov, net sales, orders",
        "engage.open_rate, Unique Opens, Successful Deliveries",
        "engage.email_click_rate, Unique Clicks, Successful Deliveries",
        "engage.unsubscribe_rate, Unsubscribes, Successful Deliveries",
        "engage.revenue_per_email, Revenue, Successful Deliveries",
        "engage.repeat_order_share, repeat orders, orders",
        "race.act_to_convert, new customers while visits were counted, generate_lead",
    })
    void quotientsAreThoseOfTheFiles(String kpi, String part, String whole) {
        for (String country : List.of("DE", "CH")) {
            for (int year : List.of(2024, 2025)) {
                assertThat(value(kpi, country, year))
                        .as("%s, %s %s", kpi, country, year)
                        .isEqualByComparingTo(
                                quotient(FILES.get(country, year, part), FILES.get(country, year, whole)));
            }
        }
    }

    @Test
    void peopleAreCountedOnce() {
        for (String country : List.of("DE", "CH")) {
            BigDecimal bought = FILES.count(country, 2025, "bought");
            for (int year : List.of(2024, 2025)) {
                assertThat(value("engage.active_customers", country, year))
                        .isEqualByComparingTo(FILES.count(country, year, "active at the end"));
            }
            assertThat(value("engage.retention_rate", country, 2025))
                    .isEqualByComparingTo(quotient(
                            FILES.count(country, 2025, "came back"), FILES.count(country, 2024, "active at the end")));
            assertThat(value("race.convert_to_engage", country, 2025))
                    .isEqualByComparingTo(quotient(FILES.count(country, 2025, "bought again"), bought));
        }
    }

    @Test
    void theScoreOfPromotersIsThatOfTheAnswers() {
        for (String country : List.of("DE", "CH")) {
            for (int year : List.of(2024, 2025)) {
                BigDecimal difference =
                        FILES.get(country, year, "promoters").subtract(FILES.get(country, year, "detractors"));
                assertThat(value("engage.nps", country, year))
                        .isEqualByComparingTo(
                                quotient(difference.scaleByPowerOfTen(2), FILES.get(country, year, "answers")));
            }
        }
    }

    /** The tools' own totals, which the readers leave out, are what the rows add up to. */
    @Test
    void theTotalsInTheFilesAreThoseOfTheirRows() {
        List<Map<String, String>> google = RawCsv.rows("google-ads.csv", "Day,");
        for (Map<String, String> total : google.subList(google.size() - 2, google.size())) {
            String country = total.get("Currency code").equals("EUR") ? "DE" : "CH";
            BigDecimal rows = google.stream()
                    .filter(row -> row.get("Campaign").startsWith(country))
                    .map(row -> RawCsv.number(row.get("Cost")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(RawCsv.number(total.get("Cost"))).isEqualByComparingTo(rows);
        }
        Map<String, String> visits = RawCsv.rows("ga4-traffic.csv", "Date,").get(0);
        BigDecimal sessions = BigDecimal.ZERO;
        for (String country : List.of("DE", "CH")) {
            sessions = sessions.add(FILES.get(country, 2024, "Sessions")).add(FILES.get(country, 2025, "Sessions"));
        }
        assertThat(RawCsv.number(visits.get("Sessions"))).isEqualByComparingTo(sessions);
    }

    private static BigDecimal value(String kpi, String country, int year) {
        KpiQuery query = KpiQuery.of(KpiCatalog.standard().getKpi(kpi))
                .where(Filter.where("country", country))
                .range(DateRange.parse(year + "-01-01/" + (year + 1) + "-01-01"));
        return ENGINE.run(query)
                .rows()
                .get(0)
                .value(KpiCatalog.standard().getKpi(kpi))
                .findNumber()
                .orElseThrow();
    }

    /** The double nearest to 34 digits of the quotient, as its shortest decimal. */
    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return BigDecimal.valueOf(part.divide(whole, MathContext.DECIMAL128).doubleValue());
    }
}
