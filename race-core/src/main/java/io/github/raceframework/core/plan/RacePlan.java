package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The marketing plan of a company, a brand or a market for a period: situation, objectives, strategy, tactics, action and control over the five
 * stages of RACE. A plan that exists has been checked: every id it names is known, every amount is in its currency, every target fits its KPI.
 *
 * <pre>{@code
 * RacePlan plan = RacePlan.define("Lamps 2025", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
 *         .objectives(Objective.define("leads", Stage.ACT, ActVolumeKpis.LEADS)
 *                 .baseline(Baseline.of("9000", DateRange.parse("2024-01-01/2025-01-01")))
 *                 .target(Target.of("12000", DateRange.parse("2025-01-01/2026-01-01")))
 *                 .owner("Content lead")
 *                 .source("CRM"))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Two plans are equal when all their parts are; the vocabulary they were checked against
 * is no part of them.
 */
public final class RacePlan {

    /**
     * The dimension of the ids of a plan's campaigns. Exports may know one campaign under several names, members of the dimension {@code campaign}; by
     * this one they meet, and the plan's costs with them.
     */
    public static final Dimension PLANNED_CAMPAIGN =
            Dimension.open("planned_campaign", "campaign of the plan, by its id");

    private final String name;
    private final DateRange period;
    private final Currency currency;
    private final PlanVocabulary vocabulary;
    private final RaceCalendar calendar;
    private final SmartReading smartReading;
    private final ReviewCycle reviewCycle;
    private final @Nullable Situation situation;
    private final @Nullable Strategy strategy;
    private final List<Audience> audiences;
    private final List<Goal> goals;
    private final List<Objective> objectives;
    private final List<PlannedTactic> tactics;
    private final List<Campaign> campaigns;
    private final List<ContentItem> content;
    private final List<Initiative> initiatives;
    private final Budget budget;
    private final List<Reallocation> reallocations;
    private final List<Benchmark> benchmarks;
    private final List<StatusPolicy> statusPolicies;
    private final List<CapabilityRating> capabilities;
    private final List<Funnel> funnels;

    RacePlan(RacePlanBuilder said) {
        name = said.name;
        period = said.period;
        currency = said.currency;
        vocabulary = said.vocabulary;
        calendar = said.calendar;
        smartReading = said.smartReading;
        reviewCycle = said.reviewCycle;
        situation = said.situation;
        strategy = said.strategy;
        audiences = List.copyOf(said.audiences);
        goals = List.copyOf(said.goals);
        objectives = said.objectives.stream()
                .map(objective -> objective.build(said.vocabulary))
                .toList();
        tactics = List.copyOf(said.tactics);
        Map<String, Campaign> byId = new LinkedHashMap<>();
        Map<String, Rhythm> rhythms = new LinkedHashMap<>();
        for (CampaignBuilder draft : said.campaigns) {
            Campaign campaign = draft.build(said.vocabulary.tactics().get(draft.tactic), said.period);
            byId.put(campaign.id(), campaign);
            rhythms.put(campaign.id(), campaign.rhythm());
        }
        campaigns = List.copyOf(byId.values());
        content = List.copyOf(said.content);
        initiatives = List.copyOf(said.initiatives);
        List<BudgetLine> lines = said.budget.stream()
                .map(line -> line.build(line.campaign == null ? null : byId.get(line.campaign)))
                .toList();
        budget = new Budget(said.currency, lines, rhythms, said.booksClosedTo);
        reallocations = List.copyOf(said.reallocations);
        benchmarks = List.copyOf(said.benchmarks);
        statusPolicies = List.copyOf(said.statusPolicies);
        capabilities = List.copyOf(said.capabilities);
        funnels = List.copyOf(said.funnels);
    }

    /**
     * Starts a plan.
     *
     * @param name what readers see
     * @param period the days it is for
     * @param currency the currency of its budget
     */
    public static RacePlanBuilder define(String name, DateRange period, Currency currency) {
        return new RacePlanBuilder(name, period, currency);
    }

    public String name() {
        return name;
    }

    public DateRange period() {
        return period;
    }

    /** The currency of its budget. An objective may be in another. */
    public Currency currency() {
        return currency;
    }

    /** What it was checked against. */
    public PlanVocabulary vocabulary() {
        return vocabulary;
    }

    /** The calendar in whose buckets targets are phased, and in whose months costs and budget are booked. */
    public RaceCalendar calendar() {
        return calendar;
    }

    public SmartReading smartReading() {
        return smartReading;
    }

    public ReviewCycle reviewCycle() {
        return reviewCycle;
    }

    public Optional<Situation> findSituation() {
        return Optional.ofNullable(situation);
    }

    public Optional<Strategy> findStrategy() {
        return Optional.ofNullable(strategy);
    }

    public List<Audience> audiences() {
        return audiences;
    }

    public List<Goal> goals() {
        return goals;
    }

    public List<Objective> objectives() {
        return objectives;
    }

    /** The objectives of a stage, in their order. */
    public List<Objective> objectives(Stage stage) {
        return objectives.stream()
                .filter(objective -> objective.stage() == stage)
                .toList();
    }

    /**
     * The objective of that id.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public Objective getObjective(String id) {
        return objectives.stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(
                        "objective", id, objectives.stream().map(Objective::id).toList()));
    }

    /** The tactics it chooses. */
    public List<PlannedTactic> tactics() {
        return tactics;
    }

    /** Its campaigns, with stage, media, channel and period filled in where they were left to the tactic and the plan. */
    public List<Campaign> campaigns() {
        return campaigns;
    }

    /**
     * The campaign of that id.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public Campaign getCampaign(String id) {
        return campaigns.stream()
                .filter(campaign -> campaign.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(
                        "campaign", id, campaigns.stream().map(Campaign::id).toList()));
    }

    public List<ContentItem> content() {
        return content;
    }

    /** The initiatives, most important first. */
    public List<Initiative> initiatives() {
        return initiatives;
    }

    /** The budget, with what its lines left to their campaigns filled in. */
    public Budget budget() {
        return budget;
    }

    public List<Reallocation> reallocations() {
        return reallocations;
    }

    public List<Benchmark> benchmarks() {
        return benchmarks;
    }

    public List<StatusPolicy> statusPolicies() {
        return statusPolicies;
    }

    /** The policy by which that KPI is read: its own, else the plan's for all KPIs, else {@link StatusPolicy#STANDARD}. */
    public StatusPolicy statusPolicy(KpiId kpi) {
        return policyFor(kpi).or(() -> policyFor(null)).orElse(StatusPolicy.STANDARD);
    }

    private Optional<StatusPolicy> policyFor(@Nullable KpiId kpi) {
        Optional<KpiId> wanted = Optional.ofNullable(kpi);
        return statusPolicies.stream()
                .filter(policy -> policy.findKpi().equals(wanted))
                .findFirst();
    }

    public List<CapabilityRating> capabilities() {
        return capabilities;
    }

    public List<Funnel> funnels() {
        return funnels;
    }

    /**
     * The target of an objective spread over the buckets of its period by its phasing; the parts add up to it. Counts are cut into whole
     * numbers and money into minor units, or into the target's own decimal places if it has more; anything else into the target's own.
     *
     * @return nothing if the objective has no phasing
     * @throws IllegalArgumentException if the objective is not one of this plan's
     */
    public List<PhasedTarget> phasedTargets(Objective objective) {
        return new TargetPhasing(this, own(objective)).parts();
    }

    /**
     * The share of an objective's target that falls before a day: by its phasing if it has one, else the share of its days that has
     * passed. Times the target it is what was to be expected by then, for a KPI that adds up; a rate is never prorated.
     *
     * @param until the first day that does not count
     * @return the exact part
     * @throws IllegalArgumentException if the objective is not one of this plan's
     */
    public ElapsedWeight elapsedWeight(Objective objective, LocalDate until) {
        return new TargetPhasing(this, own(objective)).elapsed(until);
    }

    /** Another plan's objective was checked against that plan's calendar, so its buckets would be wrong here. */
    private Objective own(Objective objective) {
        if (!objectives.contains(objective)) {
            throw new IllegalArgumentException(Faults.part("objective", objective.id()) + " is not one of "
                    + Faults.part("plan", name) + "; take it from that plan, with getObjective");
        }
        return objective;
    }

    /**
     * The tables by which a data set derives dimensions from the names in its rows: campaign to stage and tactic, channel to media, then campaign
     * to media, channel and {@link #PLANNED_CAMPAIGN}. A table that has channels takes its media types from these, one that has only campaigns from
     * them. A campaign without a channel leads to {@code (not set)}.
     */
    public List<Lookup> lookups() {
        return PlanLookups.of(this);
    }

    /** The parts of the plan under the headings of SOSTAC, OSA and the stages. */
    public PlanOutline outline() {
        return OutlineWriter.outline(this);
    }

    private static IllegalArgumentException missing(String kind, String id, List<String> known) {
        return new IllegalArgumentException(
                "the plan has no " + kind + " \"" + Spelling.excerpt(id) + "\"" + Spelling.suggestion(id, known));
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>(List.of(name, period, currency, calendar, smartReading, reviewCycle));
        parts.addAll(List.of(findSituation(), findStrategy(), audiences, goals, objectives, tactics, campaigns));
        parts.addAll(List.of(content, initiatives, budget, reallocations, benchmarks, statusPolicies));
        parts.addAll(List.of(capabilities, funnels));
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RacePlan other && parts().equals(other.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The name and the period. */
    @Override
    public String toString() {
        return name + " " + period;
    }
}
