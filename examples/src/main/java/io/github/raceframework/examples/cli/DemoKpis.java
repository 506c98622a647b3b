package io.github.raceframework.examples.cli;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the demo asks at each stage: first the four of the dashboard (volume, quality, value, cost), then others that the shop's files tell. */
final class DemoKpis {

    private static final Map<Stage, List<String>> BY_STAGE = Map.of(
            Stage.REACH,
            List.of(
                    "reach.sessions",
                    "reach.engagement_rate",
                    "reach.value_per_session",
                    "reach.cost_per_session",
                    "reach.paid_traffic_share",
                    "reach.unique_reach",
                    "reach.ctr",
                    "reach.cpc",
                    "reach.media_cost"),
            Stage.ACT,
            List.of(
                    "act.leads",
                    "act.lead_conversion_rate",
                    "act.value_per_lead",
                    "act.cost_per_lead",
                    "act.cart_adds",
                    "act.newsletter_signups",
                    "act.media_cost_per_lead"),
            Stage.CONVERT,
            List.of(
                    "convert.orders",
                    "convert.conversion_rate",
                    "convert.net_sales",
                    "convert.cac",
                    "convert.offline_orders",
                    "convert.new_customers",
                    "convert.aov",
                    "convert.return_value_rate",
                    "convert.roas"),
            Stage.ENGAGE,
            List.of(
                    "engage.active_customers",
                    "engage.retention_rate",
                    "engage.repeat_sales",
                    "engage.cost_to_retain",
                    "engage.nps",
                    "engage.repeat_orders",
                    "engage.time_between_purchases",
                    "engage.open_rate",
                    "engage.email_click_rate",
                    "engage.cost_per_1000_emails"));

    private static final List<String> TRANSITIONS =
            List.of("race.reach_to_act", "race.act_to_convert", "race.convert_to_engage");

    private DemoKpis() {}

    static List<Kpi> of(Stage stage) {
        return known(Objects.requireNonNull(BY_STAGE.get(stage)));
    }

    /** From stage to stage. */
    static List<Kpi> transitions() {
        return known(TRANSITIONS);
    }

    /** Of every stage and transition. */
    static List<Kpi> all() {
        return Stream.concat(
                        Stream.of(Stage.values()).filter(BY_STAGE::containsKey).flatMap(stage -> of(stage).stream()),
                        transitions().stream())
                .toList();
    }

    private static List<Kpi> known(List<String> ids) {
        return ids.stream().map(KpiCatalog.standard()::getKpi).toList();
    }
}
