package io.github.raceframework.examples.loyalty;

import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.imports.ImportProfile;

/** How the export of an invented loyalty system is read: bookings of points, one row for each day and tier. */
final class LoyaltyExport {

    /** {@code Booking Date;Tier;Points Issued;Points Redeemed;Points Expired;Reward Cost;Currency}. */
    static final ImportProfile BOOKINGS = ImportProfile.named("loyalty.bookings")
            .with(
                    ImportColumn.day("Booking Date"),
                    ImportColumn.of(LoyaltyMeasures.TIER, "Tier"),
                    ImportColumn.of(LoyaltyMeasures.POINTS_ISSUED, "Points Issued"),
                    ImportColumn.of(LoyaltyMeasures.POINTS_REDEEMED, "Points Redeemed"))
            .with(
                    ImportColumn.of(LoyaltyMeasures.POINTS_EXPIRED, "Points Expired")
                            .with(Trait.OPTIONAL),
                    ImportColumn.of(LoyaltyMeasures.REWARD_COST, "Reward Cost").with(Trait.OPTIONAL),
                    ImportColumn.currency("Currency").with(Trait.OPTIONAL),
                    ImportColumn.ignored("follows from the others", "Balance").with(Trait.OPTIONAL));

    private LoyaltyExport() {}
}
