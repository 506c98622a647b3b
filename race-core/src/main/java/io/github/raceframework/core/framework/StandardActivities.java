package io.github.raceframework.core.framework;

import static io.github.raceframework.core.framework.OsaPhase.ACTION;
import static io.github.raceframework.core.framework.OsaPhase.OPPORTUNITY;
import static io.github.raceframework.core.framework.OsaPhase.STRATEGY;
import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.Stage.PLAN;
import static io.github.raceframework.core.framework.Stage.REACH;

import java.util.List;

/** The activities, pillars, OSA cells, success factors and capability levels of {@link RaceFramework#standard()}. */
final class StandardActivities {

    private static final Edition TEMPLATE = new Edition(
            "Planning template 2023-24", "Smart Insights, RACE planning template, as far as its excerpts are public");

    /** The count of five is published and so are some titles; the full list is for members only. */
    private static final Edition RECONSTRUCTED =
            new Edition("Reconstruction", "this library, after the headings and pillars that Smart Insights publishes");

    private static final String GOVERNANCE = "planning_and_governance";
    private static final String MEASUREMENT = "goals_and_measurement";
    private static final String MEDIA = "media";
    private static final String CONTENT = "content";
    private static final String EXPERIENCE = "experience";
    private static final String MESSAGING = "conversational_messaging";

    private StandardActivities() {}

    static List<Pillar> pillars() {
        return List.of(
                new Pillar(
                        GOVERNANCE,
                        "Planning and governance",
                        List.of(
                                "Strategic initiatives",
                                "Marketing integration",
                                "Digital transformation",
                                "Business and revenue models",
                                "Budgets and ROI",
                                "Systems, structures and processes",
                                "Resources and skills",
                                "Martech"),
                        TEMPLATE),
                new Pillar(
                        MEASUREMENT,
                        "Goals and measurement",
                        List.of("Forecasts", "Digital KPIs", "Dashboards", "Customer profiles", "Attribution"),
                        TEMPLATE),
                new Pillar(
                        MEDIA,
                        "Media",
                        List.of(
                                "Paid",
                                "Owned",
                                "Earned",
                                "Offline and online integration",
                                "Always-on and campaign investment"),
                        TEMPLATE),
                new Pillar(
                        CONTENT,
                        "Content",
                        List.of("Content strategy", "Top, middle and bottom of funnel content"),
                        TEMPLATE),
                new Pillar(
                        EXPERIENCE,
                        "Experience",
                        List.of(
                                "Website journeys",
                                "Landing pages",
                                "Multichannel path to purchase",
                                "Conversion rate optimisation",
                                "Personalisation"),
                        TEMPLATE),
                new Pillar(MESSAGING, "Conversational messaging", List.of("Email", "Mobile messaging"), TEMPLATE));
    }

