package io.github.raceframework.core.framework;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.Stage.PLAN;
import static io.github.raceframework.core.framework.Stage.REACH;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The profiles of the stages. Population anchors and transition KPIs are this library's reading; the rest follows the Smart Insights RACE pages
 * and infographics.
 */
final class StandardProfiles {

    private StandardProfiles() {}

    /** With the headline measures of the infographic that Smart Insights shows now. */
    static List<StageProfile> current() {
        return List.of(plan(), reach(), act(), convert(), engage());
    }

    /** With the headline measures of the infographics of 2012 to 2015. */
    static List<StageProfile> of2015() {
        return List.of(
                plan().revise().headlineMeasures(List.of()).build(),
                reach().revise()
                        .headlineMeasures(List.of("Unique visitors", "Value per visit", "Fans and followers"))
                        .build(),
                act().revise()
                        .headlineMeasures(
                                List.of("Leads and lead conversion rate", "Time on site", "Shares, comments and likes"))
                        .build(),
                convert()
                        .revise()
                        .headlineMeasures(List.of(
                                "Sales, online and offline-influenced", "Revenue and profit", "Average order value"))
                        .build(),
                engage().revise()
                        .headlineMeasures(
                                List.of("Repeat purchase (lifetime value)", "Satisfaction and loyalty", "Advocacy"))
                        .build());
    }

    private static StageProfile plan() {
        return StageProfile.define(PLAN, "Set direction, goals and strategy")
                .objective("A coherent strategy, SMART objectives, KPIs, budget and governance")
                .places(List.of("Internally"))
                .headlineMeasures(List.of("Situation review done", "Goals set", "Strategy prioritised"))
                .build();
    }

    private static StageProfile reach() {
        return StageProfile.define(REACH, "Widen the audience through paid, owned and earned media")
                .objective("Awareness, visibility and traffic to all web presences; repeated interactions over time")
                .lifecycle(List.of("stranger", "aware", "visitor"))
                .buyerStage("Exploration")
                .funnelPositions(List.of("Awareness", "TOFU"))
                .places(List.of(
                        "Other people's sites",
                        "Search",
                        "Social networks",
                        "Publishers",
                        "Blogs",
                        "Email",
                        "Offline media"))
                .headlineMeasures(List.of("Audience volume", "Audience quality", "Audience value and cost"))
                .goals(List.of("Visit from a results page", "Click an ad", "Come back"))
                .populationAnchors(measures("target_population", "impressions", "reach"))
                .transitionKpis(kpis("act.lead_conversion_rate", "act.session_key_event_rate"))
                .build();
    }

    private static StageProfile act() {
        return StageProfile.define(ACT, "Get people interacting, subscribing and becoming leads")
                .objective("Persuade to take the next step on the journey; generate and nurture leads; participation")
                .lifecycle(List.of("visitor", "participant", "lead"))
                .buyerStage("Decision making")
                .funnelPositions(List.of("Consideration", "MOFU"))
                .places(List.of("Own site", "Blog", "Community", "Social presences", "Interactive tools"))
                .headlineMeasures(
                        List.of("Leads and lead conversion rate", "Time on site", "Subscribes, likes and shares"))
                .goals(List.of(
                        "Viewed product",
                        "Added to basket",
                        "Registered as member",
                        "Signed up for an e-newsletter",
                        "Downloaded an ebook",
                        "Searched on site",
                        "Viewed a key page",
                        "Shared"))
                .populationAnchors(measures("sessions", "active_users"))
                .transitionKpis(kpis("convert.lead_to_customer_rate"))
                .build();
    }

    private static StageProfile convert() {
        return StageProfile.define(CONVERT, "Turn prospects into buyers, online or offline")
                .objective("Turn prospects into paying customers, whichever channel takes payment")
                .lifecycle(List.of("lead", "first-time customer"))
                .buyerStage("Purchase")
                .funnelPositions(List.of("Decision", "BOFU"))
                .places(List.of("E-commerce process", "Product, price and promotion", "Phone", "Store", "Sales people"))
                .headlineMeasures(List.of("Sales", "Revenue and profit", "Conversion rate and order value"))
                .goals(List.of(
                        "Order placed", "Subscription bought", "Quote accepted", "Call or store sale", "Deal won"))
                .populationAnchors(measures("leads", "cart_sessions", "opps_created", "sessions"))
                .transitionKpis(kpis("race.convert_to_engage"))
                .build();
    }

    private static StageProfile engage() {
        return StageProfile.define(ENGAGE, "Win repeat custom, loyalty and advocacy")
                .objective("Long-term relationship; repeat sales; raise lifetime value; recommendation")
                .lifecycle(List.of("customer", "repeat customer", "advocate"))
                .buyerStage("Advocacy")
                .funnelPositions(List.of("Loyalty"))
                .places(List.of("Own communications", "Service", "Community", "Customers' own networks"))
                .headlineMeasures(
                        List.of("Repeat purchase (lifetime value)", "Brand satisfaction and loyalty", "Advocacy"))
                .goals(List.of(
                        "Repeat order",
                        "Review",
                        "Referral",
                        "Share",
                        "Survey answered",
                        "Remains active customer",
                        "Remains active email subscriber"))
                .populationAnchors(measures("customers_start", "active_customers", "subscribers"))
                .transitionKpis(kpis("engage.k_factor", "reach.earned_traffic_share"))
                .build();
    }

    private static List<MeasureId> measures(String... ids) {
        return Stream.of(ids).map(MeasureId::of).toList();
    }

    private static List<KpiId> kpis(String... ids) {
        return Stream.of(ids).map(KpiId::of).toList();
    }
}
