package io.github.raceframework.examples.shop.generator;

import io.github.raceframework.core.value.DateRange;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * {@code ga4-traffic.csv}: comment lines, the grand total directly under the header with a cell more than the header has, dates without hyphens,
 * revenue of both markets in the one currency of the property. For a week in March 2025 the tag was gone: no rows.
 */
final class TrafficExport {

    private static final DateRange OUTAGE = DateRange.parse("2025-03-10/2025-03-17");

    private final Dice dice;

    TrafficExport(Dice dice) {
        this.dice = dice;
    }

    String text(List<Visits> traffic) {
        CsvText rows = new CsvText();
        long[] totals = new long[8];
        for (Visits visits : traffic) {
            // Some visitors do not agree to be counted when they buy.
            int purchases = dice.share(visits.orders(), 88, 100);
            long revenueCents = 0;
            for (int i = 0; i < purchases; i++) {
                revenueCents += 4_500 + 50 * dice.below(300);
            }
            if (OUTAGE.contains(visits.day())) {
                continue;
            }
            long[] counts = {
                visits.sessions(),
                visits.engaged(),
                visits.leads() + visits.signups() + purchases,
                revenueCents,
                visits.itemsViewed(),
                visits.cartAdds(),
                visits.leads(),
                visits.signups()
            };
            for (int i = 0; i < totals.length; i++) {
                totals[i] += counts[i];
            }
            rows.line(DateTimeFormatter.BASIC_ISO_DATE.format(visits.day()) + "," + visits.market().englishName + ","
                    + visits.channel() + "," + cells(counts));
        }
        return new CsvText()
                        .line("# ----------------------------------------")
                        .line("# Traffic acquisition: Session default channel group")
                        .line("# Account: Leuchtfink")
                        .line("# Property: leuchtfink.example")
                        .line("# ----------------------------------------")
                        .line("#")
                        .line("# All Users")
                        .line("# Start date: 20240101")
                        .line("# End date: 20251231")
                        .line(
                                "Date,Country,Session default channel group,Sessions,Engaged sessions,Key events,Total revenue,"
                                        + "Items viewed,Add to carts,generate_lead,newsletter_signup")
                        .line(",,," + cells(totals) + ",Grand total")
                + rows.toString();
    }

    private static String cells(long[] counts) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            cells.append(i == 0 ? "" : ",").append(i == 3 ? CsvText.money(counts[i]) : Long.toString(counts[i]));
        }
        return cells.toString();
    }
}
