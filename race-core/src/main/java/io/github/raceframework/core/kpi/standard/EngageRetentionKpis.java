package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.DURATION;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Engage, quality: whether customers stay and buy again. Constants, all of them immutable. */
public final class EngageRetentionKpis {

    /**
     * Active customer rate: {@code active_customers / customer_base}.
     *
     * <p>Source: Chaffey; Chaffey, introduction to RACE.
     */
    public static final Kpi ACTIVE_CUSTOMER_RATE = define(
                    "engage.active_customer_rate", "Active customer rate", "active_customers / customer_base")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .headline()
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Chaffey; Chaffey, introduction to RACE")
            .build();

    /**
     * Repeat purchase rate: {@code repeat_customers / purchasers}.
     *
     * <p>Window inflates with length; compare equal windows only. Source: E-commerce convention.
     */
    public static final Kpi REPEAT_PURCHASE_RATE = define(
                    "engage.repeat_purchase_rate", "Repeat purchase rate", "repeat_customers / purchasers")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Window inflates with length; compare equal windows only.")
            .source("E-commerce convention")
            .build();

    /**
     * Repeat order share: {@code repeat_orders / orders}.
     *
     * <p>Source: Shopify.
     */
    public static final Kpi REPEAT_ORDER_SHARE = define(
                    "engage.repeat_order_share", "Repeat order share", "repeat_orders / orders")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Shopify")
            .build();

    /**
     * Customer retention rate: {@code customers_retained / customers_start}.
     *
     * <p>Equivalent (end - new) / start when counts are clean. {@code start = 0}: absent. Source: Farris.
     */
    public static final Kpi RETENTION_RATE = define(
                    "engage.retention_rate", "Customer retention rate", "customers_retained / customers_start")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .headline()
            .onBoard()
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Equivalent (end - new) / start when counts are clean. start = 0 -> absent.")
            .source("Farris")
            .build();

    /**
     * Customer churn rate: {@code customers_lost / customers_start}.
     *
     * <p>1 - retention only in closed contractual settings. Source: Farris; industry convention.
     */
    public static final Kpi CHURN_RATE = define(
                    "engage.churn_rate", "Customer churn rate", "customers_lost / customers_start")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .sampling(SUBSET)
            .edgeCases("1 - retention only in closed contractual settings.")
            .source("Farris; industry convention")
            .build();

    /**
     * Cohort retention at n: {@code cohort_active / cohort_size}.
     *
     * <p>Right-censored cohorts must be blank, not 0. Source: GA4 cohort; Shopify cohorts.
     */
    public static final Kpi COHORT_RETENTION = define(
                    "engage.cohort_retention", "Cohort retention at n", "cohort_active / cohort_size")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Right-censored cohorts must be blank, not 0.")
            .source("GA4 cohort; Shopify cohorts")
            .build();

    /**
     * Purchase frequency: {@code orders / purchasers}.
     *
     * <p>Source: E-commerce convention; GA4 transactionsPerPurchaser.
     */
    public static final Kpi PURCHASE_FREQUENCY = define(
                    "engage.purchase_frequency", "Purchase frequency", "orders / purchasers")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .source("E-commerce convention; GA4 transactionsPerPurchaser")
            .build();

    /**
     * Time between purchases: {@code order_gap_time / order_gaps}.
     *
     * <p>Biased short in young data (censoring). Source: E-commerce convention.
     */
    public static final Kpi TIME_BETWEEN_PURCHASES = define(
                    "engage.time_between_purchases", "Time between purchases", "order_gap_time / order_gaps")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(DURATION)
            .direction(DOWN)
            .edgeCases("Biased short in young data (censoring).")
            .source("E-commerce convention")
            .build();

    /**
     * Reactivation rate: {@code reactivated_customers / lapsed_customers}.
     *
     * <p>Denominator at period start. Source: industry convention.
     */
    public static final Kpi REACTIVATION_RATE = define(
                    "engage.reactivation_rate", "Reactivation rate", "reactivated_customers / lapsed_customers")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Denominator at period start.")
            .source("industry convention")
            .build();

    /**
     * Stickiness (DAU/MAU): {@code active_users_1d / active_users_28d}.
     *
     * <p>Daily ratio; average of days for a month. Source: GA4 dauPerMau.
     */
    public static final Kpi STICKINESS = define(
                    "engage.stickiness", "Stickiness (DAU/MAU)", "active_users_1d / active_users_28d")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Daily ratio; average of days for a month.")
            .source("GA4 dauPerMau")
            .build();

    /**
     * Average customer lifespan (periods): {@code customers_start / customers_lost}.
     *
     * <p>1 / churn under a constant hazard, in periods of the churn rate. No losses: absent, not infinite. Source: CLV
     * literature.
     */
    public static final Kpi AVG_CUSTOMER_LIFESPAN = define(
                    "engage.avg_customer_lifespan",
                    "Average customer lifespan (periods)",
                    "customers_start / customers_lost")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(RATIO)
            .direction(UP)
            .edgeCases("1 / churn, constant hazard, in periods of the churn rate. No losses -> absent (not "
                    + "infinity).")
            .source("CLV literature")
            .build();

    private EngageRetentionKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                ACTIVE_CUSTOMER_RATE,
                REPEAT_PURCHASE_RATE,
                REPEAT_ORDER_SHARE,
                RETENTION_RATE,
                CHURN_RATE,
                COHORT_RETENTION,
                PURCHASE_FREQUENCY,
                TIME_BETWEEN_PURCHASES,
                REACTIVATION_RATE,
                STICKINESS,
                AVG_CUSTOMER_LIFESPAN);
    }
}
