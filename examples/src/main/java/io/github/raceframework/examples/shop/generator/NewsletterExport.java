package io.github.raceframework.examples.shop.generator;

import static io.github.raceframework.examples.shop.generator.CsvText.rate;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/**
 * {@code klaviyo-campaigns.csv}: a newsletter a week in each market but for two weeks in August, with rates that the tool has worked out and a
 * reader had better leave alone. The currency is that of the list, and no column names it.
 */
final class NewsletterExport {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> SUBJECTS = List.of(
            "Warm light, long evenings",
            "Three lamps under 50",
            "Your reading corner, in a better light",
            "New from the workshop: Fjord",
            "How bright is bright?",
            "A lamp for the hallway",
            "Last days of free shipping");

    private final Dice dice;

    NewsletterExport(Dice dice) {
        this.dice = dice;
    }

    String text() {
        CsvText csv = new CsvText()
                .line("Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,"
                        + "Placed Order Rate,Revenue,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,"
                        + "Total Clicks,Unsubscribes,Spam Complaints,Spam Complaints Rate,Successful Deliveries,Bounces,"
                        + "Bounce Rate,Campaign ID,Campaign Channel,Winning Variant?");
        int week = 0;
        for (LocalDate monday = Season.YEARS.from(); monday.isBefore(Season.YEARS.to()); monday = monday.plusWeeks(1)) {
            boolean holiday = monday.getMonthValue() == 8 && monday.getDayOfMonth() <= 14;
            if (!holiday) {
                send(csv, Market.DE, monday.plusDays(1), 310 + 13 * week);
                send(csv, Market.CH, monday.plusDays(2), 120 + 6 * week);
            }
            week++;
        }
        return csv.toString();
    }

    private void send(CsvText csv, Market market, LocalDate day, int list) {
        int recipients = list + dice.below(20);
        int bounces = dice.share(recipients, 9, 1_000);
        int delivered = recipients - bounces;
        int opens = dice.share(delivered, 380 + dice.below(110), 1_000);
        int clicks = dice.share(opens, 65 + dice.below(45), 1_000);
        int orders = dice.share(Season.of(day, clicks), 70, 1_000);
        long revenueCents = 0;
        for (int i = 0; i < orders; i++) {
            revenueCents += 4_500 + 50 * dice.below(300);
        }
        int unsubscribes = dice.share(delivered, 3, 1_000);
        int complaints = dice.share(delivered, 1, 4_000);
        csv.row(
                day.get(IsoFields.WEEK_BASED_YEAR)
                        + String.format(Locale.ROOT, "-W%02d ", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) + market
                        + " newsletter",
                "",
                dice.pick(SUBJECTS),
                "Newsletter " + market,
                day + " 09:00:00",
                weekday(day),
                recipients,
                orders,
                rate(orders, delivered),
                CsvText.money(revenueCents),
                opens,
                rate(opens, delivered),
                opens + dice.share(opens, 60, 100),
                clicks,
                rate(clicks, delivered),
                clicks + dice.share(clicks, 25, 100),
                unsubscribes,
                complaints,
                rate(complaints, delivered),
                delivered,
                bounces,
                rate(bounces, recipients),
                id(),
                "email",
                "");
    }

    private static String weekday(LocalDate day) {
        String name = day.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private String id() {
        StringBuilder id = new StringBuilder("01");
        while (id.length() < 16) {
            id.append(ALPHABET.charAt(dice.below(ALPHABET.length())));
        }
        return id.toString();
    }
}
