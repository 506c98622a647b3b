package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.COUNTS;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Convert, quality: which share of visits, leads and deals becomes a sale. Constants, all of them immutable. */
public final class ConvertRateKpis {

    /**
     * Sales conversion rate: {@code orders{sales_channel=ONLINE} / sessions}.
     *
     * <p>Exclude offline orders unless sessions include offline visits. Source: RACE infographic; Shopify.
     */
    public static final Kpi CONVERSION_RATE = define(
                    "convert.conversion_rate", "Sales conversion rate", "orders{sales_channel=ONLINE} / sessions")
            .stage(CONVERT)
            .family(QUALITY)
            .headline()
            .onBoard()
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("Exclude offline orders unless sessions include offline visits.")
            .source("RACE infographic; Shopify")
            .build();

    /**
     * Purchase session rate: {@code purchase_sessions / sessions}.
     *
     * <p>Source: Shopify; GA4.
     */
    public static final Kpi SESSION_PURCHASE_RATE = define(
                    "convert.session_purchase_rate", "Purchase session rate", "purchase_sessions / sessions")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Shopify; GA4")
            .build();

    /**
     * Purchaser rate: {@code purchasers / active_users}.
     *
     * <p>Source: GA4 purchaserRate.
     */
    public static final Kpi PURCHASER_RATE = define(
                    "convert.purchaser_rate", "Purchaser rate", "purchasers / active_users")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("GA4 purchaserRate")
            .build();

    /**
     * Click conversion rate: {@code conversions / clicks}.
     *
     * <p>Google divides by interactions; may exceed 1 when counting every conversion. Source: Google Ads.
     */
    public static final Kpi CLICK_CONVERSION_RATE = define(
                    "convert.click_conversion_rate", "Click conversion rate", "conversions / clicks")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("Google divides by interactions; may exceed 1 when counting every conversion.")
            .source("Google Ads")
            .build();

    /**
     * Lead-to-customer rate: {@code new_customers / leads}.
     *
     * <p>A ratio of periods; followed by cohort it is another figure. Source: Chaffey conversion model.
     */
    public static final Kpi LEAD_TO_CUSTOMER_RATE = define(
                    "convert.lead_to_customer_rate", "Lead-to-customer rate", "new_customers / leads")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("Period ratio vs cohort: expose both.")
            .source("Chaffey conversion model")
            .build();

    /**
     * SQL-to-opportunity rate: {@code opps_created / sqls}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi SQL_TO_OPPORTUNITY_RATE = define(
                    "convert.sql_to_opportunity_rate", "SQL-to-opportunity rate", "opps_created / sqls")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("industry convention")
            .build();

    /**
     * Win rate (count): {@code deals_won / (deals_won + deals_lost)}.
     *
     * <p>Closed deals only; open deals excluded. Source: Salesforce; CRM convention.
     */
    public static final Kpi WIN_RATE = define(
                    "convert.win_rate", "Win rate (count)", "deals_won / (deals_won + deals_lost)")
            .range("0..1")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Closed deals only; open deals excluded.")
            .source("Salesforce; CRM convention")
            .build();

    /**
     * Win rate (value): {@code won_value / (won_value + lost_value)}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi WIN_RATE_VALUE = define(
                    "convert.win_rate_value", "Win rate (value)", "won_value / (won_value + lost_value)")
            .stage(CONVERT)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .source("industry convention")
            .build();

    private ConvertRateKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                CONVERSION_RATE,
                SESSION_PURCHASE_RATE,
                PURCHASER_RATE,
                CLICK_CONVERSION_RATE,
                LEAD_TO_CUSTOMER_RATE,
                SQL_TO_OPPORTUNITY_RATE,
                WIN_RATE,
                WIN_RATE_VALUE);
    }
}
