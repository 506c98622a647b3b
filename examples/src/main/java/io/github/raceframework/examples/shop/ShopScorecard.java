package io.github.raceframework.examples.shop;

import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.time.LocalDate;
import java.time.ZoneId;

/** The shop's plan held against its year, both markets together: francs count at the 1.06 euros at which the shop books them. */
public final class ShopScorecard {

    private static final ExchangeRates BOOKED = ExchangeRates.of(
            ExchangeRate.of("CHF", "EUR", ShopPlan.YEAR_BEFORE.span(ShopPlan.YEAR), "1.06", "the shop's books"));

    private ShopScorecard() {}

    /** On New Year's Day, when all of the plan's year counts. */
    public static Scorecard of(Shop shop) {
        LocalDate day = ShopPlan.YEAR.to();
        return Scorecard.of(
                shop.plan(),
                shop.dataset(),
                AsOf.of(day, ZoneId.of("Europe/Berlin")),
                ScorecardOptions.DEFAULT.converting(
                        currency -> CurrencyConversion.fixed(currency, BOOKED, day.minusDays(1))));
    }
}
