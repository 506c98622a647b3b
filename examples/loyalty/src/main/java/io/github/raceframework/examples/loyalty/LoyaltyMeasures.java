package io.github.raceframework.examples.loyalty;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.Unit;
import java.util.List;
import java.util.Set;

/** What a loyalty programme reports. */
public final class LoyaltyMeasures {

    /** Points given to members. */
    public static final Measure POINTS_ISSUED =
            Measure.flow("loyalty_points_issued", Unit.COUNT, "Points given to members.");

    /** Points that members turned into rewards. */
    public static final Measure POINTS_REDEEMED =
            Measure.flow("loyalty_points_redeemed", Unit.COUNT, "Points that members turned into rewards.");

    /** Points that ran out before a member used them. */
    public static final Measure POINTS_EXPIRED =
            Measure.flow("loyalty_points_expired", Unit.COUNT, "Points that ran out before a member used them.");

    /** What the rewards cost. */
    public static final Measure REWARD_COST = Measure.flow("loyalty_reward_cost", Unit.MONEY, "What the rewards cost.");

    /** Members when the period began. Those of two periods are in part the same people, so they add up over members of dimensions only. */
    public static final Measure MEMBERS_START =
            cohort("loyalty_members_start", Unit.COUNT, "Members when the period began.");

    /** Of those, members when it ended. */
    public static final Measure MEMBERS_KEPT = cohort(
            "loyalty_members_kept", Unit.COUNT, "Of the members at the start, those who were members at the end.");

    /** The length of the period, once for each member at its start. */
    public static final Measure OBSERVED_TIME = cohort(
            "loyalty_observed_time",
            Unit.DURATION,
            "The length of the period times the members at its start: how long they were watched, together.");

    /** Points of one redemption, in a table of which each row is one; an aggregation combines them. */
    public static final Measure REDEMPTION_SIZE = Measure.of(
            "loyalty_redemption_size",
            Unit.COUNT,
            MeasureKind.STOCK,
            new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of()),
            "Points of one redemption.");

    /** The tier of a member. */
    public static final Dimension TIER =
            Dimension.closed("loyalty_tier", "The tier of the member.", "BASIC", "SILVER", "GOLD");

    private LoyaltyMeasures() {}

    private static Measure cohort(String id, Unit unit, String meaning) {
        return Measure.of(
                id, unit, MeasureKind.COHORT, new Additivity(OverTime.NONE, OverDimensions.SUM, Set.of()), meaning);
    }

    static List<Measure> all() {
        return List.of(
                POINTS_ISSUED,
                POINTS_REDEEMED,
                POINTS_EXPIRED,
                REWARD_COST,
                MEMBERS_START,
                MEMBERS_KEPT,
                OBSERVED_TIME,
                REDEMPTION_SIZE);
    }
}
