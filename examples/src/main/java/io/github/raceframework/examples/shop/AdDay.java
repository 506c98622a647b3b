package io.github.raceframework.examples.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's day on an ad platform, whichever it is.
 *
 * @param conversions what the platform claims for itself; null where it does not know
 * @param conversionValue what it says these are worth; null where it does not know
 * @param social what only a social network counts; null elsewhere
 */
record AdDay(
        LocalDate day,
        Platform platform,
        Market market,
        String campaign,
        Currency currency,
        BigDecimal cost,
        BigDecimal impressions,
        BigDecimal clicks,
        @Nullable BigDecimal conversions,
        @Nullable BigDecimal conversionValue,
        @Nullable Social social) {

    /** The system that sold the ad. */
    enum Platform {
        GOOGLE_ADS,
        META_ADS
    }

    /**
     * What only a social network counts.
     *
     * @param reach people who saw an ad of the campaign that day
     * @param linkClicks clicks that lead to the shop
     * @param cartAdds additions to the basket the network claims
     * @param leads leads the network claims
     */
    record Social(BigDecimal reach, BigDecimal linkClicks, BigDecimal cartAdds, BigDecimal leads) {}

    /** Campaigns are named by their market first: {@code DE | Brand}. */
    static String marketOf(String campaign) {
        return campaign.split(" \\| ", 2)[0];
    }
}
