package io.github.raceframework.core.plan;

import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link RacePlan}. Parts may come in any order and may name parts that come later; parts of one kind keep their
 * order. What is left unsaid: the standard vocabulary, the ISO calendar, {@link SmartReading#ACTIONABLE}, {@link ReviewCycle#STANDARD}, no
 * books closed. Not for use by several threads.
 *
 * <p>Values are checked when they are made, and fail with an {@link IllegalArgumentException} of their own: ranges of dates, amounts, filters, ids of
 * KPIs and measures, {@link Phasing}, {@link Target}, {@link Baseline} and media splits. The parts take what they are given. {@link #build}
 * checks them, and how they go together: ids and references, periods inside the plan's, currencies, values inside the range of their KPI, targets
 * against baselines, phasings against the calendar, names in the data, the budget against campaigns and closed books.
 */
public final class RacePlanBuilder {

    final String name;
    final DateRange period;
    final Currency currency;
    PlanVocabulary vocabulary = PlanVocabulary.standard();
    RaceCalendar calendar = RaceCalendar.iso();
    SmartReading smartReading = SmartReading.ACTIONABLE;
    ReviewCycle reviewCycle = ReviewCycle.STANDARD;

    @Nullable
    LocalDate booksClosedTo;

    @Nullable
    Situation situation;

    @Nullable
    Strategy strategy;

    final List<Audience> audiences = new ArrayList<>();
    final List<Goal> goals = new ArrayList<>();
    final List<ObjectiveBuilder> objectives = new ArrayList<>();
    final List<PlannedTactic> tactics = new ArrayList<>();
    final List<CampaignBuilder> campaigns = new ArrayList<>();
    final List<ContentItem> content = new ArrayList<>();
    final List<Initiative> initiatives = new ArrayList<>();
    final List<BudgetLineBuilder> budget = new ArrayList<>();
    final List<Reallocation> reallocations = new ArrayList<>();
    final List<Benchmark> benchmarks = new ArrayList<>();
    final List<StatusPolicy> statusPolicies = new ArrayList<>();
    final List<CapabilityRating> capabilities = new ArrayList<>();
    final List<Funnel> funnels = new ArrayList<>();

    RacePlanBuilder(String name, DateRange period, Currency currency) {
        this.name = name;
        this.period = period;
        this.currency = currency;
    }

    /** What its ids of KPIs, tactics, channels and activities are checked against. */
    public RacePlanBuilder vocabulary(PlanVocabulary newVocabulary) {
        vocabulary = newVocabulary;
        return this;
    }

    /** The calendar in whose buckets targets are phased, and in whose months costs and budget are booked. */
    public RacePlanBuilder calendar(RaceCalendar newCalendar) {
        calendar = newCalendar;
        return this;
    }

    /** What SMART stands for in this plan. */
    public RacePlanBuilder smartReading(SmartReading newReading) {
        smartReading = newReading;
        return this;
    }

    /** The rhythm of planning and review. */
    public RacePlanBuilder reviewCycle(ReviewCycle newCycle) {
        reviewCycle = newCycle;
        return this;
    }

    /** The first day for which no actual amounts are booked yet: the start of a month of the plan's calendar. */
    public RacePlanBuilder booksClosedTo(LocalDate newEnd) {
        booksClosedTo = newEnd;
        return this;
    }

    /** Where the brand stands. */
    public RacePlanBuilder situation(Situation newSituation) {
        situation = newSituation;
        return this;
    }

    /** How the objectives are to be reached. */
    public RacePlanBuilder strategy(Strategy newStrategy) {
        strategy = newStrategy;
        return this;
    }

    /** These audiences as well. */
    public RacePlanBuilder audiences(Audience... added) {
        audiences.addAll(List.of(added));
        return this;
    }

    /** These goals as well. */
    public RacePlanBuilder goals(Goal... added) {
        goals.addAll(List.of(added));
        return this;
    }

    /** These objectives as well. */
    public RacePlanBuilder objectives(ObjectiveBuilder... added) {
        objectives.addAll(List.of(added));
        return this;
    }

    /** These chosen tactics as well. */
    public RacePlanBuilder tactics(PlannedTactic... added) {
        tactics.addAll(List.of(added));
        return this;
    }

    /** These campaigns as well. */
    public RacePlanBuilder campaigns(CampaignBuilder... added) {
        campaigns.addAll(List.of(added));
        return this;
    }

    /** These pieces of content as well. */
    public RacePlanBuilder content(ContentItem... added) {
        content.addAll(List.of(added));
        return this;
    }

    /** These initiatives as well, after those before in priority. */
    public RacePlanBuilder initiatives(Initiative... added) {
        initiatives.addAll(List.of(added));
        return this;
    }

    /** These budget lines as well. */
    public RacePlanBuilder budget(BudgetLineBuilder... added) {
        budget.addAll(List.of(added));
        return this;
    }

    /** These moves of money as well. */
    public RacePlanBuilder reallocations(Reallocation... added) {
        reallocations.addAll(List.of(added));
        return this;
    }

    /** These benchmarks as well. */
    public RacePlanBuilder benchmarks(Benchmark... added) {
        benchmarks.addAll(List.of(added));
        return this;
    }

    /** These status policies as well: one for all KPIs, and one for each KPI that is read differently. */
    public RacePlanBuilder statusPolicies(StatusPolicy... added) {
        statusPolicies.addAll(List.of(added));
        return this;
    }

    /** These ratings as well. */
    public RacePlanBuilder capabilities(CapabilityRating... added) {
        capabilities.addAll(List.of(added));
        return this;
    }

    /** These funnels as well. */
    public RacePlanBuilder funnels(Funnel... added) {
        funnels.addAll(List.of(added));
        return this;
    }

    /**
     * The plan.
     *
     * @throws PlanException if it has faults, with all of them
     */
    public RacePlan build() {
        List<PlanViolation> faults = PlanCheck.faults(this);
        if (!faults.isEmpty()) {
            throw new PlanException(name, faults);
        }
        return new RacePlan(this);
    }
}
