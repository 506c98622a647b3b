package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.PLAN;
import static io.github.raceframework.core.framework.VqvcFamily.COST;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.framework.VqvcFamily.VALUE;
import static io.github.raceframework.core.framework.VqvcFamily.VOLUME;
import static io.github.raceframework.core.kpi.Direction.BAND;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.SCORE;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/**
 * Plan: what marketing costs and returns as a whole, its mix, the position in the market, and capability.
 *
 * <p>Constants, all of them immutable.
 */
public final class PlanInvestmentKpis {

    /**
     * Online revenue contribution: {@code net_sales{sales_channel=ONLINE} / net_sales}, if {@code net_sales > 0}.
     *
     * <p>{@code net_sales = 0}: absent; negative {@code net_sales} possible after returns. Source: Chaffey SMART
     * examples.
     */
    public static final Kpi DIGITAL_CONTRIBUTION = define(
                    "plan.digital_contribution",
                    "Online revenue contribution",
                    "net_sales{sales_channel=ONLINE} / net_sales")
            .requires("net_sales > 0")
            .stage(PLAN)
            .family(VALUE)
            .headline()
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("net_sales = 0 -> absent; negative net_sales possible after returns.")
            .source("Chaffey SMART examples")
            .build();

    /**
     * Marketing cost to revenue: {@code marketing_cost / net_sales}, if {@code net_sales > 0}.
     *
     * <p>{@code net_sales <= 0}: absent. Source: industry convention; Farris.
     */
    public static final Kpi MARKETING_TO_REVENUE = define(
                    "plan.marketing_to_revenue", "Marketing cost to revenue", "marketing_cost / net_sales")
            .requires("net_sales > 0")
            .stage(PLAN)
            .family(COST)
            .unit(PERCENT)
            .direction(DOWN)
            .edgeCases("net_sales <= 0 -> absent.")
            .source("industry convention; Farris")
            .build();

    /**
     * Paid media share of cost: {@code marketing_cost{media=PAID} / marketing_cost}.
     *
     * <p>Shares sum to 1 only with single-valued (primary) or fractional media assignment. Source: industry convention.
     */
    public static final Kpi PAID_MEDIA_SHARE = define(
                    "plan.paid_media_share", "Paid media share of cost", "marketing_cost{media=PAID} / marketing_cost")
            .stage(PLAN)
            .family(COST)
            .unit(PERCENT)
            .direction(CONTEXT)
            .edgeCases("Shares sum to 1 only with single-valued (primary) or fractional media assignment.")
            .source("industry convention")
            .build();

    /**
     * Owned media share of cost: {@code marketing_cost{media=OWNED} / marketing_cost}.
     *
     * <p>Shares sum to 1 only with single-valued (primary) or fractional media assignment. Source: industry convention.
     */
    public static final Kpi OWNED_MEDIA_SHARE = define(
                    "plan.owned_media_share",
                    "Owned media share of cost",
                    "marketing_cost{media=OWNED} / marketing_cost")
            .stage(PLAN)
            .family(COST)
            .unit(PERCENT)
            .direction(CONTEXT)
            .edgeCases("Shares sum to 1 only with single-valued (primary) or fractional media assignment.")
            .source("industry convention")
            .build();

    /**
     * Earned media share of cost: {@code marketing_cost{media=EARNED} / marketing_cost}.
     *
     * <p>Shares sum to 1 only with single-valued (primary) or fractional media assignment. Source: industry convention.
     */
    public static final Kpi EARNED_MEDIA_SHARE = define(
                    "plan.earned_media_share",
                    "Earned media share of cost",
                    "marketing_cost{media=EARNED} / marketing_cost")
            .stage(PLAN)
            .family(COST)
            .unit(PERCENT)
            .direction(CONTEXT)
            .edgeCases("Shares sum to 1 only with single-valued (primary) or fractional media assignment.")
            .source("industry convention")
            .build();

