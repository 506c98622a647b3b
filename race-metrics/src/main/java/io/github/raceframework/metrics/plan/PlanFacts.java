package io.github.raceframework.metrics.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.standard.PlanMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.CapabilityRating;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.plan.CarriedLines.Carried;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a plan supplies to a data set: what was spent and what is approved, by stage, media, channel, tactic, planned campaign and
 * category, and how well activities are mastered.
 *
 * <p>A budget line speaks for all days of its period alike. A row of {@link #costs} and {@link #budget} speaks for a month of the plan's calendar: an
 * amount is divided among the media types of its line, and each part among the months by their days, in whole minor units that add up to it ({@link
 * io.github.raceframework.core.value.Money#split}). An amount that is not known is an unknown cell, never zero. A month that the plan or its closed
 * books have only in part is not covered.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PlanFacts {

    /** What money is spent on. */
    public static final Dimension COST_CATEGORY = Dimension.closed(
            "cost_category",
            "what money is spent on",
            Stream.of(CostCategory.values()).map(Enum::name).toArray(String[]::new));

    /** What is rated: the id of an activity of the framework. */
    public static final Dimension ACTIVITY = Dimension.open("activity", "activity of the framework");

    private static final String COSTS = "plan_costs";

    private final RacePlan plan;

    private PlanFacts(RacePlan plan) {
        this.plan = plan;
    }

    /** The facts of that plan. */
    public static PlanFacts of(RacePlan plan) {
        return new PlanFacts(plan);
    }

    /**
     * An application's tables and those of the plan that have something to say, together with the {@linkplain RacePlan#lookups() lookups} of the
     * plan. A plan without budget lines knows nothing of costs.
     *
     * @throws IllegalArgumentException if two tables have one name
     */
    public Dataset dataset(FactTable... tables) {
        return dataset(CostBasis.BOOKS, tables);
    }

    /**
     * The same with marketing cost on that basis.
     *
     * @throws IllegalArgumentException as {@link #dataset(CostBasis, Dataset)}
     */
    public Dataset dataset(CostBasis basis, FactTable... tables) {
        return dataset(basis, Dataset.of(tables));
    }

    /**
     * A data set with the tables of the plan that have something to say, with the lookups of the plan, and with marketing cost on that basis. On {@link
     * CostBasis#MEDIA_AND_BOOKS} marketing cost rests on the tables that provide media cost, as the data set has it here: of several tables say first which of
     * them count, {@link Dataset#prefer} or {@link Dataset#union}. Rules that are made and rows that come in later are not followed.
     *
     * @throws IllegalArgumentException if two tables have one name; with {@link CostBasis#MEDIA_AND_BOOKS} a table {@code ads} with media cost has one
     *     beside it of the name {@code ads_costs}; or if the basis is {@link CostBasis#MEDIA_ONLY} and a table has marketing cost
     */
    public Dataset dataset(CostBasis basis, Dataset feeds) {
        List<FactTable> own = new ArrayList<>();
        if (!plan.budget().lines().isEmpty()) {
            own.add(budget());
        }
        if (!plan.capabilities().isEmpty()) {
            own.add(capabilities());
        }
        Dataset dataset = feeds.adding(own.toArray(FactTable[]::new));
        Dataset withCosts = switch (basis) {
            case BOOKS -> findBooked().isEmpty() || plan.budget().lines().isEmpty() ? dataset : dataset.adding(costs());
            case MEDIA_AND_BOOKS -> mediaAndBooks(dataset);
            case MEDIA_ONLY -> CostBasis.mediaOnly(dataset);
        };
        return withCosts.with(plan.lookups());
    }

    private Dataset mediaAndBooks(Dataset feeds) {
        FeedCosts media = FeedCosts.of(plan, findBooked().orElse(null), feeds);
        FactTable[] tables =
                Stream.concat(media.tables().stream(), Stream.of(costs(media))).toArray(FactTable[]::new);
        Dataset dataset = feeds.adding(tables);
        return media.isDecided() && tables.length > 1
                ? dataset.union(
                        FeedCosts.MEASURES,
                        Stream.of(tables).map(FactTable::name).toArray(String[]::new))
                : dataset;
    }

    /**
     * The table {@code plan_costs}: {@code marketing_cost} from the actual amounts of the budget lines, covered from the start of the plan to where
     * the books are closed. It is {@code acquisition_cost} too for a line that seeks new customers and {@code retention_cost} for one that
     * seeks those there are; how a line for both divides is not known. A line that is still running was booked for its days up to there.
     */
    public FactTable costs() {
        return costs(FeedCosts.of(plan, null, Dataset.of()));
    }

    /** The costs beside those of feeds. */
    private FactTable costs(FeedCosts feeds) {
        FactSchema schema = schema(COSTS)
                .withMeasure(SalesMeasures.MARKETING_COST)
                .withMeasure(SalesMeasures.ACQUISITION_COST)
                .withMeasure(SalesMeasures.RETENTION_COST);
        Optional<DateRange> booked = findBooked();
        if (booked.isEmpty()) {
            return FactTable.appender(schema).toTable();
        }
        MonthlyAmounts rows = new MonthlyAmounts(plan, BudgetFigure.ACTUAL, booked.get());
        FactAppender table = FactTable.appender(schema.withCoverage(booked.get()));
        rows.forEach(
                line -> feeds.carry(line) != Carried.YES,
                (line, amount) -> FeedCosts.put(table, line.focus(), findOwn(feeds.carry(line), amount)),
                table);
        return table.toTable();
    }

    /** What an amount adds to the feeds; null if that is not known. Nothing adds nothing. */
    private static @Nullable BigDecimal findOwn(Carried carried, @Nullable BigDecimal amount) {
        boolean counts = carried == Carried.NO || (amount != null && amount.signum() == 0);
        return counts ? amount : null;
    }

    /** The table {@code plan_budget}: {@code budget} from the planned amounts of the budget lines, covered for the whole plan. */
    public FactTable budget() {
        FactAppender table = FactTable.appender(
                schema("plan_budget").withMeasure(PlanMeasures.BUDGET).withCoverage(plan.period()));
        new MonthlyAmounts(plan, BudgetFigure.PLANNED, plan.period())
                .forEach(line -> true, (line, amount) -> table.measure("budget", amount), table);
        return table.toTable();
    }

    /** The days of the plan whose books are closed. */
    private Optional<DateRange> findBooked() {
        LocalDate start = plan.period().from();
        return plan.budget()
                .findBooksClosedTo()
                .filter(start::isBefore)
                .flatMap(end -> plan.period().findOverlap(new DateRange(start, end)));
    }

    private FactSchema schema(String name) {
        return FactSchema.named(name)
                .withRowGrain(Grain.MONTH, plan.calendar())
                .withCurrency(plan.currency())
                .withConformedDimension(StandardDimensions.STAGE)
                .withConformedDimension(StandardDimensions.MEDIA)
                .withDimension(StandardDimensions.channel(plan.vocabulary().channels()))
                .withDimension(StandardDimensions.tactic(plan.vocabulary().tactics()))
                .withDimension(RacePlan.PLANNED_CAMPAIGN)
                .withConformedDimension(COST_CATEGORY);
    }

    /**
     * The table {@code plan_capabilities}: {@code capability_level_sum} and {@code capabilities_rated} by stage and activity, on the days of the
     * ratings. Both are levels, of which the last rating of each activity counts.
     */
    public FactTable capabilities() {
        FactAppender table = FactTable.appender(FactSchema.named("plan_capabilities")
                .withDimension(StandardDimensions.STAGE)
                .withDimension(ACTIVITY)
                .withMeasure(PlanMeasures.CAPABILITY_LEVEL_SUM)
                .withMeasure(PlanMeasures.CAPABILITIES_RATED));
        for (CapabilityRating rating : plan.capabilities()) {
            table.date(rating.date())
                    .dimension("stage", stageOf(rating).name())
                    .dimension("activity", rating.activity())
                    .measure("capability_level_sum", rating.level())
                    .measure("capabilities_rated", 1)
                    .append();
        }
        return table.toTable();
    }

    private Stage stageOf(CapabilityRating rating) {
        return plan.vocabulary()
                .framework()
                .findActivity(rating.activity())
                .orElseThrow()
                .stage();
    }

    /** The plan's name. */
    @Override
    public String toString() {
        return "facts of " + plan;
    }
}
