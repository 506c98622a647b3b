package io.github.raceframework.examples.shop.generator;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code google-ads.csv}: a title and a range of dates above the header, thousands separators, {@code --} where the tool does not know, a total
 * for each currency at the end. Days without impressions have no row. The Swiss account counts conversions from 12 February 2024 on.
 */
final class GoogleAdsExport {

    private static final LocalDate SWISS_TAG = LocalDate.of(2024, 2, 12);

    /**
     * An invented campaign.
     *
     * @param visits how many of 100 visits of the channel it brought
     * @param clickRate clicks per 10,000 impressions
     * @param centsPerClick cost of a click
     * @param claims conversions claimed per 1,000 clicks
     */
    private record Campaign(
            Market market, String channel, String name, int visits, int clickRate, int centsPerClick, int claims) {}

    private static final List<Campaign> CAMPAIGNS = List.of(
            new Campaign(Market.DE, Traffic.PAID_SEARCH, "DE | Brand", 36, 1_150, 24, 52),
            new Campaign(Market.DE, Traffic.PAID_SEARCH, "DE | Generic", 64, 340, 61, 24),
            new Campaign(Market.DE, Traffic.PAID_SHOPPING, "DE | Shopping", 100, 120, 43, 33),
            new Campaign(Market.CH, Traffic.PAID_SEARCH, "CH | Generic", 100, 360, 88, 29));

    private static final class Totals {
        long impressions;
        long clicks;
        long costCents;
        long conversions;
        long valueCents;
    }

    private final Dice dice;
    private final Map<Market, Totals> totals = new EnumMap<>(Market.class);

    GoogleAdsExport(Dice dice) {
        this.dice = dice;
    }

    String text(List<Visits> traffic) {
        CsvText csv = new CsvText()
                .line("Campaign report")
                .line("\"January 1, 2024 - December 31, 2025\"")
                .line("Day,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value");
        for (Visits visits : traffic) {
            for (Campaign campaign : CAMPAIGNS) {
                if (campaign.market == visits.market() && campaign.channel.equals(visits.channel())) {
                    row(csv, visits, campaign);
                }
            }
        }
        totals.forEach((market, sum) -> csv.row(
                "Total: Campaigns",
                "--",
                market.currency,
                CsvText.thousands(sum.impressions),
                CsvText.thousands(sum.clicks),
                CsvText.moneyWithThousands(sum.costCents),
                CsvText.moneyWithThousands(sum.conversions),
                CsvText.moneyWithThousands(sum.valueCents)));
        return csv.toString();
    }

    private void row(CsvText csv, Visits visits, Campaign campaign) {
        int sessions = dice.share(visits.sessions(), campaign.visits, 100);
        // Not every click becomes a session.
        int clicks = dice.share(sessions, 112 + dice.below(12), 100);
        int impressions = dice.around(dice.share(clicks + 1, 10_000, campaign.clickRate));
        int costCents = dice.around(clicks * campaign.centsPerClick);
        int conversions = hundredths(clicks, campaign.claims);
        int valueCents = Math.toIntExact((long) conversions * (7_000 + 100 * dice.below(90)) / 100);
        boolean counted = campaign.market == Market.DE || !visits.day().isBefore(SWISS_TAG);
        if (impressions == 0) {
            return;
        }
        Totals sum = totals.computeIfAbsent(campaign.market, none -> new Totals());
        sum.impressions += impressions;
        sum.clicks += clicks;
        sum.costCents += costCents;
        sum.conversions += counted ? conversions : 0;
        sum.valueCents += counted ? valueCents : 0;
        csv.row(
                visits.day(),
                campaign.name,
                campaign.market.currency,
                CsvText.thousands(impressions),
                CsvText.thousands(clicks),
                CsvText.moneyWithThousands(costCents),
                counted ? CsvText.money(conversions) : "--",
                counted ? CsvText.moneyWithThousands(valueCents) : "--");
    }

    /** Credit is shared between clicks, so that there are halves and thirds of conversions. */
    private int hundredths(int clicks, int claims) {
        int whole = dice.share(clicks, claims, 1_000);
        int part = dice.pick(List.of(0, 0, 0, 50, 33, 67));
        return whole == 0 ? 0 : whole * 100 - part;
    }
}
