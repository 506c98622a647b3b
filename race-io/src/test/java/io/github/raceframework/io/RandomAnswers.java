package io.github.raceframework.io;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Facts of two tables, and what the engine answers to questions about them. */
final class RandomAnswers {

    private static final KpiCatalog CATALOG = KpiCatalog.standard();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 90;
    private static final List<String> MEASURES =
            List.of("impressions", "clicks", "media_cost", "sessions", "engaged_sessions", "reach");
    private static final List<String> SALES = List.of("orders", "net_sales", "active_customers", "new_customers");
    private static final List<String> MEMBERS = List.of("EMAIL", "DISPLAY", "", "Ünï\u20AC \"x\"", "\uD83D\uDE00\n");

    private final Chance chance;

    RandomAnswers(Chance chance) {
        this.chance = chance;
    }

    /** An answer; empty if the engine refuses the question. */
    Optional<KpiTable> answer() {
        Dataset facts = Dataset.of(table("ads", MEASURES), table("sales", SALES));
        try {
            return Optional.of(KpiEngine.of(facts).run(query()));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private FactTable table(String name, List<String> measures) {
        FactSchema schema = FactSchema.named(name).withDimension(StandardDimensions.CHANNEL);
        if (chance.toss()) {
            schema = schema.withDimension(StandardDimensions.CAMPAIGN);
        }
        boolean pricesRows = chance.toss();
        schema = pricesRows ? schema.withCurrencyPerRow() : schema.withCurrency(Currency.getInstance("EUR"));
        for (String measure : measures) {
            if (chance.below(5) > 0) {
                schema = schema.withMeasure(CATALOG.findMeasure(measure).orElseThrow());
            }
        }
        if (chance.toss()) {
            schema = schema.withCoverage(new DateRange(FIRST, FIRST.plusDays(1 + chance.below(DAYS))));
        }
        return filled(schema, pricesRows);
    }

    private FactTable filled(FactSchema schema, boolean pricesRows) {
        FactAppender rows = FactTable.appender(schema);
        DateRange covered = schema.coverage().isEmpty()
                ? new DateRange(FIRST, FIRST.plusDays(DAYS))
                : schema.coverage().get(0);
        for (int i = chance.below(40); i > 0; i--) {
            rows.date(covered.from().plusDays(chance.below((int) covered.days())));
            schema.dimensions()
                    .forEach(dimension -> rows.dimension(dimension.id().text(), chance.of(MEMBERS)));
            if (pricesRows) {
                rows.currency(Currency.getInstance(chance.of("EUR", "USD")));
            }
            for (Measure measure : schema.measures()) {
                int scale = measure.unit().hasMoney() ? 2 : 0;
                rows.measure(
                        measure.id().text(),
                        chance.below(8) == 0
                                ? null
                                : BigDecimal.valueOf(chance.below(chance.of(2, 100, 100_000)), scale));
            }
            rows.append();
        }
        return rows.toTable();
    }

    private KpiQuery query() {
        List<KpiId> kpis = new ArrayList<>(chance.upTo(3, i -> kpi()));
        kpis.add(kpi());
        KpiQuery query = KpiQuery.of(kpis)
                .by(chance.someOf(List.of("channel", "campaign", "day_of_week")).toArray(String[]::new))
                .nulls(chance.of(Nulls.values()))
                .totals(chance.someOf(List.of(Total.values())).toArray(Total[]::new));
        if (chance.below(3) > 0) {
            query = query.grain(chance.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER));
        }
        if (chance.below(4) > 0) {
            LocalDate from = FIRST.plusDays(chance.below(60));
            query = query.range(new DateRange(from, from.plusDays(1 + chance.below(40))));
        }
        if (chance.below(4) == 0) {
            query = chance.toss() ? query.trailing(1 + chance.below(10), Grain.DAY) : query.toDate(Grain.QUARTER);
        }
        if (chance.below(3) == 0) {
            query = query.compare(chance.of(Comparison.values()));
        }
        if (chance.below(3) == 0) {
            query = query.shares(chance.of(ShareOf.values()));
        }
        if (chance.below(3) == 0) {
            query = query.orderBy(new GroupOrder(
                    chance.of(query.kpis()),
                    chance.of(GroupOrder.First.values()),
                    chance.of(GroupOrder.Over.values())));
        }
        if (chance.below(3) == 0) {
            query = query.minimumSample(1 + chance.below(1_000));
        }
        return chance.below(3) == 0 ? query.convert(conversion()) : query;
    }

    /** Mostly one that these facts may give. */
    private KpiId kpi() {
        return chance.below(4) > 0
                ? KpiId.of(chance.of(
                        "reach.media_cost",
                        "reach.ctr",
                        "reach.cpc",
                        "reach.cpm",
                        "reach.impressions",
                        "reach.sessions",
                        "reach.engagement_rate",
                        "reach.unique_reach",
                        "convert.net_sales",
                        "convert.aov",
                        "convert.orders"))
                : chance.of(CATALOG.kpis().stream().map(Kpi::id).toList());
    }

    private CurrencyConversion conversion() {
        Currency euros = Currency.getInstance("EUR");
        ExchangeRates rates = ExchangeRates.of(ExchangeRate.of("EUR", "USD", FIRST.plusDays(30), "1.0837", "ECB"))
                .carryingForward(chance.of(3, 60));
        return switch (chance.below(3)) {
            case 0 -> CurrencyConversion.fixed(euros, rates, FIRST.plusDays(30));
            case 1 -> CurrencyConversion.periodEnd(euros, rates);
            default -> CurrencyConversion.periodAverage(euros, rates);
        };
    }
}
