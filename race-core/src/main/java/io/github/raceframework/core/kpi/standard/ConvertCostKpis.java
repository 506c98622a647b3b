package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.VqvcFamily.COST;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Convert, cost: what conversions, orders and customers cost, and what they may cost. Constants, all of them immutable. */
public final class ConvertCostKpis {

    /**
     * Advertising cost of sale: {@code media_cost / conversion_value}.
     *
     * <p>Inverse of ROAS; value 0: absent. Source: Amazon Ads convention.
     */
    public static final Kpi ACOS = define("convert.acos", "Advertising cost of sale", "media_cost / conversion_value")
            .stage(CONVERT)
            .family(COST)
            .unit(PERCENT)
            .direction(DOWN)
            .edgeCases("Inverse of ROAS; value 0 -> absent.")
            .source("Amazon Ads convention")
            .build();

    /**
     * Cost per conversion (CPA): {@code media_cost / conversions}.
     *
     * <p>Say whether A = action or acquisition. Source: Google Ads.
     */
    public static final Kpi CPA = define("convert.cpa", "Cost per conversion (CPA)", "media_cost / conversions")
            .stage(CONVERT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("Say whether A = action or acquisition.")
            .source("Google Ads")
            .build();

    /**
     * Cost per order: {@code marketing_cost / orders}.
     *
     * <p>Source: MASB.
     */
    public static final Kpi COST_PER_ORDER = define(
                    "convert.cost_per_order", "Cost per order", "marketing_cost / orders")
            .stage(CONVERT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("MASB")
            .build();

    /**
     * Customer acquisition cost: {@code acquisition_cost / new_customers}.
     *
     * <p>Lag cost by sales cycle for B2B. Source: Farris (average acquisition cost).
     */
    public static final Kpi CAC = define("convert.cac", "Customer acquisition cost", "acquisition_cost / new_customers")
            .stage(CONVERT)
            .family(COST)
            .headline()
            .onBoard()
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("Lag cost by sales cycle for B2B.")
            .source("Farris (average acquisition cost)")
            .build();

    /**
     * Paid CAC: {@code media_cost / new_customers{media=PAID}}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi PAID_CAC = define("convert.paid_cac", "Paid CAC", "media_cost / new_customers{media=PAID}")
            .stage(CONVERT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("industry convention")
            .build();

    /**
     * Cost per SQL: {@code marketing_cost / sqls}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi COST_PER_SQL = define("convert.cost_per_sql", "Cost per SQL", "marketing_cost / sqls")
            .stage(CONVERT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("industry convention")
            .build();

    /**
     * Cost per opportunity: {@code marketing_cost / opps_created}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi COST_PER_OPPORTUNITY = define(
                    "convert.cost_per_opportunity", "Cost per opportunity", "marketing_cost / opps_created")
            .stage(CONVERT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("industry convention")
            .build();

    /**
     * Selling cost ratio: {@code sales_cost / net_sales}, if {@code net_sales > 0}.
     *
     * <p>{@code net_sales <= 0}: absent. Source: Farris.
     */
    public static final Kpi SELLING_COST_RATIO = define(
                    "convert.selling_cost_ratio", "Selling cost ratio", "sales_cost / net_sales")
            .requires("net_sales > 0")
            .stage(CONVERT)
            .family(COST)
            .unit(PERCENT)
            .direction(DOWN)
            .edgeCases("net_sales <= 0 -> absent.")
            .source("Farris")
            .build();

    /**
     * Break-even ROAS: {@code net_sales / (net_sales - cogs - variable_cost)}, if {@code net_sales - cogs -
     * variable_cost > 0}.
     *
     * <p>{@code contribution <= 0}: no break-even exists, so absent. Source: Farris (break-even).
     */
    public static final Kpi BREAKEVEN_ROAS = define(
                    "convert.breakeven_roas", "Break-even ROAS", "net_sales / (net_sales - cogs - variable_cost)")
            .requires("net_sales - cogs - variable_cost > 0")
            .stage(CONVERT)
            .family(COST)
            .unit(RATIO)
            .direction(CONTEXT)
            .edgeCases("Contribution <= 0 -> no break-even exists (absent).")
            .source("Farris (break-even)")
            .build();

    /**
     * Allowable CPA: {@code (net_sales - cogs - variable_cost) / orders}.
     *
     * <p>First-order view; add CLV for lifetime view. Source: Chaffey; Farris.
     */
    public static final Kpi ALLOWABLE_CPA = define(
                    "convert.allowable_cpa", "Allowable CPA", "(net_sales - cogs - variable_cost) / orders")
            .stage(CONVERT)
            .family(COST)
            .unit(MONEY)
            .direction(CONTEXT)
            .edgeCases("First-order view; add CLV for lifetime view.")
            .source("Chaffey; Farris")
            .build();

    /**
     * CAC payback (periods): {@code (acquisition_cost / new_customers) / ((net_sales - cogs) / active_customers)}, if
     * {@code net_sales - cogs > 0}.
     *
     * <p>{@code margin <= 0}: never pays back, so absent. In periods of the length that the margin covers. Source:
     * Farris/MASB (payback).
     */
    public static final Kpi CAC_PAYBACK = define(
                    "convert.cac_payback",
                    "CAC payback (periods)",
                    "(acquisition_cost / new_customers) / ((net_sales - cogs) / active_customers)")
            .requires("net_sales - cogs > 0")
            .stage(CONVERT)
            .family(COST)
            .unit(RATIO)
            .direction(DOWN)
            .edgeCases("Margin <= 0 -> never pays back (absent). Unit = length of the margin period.")
            .source("Farris/MASB (payback)")
            .build();

    private ConvertCostKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                ACOS,
                CPA,
                COST_PER_ORDER,
                CAC,
                PAID_CAC,
                COST_PER_SQL,
                COST_PER_OPPORTUNITY,
                SELLING_COST_RATIO,
                BREAKEVEN_ROAS,
                ALLOWABLE_CPA,
                CAC_PAYBACK);
    }
}
