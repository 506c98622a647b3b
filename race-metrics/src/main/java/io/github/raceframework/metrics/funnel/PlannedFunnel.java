package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Formula;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.Funnel;
import io.github.raceframework.core.plan.FunnelAssumptions;
import io.github.raceframework.core.plan.FunnelAssumptions.StepRate;
import io.github.raceframework.core.plan.FunnelSource;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A funnel of a plan, ready to be computed: steps, rates, channels, prices and limits from what the plan assumes of it, the target and its season from the
 * objective it is to reach.
 *
 * <pre>{@code
 * PlannedFunnel funnel = PlannedFunnel.of(plan, "purchase");
 * FunnelPlan needed = funnel.model().reverse(funnel.target());
 * }</pre>
 *
 * <ul>
 *   <li>What a step counts is its measure, and its name is the measure's id. A KPI of money, such as net sales, is revenue; any other objective is one whose
 *       KPI is the measure of a step.
 *   <li>Rates that the plan does not state are measured on facts: the sum of the step's measure over that of the step before it, over the objective's scope. Both are
 *       of the same days, also where the step lags: state the rate where numbers grow so fast that this matters. A rate has an interval if the plan's catalogue has a
 *       KPI of that formula and says that the one are among the other ({@link Sampling#SUBSET}); leads need not be of the sessions of the same days.
 *   <li>Without phasing an objective is spread by days, over months if its period is made of whole ones, else day by day. Of a band the lower end is to be
 *       reached.
 * </ul>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PlannedFunnel {

    /** Whether rates that the plan states are its own. */
    private enum Rates {
        AS_STATED,
        MEASURED
    }

    private final RacePlan plan;
    private final Funnel funnel;
    private final FunnelAssumptions assumed;
    private final FunnelModel model;

    private PlannedFunnel(
            RacePlan plan, Funnel funnel, Rates rates, BiFunction<MeasureId, MeasureId, KpiValue> measure) {
        this.plan = plan;
        this.funnel = funnel;
        this.assumed = funnel.findAssumptions()
                .orElseThrow(() -> new IllegalArgumentException(
                        named() + " says nothing of rates and channels; give its assumptions"));
        FunnelModel chain = FunnelModel.of(funnel.steps().get(0).text(), steps(rates, measure))
                .withBuffer(assumed.buffer().toPlainString());
        FunnelModel worth = assumed.findValue().map(chain::worth).orElse(chain);
        if (assumed.sources().isEmpty()) {
            throw new IllegalArgumentException(
                    named() + " has no channels; give those that feed it in its assumptions, each with its share");
        }
        for (FunnelSource source : assumed.sources()) {
            worth = worth.with(channel(source));
        }
        this.model = worth;
    }

    /**
     * A funnel of a plan with the rates that the plan states.
     *
     * @param id id of the funnel
     * @throws IllegalArgumentException if the plan has no such funnel, or the plan does not say what it takes: a rate for each step after the first, and the
     *     channels
     */
    public static PlannedFunnel of(RacePlan plan, String id) {
        Funnel funnel = find(plan, id);
        return new PlannedFunnel(plan, funnel, Rates.AS_STATED, (step, before) -> {
            throw new IllegalArgumentException("step " + step + " of funnel \"" + id
                    + "\" has no rate; state it in the plan's assumptions, or have it measured on facts");
        });
    }

    /**
     * A funnel of a plan with the rates that the plan states, the others as they were measured. One that cannot be measured is absent, and so is then what is
     * planned with it.
     *
     * @param id id of the funnel
     * @param facts what they are measured on
     * @param days the days they are measured over
     * @throws IllegalArgumentException if the plan has no such funnel or does not say which channels feed it
     */
    public static PlannedFunnel measured(RacePlan plan, String id, AggregateSource facts, DateRange days) {
        return measured(plan, id, Rates.AS_STATED, facts, days);
    }

    /**
     * A funnel of a plan with all its rates as they were measured, also those that the plan states. Lags, click-through rates and prices stay those of the plan.
     *
     * @param id id of the funnel
     * @param facts what they are measured on
     * @param days the days they are measured over
     * @throws IllegalArgumentException as {@link #measured} does
     */
    public static PlannedFunnel remeasured(RacePlan plan, String id, AggregateSource facts, DateRange days) {
        return measured(plan, id, Rates.MEASURED, facts, days);
    }

    private static PlannedFunnel measured(
            RacePlan plan, String id, Rates rates, AggregateSource facts, DateRange days) {
        Funnel funnel = find(plan, id);
        Filter scope = funnel.findAssumptions()
                .flatMap(FunnelAssumptions::findObjective)
                .map(objective -> plan.getObjective(objective).scope())
                .orElse(Filter.ALL);
        return new PlannedFunnel(plan, funnel, rates, (step, before) -> rate(plan, step, before, facts, days, scope));
    }

    private static Funnel find(RacePlan plan, String id) {
        List<String> ids = plan.funnels().stream().map(Funnel::id).toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException(
                    "the plan has no funnel; add one, with what it assumes of rates, channels and the objective to reach");
        }
        return plan.funnels().stream()
                .filter(funnel -> funnel.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no funnel \"" + Spelling.excerpt(id)
                        + "\"; it has " + ids + Spelling.suggestion(id, ids)));
    }

    private static KpiValue rate(
            RacePlan plan, MeasureId step, MeasureId before, AggregateSource facts, DateRange days, Filter scope) {
        KpiCatalog known = plan.vocabulary().kpis();
        Formula formula = Formula.parse(step + " / " + before);
        Kpi rate = Kpi.define("funnel.rate", "Rate of " + step, formula.toString())
                .unit(DisplayUnit.ANY)
                .sampling(sampling(known, formula))
                .build();
        KpiCatalog measures = KpiCatalog.empty()
                .withFunctions(known.functions())
                .withDimensions(known.dimensions())
                .withMeasures(known.measures())
                .with(rate);
        return KpiEngine.of(facts, measures)
                .run(KpiQuery.of(rate).where(scope).range(days))
                .rows()
                .get(0)
                .value(rate);
    }

    /** What the catalogue says of that rate. Of one that it does not have nobody has said that those of a step are among those of the step before. */
    private static Sampling sampling(KpiCatalog catalog, Formula formula) {
        List<Sampling> said = catalog.kpis().stream()
                .filter(kpi -> kpi.formula().equals(formula))
                .map(Kpi::sampling)
                .distinct()
                .toList();
        return said.equals(List.of(Sampling.SUBSET)) ? Sampling.SUBSET : Sampling.COUNTS;
    }

    private String named() {
        return "funnel \"" + funnel.id() + "\"";
    }

    private FunnelStep[] steps(Rates rates, BiFunction<MeasureId, MeasureId, KpiValue> measure) {
        List<FunnelStep> steps = new ArrayList<>();
        for (int i = 1; i < funnel.steps().size(); i++) {
            MeasureId step = funnel.steps().get(i);
            MeasureId before = funnel.steps().get(i - 1);
            KpiValue rate = assumed.findRate(step)
                    .flatMap(StepRate::findRate)
                    .filter(number -> rates == Rates.AS_STATED)
                    .map(number -> Figures.of(number, Unit.NONE))
                    .orElseGet(() -> measure.apply(step, before));
            int lag = assumed.findRate(step).map(StepRate::lag).orElse(0);
            steps.add(FunnelStep.of(step.text(), rate).withLag(lag));
        }
        return steps.toArray(FunnelStep[]::new);
    }

    private static FunnelChannel channel(FunnelSource source) {
        FunnelChannel channel =
                FunnelChannel.of(source.channel(), source.share().toPlainString());
        if (source.findClickRate().isPresent()) {
            channel = channel.withClickRate(source.findClickRate().get().toPlainString());
        }
        if (source.findPrice().isPresent()) {
            Money price = source.findPrice().get();
            channel = channel.withPrice(
                    switch (source.basis()) {
                        case ENTRY -> MediaPrice.perEntry(price);
                        case THOUSAND_IMPRESSIONS -> MediaPrice.perThousand(price);
                    });
        }
        List<ChannelLimit> limits = new ArrayList<>();
        source.findLeastSpend().map(ChannelLimit::leastSpend).ifPresent(limits::add);
        source.findMostSpend().map(ChannelLimit::mostSpend).ifPresent(limits::add);
        source.findMostEntries().map(ChannelLimit::entries).ifPresent(limits::add);
        source.findMostImpressions()
                .map(most -> ChannelLimit.impressionShare(most, BigDecimal.ONE))
                .ifPresent(limits::add);
        for (ChannelLimit limit : limits) {
            channel = channel.withLimit(limit);
        }
        return channel;
    }

    /** The funnel as the plan has it. */
    public Funnel funnel() {
        return funnel;
    }

    /** The chain with its channels. */
    public FunnelModel model() {
        return model;
    }

    /**
     * The objective that the funnel is to reach.
     *
     * @throws IllegalArgumentException if the plan names none
     */
    public Objective objective() {
        return plan.getObjective(assumed.findObjective()
                .orElseThrow(() -> new IllegalArgumentException(
                        named() + " names no objective to reach; name one in its assumptions")));
    }

    /**
     * What the funnel is to yield, and when.
     *
     * @throws IllegalArgumentException if the plan names no objective
     */
    public FunnelTarget target() {
        Objective objective = objective();
        Kpi kpi = plan.vocabulary().kpis().getKpi(objective.kpi().text());
        boolean isMoney = objective.target().findCurrency().isPresent();
        return new FunnelTarget(
                isMoney ? null : kpi.formula().toString(),
                objective.target().low(),
                objective.target().currency(),
                objective.target().period(),
                plan.calendar(),
                objective
                        .findPhasing()
                        .orElseGet(() -> byDays(objective.target().period())));
    }

    private Phasing byDays(DateRange period) {
        List<Bucket> months = plan.calendar().buckets(Grain.MONTH, period);
        DateRange whole =
                months.get(0).range().span(months.get(months.size() - 1).range());
        return whole.equals(period)
                ? Phasing.shape(
                        Grain.MONTH,
                        months.stream().mapToLong(month -> month.range().days()).toArray())
                : Phasing.even(Grain.DAY, Math.toIntExact(period.days()));
    }

    /**
     * What the plan means to spend on the channels of the funnel that have a price in the period of the target: the planned amounts of the {@linkplain
     * #budgetLines lines}, each divided by days among the buckets it runs in, as far as these are buckets of the target. Channels without a price get nothing here,
     * as no line says how many enter over them.
     *
     * @throws IllegalArgumentException if the plan names no objective
     */
    public FunnelInputs budget() {
        FunnelTarget target = target();
        FunnelInputs inputs = FunnelInputs.on(plan.calendar());
        for (BudgetLine line : budgetLines()) {
            Map<Bucket, Money> parts = parts(line, target.phasing().grain());
            for (Bucket bucket : target.buckets()) {
                Money part = parts.get(bucket);
                if (part != null) {
                    inputs = inputs.spend(line.findChannel().orElseThrow(), bucket, part);
                }
            }
        }
        return inputs;
    }

    /**
     * What of the planned amounts of the {@linkplain #budgetLines lines} is outside the period of the target, and so not in {@link #budget}; empty if that is
     * nothing.
     *
     * @throws IllegalArgumentException if the plan names no objective
     */
    public Optional<Money> findBudgetElsewhere() {
        FunnelTarget target = target();
        return budgetLines().stream()
                .flatMap(line -> parts(line, target.phasing().grain()).entrySet().stream())
                .filter(part -> !target.period().contains(part.getKey().range()))
                .map(Map.Entry::getValue)
                .reduce(Money::plus)
                .filter(money -> money.amount().signum() != 0);
    }

    private Map<Bucket, Money> parts(BudgetLine line, Grain grain) {
        List<Bucket> buckets = plan.calendar().buckets(grain, line.period());
        List<Money> parts = line.planned()
                .split(buckets.stream()
                        .map(bucket -> BigDecimal.valueOf(bucket.range()
                                .findOverlap(line.period())
                                .orElseThrow()
                                .days()))
                        .toList());
        Map<Bucket, Money> byBucket = new LinkedHashMap<>();
        for (int i = 0; i < buckets.size(); i++) {
            byBucket.put(buckets.get(i), parts.get(i));
        }
        return byBucket;
    }

    /** The budget lines for media over the channels of the funnel that have a price. */
    public List<BudgetLine> budgetLines() {
        List<String> priced = assumed.sources().stream()
                .filter(source -> source.findPrice().isPresent())
                .map(FunnelSource::channel)
                .toList();
        return plan.budget().lines().stream()
                .filter(line -> line.category() == CostCategory.MEDIA
                        && line.findChannel().filter(priced::contains).isPresent())
                .toList();
    }

    /** The funnel and its chain: {@code purchase: sessions, leads 0.04, orders 0.2}. */
    @Override
    public String toString() {
        return funnel.id() + ": " + model;
    }
}
