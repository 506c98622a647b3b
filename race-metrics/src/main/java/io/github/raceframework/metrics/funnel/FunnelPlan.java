package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes through a funnel, by channel and bucket, and the sums of it. Money and people are summed exactly; each figure is exact where it
 * is a decimal of at most 34 digits, else the nearest double, and nothing is rounded to cents. Figures carry the flags of the rates they rest on.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FunnelPlan {

    private final FunnelModel model;
    private final RaceCalendar calendar;
    private final List<FunnelFlow> flows;
    private final List<BindingLimit> limits;
    private final KpiValue.@Nullable Absent obstacle;
    private final List<Flag> flags;

    private FunnelPlan(
            FunnelModel model,
            RaceCalendar calendar,
            List<FunnelFlow> flows,
            List<BindingLimit> limits,
            KpiValue.@Nullable Absent obstacle) {
        this.model = model;
        this.calendar = calendar;
        this.flows = List.copyOf(flows);
        this.limits = List.copyOf(limits);
        this.obstacle = obstacle;
        this.flags = flags(model);
    }

    /** The flags of all rates of a model. */
    static List<Flag> flags(FunnelModel model) {
        return Figures.flags(rates(model)
                .filter(KpiValue.Present.class::isInstance)
                .flatMap(rate -> ((KpiValue.Present) rate).flags().stream()));
    }

    private static Stream<KpiValue> rates(FunnelModel model) {
        Stream<FunnelStep> steps = Stream.concat(
                model.steps().stream(), model.channels().stream().flatMap(channel -> channel.steps().stream()));
        return Stream.concat(
                steps.map(FunnelStep::rate),
                model.channels().stream().flatMap(channel -> channel.findClickRate().stream()));
    }

    static FunnelPlan of(FunnelModel model, RaceCalendar calendar, List<FunnelFlow> flows, List<BindingLimit> limits) {
        return new FunnelPlan(model, calendar, flows, limits, null);
    }

    static FunnelPlan absent(FunnelModel model, RaceCalendar calendar, KpiValue.Absent obstacle) {
        return new FunnelPlan(model, calendar, List.of(), List.of(), obstacle);
    }

    /** Why there are no figures, if so: which step it is about, in words. */
    public Optional<KpiValue.Absent> findObstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** Who enters when and over which channel, and what becomes of them; none if there is an obstacle. */
    public List<FunnelFlow> flows() {
        return flows;
    }

    /** Where a channel could not give, or had to be given more than, what was wanted. */
    public List<BindingLimit> limits() {
        return limits;
    }

    /**
     * The part of the plan over one channel.
     *
     * @throws IllegalArgumentException if the funnel has no such channel
     */
    public FunnelPlan channel(String name) {
        List<String> names = model.channels().stream().map(FunnelChannel::name).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException(noChannel(name, names));
        }
        return new FunnelPlan(
                model,
                calendar,
                flows.stream().filter(flow -> flow.channel().equals(name)).toList(),
                limits.stream().filter(limit -> limit.channel().equals(name)).toList(),
                obstacle);
    }

    static String noChannel(String name, Collection<String> names) {
        return "funnel has no channel \"" + Spelling.excerpt(name) + "\"; it has " + names
                + Spelling.suggestion(name, names);
    }

    /** What to put into the funnel to get this plan. */
    public FunnelInputs inputs() {
        return new FunnelInputs(calendar, flows.stream().map(FunnelFlow::input).toList());
    }

    /**
     * How many there are at a step, or enter, in all buckets together.
     *
     * @throws IllegalArgumentException if the funnel has no such step
     */
    public KpiValue count(String step) {
        return figure(exact(step, bucket -> true), Unit.COUNT);
    }

    /**
     * How many there are at a step, or enter, in a bucket.
     *
     * @throws IllegalArgumentException if the funnel has no such step, or the bucket is of another calendar or grain than those of the plan
     */
    public KpiValue count(String step, Bucket bucket) {
        return figure(exact(step, only(bucket)), Unit.COUNT);
    }

    /** That bucket alone, which must be one that the plan can have. */
    private Predicate<Bucket> only(Bucket bucket) {
        FunnelInputs.check(calendar, bucket);
        for (FunnelFlow flow : flows) {
            Grain grain = flow.bucket().grain();
            if (grain != bucket.grain()) {
                throw new IllegalArgumentException("bucket " + bucket.label() + " is of grain " + bucket.grain()
                        + ", and the plan has buckets of grain " + grain + "; ask for one of those");
            }
        }
        return bucket::equals;
    }

    private Fraction exact(String step, Predicate<Bucket> condition) {
        model.position(step);
        return flows.stream()
                .flatMap(flow -> flow.passages().stream())
                .filter(passage -> passage.name().equals(step) && condition.test(passage.bucket()))
                .map(FunnelFlow.Passage::count)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The impressions it takes; {@code MISSING_MEASURE} if they are planned for no channel, and only of those for which they are. */
    public KpiValue impressions() {
        return impressions(bucket -> true);
    }

    /**
     * The impressions it takes in a bucket, when those they lead to enter; as {@link #impressions()}, and fails as {@link #count(String,
     * Bucket)} does.
     */
    public KpiValue impressions(Bucket bucket) {
        return impressions(only(bucket));
    }

    private KpiValue impressions(Predicate<Bucket> condition) {
        List<Fraction> planned = flows.stream()
                .filter(flow -> condition.test(flow.bucket()))
                .flatMap(flow -> flow.findImpressions().stream())
                .toList();
        return obstacle == null && planned.isEmpty()
                ? Figures.absent(AbsenceReason.MISSING_MEASURE, "no channel with a click-through rate is used")
                : figure(planned.stream().reduce(Fraction.ZERO, Fraction::plus), Unit.COUNT);
    }

    /** What it costs; channels without a price cost nothing. */
    public KpiValue cost() {
        return money(exactCost(bucket -> true));
    }

    /** What is spent in a bucket: when those paid for enter. Fails as {@link #count(String, Bucket)} does. */
    public KpiValue cost(Bucket bucket) {
        return money(exactCost(only(bucket)));
    }

    private Fraction exactCost(Predicate<Bucket> condition) {
        return flows.stream()
                .filter(flow -> condition.test(flow.bucket()))
                .map(FunnelFlow::cost)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What those at the last step are worth; {@code MISSING_MEASURE} for a funnel without a value. */
    public KpiValue revenue() {
        return model.findValue()
                .map(value -> money(worth(value, bucket -> true)))
                .orElseGet(FunnelPlan::withoutValue);
    }

    /** What those at the last step in a bucket are worth; as {@link #revenue()}, and fails as {@link #count(String, Bucket)} does. */
    public KpiValue revenue(Bucket bucket) {
        return model.findValue().map(value -> money(worth(value, only(bucket)))).orElseGet(FunnelPlan::withoutValue);
    }

    private Fraction worth(Money value, Predicate<Bucket> condition) {
        return exact(lastStep(), condition).times(Fraction.of(value.amount()));
    }

    private String lastStep() {
        return model.steps().get(model.steps().size() - 1).name();
    }

    private static KpiValue withoutValue() {
        return Figures.absent(AbsenceReason.MISSING_MEASURE, "the funnel has no value of what its last step counts");
    }

    /**
     * Revenue times the margin, less cost.
     *
     * @param margin contribution before media as a fraction of revenue; above 1 is {@code OUT_OF_DOMAIN}
     */
    public KpiValue contribution(BigDecimal margin) {
        if (margin.compareTo(BigDecimal.ONE) > 0) {
            return Figures.absent(
                    AbsenceReason.OUT_OF_DOMAIN,
                    "the margin " + margin.toPlainString() + " is above 1; write a percentage as a fraction");
        }
        return model.findValue()
                .map(value -> money(
                        worth(value, bucket -> true).times(Fraction.of(margin)).minus(exactCost(bucket -> true))))
                .orElseGet(FunnelPlan::withoutValue);
    }

    /**
     * Cost per lead, order or other count at a step; {@code ZERO_DENOMINATOR} where nobody gets there.
     *
     * @throws IllegalArgumentException if the funnel has no such step
     */
    public KpiValue costPer(String step) {
        Fraction count = exact(step, bucket -> true);
        if (obstacle == null && count.signum() == 0) {
            return Figures.absent(AbsenceReason.ZERO_DENOMINATOR, step + " is 0");
        }
        return obstacle == null ? money(exactCost(bucket -> true).over(count)) : obstacle;
    }

    /**
     * Cost per thousand impressions, over the channels whose impressions are planned; as {@link #impressions()}, and {@code ZERO_DENOMINATOR}
     * where it takes none.
     */
    public KpiValue costPerThousandImpressions() {
        List<FunnelFlow> seen = flows.stream()
                .filter(flow -> flow.findImpressions().isPresent())
                .toList();
        if (obstacle != null || seen.isEmpty()) {
            return impressions();
        }
        Fraction impressions = Fraction.ZERO;
        Fraction cost = Fraction.ZERO;
        for (FunnelFlow flow : seen) {
            impressions = impressions.plus(flow.findImpressions().orElseThrow());
            cost = cost.plus(flow.cost());
        }
        return impressions.isZero()
                ? Figures.absent(AbsenceReason.ZERO_DENOMINATOR, "the number of impressions is 0")
                : money(cost.times(Fraction.of(1000)).over(impressions));
    }

    private KpiValue money(Fraction amount) {
        Optional<Currency> currency = Stream.concat(
                        model.findValue().stream(),
                        model.channels().stream()
                                .flatMap(channel -> channel.findPrice().map(MediaPrice::amount).stream()))
                .map(Money::currency)
                .findFirst();
        return currency.map(each -> figure(amount, Unit.MONEY.in(each)))
                .orElseGet(() -> Figures.absent(AbsenceReason.MISSING_MEASURE, "no channel has a price"));
    }

    private KpiValue figure(Fraction number, Unit unit) {
        return obstacle == null ? Figures.of(number, unit, flags) : obstacle;
    }

    /** The number of flows, or the obstacle. */
    @Override
    public String toString() {
        return obstacle == null ? flows.size() + " flows, " + limits.size() + " limits" : obstacle.detail();
    }
}
