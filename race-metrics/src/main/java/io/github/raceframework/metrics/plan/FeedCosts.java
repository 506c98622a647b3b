package io.github.raceframework.metrics.plan;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactRows;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.plan.CarriedLines.Carried;
import io.github.raceframework.metrics.plan.CarriedLines.Spend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The media cost of feeds as marketing cost, row by row as far as the books are closed, and which budget lines of a plan are the same money. */
final class FeedCosts {

    /** What a row of costs gives. */
    static final List<Measure> MEASURES =
            List.of(SalesMeasures.MARKETING_COST, SalesMeasures.ACQUISITION_COST, SalesMeasures.RETENTION_COST);

    private final RacePlan plan;
    private final @Nullable DateRange booked;
    private final Lookup byName;
    private final List<FactTable> tables = new ArrayList<>();
    private final Set<Spend> spent = new LinkedHashSet<>();
    private final boolean decided;
    private final CarriedLines carried;

    private FeedCosts(RacePlan plan, @Nullable DateRange booked, Dataset feeds) {
        List<FactTable> having = feeds.tables().stream()
                .filter(feed -> place(feed.schema()) >= 0)
                .toList();
        List<String> providers = feeds.schema().providers(PaidMediaMeasures.MEDIA_COST).stream()
                .map(TableSchema::name)
                .toList();
        this.plan = plan;
        this.decided = having.isEmpty() || !providers.isEmpty();
        this.booked = decided ? booked : null;
        this.byName = plan.lookups().stream()
                .filter(lookup -> lookup.to().equals(RacePlan.PLANNED_CAMPAIGN))
                .findFirst()
                .orElseThrow();
        having.stream()
                .filter(feed -> !decided || providers.contains(feed.name()))
                .forEach(this::add);
        this.carried = new CarriedLines(plan, spent);
    }

    /**
     * The media cost of a data set, from the tables that provide it. Where nobody has said which of several do, there is a table without rows for each, so that
     * what is asked of them is ambiguous too.
     *
     * @param booked the days whose books are closed; other days have no costs, as the rest of them is not known. Null for none
     */
    static FeedCosts of(RacePlan plan, @Nullable DateRange booked, Dataset feeds) {
        return new FeedCosts(plan, booked, feeds);
    }

    /** For each feed a table of its rows, its name followed by {@code _costs}. */
    List<FactTable> tables() {
        return tables;
    }

    /** Whether it is clear which tables have the media cost. */
    boolean isDecided() {
        return decided;
    }

    /** Whether the feeds have the money of a line. */
    Carried carry(BudgetLine line) {
        return decided || line.category() != CostCategory.MEDIA ? carried.of(line) : Carried.NOBODY_KNOWS;
    }

    /** Puts an amount (null if it is not known) into a row: it is acquisition or retention cost too, as the focus says. */
    static void put(FactAppender row, @Nullable CustomerFocus focus, @Nullable BigDecimal amount) {
        row.measure("marketing_cost", amount);
        boolean nothing = amount != null && amount.signum() == 0;
        if (nothing || focus == CustomerFocus.ACQUISITION) {
            row.measure("acquisition_cost", amount).measure("retention_cost", 0);
        } else if (focus == CustomerFocus.RETENTION) {
            row.measure("acquisition_cost", 0).measure("retention_cost", amount);
        }
    }

    /** The place of media cost among the measures, told by its id, whatever a catalogue says of it; below 0 if there is none. */
    private static int place(FactSchema schema) {
        return schema.measures().stream().map(Measure::id).toList().indexOf(PaidMediaMeasures.MEDIA_COST.id());
    }

    private void add(FactTable feed) {
        FactSchema from = feed.schema();
        List<Dimension> dimensions = from.dimensions();
        int cost = place(from);
        FactSchema to = schema(from, feed.describe());
        FactAppender rows = FactTable.appender(to);
        List<DimensionId> ids = dimensions.stream().map(Dimension::id).toList();
        int campaigns = ids.indexOf(StandardDimensions.CAMPAIGN.id());
        int channels = ids.indexOf(StandardDimensions.CHANNEL.id());
        for (FactRows row = feed.rows(); row.next(); ) {
            Optional<Campaign> campaign = campaigns < 0
                    ? Optional.empty()
                    : byName.find(row.member(campaigns)).map(plan::getCampaign);
            DateRange days =
                    from.rowCalendar().bucketOf(from.rowGrain(), row.date()).range();
            if (booked == null || !booked.contains(days)) {
                continue;
            }
            BigDecimal amount = row.findValue(cost).orElse(null);
            if (amount == null || amount.signum() != 0) {
                spent.add(spend(campaign.orElse(null), channels < 0 ? null : row.member(channels), days));
            }
            rows.date(row.date());
            for (int i = 0; i < dimensions.size(); i++) {
                rows.dimension(i, rows.memberNumber(i, row.member(i)));
            }
            rows.dimension(PlanFacts.COST_CATEGORY.id().text(), CostCategory.MEDIA.name());
            row.findCurrency().filter(currency -> to.hasCurrencyPerRow()).ifPresent(rows::currency);
            put(rows, campaign.map(Campaign::focus).orElse(null), amount);
            rows.append();
        }
        tables.add(rows.toTable());
    }

    private Spend spend(@Nullable Campaign campaign, @Nullable String member, DateRange days) {
        String id = campaign == null ? null : campaign.id();
        if (member == null) {
            return new Spend(id, campaign == null ? null : campaign.channel(), false, days);
        }
        boolean known = plan.vocabulary().channels().findChannel(member).isPresent();
        return new Spend(id, known ? member : null, true, days);
    }

    private FactSchema schema(FactSchema from, TableSchema described) {
        Coverage known = Objects.requireNonNull(described.measures().get(PaidMediaMeasures.MEDIA_COST.id()))
                .coverage();
        Coverage closed = booked == null ? Coverage.NONE : Coverage.declared(booked);
        FactSchema schema = FactSchema.named(from.name() + "_costs")
                .withRowGrain(from.rowGrain(), from.rowCalendar())
                .withCoverage(known.intersect(closed));
        for (Dimension dimension : from.dimensions()) {
            schema = from.isConformed(dimension)
                    ? schema.withConformedDimension(dimension)
                    : schema.withDimension(dimension);
        }
        if (!from.dimensions().contains(PlanFacts.COST_CATEGORY)) {
            schema = schema.withConformedDimension(PlanFacts.COST_CATEGORY);
        }
        for (Measure measure : MEASURES) {
            schema = schema.withMeasure(measure);
        }
        return from.findCurrency(PaidMediaMeasures.MEDIA_COST)
                .map(schema::withCurrency)
                .orElseGet(schema::withCurrencyPerRow);
    }
}
