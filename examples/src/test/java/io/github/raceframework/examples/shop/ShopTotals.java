package io.github.raceframework.examples.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sums per market and year over the text of the files, worked out apart from the readers and from the engine. {@code examples/check/shop_totals.py}
 * does the same in another language.
 */
final class ShopTotals {

    private static final Map<String, String> COUNTRIES = Map.of("Germany", "DE", "Switzerland", "CH");
    private static final Map<String, String> TAX = Map.of("DE", "1.19", "CH", "1.081");

    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, Set<String>> people = new HashMap<>();
    private final Set<String> daysWithVisits = new HashSet<>();

    ShopTotals() {
        addTraffic();
        addOrders();
        addGoogleAds();
        addMetaAds("meta-ads-de.csv", "Amount spent (EUR)");
        addMetaAds("meta-ads-ch.csv", "Amount spent (CHF)");
        addMailings();
        addSurvey();
    }

    /** The sum of that name in a market and a year; zero if nothing was added to it. */
    BigDecimal get(String country, int year, String name) {
        return sums.getOrDefault(country + " " + year + " " + name, BigDecimal.ZERO);
    }

    /** How many people are in the set of that name. */
    BigDecimal count(String country, int year, String name) {
        return BigDecimal.valueOf(
                people.getOrDefault(country + " " + year + " " + name, Set.of()).size());
    }

    private void add(String country, String day, String name, BigDecimal amount) {
        sums.merge(country + " " + day.substring(0, 4) + " " + name, amount, BigDecimal::add);
    }

    private void remember(String country, int year, String name, String person) {
        people.computeIfAbsent(country + " " + year + " " + name, none -> new HashSet<>())
                .add(person);
    }

    private void addTraffic() {
        for (Map<String, String> row : RawCsv.rows("ga4-traffic.csv", "Date,")) {
            String day = row.get("Date");
            if (day.isEmpty()) {
                continue;
            }
            daysWithVisits.add(day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6));
            String country = COUNTRIES.get(row.get("Country"));
            for (String column : new String[] {
                "Sessions", "Engaged sessions", "Items viewed", "Add to carts", "generate_lead", "newsletter_signup"
            }) {
                add(country, day, column, RawCsv.number(row.get(column)));
            }
        }
    }

    private void addOrders() {
        Map<String, BigDecimal> gross = new HashMap<>();
        for (Map<String, String> row : RawCsv.rows("orders.csv", "Name,")) {
            BigDecimal quantity = RawCsv.number(row.get("Lineitem quantity"));
            gross.merge(row.get("Name"), quantity.multiply(RawCsv.number(row.get("Lineitem price"))), BigDecimal::add);
        }
        Set<String> customers = new HashSet<>();
        for (Map<String, String> row : RawCsv.rows("orders.csv", "Name,")) {
            boolean firstRow = !row.get("Financial Status").isEmpty();
            boolean counts = row.get("Cancelled at").isEmpty()
                    && !row.get("Financial Status").equals("voided")
                    && !row.get("Tags").equals("test");
            if (firstRow && counts) {
                addOrder(row, gross.get(row.get("Name")), customers.add(row.get("Email")));
            }
        }
    }

    private void addOrder(Map<String, String> row, BigDecimal gross, boolean isFirst) {
        String country = row.get("Currency").equals("EUR") ? "DE" : "CH";
        String day = row.get("Created at").substring(0, 10);
        BigDecimal returned = RawCsv.number(row.get("Refunded Amount"))
                .divide(new BigDecimal(TAX.get(country)), 2, RoundingMode.HALF_UP);
        BigDecimal net =
                gross.subtract(RawCsv.number(row.get("Discount Amount"))).subtract(returned);
        boolean online = row.get("Source").equals("web");
        boolean visitsCounted = daysWithVisits.contains(day);
        add(country, day, "orders", BigDecimal.ONE);
        add(country, day, "net sales", net);
        if (isFirst) {
            add(country, day, "new customers", BigDecimal.ONE);
        } else {
            add(country, day, "repeat orders", BigDecimal.ONE);
            add(country, day, "repeat sales", net);
        }
        if (!online) {
            add(country, day, "store orders", BigDecimal.ONE);
        }
        if (online && visitsCounted) {
            add(country, day, "online orders while visits were counted", BigDecimal.ONE);
            add(country, day, "online net sales while visits were counted", net);
        }
        if (isFirst && visitsCounted) {
            add(country, day, "new customers while visits were counted", BigDecimal.ONE);
        }
        int year = Integer.parseInt(day.substring(0, 4));
        remember(country, year, "bought", row.get("Email"));
        if (!isFirst) {
            remember(country, year, "bought again", row.get("Email"));
        }
        // 2024 has 366 days: of its first day nobody is active any more when it ends.
        if (!day.equals("2024-01-01")) {
            remember(country, year, "active at the end", row.get("Email"));
        }
        String before = country + " 2024 active at the end";
        if (year == 2025 && people.getOrDefault(before, Set.of()).contains(row.get("Email"))) {
            remember(country, year, "came back", row.get("Email"));
        }
    }

    private void addGoogleAds() {
        for (Map<String, String> row : RawCsv.rows("google-ads.csv", "Day,")) {
            if (!row.get("Day").startsWith("Total")) {
                addAds(row.get("Campaign"), row.get("Day"), row.get("Cost"), row.get("Impr."), row.get("Clicks"));
            }
        }
    }

    private void addMetaAds(String file, String cost) {
        for (Map<String, String> row : RawCsv.rows(file, "Campaign name,")) {
            if (!row.get("Campaign name").isEmpty()) {
                addAds(
                        row.get("Campaign name"),
                        row.get("Reporting starts"),
                        row.get(cost),
                        row.get("Impressions"),
                        row.get("Clicks (all)"));
            }
        }
    }

    private void addAds(String campaign, String day, String cost, String impressions, String clicks) {
        String country = campaign.substring(0, 2);
        add(country, day, "ad cost", RawCsv.number(cost));
        add(country, day, "impressions", RawCsv.number(impressions));
        add(country, day, "clicks", RawCsv.number(clicks));
        if (daysWithVisits.contains(day)) {
            add(country, day, "ad cost while visits were counted", RawCsv.number(cost));
        }
    }

    private void addMailings() {
        for (Map<String, String> row : RawCsv.rows("klaviyo-campaigns.csv", "Campaign Name,")) {
            String country = row.get("List").replace("Newsletter ", "");
            for (String column :
                    new String[] {"Successful Deliveries", "Unique Opens", "Unique Clicks", "Unsubscribes", "Revenue"
                    }) {
                add(country, row.get("Send Time"), column, RawCsv.number(row.get(column)));
            }
        }
    }

    private void addSurvey() {
        for (Map<String, String> row : RawCsv.rows("nps-survey.csv", "respondent,")) {
            int score = Integer.parseInt(row.get("score"));
            add(row.get("country"), row.get("date"), "answers", BigDecimal.ONE);
            add(row.get("country"), row.get("date"), "promoters", score > 8 ? BigDecimal.ONE : BigDecimal.ZERO);
            add(row.get("country"), row.get("date"), "detractors", score < 7 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
    }
}
