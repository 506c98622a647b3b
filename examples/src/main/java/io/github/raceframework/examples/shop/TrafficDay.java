package io.github.raceframework.examples.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a channel brought to the site on one day, as the analytics tool counts it. */
record TrafficDay(
        LocalDate day,
        Market market,
        String channel,
        BigDecimal sessions,
        BigDecimal engagedSessions,
        BigDecimal keyEvents,
        BigDecimal itemsViewed,
        BigDecimal cartAdds,
        BigDecimal leads,
        BigDecimal newsletterSignups) {}
