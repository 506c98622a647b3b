package io.github.raceframework.examples.shop.generator;

import java.time.LocalDate;

/**
 * What one channel brought to the shop's site on one day.
 *
 * @param orders what visitors ordered, whether the analytics tool saw it or not
 */
record Visits(
        LocalDate day,
        Market market,
        String channel,
        int sessions,
        int engaged,
        int itemsViewed,
        int cartAdds,
        int leads,
        int signups,
        int orders) {}
