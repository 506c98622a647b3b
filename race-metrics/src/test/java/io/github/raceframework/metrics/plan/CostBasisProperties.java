package io.github.raceframework.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CampaignBuilder;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Marketing cost against sums added up here, from the same random feeds and books. */
class CostBasisProperties {

    private static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");
    private static final List<Stage> STAGES = List.of(Stage.REACH, Stage.ACT, Stage.CONVERT, Stage.ENGAGE);

    /** What an ad campaign cost on a day; campaign i serves the stage of place i. */
    record Ad(int day, int campaign, int cost) {}

    /** A line of a month for a campaign. */
    record Line(int month, int campaign, CostCategory category, int actual) {}

    @Provide
    Arbitrary<List<Ad>> ads() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 89),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 40))
                .as(Ad::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(CostCategory.values()),
                        Arbitraries.integers().between(0, 40))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void marketingCostIsMediaOfTheFeedAndWhatElseIsBooked(
            @ForAll("ads") List<Ad> ads, @ForAll("lines") List<Line> lines) {
        KpiTable answer = answer(ads, lines);

        Map<String, String> found = new TreeMap<>();
        for (KpiTable.Row row : answer.rows()) {
            found.put(
                    row.findBucket().orElseThrow().label() + " " + row.member("stage"),
                    row.value(COST).toString());
        }
        found.values().removeIf("0"::equals);
        assertThat(found).isEqualTo(expected(ads, lines));
    }

    private static final Kpi COST = Kpi.define("test.cost", "Cost", "marketing_cost")
            .unit(DisplayUnit.MONEY)
            .build();

    private static KpiTable answer(List<Ad> ads, List<Line> lines) {
        FactAppender feed = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(PaidMediaMeasures.MEDIA_COST, Currencies.parse("EUR"))
                .withCoverage(QUARTER));
        for (Ad ad : ads) {
            feed.date(QUARTER.from().plusDays(ad.day))
                    .dimension("campaign", "Campaign " + ad.campaign)
                    .measure("media_cost", ad.cost)
                    .append();
        }
        return KpiEngine.of(
                        PlanFacts.of(plan(lines)).dataset(CostBasis.MEDIA_AND_BOOKS, feed.toTable()),
                        KpiCatalog.standard().with(COST))
                .run(KpiQuery.of(COST).by("stage").grain(Grain.MONTH).range(QUARTER));
    }

    private static RacePlan plan(List<Line> lines) {
        List<BudgetLineBuilder> booked = new ArrayList<>();
        for (Line line : lines) {
            LocalDate first = LocalDate.of(2025, line.month, 1);
            booked.add(BudgetLine.define(
                            "line-" + booked.size(),
                            line.category,
                            new DateRange(first, first.plusMonths(1)),
                            Money.of("50", "EUR"))
                    .campaign("c" + line.campaign)
                    .actual(Money.of(String.valueOf(line.actual), "EUR")));
        }
        return RacePlan.define("Plan", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
                .campaigns(STAGES.stream()
                        .map(stage -> Campaign.define("c" + STAGES.indexOf(stage), "C", "paid_search")
                                .stage(stage)
                                .namesInData("Campaign " + STAGES.indexOf(stage)))
                        .toArray(CampaignBuilder[]::new))
                .budget(booked.toArray(BudgetLineBuilder[]::new))
                .booksClosedTo(QUARTER.to())
                .build();
    }

    /**
     * Sums above 0 by month and stage of every ad and every line that is not media of a campaign that has cost in the feed: in the month of the line that is the
     * same money, in another nobody knows. Flagged as far as there is a line of which nobody knows.
     */
    private static Map<String, String> expected(List<Ad> ads, List<Line> lines) {
        Set<String> carried = ads.stream()
                .filter(ad -> ad.cost > 0)
                .map(ad -> month(ad) + " " + STAGES.get(ad.campaign))
                .collect(Collectors.toSet());
        Set<Integer> known =
                ads.stream().filter(ad -> ad.cost > 0).map(Ad::campaign).collect(Collectors.toSet());
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Integer> rows = new TreeMap<>();
        Map<String, Integer> unknown = new TreeMap<>();
        for (Ad ad : ads) {
            String cell = month(ad) + " " + STAGES.get(ad.campaign);
            sums.merge(cell, BigDecimal.valueOf(ad.cost), BigDecimal::add);
            rows.merge(cell, 1, Integer::sum);
        }
        for (Line line : lines) {
            String cell = "2025-0" + line.month + " " + STAGES.get(line.campaign);
            boolean media = line.category == CostCategory.MEDIA && line.actual > 0;
            if (media && !carried.contains(cell) && known.contains(line.campaign)) {
                unknown.merge(cell, 1, Integer::sum);
                rows.merge(cell, 1, Integer::sum);
            } else if (line.category != CostCategory.MEDIA || !carried.contains(cell)) {
                sums.merge(cell, BigDecimal.valueOf(line.actual), BigDecimal::add);
                rows.merge(cell, 1, Integer::sum);
            }
        }
        Map<String, String> expected = new TreeMap<>();
        rows.forEach((cell, all) -> {
            int missing = unknown.getOrDefault(cell, 0);
            String sum = sums.getOrDefault(cell, BigDecimal.ZERO).toString();
            expected.put(
                    cell,
                    missing == 0
                            ? sum
                            : missing == all
                                    ? "ALL_NULL"
                                    : sum + " [PARTIAL_INPUT(" + (all - missing) + "/" + all + ")]");
        });
        expected.values().removeIf("0"::equals);
        return expected;
    }

    private static String month(Ad ad) {
        return QUARTER.from().plusDays(ad.day).toString().substring(0, 7);
    }
}
