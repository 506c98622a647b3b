package io.github.raceframework.examples.loyalty;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.core.kpi.Sampling;
import java.util.List;

/** What is read off a loyalty programme. */
public final class LoyaltyKpis {

    /** Points redeemed per point issued: {@code loyalty_points_redeemed / loyalty_points_issued}. Above 1 where old points are used up. */
    public static final Kpi REDEMPTION_RATE = define(
                    "loyalty.redemption_rate", "Redemption rate", "loyalty_points_redeemed / loyalty_points_issued")
            .unit(DisplayUnit.PERCENT)
            .direction(Direction.UP)
            .build();

    /** Points expired per point issued: {@code loyalty_points_expired / loyalty_points_issued}. */
    public static final Kpi BREAKAGE = define(
                    "loyalty.breakage", "Breakage", "loyalty_points_expired / loyalty_points_issued")
            .unit(DisplayUnit.PERCENT)
            .build();

    /** What a redeemed point costs: {@code loyalty_reward_cost / loyalty_points_redeemed}. */
    public static final Kpi COST_PER_POINT = define(
                    "loyalty.cost_per_point",
                    "Cost per point redeemed",
                    "loyalty_reward_cost / loyalty_points_redeemed")
            .unit(DisplayUnit.MONEY)
            .direction(Direction.DOWN)
            .build();

    /** Of the points issued, those to gold members: {@code loyalty_points_issued{loyalty_tier=GOLD} / loyalty_points_issued}. */
    public static final Kpi GOLD_SHARE = define(
                    "loyalty.gold_share",
                    "Share of gold members in points",
                    "loyalty_points_issued{loyalty_tier=GOLD} / loyalty_points_issued")
            .unit(DisplayUnit.PERCENT)
            .range("0..1")
            .build();

    /** Of the members at the start, those who stayed: {@code loyalty_members_kept / loyalty_members_start}. */
    public static final Kpi RETENTION = define(
                    "loyalty.retention", "Member retention", "loyalty_members_kept / loyalty_members_start")
            .unit(DisplayUnit.PERCENT)
            .direction(Direction.UP)
            .sampling(Sampling.SUBSET)
            .range("0..1")
            .build();

    /** After how long half of the members will have left; see {@link HalfLife}. */
    public static final Kpi HALF_LIFE = define(
                    "loyalty.half_life",
                    "Half-life of a membership",
                    "loyalty.half_life_of(loyalty_members_start, loyalty_members_kept, loyalty_observed_time)")
            .unit(DisplayUnit.DURATION)
            .direction(Direction.UP)
            .estimate()
            .build();

    /** Points of a typical redemption: {@code loyalty_redemption_size}, combined by {@link Median}. */
    public static final Kpi TYPICAL_REDEMPTION = define(
                    "loyalty.typical_redemption", "Points of a typical redemption", "loyalty_redemption_size")
            .unit(DisplayUnit.COUNT)
            .build();

    private LoyaltyKpis() {}

    private static KpiBuilder define(String id, String name, String formula) {
        return Kpi.define(id, name, formula).stage(Stage.ENGAGE);
    }

    static List<Kpi> all() {
        return List.of(REDEMPTION_RATE, BREAKAGE, COST_PER_POINT, GOLD_SHARE, RETENTION, HALF_LIFE, TYPICAL_REDEMPTION);
    }
}
