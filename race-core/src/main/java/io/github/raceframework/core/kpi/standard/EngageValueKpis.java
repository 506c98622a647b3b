package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.VqvcFamily.VALUE;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Engage, value: repeat sales, customer lifetime value and recurring revenue. Constants, all of them immutable. */
public final class EngageValueKpis {

    /**
     * Repeat sales: {@code repeat_sales}.
     *
     * <p>Source: RACE (repeat sale).
     */
    public static final Kpi REPEAT_SALES = define("engage.repeat_sales", "Repeat sales", "repeat_sales")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("RACE (repeat sale)")
            .build();

    /**
     * Repeat share of sales: {@code repeat_sales / net_sales}, if {@code net_sales > 0}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi REPEAT_SALES_SHARE = define(
                    "engage.repeat_sales_share", "Repeat share of sales", "repeat_sales / net_sales")
            .requires("net_sales > 0")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(PERCENT)
            .direction(CONTEXT)
            .source("industry convention")
            .build();

    /**
     * Revenue per active customer: {@code net_sales / active_customers}.
     *
     * <p>Source: GA4 (ARPU).
     */
    public static final Kpi ARPU = define("engage.arpu", "Revenue per active customer", "net_sales / active_customers")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("GA4 (ARPU)")
            .build();

    /**
     * Historic CLV (cohort): {@code (cohort_net_sales - cohort_cogs) / cohort_size}.
     *
     * <p>Always state age of cohort (e.g. 12-month CLV). Source: Farris; Shopify cohorts.
     */
    public static final Kpi CLV_HISTORIC = define(
                    "engage.clv_historic", "Historic CLV (cohort)", "(cohort_net_sales - cohort_cogs) / cohort_size")
            .stage(ENGAGE)
            .family(VALUE)
            .onBoard()
            .unit(MONEY)
            .direction(UP)
            .edgeCases("Always state age of cohort (e.g. 12-month CLV).")
            .source("Farris; Shopify cohorts")
            .build();

    /**
     * Simple CLV: {@code (net_sales / orders) * (orders / purchasers) * ((net_sales - cogs) / net_sales) *
     * (customers_start / customers_lost)}, if {@code net_sales > 0}.
     *
     * <p>AOV x frequency x margin x lifespan; same period basis for frequency and churn. Source: E-commerce convention.
     */
    public static final Kpi CLV_SIMPLE = define(
                    "engage.clv_simple",
                    "Simple CLV",
                    "(net_sales / orders) * (orders / purchasers) * ((net_sales - cogs) / net_sales) * "
                            + "(customers_start / customers_lost)")
            .requires("net_sales > 0")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .estimate()
            .edgeCases("AOV x frequency x margin x lifespan; same period basis for frequency and churn.")
            .source("E-commerce convention")
            .build();

    /**
     * Customer lifetime value (retention model): {@code margin_per_period * retention / (1 + period_discount_rate -
     * retention)}, if {@code retention < 1 + period_discount_rate}.
     *
     * <p>Excludes the first margin; with it: {@code m(1+d)/(1+d-r)}. Source: Farris.
     */
    public static final Kpi CLV = define(
                    "engage.clv",
                    "Customer lifetime value (retention model)",
                    "margin_per_period * retention / (1 + period_discount_rate - retention)")
            .requires("retention < 1 + period_discount_rate")
            .stage(ENGAGE)
            .family(VALUE)
            .headline()
            .unit(MONEY)
            .direction(UP)
            .estimate()
            .edgeCases("Excludes first margin; with it: m(1+d)/(1+d-r). Requires r < 1 + d.")
            .source("Farris")
            .build();

    /**
     * CLV to CAC: {@code engage.clv / convert.cac}.
     *
     * <p>CAC 0: absent. Margin-based CLV, not revenue. Source: industry convention.
     */
    public static final Kpi LTV_TO_CAC = define("engage.ltv_to_cac", "CLV to CAC", "engage.clv / convert.cac")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(RATIO)
            .direction(UP)
            .estimate()
            .edgeCases("CAC 0 -> absent. Margin-based CLV, not revenue.")
            .source("industry convention")
            .build();

    /**
     * Customer equity: {@code customer_base * engage.clv}.
     *
     * <p>Source: Farris.
     */
    public static final Kpi CUSTOMER_EQUITY = define(
                    "engage.customer_equity", "Customer equity", "customer_base * engage.clv")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .estimate()
            .source("Farris")
            .build();

    /**
     * Share of wallet: {@code net_sales / customer_category_spend}, if {@code customer_category_spend > 0}.
     *
     * <p>Survey-based denominator. Source: Farris (share of requirements).
     */
    public static final Kpi SHARE_OF_WALLET = define(
                    "engage.share_of_wallet", "Share of wallet", "net_sales / customer_category_spend")
            .requires("customer_category_spend > 0")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Survey-based denominator.")
            .source("Farris (share of requirements)")
            .build();

    /**
     * Net revenue retention: {@code (mrr_start + mrr_expansion - mrr_contraction - mrr_churned) / mrr_start}.
     *
     * <p>Opening customers only; new business excluded. Source: SaaS convention.
     */
    public static final Kpi NRR = define(
                    "engage.nrr",
                    "Net revenue retention",
                    "(mrr_start + mrr_expansion - mrr_contraction - mrr_churned) / mrr_start")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Opening customers only; new business excluded.")
            .source("SaaS convention")
            .build();

    /**
     * Gross revenue retention: {@code (mrr_start - mrr_contraction - mrr_churned) / mrr_start}.
     *
     * <p>At most 1 by definition. Source: SaaS convention.
     */
    public static final Kpi GRR = define(
                    "engage.grr", "Gross revenue retention", "(mrr_start - mrr_contraction - mrr_churned) / mrr_start")
            .range("..1")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("<= 1 by definition.")
            .source("SaaS convention")
            .build();

    /**
     * Revenue churn: {@code (mrr_churned + mrr_contraction) / mrr_start}.
     *
     * <p>Source: SaaS convention.
     */
    public static final Kpi REVENUE_CHURN = define(
                    "engage.revenue_churn", "Revenue churn", "(mrr_churned + mrr_contraction) / mrr_start")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(PERCENT)
            .direction(DOWN)
            .source("SaaS convention")
            .build();

    /**
     * Revenue per recipient: {@code email_revenue / emails_delivered}.
     *
     * <p>Source: Klaviyo revenue_per_recipient.
     */
    public static final Kpi REVENUE_PER_EMAIL = define(
                    "engage.revenue_per_email", "Revenue per recipient", "email_revenue / emails_delivered")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("Klaviyo revenue_per_recipient")
            .build();

    /**
     * Revenue per subscriber: {@code email_revenue / subscribers}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi SUBSCRIBER_VALUE = define(
                    "engage.subscriber_value", "Revenue per subscriber", "email_revenue / subscribers")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("industry convention")
            .build();

    private EngageValueKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                REPEAT_SALES,
                REPEAT_SALES_SHARE,
                ARPU,
                CLV_HISTORIC,
                CLV_SIMPLE,
                CLV,
                LTV_TO_CAC,
                CUSTOMER_EQUITY,
                SHARE_OF_WALLET,
                NRR,
                GRR,
                REVENUE_CHURN,
                REVENUE_PER_EMAIL,
                SUBSCRIBER_VALUE);
    }
}
