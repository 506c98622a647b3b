package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.VqvcFamily.COST;
import static io.github.raceframework.core.framework.VqvcFamily.VALUE;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Act, value and cost: what goals and leads are worth and what they cost. Constants, all of them immutable. */
public final class ActValueAndCostKpis {

    /**
     * Goal value: {@code goal_value}.
     *
     * <p>Source: Chaffey; UA/GA4 value.
     */
    public static final Kpi GOAL_VALUE = define("act.goal_value", "Goal value", "goal_value")
            .stage(ACT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("Chaffey; UA/GA4 value")
            .build();

    /**
     * Goal value per visit: {@code goal_value / sessions}.
     *
     * <p>Source: Chaffey VQVC.
     */
    public static final Kpi GOAL_VALUE_PER_SESSION = define(
                    "act.goal_value_per_session", "Goal value per visit", "goal_value / sessions")
            .stage(ACT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("Chaffey VQVC")
            .build();

    /**
     * Pipeline value per lead: {@code pipeline_created_value / leads}.
     *
     * <p>Alternative: close rate x average sale x margin. Source: industry convention; goal-value method
     * (MoreVisibility).
     */
    public static final Kpi VALUE_PER_LEAD = define(
                    "act.value_per_lead", "Pipeline value per lead", "pipeline_created_value / leads")
            .stage(ACT)
            .family(VALUE)
            .headline()
            .onBoard()
            .unit(MONEY)
            .direction(UP)
            .edgeCases("Alternative: close rate x average sale x margin.")
            .source("industry convention; goal-value method (MoreVisibility)")
            .build();

    /**
     * Cost per lead (CPL): {@code marketing_cost{stage=REACH|ACT} / leads}.
     *
     * <p>0 leads: absent; keep cost visible. Source: industry convention; DMI.
     */
    public static final Kpi COST_PER_LEAD = define(
                    "act.cost_per_lead", "Cost per lead (CPL)", "marketing_cost{stage=REACH|ACT} / leads")
            .stage(ACT)
            .family(COST)
            .headline()
            .onBoard()
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("0 leads -> absent; keep cost visible.")
            .source("industry convention; DMI")
            .build();

    /**
     * Media cost per lead: {@code media_cost / leads}.
     *
     * <p>Working media only: says less than cost per lead. Source: industry convention.
     */
    public static final Kpi MEDIA_COST_PER_LEAD = define(
                    "act.media_cost_per_lead", "Media cost per lead", "media_cost / leads")
            .stage(ACT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .edgeCases("Working media only: says less than cost per lead.")
            .source("industry convention")
            .build();

    /**
     * Cost per MQL: {@code marketing_cost{stage=REACH|ACT} / mqls}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi COST_PER_MQL = define(
                    "act.cost_per_mql", "Cost per MQL", "marketing_cost{stage=REACH|ACT} / mqls")
            .stage(ACT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("industry convention")
            .build();

    /**
     * Cost per key event: {@code media_cost / key_events}.
     *
     * <p>Source: GA4 advertiserAdCostPerKeyEvent.
     */
    public static final Kpi COST_PER_KEY_EVENT = define(
                    "act.cost_per_key_event", "Cost per key event", "media_cost / key_events")
            .stage(ACT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("GA4 advertiserAdCostPerKeyEvent")
            .build();

    /**
     * Cost per add to cart: {@code media_cost / cart_adds}.
     *
     * <p>Source: Meta cost_per_action_type.
     */
    public static final Kpi COST_PER_CART_ADD = define(
                    "act.cost_per_cart_add", "Cost per add to cart", "media_cost / cart_adds")
            .stage(ACT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("Meta cost_per_action_type")
            .build();

    /**
     * Cost per sign-up: {@code media_cost / newsletter_signups}.
     *
     * <p>Source: Meta cost_per_action_type.
     */
    public static final Kpi COST_PER_SIGNUP = define(
                    "act.cost_per_signup", "Cost per sign-up", "media_cost / newsletter_signups")
            .stage(ACT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("Meta cost_per_action_type")
            .build();

    /**
     * Cost per engagement: {@code media_cost / ad_engagements}.
     *
     * <p>Source: Google Ads average_cpe; X Ads CPE.
     */
    public static final Kpi COST_PER_ENGAGEMENT = define(
                    "act.cost_per_engagement", "Cost per engagement", "media_cost / ad_engagements")
            .stage(ACT)
            .family(COST)
            .unit(MONEY)
            .direction(DOWN)
            .source("Google Ads average_cpe; X Ads CPE")
            .build();

    private ActValueAndCostKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                GOAL_VALUE,
                GOAL_VALUE_PER_SESSION,
                VALUE_PER_LEAD,
                COST_PER_LEAD,
                MEDIA_COST_PER_LEAD,
                COST_PER_MQL,
                COST_PER_KEY_EVENT,
                COST_PER_CART_ADD,
                COST_PER_SIGNUP,
                COST_PER_ENGAGEMENT);
    }
}
