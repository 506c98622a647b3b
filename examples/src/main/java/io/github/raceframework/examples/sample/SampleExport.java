package io.github.raceframework.examples.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes {@code examples/data/shop-ads.csv}: what the advertising tools of an invented shop report for the first quarter of 2024, with what real
 * exports have too: cells that are blank because the tool does not know, a day with cost and no click, a name with a comma in it.
 *
 * <p>Always the same text: {@link Random} with a seed gives the same numbers on every JDK, and all arithmetic is in whole numbers.
 */
public final class SampleExport {

    private static final long SEED = 20_240_101;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 4, 1);
    private static final String HEADER = "Day,Channel,Campaign,Impr.,Clicks,Cost,Leads,Orders,Revenue";

    private static final List<Campaign> CAMPAIGNS = List.of(
            new Campaign("Paid search", "Brand", 1_300, 900, 32, 60, 70, FIRST),
            new Campaign("Paid search", "Generic", 5_200, 340, 88, 45, 28, FIRST),
            new Campaign("Paid social", "Spring prospecting", 21_000, 90, 54, 30, 9, FIRST),
            new Campaign("Paid social", "\"Retargeting, 30 days\"", 6_400, 140, 47, 35, 40, FIRST),
            new Campaign("Display", "Awareness", 58_000, 12, 95, 20, 6, LocalDate.of(2024, 2, 1)));

    /** Cells that the tool left blank, by day, campaign and column. */
    private static final Map<String, Integer> BLANKS = Map.of(
            "2024-01-17 Awareness", 3,
            "2024-02-20 Generic", 8,
            "2024-02-21 Generic", 8,
            "2024-03-10 Spring prospecting", 4);

    private final Random random = new Random(SEED);

    private SampleExport() {}

    /**
     * An invented campaign.
     *
     * @param channel the channel, as the tool writes it
     * @param name the name, as CSV writes it
     * @param impressions impressions on an ordinary day
     * @param clickRate clicks per 10,000 impressions
     * @param centsPerClick cost of a click
     * @param leadRate leads per 1,000 clicks
     * @param orderRate orders per 1,000 clicks
     * @param leadsFrom the day from which the tool counts leads
     */
    private record Campaign(
            String channel,
            String name,
            int impressions,
            int clickRate,
            int centsPerClick,
            int leadRate,
            int orderRate,
            LocalDate leadsFrom) {}

    /** Writes the file that is named. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("name the file to write");
        }
        Files.write(Path.of(args[0]), text().getBytes(StandardCharsets.UTF_8));
    }

    /** The whole export. */
    static String text() {
        SampleExport export = new SampleExport();
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            for (Campaign campaign : CAMPAIGNS) {
                text.append(String.join(",", export.row(day, campaign))).append('\n');
            }
            if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
                text.append(String.join(",", export.newsletter(day))).append('\n');
            }
        }
        return text.toString();
    }

    private List<String> row(LocalDate day, Campaign campaign) {
        int impressions = around(weekly(day, campaign.impressions));
        boolean noClicks = campaign.channel.equals("Display") && day.equals(LocalDate.of(2024, 2, 11));
        int clicks = noClicks ? 0 : share(around(impressions), campaign.clickRate, 10_000);
        int cents = noClicks ? 4_120 : around(campaign.centsPerClick * clicks);
        int leads = share(clicks, campaign.leadRate, 1_000);
        int orders = share(clicks, campaign.orderRate, 1_000);
        List<String> cells = new ArrayList<>(List.of(
                day.toString(),
                campaign.channel,
                campaign.name,
                String.valueOf(impressions),
                String.valueOf(clicks),
                money(cents),
                String.valueOf(day.isBefore(campaign.leadsFrom) ? 0 : leads),
                String.valueOf(orders),
                money(revenue(orders))));
        Integer blank = BLANKS.get(day + " " + campaign.name);
        if (blank != null) {
            cells.set(blank, "");
        }
        return cells;
    }

    /** Mail is paid per sending, and nobody counts its impressions. */
    private List<String> newsletter(LocalDate day) {
        int clicks = around(420);
        int orders = share(clicks, 35, 1_000);
        return List.of(
                day.toString(),
                "Email",
                "Newsletter",
                "",
                String.valueOf(clicks),
                "45.00",
                String.valueOf(share(clicks, 12, 1_000)),
                String.valueOf(orders),
                money(revenue(orders)));
    }

    private static int weekly(LocalDate day, int usual) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return weekend ? usual * 3 / 4 : usual;
    }

    /** Up to a fifth more or less. */
    private int around(int usual) {
        return usual * (80 + random.nextInt(41)) / 100;
    }

    /** So many of the whole, the fraction of one decided by chance. */
    private int share(int whole, int part, int of) {
        return (whole * part + random.nextInt(of)) / of;
    }

    private int revenue(int orders) {
        int cents = 0;
        for (int i = 0; i < orders; i++) {
            cents += 1_990 + 10 * random.nextInt(700);
        }
        return cents;
    }

    private static String money(int cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }
}
