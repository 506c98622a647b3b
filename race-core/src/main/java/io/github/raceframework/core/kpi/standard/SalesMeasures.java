package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.distinct;
import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.Measure.stock;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.estimate;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.DURATION;
import static io.github.raceframework.core.value.Unit.MONEY;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/** Orders, deals and the money that goes with them, marketing and sales cost included. Constants, all of them immutable. */
public final class SalesMeasures {

    /** Completed, non-test, non-voided orders (online and offline). */
    public static final Measure ORDERS =
            flow("orders", COUNT, "Completed, non-test, non-voided orders (online and offline).");

    /** Sessions with a purchase. */
    public static final Measure PURCHASE_SESSIONS = flow("purchase_sessions", COUNT, "Sessions with a purchase.");

    /** Distinct customers with at least one order in the window. */
    public static final Measure PURCHASERS =
            distinct("purchasers", "Distinct customers with at least one order in the window.");

    /** Customers whose first-ever order falls in the window. */
    public static final Measure NEW_CUSTOMERS =
            flow("new_customers", COUNT, "Customers whose first-ever order falls in the window.");

    /** Units sold. */
    public static final Measure UNITS = flow("units", COUNT, "Units sold.");

    /** Price x quantity before discounts, returns, tax, shipping. */
    public static final Measure GROSS_SALES =
            flow("gross_sales", MONEY, "Price x quantity before discounts, returns, tax, shipping.");

    /** Discounts, as a positive number. */
    public static final Measure DISCOUNTS = flow("discounts", MONEY, "Discounts, as a positive number.");

    /** Value of returned goods, as a positive number. */
    public static final Measure RETURNS = flow("returns", MONEY, "Value of returned goods, as a positive number.");

    /**
     * Gross sales less discounts and returns. A table without the column may use {@code gross_sales - discounts -
     * returns}.
     */
    public static final Measure NET_SALES = flow("net_sales", MONEY, "gross_sales - discounts - returns.")
            .withFallback("gross_sales - discounts - returns");

    /** Shipping charged. */
    public static final Measure SHIPPING_INCOME = flow("shipping_income", MONEY, "Shipping charged.");

    /** Sales tax/VAT. */
    public static final Measure TAX = flow("tax", MONEY, "Sales tax/VAT.");

    /** Cost of goods sold. */
    public static final Measure COGS = flow("cogs", MONEY, "Cost of goods sold.");

    /** Fulfilment, payment, packaging and other per-order costs. */
    public static final Measure VARIABLE_COST =
            flow("variable_cost", MONEY, "Fulfilment, payment, packaging and other per-order costs.");

    /** Orders with a refund. */
    public static final Measure REFUNDED_ORDERS = flow("refunded_orders", COUNT, "Orders with a refund.");

    /** Orders cancelled. */
    public static final Measure CANCELLED_ORDERS = flow("cancelled_orders", COUNT, "Orders cancelled.");

    /** Orders using a discount. */
    public static final Measure DISCOUNTED_ORDERS = flow("discounted_orders", COUNT, "Orders using a discount.");

    /** Opportunities/deals created. */
    public static final Measure OPPS_CREATED = flow("opps_created", COUNT, "Opportunities/deals created.");

    /** Open opportunities at period end. */
    public static final Measure OPPS_OPEN = stock("opps_open", COUNT, "Open opportunities at period end.");

    /** Value of open opportunities at period end. */
    public static final Measure PIPELINE_VALUE =
            stock("pipeline_value", MONEY, "Value of open opportunities at period end.");

    /** Sum of amount x stage probability at period end. */
    public static final Measure WEIGHTED_PIPELINE_VALUE =
            stock("weighted_pipeline_value", MONEY, "Sum of amount x stage probability at period end.");

    /** Deals closed won. */
    public static final Measure DEALS_WON = flow("deals_won", COUNT, "Deals closed won.");

    /** Deals closed lost. */
    public static final Measure DEALS_LOST = flow("deals_lost", COUNT, "Deals closed lost.");

    /** Value of deals closed won. */
    public static final Measure WON_VALUE = flow("won_value", MONEY, "Value of deals closed won.");

    /** Value of deals closed lost. */
    public static final Measure LOST_VALUE = flow("lost_value", MONEY, "Value of deals closed lost.");

    /** Sum over won deals of close date - create date. */
    public static final Measure SALES_CYCLE_TIME =
            flow("sales_cycle_time", DURATION, "Sum over won deals of close date - create date.");

    /** All-in marketing cost: media + content + people + agency + tools. Sliceable by stage, channel, media. */
    public static final Measure MARKETING_COST = flow(
            "marketing_cost",
            MONEY,
            "All-in marketing cost: media + content + people + agency + tools. Sliceable "
                    + "by stage, channel, media.");

    /** Sales people, commission, tools. */
    public static final Measure SALES_COST = flow("sales_cost", MONEY, "Sales people, commission, tools.");

    /** Marketing + sales cost aimed at winning new customers. */
    public static final Measure ACQUISITION_COST =
            flow("acquisition_cost", MONEY, "Marketing + sales cost aimed at winning new customers.");

    /** Marketing + CRM cost aimed at existing customers. */
    public static final Measure RETENTION_COST =
            flow("retention_cost", MONEY, "Marketing + CRM cost aimed at existing customers.");

    /** Sales above counterfactual baseline (test/control, MMM, geo-lift). */
    public static final Measure INCREMENTAL_SALES =
            estimate("incremental_sales", MONEY, "Sales above counterfactual baseline (test/control, MMM, geo-lift).");

    /** Category sales, all competitors plus own. */
    public static final Measure CATEGORY_SALES =
            flow("category_sales", MONEY, "Category sales, all competitors plus own.");

    private SalesMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                ORDERS,
                PURCHASE_SESSIONS,
                PURCHASERS,
                NEW_CUSTOMERS,
                UNITS,
                GROSS_SALES,
                DISCOUNTS,
                RETURNS,
                NET_SALES,
                SHIPPING_INCOME,
                TAX,
                COGS,
                VARIABLE_COST,
                REFUNDED_ORDERS,
                CANCELLED_ORDERS,
                DISCOUNTED_ORDERS,
                OPPS_CREATED,
                OPPS_OPEN,
                PIPELINE_VALUE,
                WEIGHTED_PIPELINE_VALUE,
                DEALS_WON,
                DEALS_LOST,
                WON_VALUE,
                LOST_VALUE,
                SALES_CYCLE_TIME,
                MARKETING_COST,
                SALES_COST,
                ACQUISITION_COST,
                RETENTION_COST,
                INCREMENTAL_SALES,
                CATEGORY_SALES);
    }
}
