package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.distinct;
import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.Measure.stock;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.cohort;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.ofCohort;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.opening;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.DURATION;
import static io.github.raceframework.core.value.Unit.MONEY;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/** The customer base, repeat buying, cohorts and recurring revenue. Constants, all of them immutable. */
public final class CustomerMeasures {

    /** Customers on file (per stated rule) at period end. */
    public static final Measure CUSTOMER_BASE =
            stock("customer_base", COUNT, "Customers on file (per stated rule) at period end.");

    /** Customers at period start (opening snapshot). */
    public static final Measure CUSTOMERS_START =
            opening("customers_start", COUNT, "Customers at period start (opening snapshot).");

    /** Of customers_start, those still customers at period end. */
    public static final Measure CUSTOMERS_RETAINED =
            ofCohort("customers_retained", COUNT, "Of customers_start, those still customers at period end.");

    /** Customers of the opening base lost in the period. */
    public static final Measure CUSTOMERS_LOST =
            ofCohort("customers_lost", COUNT, "Customers of the opening base lost in the period.");

    /** Distinct customers who transacted or used in the activity window. */
    public static final Measure ACTIVE_CUSTOMERS =
            distinct("active_customers", "Distinct customers who transacted or used in the activity window.");

    /** Distinct purchasers in the window with 2+ lifetime orders (or 2+ in window: state which). */
    public static final Measure REPEAT_CUSTOMERS = distinct(
            "repeat_customers",
            "Distinct purchasers in the window with 2+ lifetime orders (or 2+ in window: state which).");

    /** Orders that are not the customer's first. */
    public static final Measure REPEAT_ORDERS =
            flow("repeat_orders", COUNT, "Orders that are not the customer's first.");

    /** Net sales of repeat orders. */
    public static final Measure REPEAT_SALES = flow("repeat_sales", MONEY, "Net sales of repeat orders.");

    /** Sum of gaps between consecutive orders of the same customer. */
    public static final Measure ORDER_GAP_TIME =
            flow("order_gap_time", DURATION, "Sum of gaps between consecutive orders of the same customer.");

    /** Number of such gaps. */
    public static final Measure ORDER_GAPS = flow("order_gaps", COUNT, "Number of such gaps.");

    /** Customers past the inactivity threshold. */
    public static final Measure LAPSED_CUSTOMERS =
            stock("lapsed_customers", COUNT, "Customers past the inactivity threshold.");

    /** Lapsed customers who ordered again. */
    public static final Measure REACTIVATED_CUSTOMERS =
            flow("reactivated_customers", COUNT, "Lapsed customers who ordered again.");

    /** Customers acquired in the cohort period. */
    public static final Measure COHORT_SIZE = cohort("cohort_size", COUNT, "Customers acquired in the cohort period.");

    /** Of the cohort, customers active in period n. */
    public static final Measure COHORT_ACTIVE =
            ofCohort("cohort_active", COUNT, "Of the cohort, customers active in period n.");

    /** Cumulative net sales of the cohort. */
    public static final Measure COHORT_NET_SALES =
            ofCohort("cohort_net_sales", MONEY, "Cumulative net sales of the cohort.");

    /** Cumulative COGS of the cohort. */
    public static final Measure COHORT_COGS = ofCohort("cohort_cogs", MONEY, "Cumulative COGS of the cohort.");

    /** Own customers' total category spend (survey/panel). */
    public static final Measure CUSTOMER_CATEGORY_SPEND =
            flow("customer_category_spend", MONEY, "Own customers' total category spend (survey/panel).");

    /** Recurring revenue of opening customers. */
    public static final Measure MRR_START = opening("mrr_start", MONEY, "Recurring revenue of opening customers.");

    /** Upgrades from opening customers. */
    public static final Measure MRR_EXPANSION = ofCohort("mrr_expansion", MONEY, "Upgrades from opening customers.");

    /** Downgrades, positive number. */
    public static final Measure MRR_CONTRACTION = ofCohort("mrr_contraction", MONEY, "Downgrades, positive number.");

    /** Recurring revenue lost, positive number. */
    public static final Measure MRR_CHURNED =
            ofCohort("mrr_churned", MONEY, "Recurring revenue lost, positive number.");

    private CustomerMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                CUSTOMER_BASE,
                CUSTOMERS_START,
                CUSTOMERS_RETAINED,
                CUSTOMERS_LOST,
                ACTIVE_CUSTOMERS,
                REPEAT_CUSTOMERS,
                REPEAT_ORDERS,
                REPEAT_SALES,
                ORDER_GAP_TIME,
                ORDER_GAPS,
                LAPSED_CUSTOMERS,
                REACTIVATED_CUSTOMERS,
                COHORT_SIZE,
                COHORT_ACTIVE,
                COHORT_NET_SALES,
                COHORT_COGS,
                CUSTOMER_CATEGORY_SPEND,
                MRR_START,
                MRR_EXPANSION,
                MRR_CONTRACTION,
                MRR_CHURNED);
    }
}
