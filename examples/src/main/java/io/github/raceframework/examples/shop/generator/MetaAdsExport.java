package io.github.raceframework.examples.shop.generator;

import java.util.List;

/**
 * {@code meta-ads-de.csv} and {@code meta-ads-ch.csv}, one for each ad account, by day: the currency stands in the header, the first row sums up
 * the account without a campaign's name, and what happened no time is left blank.
 */
final class MetaAdsExport {

    /**
     * An invented campaign.
     *
     * @param visits how many of 100 visits of the channel it brought
     * @param clickRate link clicks per 10,000 impressions
     * @param centsPerThousand cost of 1,000 impressions
     * @param claims purchases claimed per 1,000 link clicks
     */
    private record Campaign(Market market, String name, int visits, int clickRate, int centsPerThousand, int claims) {}

    private static final List<Campaign> CAMPAIGNS = List.of(
            new Campaign(Market.DE, "DE | Prospecting", 78, 105, 560, 9),
            new Campaign(Market.DE, "DE | Retargeting", 22, 160, 790, 34),
            new Campaign(Market.CH, "CH | Prospecting", 100, 110, 880, 13));

    /** What a campaign did on a day, or an account in all its days. */
    private record Counts(
            long costCents,
            long impressions,
            long reach,
            long linkClicks,
            long clicks,
            long cartAdds,
            long leads,
            long purchases,
            long valueCents) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** The sum of both. People are reached again and again: a day adds a seventh of those it reached. */
        Counts plus(Counts day) {
            return new Counts(
                    costCents + day.costCents,
                    impressions + day.impressions,
                    reach + day.reach / 7,
                    linkClicks + day.linkClicks,
                    clicks + day.clicks,
                    cartAdds + day.cartAdds,
                    leads + day.leads,
                    purchases + day.purchases,
                    valueCents + day.valueCents);
        }

        String cells() {
            return String.join(
                    ",",
                    CsvText.money(costCents),
                    Long.toString(impressions),
                    Long.toString(reach),
                    Long.toString(linkClicks),
                    Long.toString(clicks),
                    blankIfNone(cartAdds),
                    blankIfNone(leads),
                    blankIfNone(purchases),
                    valueCents == 0 ? "" : CsvText.money(valueCents));
        }

        private static String blankIfNone(long count) {
            return count == 0 ? "" : Long.toString(count);
        }
    }

    private final Dice dice;
    private final Market market;

    MetaAdsExport(Dice dice, Market market) {
        this.dice = dice;
        this.market = market;
    }

    String text(List<Visits> traffic) {
        CsvText rows = new CsvText();
        Counts account = Counts.NONE;
        for (Visits visits : traffic) {
            for (Campaign campaign : CAMPAIGNS) {
                if (visits.market() == market
                        && campaign.market == market
                        && visits.channel().equals(Traffic.PAID_SOCIAL)) {
                    Counts counts = counts(visits, campaign);
                    account = account.plus(counts);
                    rows.line(campaign.name + "," + visits.day() + "," + visits.day() + "," + counts.cells());
                }
            }
        }
        return new CsvText()
                        .line("Campaign name,Reporting starts,Reporting ends,Amount spent (" + market.currency
                                + "),Impressions,Reach,Link clicks,Clicks (all),Adds to cart,Leads,Purchases,"
                                + "Purchases conversion value")
                        .line(",2024-01-01,2025-12-31," + account.cells())
                + rows.toString();
    }

    private Counts counts(Visits visits, Campaign campaign) {
        int sessions = dice.share(visits.sessions(), campaign.visits, 100);
        int linkClicks = dice.share(sessions, 118 + dice.below(14), 100);
        int impressions = dice.around(dice.share(linkClicks + 1, 10_000, campaign.clickRate));
        int purchases = dice.share(linkClicks, campaign.claims, 1_000);
        long valueCents = 0;
        for (int i = 0; i < purchases; i++) {
            valueCents += 4_500 + 50 * dice.below(300);
        }
        return new Counts(
                dice.around(dice.share(impressions, campaign.centsPerThousand, 1_000)),
                impressions,
                dice.share(impressions, 70 + dice.below(20), 100),
                linkClicks,
                linkClicks + dice.share(linkClicks, 42, 100),
                dice.share(linkClicks, 45, 1_000),
                dice.share(linkClicks, 21, 1_000),
                purchases,
                valueCents);
    }
}
