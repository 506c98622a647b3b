package io.github.raceframework.examples.shop;

import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import io.github.raceframework.report.RaceReport;
import java.time.ZoneId;

/** The shop's plan held against its year, both markets together: francs count at the 1.06 euros at which the shop books them. */
public final class ShopScorecard {

    /** New Year's Day, when all of the plan's year counts. */
    public static final AsOf AS_OF = AsOf.of(ShopPlan.YEAR.to(), ZoneId.of("Europe/Berlin"));

    private static final ExchangeRates BOOKED = ExchangeRates.of(
            ExchangeRate.of("CHF", "EUR", ShopPlan.YEAR_BEFORE.span(ShopPlan.YEAR), "1.06", "the shop's books"));

    /** Both markets in the currency that is asked for. */
    public static final ScorecardOptions OPTIONS = ScorecardOptions.DEFAULT.converting(
            currency -> CurrencyConversion.fixed(currency, BOOKED, AS_OF.today().minusDays(1)));

    private ShopScorecard() {}

    /** On New Year's Day. */
    public static Scorecard of(Shop shop) {
        return Scorecard.of(shop.plan(), shop.dataset(), AS_OF, OPTIONS);
    }

    /** The same as a dashboard. */
    public static RaceReport report(Shop shop) {
        return RaceReport.of(shop.plan(), shop.dataset(), AS_OF, OPTIONS);
    }
}
