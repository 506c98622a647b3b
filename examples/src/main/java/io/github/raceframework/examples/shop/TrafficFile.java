package io.github.raceframework.examples.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A traffic report of GA4: comment lines above the header, a grand total without a date directly below it, days without hyphens.
 *
 * <p>{@code Total revenue} is left alone: it is what visitors agreed to have counted, in one currency for both markets. The shop system knows the
 * orders.
 */
final class TrafficFile {

    private static final String NAME = "ga4-traffic.csv";
    private static final String CHANNEL = "Session default channel group";

    private TrafficFile() {}

    static Reading<TrafficDay> read(ShopFiles files) {
        ExportReader export = ExportReader.read(files, NAME, "Date")
                .require("Country", CHANNEL, "Sessions", "Engaged sessions", "Key events", "Items viewed")
                .require("Add to carts", "generate_lead", "newsletter_signup");
        List<TrafficDay> days = new ArrayList<>();
        int totals = 0;
        for (ExportRow row : export.rows()) {
            if (row.isBlank("Date")) {
                totals++;
            } else {
                days.add(new TrafficDay(
                        row.basicDay("Date", Coverages.COUNTED_VISITS),
                        row.market("Country", Function.identity()),
                        row.text(CHANNEL),
                        row.number("Sessions"),
                        row.number("Engaged sessions"),
                        row.number("Key events"),
                        row.number("Items viewed"),
                        row.number("Add to carts"),
                        row.number("generate_lead"),
                        row.number("newsletter_signup")));
            }
        }
        return new Reading<>(
                NAME,
                export.rows().size(),
                days,
                "totals left out: " + totals + "; no tag from 10 to 16 March 2025, so not covered");
    }
}
