package io.github.raceframework.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.EmailMeasures;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.ServiceMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The shop's exports, read by what their headers say, add up to what their text does. */
class ShopImportTest {

    private static final ShopTotals FILES = new ShopTotals();

    private static ImportResult read(String file, String profile, UnaryOperator<ImportProfile> change) {
        try (InputStream in = Objects.requireNonNull(ShopFiles.class.getResourceAsStream("/shop/" + file))) {
            ImportResult result =
                    ProfileImport.detecting(KpiCatalog.standard()).with(change).read(file, in.readAllBytes());
            assertThat(result.report().profile()).isEqualTo(profile);
            assertThat(result.report().problems()).isEmpty();
            return result;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ImportResult read(String file, String profile) {
        return read(file, profile, UnaryOperator.identity());
    }

    /** The sums of a measure by year and by the market that the members of a dimension speak of. */
    private static Map<String, BigDecimal> sums(FactTable table, Measure measure, String dimension) {
        DisplayUnit unit = measure.unit().hasMoney() ? DisplayUnit.MONEY : DisplayUnit.COUNT;
        Kpi sum = Kpi.define("test.sum", "Sum", measure.id().text()).unit(unit).build();
        KpiTable answer = KpiEngine.of(Dataset.of(table), KpiCatalog.standard().with(sum))
                .run(KpiQuery.of(sum).by(dimension).grain(Grain.YEAR));
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (KpiTable.Row row : answer.rows()) {
            BigDecimal value = ((KpiValue.Present) row.value(sum)).number();
            sums.merge(market(row.member(dimension)) + " " + row.range().from().getYear(), value, BigDecimal::add);
        }
        return sums;
    }

    private static String market(String member) {
        String name = member.toUpperCase(Locale.ROOT);
        boolean isSwiss = name.startsWith("CH") || name.contains(" CH ") || name.equals("SWITZERLAND");
        return isSwiss ? "CH" : "DE";
    }

    private static void assertSums(Map<String, BigDecimal> sums, String name) {
        assertThat(sums).as(name).hasSize(4);
        sums.forEach((cell, sum) -> assertThat(sum)
                .as("%s, %s", name, cell)
                .isEqualByComparingTo(FILES.get(cell.substring(0, 2), Integer.parseInt(cell.substring(3)), name)));
    }

    @Test
    void adsOfThreeAccounts() {
        ImportResult google = read("google-ads.csv", "google-ads");
        ImportResult german = read("meta-ads-de.csv", "meta-ads");
        ImportResult swiss = read("meta-ads-ch.csv", "meta-ads");
        Map<String, Measure> measures = Map.of(
                "ad cost", PaidMediaMeasures.MEDIA_COST,
                "impressions", PaidMediaMeasures.IMPRESSIONS,
                "clicks", PaidMediaMeasures.CLICKS);

        measures.forEach((name, measure) -> {
            Map<String, BigDecimal> all = sums(google.table(), measure, "campaign");
            sums(german.table(), measure, "campaign").forEach((cell, sum) -> all.merge(cell, sum, BigDecimal::add));
            sums(swiss.table(), measure, "campaign").forEach((cell, sum) -> all.merge(cell, sum, BigDecimal::add));
            assertSums(all, name);
        });
        assertThat(google.report().rowsOfTotals()).isEqualTo(2);
        assertThat(german.report().rowsOfTotals()).isEqualTo(1);
        // What the platform claims is never what the shop counted.
        assertThat(german.table().schema().measures())
                .contains(
                        LeadMeasures.ATTRIBUTED_LEADS, LeadMeasures.ATTRIBUTED_CART_ADDS, PaidMediaMeasures.CONVERSIONS)
                .doesNotContain(LeadMeasures.LEADS, LeadMeasures.CART_ADDS, SalesMeasures.ORDERS);
    }

    @Test
    void visits() {
        ImportResult visits = read("ga4-traffic.csv", "ga4-report");

        assertSums(sums(visits.table(), WebAndSocialMeasures.SESSIONS, "country"), "Sessions");
        assertSums(sums(visits.table(), WebAndSocialMeasures.ENGAGED_SESSIONS, "country"), "Engaged sessions");
        assertSums(sums(visits.table(), LeadMeasures.ITEM_VIEWS, "country"), "Items viewed");
        assertSums(sums(visits.table(), LeadMeasures.CART_ADDS, "country"), "Add to carts");
        assertSums(sums(visits.table(), LeadMeasures.LEADS, "country"), "generate_lead");
        assertSums(sums(visits.table(), LeadMeasures.NEWSLETTER_SIGNUPS, "country"), "newsletter_signup");
        assertThat(visits.report().rowsOfTotals()).isEqualTo(1);
    }

    /** What the file does not say: tests carry a tag, refunds include the tax of the market. Orders of the store have no country. */
    @Test
    void orders() {
        ImportResult orders = read(
                "orders.csv",
                "shopify-orders",
                profile -> profile.withFilter("Tags != 'test'")
                        .withComputed(
                                SalesMeasures.RETURNS,
                                "round(if(Currency = 'CHF', [Refunded Amount] / 1.081, [Refunded Amount] / 1.19), 2)"));

        assertSums(sums(orders.table(), SalesMeasures.ORDERS, "country"), "orders");
        assertSums(sums(orders.table(), SalesMeasures.NET_SALES, "country"), "net sales");
        // 2,059 orders, of which 25 were cancelled, 13 never paid and 6 tests.
        assertThat(orders.table().size()).isEqualTo(2_015);
    }

    @Test
    void mailingsWhoseCurrencyIsThatOfTheList() {
        ImportResult mailings = read(
                "klaviyo-campaigns.csv",
                "klaviyo",
                profile -> profile.with(ImportColumn.currency("List")
                        .withMember("Newsletter DE", "EUR")
                        .withMember("Newsletter CH", "CHF")));

        assertSums(sums(mailings.table(), EmailMeasures.EMAILS_DELIVERED, "campaign"), "Successful Deliveries");
    }

    @Test
    void answers() {
        ImportResult answers = read("nps-survey.csv", "nps-survey");

        assertSums(sums(answers.table(), ServiceMeasures.SURVEY_RESPONSES, "country"), "answers");
        assertSums(sums(answers.table(), ServiceMeasures.NPS_PROMOTERS, "country"), "promoters");
        assertSums(sums(answers.table(), ServiceMeasures.NPS_DETRACTORS, "country"), "detractors");
    }
}
