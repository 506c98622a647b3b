package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.VqvcFamily.VALUE;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY_PER_DAY;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Convert, value: sales, profit, order value and pipeline. Constants, all of them immutable. */
public final class ConvertSalesKpis {

    /**
     * Gross sales: {@code gross_sales}.
     *
     * <p>Source: Shopify; MASB.
     */
    public static final Kpi GROSS_SALES = define("convert.gross_sales", "Gross sales", "gross_sales")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("Shopify; MASB")
            .build();

    /**
     * Net sales (revenue): {@code net_sales}.
     *
     * <p>May be negative for a slice. Source: Shopify; Fivetran.
     */
    public static final Kpi NET_SALES = define("convert.net_sales", "Net sales (revenue)", "net_sales")
            .stage(CONVERT)
            .family(VALUE)
            .headline()
            .onBoard()
            .unit(MONEY)
            .direction(UP)
            .edgeCases("May be negative for a slice.")
            .source("Shopify; Fivetran")
            .build();

    /**
     * Total sales incl. tax and shipping: {@code net_sales + shipping_income + tax}.
     *
     * <p>Source: Shopify.
     */
    public static final Kpi TOTAL_SALES = define(
                    "convert.total_sales", "Total sales incl. tax and shipping", "net_sales + shipping_income + tax")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(CONTEXT)
            .source("Shopify")
            .build();

    /**
     * Gross profit: {@code net_sales - cogs}.
     *
     * <p>Missing COGS: absent or restricted to costed items (Google rule). Source: Google Ads; Farris.
     */
    public static final Kpi GROSS_PROFIT = define("convert.gross_profit", "Gross profit", "net_sales - cogs")
            .stage(CONVERT)
            .family(VALUE)
            .headline()
            .unit(MONEY)
            .direction(UP)
            .edgeCases("Missing COGS -> absent or restricted to costed items (Google rule).")
            .source("Google Ads; Farris")
            .build();

    /**
     * Gross margin: {@code (net_sales - cogs) / net_sales}, if {@code net_sales > 0}.
     *
     * <p>{@code net_sales <= 0}: absent. Source: Farris; MASB.
     */
    public static final Kpi GROSS_MARGIN = define(
                    "convert.gross_margin", "Gross margin", "(net_sales - cogs) / net_sales")
            .requires("net_sales > 0")
            .stage(CONVERT)
            .family(VALUE)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("net_sales <= 0 -> absent.")
            .source("Farris; MASB")
            .build();

    /**
     * Contribution before marketing: {@code net_sales - cogs - variable_cost}.
     *
     * <p>Source: Farris.
     */
    public static final Kpi CONTRIBUTION = define(
                    "convert.contribution", "Contribution before marketing", "net_sales - cogs - variable_cost")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("Farris")
            .build();

    /**
     * Contribution after marketing: {@code net_sales - cogs - variable_cost - marketing_cost}.
     *
     * <p>Source: industry convention (CM3).
     */
    public static final Kpi CONTRIBUTION_AFTER_MARKETING = define(
                    "convert.contribution_after_marketing",
                    "Contribution after marketing",
                    "net_sales - cogs - variable_cost - marketing_cost")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("industry convention (CM3)")
            .build();

    /**
     * Average order value: {@code net_sales / orders}.
     *
     * <p>Variants: before returns (Shopify), revenue only (GA4 averagePurchaseRevenue). Source: RACE infographic;
     * Shopify; Google Ads.
     */
    public static final Kpi AOV = define("convert.aov", "Average order value", "net_sales / orders")
            .stage(CONVERT)
            .family(VALUE)
            .headline()
            .unit(MONEY)
            .direction(UP)
            .edgeCases("Variants: before returns (Shopify), revenue only (GA4 averagePurchaseRevenue).")
            .source("RACE infographic; Shopify; Google Ads")
            .build();

    /**
     * Average selling price: {@code net_sales / units}.
     *
     * <p>Source: Farris; MASB.
     */
    public static final Kpi AVERAGE_SELLING_PRICE = define(
                    "convert.average_selling_price", "Average selling price", "net_sales / units")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(CONTEXT)
            .source("Farris; MASB")
            .build();

    /**
     * Revenue per purchaser (ARPPU): {@code net_sales / purchasers}.
     *
     * <p>Source: GA4.
     */
    public static final Kpi REVENUE_PER_PURCHASER = define(
                    "convert.revenue_per_purchaser", "Revenue per purchaser (ARPPU)", "net_sales / purchasers")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("GA4")
            .build();

    /**
     * Average deal size: {@code won_value / deals_won}.
     *
     * <p>Source: CRM convention.
     */
    public static final Kpi AVERAGE_DEAL_SIZE = define(
                    "convert.average_deal_size", "Average deal size", "won_value / deals_won")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("CRM convention")
            .build();

    /**
     * Open pipeline value: {@code pipeline_value}.
     *
     * <p>Source: HubSpot; Salesforce.
     */
    public static final Kpi PIPELINE_VALUE = define("convert.pipeline_value", "Open pipeline value", "pipeline_value")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("HubSpot; Salesforce")
            .build();

    /**
     * Weighted pipeline: {@code weighted_pipeline_value}.
     *
     * <p>Probability 0-1; closed stages 1 or 0. Source: HubSpot.
     */
    public static final Kpi WEIGHTED_PIPELINE = define(
                    "convert.weighted_pipeline", "Weighted pipeline", "weighted_pipeline_value")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .edgeCases("Probability 0-1; closed stages 1 or 0.")
            .source("HubSpot")
            .build();

    /**
     * Sales velocity: {@code opps_open * (deals_won / (deals_won + deals_lost)) * (won_value / deals_won) /
     * (sales_cycle_time / deals_won)}.
     *
     * <p>Any zero: absent. Inside, durations are seconds, so the derived unit is money per duration, displayed per day:
     * 40 open x 0.25 x 1,000 / 30 days = 333.33 per day. Use a trailing window for rate, size and cycle. Source: CRM
     * convention.
     */
    public static final Kpi SALES_VELOCITY = define(
                    "convert.sales_velocity",
                    "Sales velocity",
                    "opps_open * (deals_won / (deals_won + deals_lost)) * (won_value / deals_won) / "
                            + "(sales_cycle_time / deals_won)")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY_PER_DAY)
            .direction(UP)
            .edgeCases("Any zero -> absent; durations are seconds inside, so the derived unit is money/duration, "
                    + "displayed per day. 40 open x .25 x 1,000 / 30 d = 333.33 per day. Use a trailing window "
                    + "for rate, size, cycle.")
            .source("CRM convention")
            .build();

    private ConvertSalesKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                GROSS_SALES,
                NET_SALES,
                TOTAL_SALES,
                GROSS_PROFIT,
                GROSS_MARGIN,
                CONTRIBUTION,
                CONTRIBUTION_AFTER_MARKETING,
                AOV,
                AVERAGE_SELLING_PRICE,
                REVENUE_PER_PURCHASER,
                AVERAGE_DEAL_SIZE,
                PIPELINE_VALUE,
                WEIGHTED_PIPELINE,
                SALES_VELOCITY);
    }
}