    /**
     * Working media ratio: {@code media_cost / marketing_cost}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi WORKING_MEDIA_RATIO = define(
                    "plan.working_media_ratio", "Working media ratio", "media_cost / marketing_cost")
            .stage(PLAN)
            .family(COST)
            .unit(PERCENT)
            .direction(BAND)
            .source("industry convention")
            .build();

    /**
     * Market share (value): {@code net_sales / category_sales}.
     *
     * <p>{@code category_sales} must include own sales; same scope and period. Source: Farris; MASB.
     */
    public static final Kpi MARKET_SHARE = define(
                    "plan.market_share", "Market share (value)", "net_sales / category_sales")
            .stage(PLAN)
            .family(VALUE)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("category_sales must include own sales; same scope and period.")
            .source("Farris; MASB")
            .build();

    /**
     * Customer penetration: {@code customer_base / target_population}.
     *
     * <p>Use same snapshot date on both. Source: Farris; MASB.
     */
    public static final Kpi MARKET_PENETRATION = define(
                    "plan.market_penetration", "Customer penetration", "customer_base / target_population")
            .stage(PLAN)
            .family(VOLUME)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Use same snapshot date on both.")
            .source("Farris; MASB")
            .build();

    /**
     * Return on marketing investment: {@code (incremental_sales * contribution_rate - marketing_cost) /
     * marketing_cost}.
     *
     * <p>Needs incremental, not attributed, sales. {@code marketing_cost = 0}: absent. Source: Farris; MASB.
     */
    public static final Kpi ROMI = define(
                    "plan.romi",
                    "Return on marketing investment",
                    "(incremental_sales * contribution_rate - marketing_cost) / marketing_cost")
            .stage(PLAN)
            .family(VALUE)
            .headline()
            .unit(PERCENT)
            .direction(UP)
            .estimate()
            .edgeCases("Needs incremental, not attributed, sales. marketing_cost = 0 -> absent.")
            .source("Farris; MASB")
            .build();

    /**
     * Benchmark index: {@code 100 * actual / benchmark}.
     *
     * <p>Direction-aware result of a scorecard, not a formula. Invert for lower-is-better. {@code benchmark = 0}:
     * absent. Source: industry convention.
     */
    public static final Kpi BENCHMARK_INDEX = define(
                    "plan.benchmark_index", "Benchmark index", "100 * actual / benchmark")
            .stage(PLAN)
            .unit(SCORE)
            .direction(UP)
            .edgeCases("Direction-aware result of a scorecard, not a formula. Invert for lower-is-better. "
                    + "benchmark = 0 -> absent.")
            .source("industry convention")
            .build();

    /**
     * Capability/maturity score: {@code capability_level_sum / capabilities_rated}.
     *
     * <p>Levels 1-5 (CMM scale). Source: Smart Insights benchmarks.
     */
    public static final Kpi CAPABILITY_SCORE = define(
                    "plan.capability_score", "Capability/maturity score", "capability_level_sum / capabilities_rated")
            .stage(PLAN)
            .family(QUALITY)
            .unit(SCORE)
            .direction(UP)
            .edgeCases("Levels 1-5 (CMM scale).")
            .source("Smart Insights benchmarks")
            .build();

    /**
     * Experiment win rate: {@code tests_won / tests_concluded}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi TEST_WIN_RATE = define(
                    "plan.test_win_rate", "Experiment win rate", "tests_won / tests_concluded")
            .range("0..1")
            .stage(PLAN)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("industry convention")
            .build();

    private PlanInvestmentKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                DIGITAL_CONTRIBUTION,
                MARKETING_TO_REVENUE,
                PAID_MEDIA_SHARE,
                OWNED_MEDIA_SHARE,
                EARNED_MEDIA_SHARE,
                WORKING_MEDIA_RATIO,
                MARKET_SHARE,
                MARKET_PENETRATION,
                ROMI,
                BENCHMARK_INDEX,
                CAPABILITY_SCORE,
                TEST_WIN_RATE);
    }
}
