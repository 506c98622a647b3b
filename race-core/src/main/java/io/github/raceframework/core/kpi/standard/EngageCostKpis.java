package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.VqvcFamily.COST;
import static io.github.raceframework.core.framework.VqvcFamily.VALUE;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Engage, cost: what keeping, serving and mailing customers costs, and what e-mail returns. Constants, all of them immutable. */
public final class EngageCostKpis {

    /**
     * Retention cost per retained customer: {@code retention_cost / customers_retained}.
     *
     * <p>Source: Farris (average retention cost).
     */
    public static final Kpi COST_TO_RETAIN = define(
                    "engage.cost_to_retain",
                    "Retention cost per retained customer",
                    "retention_cost / customers_retained")
            .stage(ENGAGE)
            .family(COST)
            .headline()
            .onBoard()
            .unit(MONEY)
            .direction(DOWN)
            .source("Farris (average retention cost)")
            .build();

    /**
     * Cost to serve: {@code service_cost / active_customers}.
     *
     * <p>Source: Farris (customer profit).
     */
    public static final Kpi COST_TO_SERVE = define(
                    "engage.cost_to_serve", "Cost to serve", "service_cost / active_customers")
            .stage(ENGAGE)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("Farris (customer profit)")
            .build();

    /**
     * Cost per thousand emails: {@code 1000 * marketing_cost{channel=EMAIL} / emails_delivered}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi COST_PER_1000_EMAILS = define(
                    "engage.cost_per_1000_emails",
                    "Cost per thousand emails",
                    "1000 * marketing_cost{channel=EMAIL} / emails_delivered")
            .stage(ENGAGE)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("industry convention")
            .build();

    /**
     * Email return (revenue based): {@code (email_revenue - marketing_cost{channel=EMAIL}) /
     * marketing_cost{channel=EMAIL}}.
     *
     * <p>Overstates return: revenue not margin. Source: industry convention.
     */
    public static final Kpi EMAIL_RETURN = define(
                    "engage.email_return",
                    "Email return (revenue based)",
                    "(email_revenue - marketing_cost{channel=EMAIL}) / marketing_cost{channel=EMAIL}")
            .stage(ENGAGE)
            .family(VALUE)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Overstates return: revenue not margin.")
            .source("industry convention")
            .build();

    /**
     * Incentive cost rate: {@code reward_cost / repeat_sales}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi INCENTIVE_COST_RATE = define(
                    "engage.incentive_cost_rate", "Incentive cost rate", "reward_cost / repeat_sales")
            .stage(ENGAGE)
            .family(COST)
            .unit(PERCENT)
            .direction(DOWN)
            .source("industry convention")
            .build();

    private EngageCostKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(COST_TO_RETAIN, COST_TO_SERVE, COST_PER_1000_EMAILS, EMAIL_RETURN, INCENTIVE_COST_RATE);
    }
}