    /** Five per stage. One names a pillar where the contents of the pillar name it; that assignment is this library's. */
    static List<Activity> activities() {
        return List.of(
                activity(PLAN, "plan.situation_review", "Situation review and analysis", TEMPLATE),
                activity(PLAN, "plan.goals_and_kpis", "Goals, objectives and KPIs", TEMPLATE, MEASUREMENT),
                activity(
                        PLAN,
                        "plan.strategy",
                        "Strategy: segmentation, targeting, positioning, online value proposition, personas",
                        TEMPLATE),
                activity(PLAN, "plan.investment", "Investment, budget and resourcing", RECONSTRUCTED, GOVERNANCE),
                activity(
                        PLAN,
                        "plan.governance",
                        "Governance, analytics and dashboard set-up",
                        RECONSTRUCTED,
                        GOVERNANCE,
                        MEASUREMENT),
                activity(REACH, "reach.media_review", "Media effectiveness and audience review", RECONSTRUCTED, MEDIA),
                activity(
                        REACH,
                        "reach.organic_search",
                        "Organic search and content visibility (SEO)",
                        RECONSTRUCTED,
                        MEDIA,
                        CONTENT),
                activity(REACH, "reach.paid_media", "Paid media: search, social, display", RECONSTRUCTED, MEDIA),
                activity(
                        REACH,
                        "reach.earned_media",
                        "Earned and partner media: PR, influencer, affiliate, co-marketing",
                        RECONSTRUCTED,
                        MEDIA),
                activity(
                        REACH,
                        "reach.media_plan",
                        "Media plan and schedule: always-on and campaign",
                        RECONSTRUCTED,
                        MEDIA),
                activity(ACT, "act.customer_journeys", "Customer journeys", RECONSTRUCTED, EXPERIENCE),
                activity(ACT, "act.lead_capture", "Lead capture and profiling", RECONSTRUCTED),
                activity(ACT, "act.content_strategy", "Content marketing strategy", RECONSTRUCTED, CONTENT),
                activity(
                        ACT,
                        "act.content_distribution",
                        "Content distribution and interactive tools",
                        RECONSTRUCTED,
                        CONTENT),
                activity(ACT, "act.landing_pages", "Landing pages", RECONSTRUCTED, EXPERIENCE),
                activity(CONVERT, "convert.lead_nurture", "Lead nurture and retargeting", RECONSTRUCTED),
                activity(CONVERT, "convert.personalisation", "Personalisation", RECONSTRUCTED, EXPERIENCE),
                activity(CONVERT, "convert.mobile_experience", "Mobile experience", RECONSTRUCTED, EXPERIENCE),
                activity(
                        CONVERT,
                        "convert.multichannel_selling",
                        "Multichannel selling: online and offline assist",
                        RECONSTRUCTED,
                        EXPERIENCE),
                activity(CONVERT, "convert.cro", "Conversion rate optimisation", RECONSTRUCTED, EXPERIENCE),
                activity(ENGAGE, "engage.onboarding", "Customer onboarding", RECONSTRUCTED),
                activity(ENGAGE, "engage.customer_experience", "Customer experience", RECONSTRUCTED, EXPERIENCE),
                activity(ENGAGE, "engage.customer_service", "Customer service and success", RECONSTRUCTED),
                activity(ENGAGE, "engage.messaging", "Customer email and messaging", RECONSTRUCTED, MESSAGING),
                activity(ENGAGE, "engage.community", "Social and community, advocacy", RECONSTRUCTED));
    }

    /** The headings of the template in other words; that of Convert, Strategy is inferred. */
    static List<OsaCell> osaCells() {
        return List.of(
                new OsaCell(PLAN, OPPORTUNITY, "Assess the market and fix objectives"),
                new OsaCell(PLAN, STRATEGY, "Draw up the digital strategy"),
                new OsaCell(PLAN, ACTION, "Roll out and run communications"),
                new OsaCell(REACH, OPPORTUNITY, "Size the reachable online audience"),
                new OsaCell(REACH, STRATEGY, "Pick the communication options that fit best"),
                new OsaCell(REACH, ACTION, "Tune communications"),
                new OsaCell(ACT, OPPORTUNITY, "Look for the strongest levers on lead conversion"),
                new OsaCell(ACT, STRATEGY, "Put content and customer journeys first"),
                new OsaCell(ACT, ACTION, "Operate content and lead generation"),
                new OsaCell(CONVERT, OPPORTUNITY, "Check where more sales conversion can come from"),
                new OsaCell(
                        CONVERT,
                        STRATEGY,
                        "Define the approach to conversion rate optimisation and to several channels"),
                new OsaCell(CONVERT, ACTION, "Keep improving conversion"),
                new OsaCell(ENGAGE, OPPORTUNITY, "Check the scope to lift customer activity"),
                new OsaCell(ENGAGE, STRATEGY, "Plan retention and engagement"),
                new OsaCell(ENGAGE, ACTION, "Deliver customer communications"));
    }

    static List<String> successFactors() {
        return List.of(
                "Opportunities quantified by benchmarking competitors",
                "Goals and objectives defined",
                "A data-driven process with customised analytics and KPI dashboards",
                "A prioritised investment strategy",
                "Personas and online value propositions");
    }

    /** The ends are named by Smart Insights; the middle follows the Capability Maturity Model that the scale is modelled on. */
    static List<CapabilityLevel> capabilityLevels() {
        return List.of(
                new CapabilityLevel(1, "Initial"),
                new CapabilityLevel(2, "Managed"),
                new CapabilityLevel(3, "Defined"),
                new CapabilityLevel(4, "Quantified"),
                new CapabilityLevel(5, "Optimised"));
    }

    private static Activity activity(Stage stage, String id, String title, Edition edition, String... pillars) {
        return new Activity(id, stage, title, edition, List.of(pillars));
    }
}
