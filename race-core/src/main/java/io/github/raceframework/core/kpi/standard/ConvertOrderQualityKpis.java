package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.BAND;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.DURATION;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Convert, quality: baskets, returns, discounts, new customers and the sales cycle. Constants, all of them immutable. */
public final class ConvertOrderQualityKpis {

    /**
     * Cart abandonment rate: {@code 1 - purchase_sessions / cart_sessions}.
     *
     * <p>Negative when purchases skip the cart: flagged. Source: Farris/MASB (abandonment rate).
     */
    public static final Kpi CART_ABANDONMENT_RATE = define(
                    "convert.cart_abandonment_rate", "Cart abandonment rate", "1 - purchase_sessions / cart_sessions")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .edgeCases("Negative when purchases skip the cart: flag.")
            .source("Farris/MASB (abandonment rate)")
            .build();

    /**
     * Checkout abandonment rate: {@code 1 - purchase_sessions / checkout_sessions}.
     *
     * <p>Shopify variant: abandoned checkouts / checkouts. Source: Shopify; Farris.
     */
    public static final Kpi CHECKOUT_ABANDONMENT_RATE = define(
                    "convert.checkout_abandonment_rate",
                    "Checkout abandonment rate",
                    "1 - purchase_sessions / checkout_sessions")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .edgeCases("Shopify variant: abandoned checkouts / checkouts.")
            .source("Shopify; Farris")
            .build();

    /**
     * Units per order: {@code units / orders}.
     *
     * <p>Source: Google Ads average_cart_size.
     */
    public static final Kpi ITEMS_PER_ORDER = define("convert.items_per_order", "Units per order", "units / orders")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .source("Google Ads average_cart_size")
            .build();

    /**
     * Refunded order rate: {@code refunded_orders / orders}.
     *
     * <p>Attribute refund to order date or refund date: state which. Source: Shopify; GA4.
     */
    public static final Kpi REFUND_RATE = define(
                    "convert.refund_rate", "Refunded order rate", "refunded_orders / orders")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .edgeCases("Attribute refund to order date or refund date: state which.")
            .source("Shopify; GA4")
            .build();

    /**
     * Return value rate: {@code returns / gross_sales}, if {@code gross_sales > 0}.
     *
     * <p>Source: Shopify.
     */
    public static final Kpi RETURN_VALUE_RATE = define(
                    "convert.return_value_rate", "Return value rate", "returns / gross_sales")
            .requires("gross_sales > 0")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .source("Shopify")
            .build();

    /**
     * Cancellation rate: {@code cancelled_orders / orders}.
     *
     * <p>Source: Shopify.
     */
    public static final Kpi CANCELLATION_RATE = define(
                    "convert.cancellation_rate", "Cancellation rate", "cancelled_orders / orders")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .source("Shopify")
            .build();

    /**
     * Discount depth: {@code discounts / gross_sales}.
     *
     * <p>Source: Shopify; Farris (deal depth).
     */
    public static final Kpi DISCOUNT_DEPTH = define(
                    "convert.discount_depth", "Discount depth", "discounts / gross_sales")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(BAND)
            .source("Shopify; Farris (deal depth)")
            .build();

    /**
     * Discounted order share: {@code discounted_orders / orders}.
     *
     * <p>Source: Shopify daily_shop.
     */
    public static final Kpi DISCOUNTED_ORDER_SHARE = define(
                    "convert.discounted_order_share", "Discounted order share", "discounted_orders / orders")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(BAND)
            .sampling(SUBSET)
            .source("Shopify daily_shop")
            .build();

    /**
     * New-customer share of purchasers: {@code new_customers / purchasers}.
     *
     * <p>Source: GA4; Shopify.
     */
    public static final Kpi NEW_CUSTOMER_SHARE = define(
                    "convert.new_customer_share", "New-customer share of purchasers", "new_customers / purchasers")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(CONTEXT)
            .sampling(SUBSET)
            .source("GA4; Shopify")
            .build();

    /**
     * Sales cycle length: {@code sales_cycle_time / deals_won}.
     *
     * <p>Won deals only, dated by close date. Source: CRM convention.
     */
    public static final Kpi SALES_CYCLE_LENGTH = define(
                    "convert.sales_cycle_length", "Sales cycle length", "sales_cycle_time / deals_won")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(DURATION)
            .direction(DOWN)
            .edgeCases("Won deals only, dated by close date.")
            .source("CRM convention")
            .build();

    /**
     * Pipeline coverage: {@code pipeline_value / remaining_target}.
     *
     * <p>The target is what remains of the sales target. Source: industry convention.
     */
    public static final Kpi PIPELINE_COVERAGE = define(
                    "convert.pipeline_coverage", "Pipeline coverage", "pipeline_value / remaining_target")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .edgeCases("target = remaining sales target.")
            .source("industry convention")
            .build();

    private ConvertOrderQualityKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                CART_ABANDONMENT_RATE,
                CHECKOUT_ABANDONMENT_RATE,
                ITEMS_PER_ORDER,
                REFUND_RATE,
                RETURN_VALUE_RATE,
                CANCELLATION_RATE,
                DISCOUNT_DEPTH,
                DISCOUNTED_ORDER_SHARE,
                NEW_CUSTOMER_SHARE,
                SALES_CYCLE_LENGTH,
                PIPELINE_COVERAGE);
    }
}
