package io.github.raceframework.report;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.PlanFacts;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A lamp shop in the middle of its year, small enough for arithmetic by hand.
 *
 * <pre>
 *                        sessions   leads   new customers
 * 2024-03  PAID_SEARCH      8,000     320              72
 * 2025-03  PAID_SEARCH      6,000     180              40
 * 2025-04  the other        4,000     220              40
 * 2025 up to July          10,000     400              80
 * </pre>
 *
 * <p>24,000 sessions in even twelfths make 12,000 expected by July: 10,000 are 1/6 too few, and lead to 20,000. 400 of 10,000 are 4 %, and 5 % should be. The
 * gap of 1 point is 100 leads, of which 80 of 400 buy: 20 sales, at 80 euros each 1,600 euros.
 */
final class Lamps {

    static final DateRange BEFORE = DateRange.parse("2024-01-01/2025-01-01");
    static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    static final AsOf JULY = AsOf.of(LocalDate.of(2025, 7, 1), ZoneId.of("Europe/Berlin"));
    static final ScorecardOptions OPTIONS = ScorecardOptions.DEFAULT.withValuePerSale(Money.of("80", "EUR"));

    private Lamps() {}

    static RacePlanBuilder define(String name, String owner) {
        return RacePlan.define(name, YEAR, Currencies.parse("EUR"))
                .objectives(
                        Objective.define("visits", Stage.REACH, ReachVolumeKpis.SESSIONS)
                                .baseline(Baseline.of("20000", BEFORE))
                                .target(Target.of("24000", YEAR))
                                .phasing(Phasing.even(Grain.MONTH, 12))
                                .owner(owner)
                                .source("GA4"),
                        Objective.define("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE)
                                .baseline(Baseline.of("0.04", BEFORE))
                                .target(Target.of("0.05", YEAR))
                                .owner("Mara")
                                .source("GA4"));
    }

    static RacePlan plan(String name, String owner) {
        return define(name, owner)
                .budget(
                        BudgetLine.define("ads", CostCategory.MEDIA, YEAR, Money.of("1000", "EUR"))
                                .stage(Stage.REACH)
                                .media(MediaType.PAID)
                                .channel("PAID_SEARCH")
                                .actual(Money.of("600", "EUR")),
                        BudgetLine.define("blog", CostCategory.CONTENT, YEAR, Money.of("500", "EUR"))
                                .stage(Stage.ACT)
                                .media(MediaType.OWNED))
                .booksClosedTo(LocalDate.of(2025, 7, 1))
                .build();
    }

    static RacePlan plan() {
        return plan("Lamps 2025", "Jonas");
    }

    /** What was measured by channel. */
    static Dataset dataset(RacePlan plan) {
        return dataset(plan, StandardDimensions.CHANNEL, "EMAIL");
    }

    /** What was measured by another dimension; its second member has the name that is given. */
    static Dataset dataset(RacePlan plan, Dimension dimension, String other) {
        FactAppender site = FactTable.appender(FactSchema.named("site")
                .withDimension(dimension)
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(LeadMeasures.LEADS)
                .withMeasure(SalesMeasures.NEW_CUSTOMERS)
                .withCoverage(BEFORE, YEAR));
        String by = dimension.id().text();
        row(site, by, LocalDate.of(2024, 3, 1), "PAID_SEARCH", 8_000, 320, 72);
        row(site, by, LocalDate.of(2025, 3, 1), "PAID_SEARCH", 6_000, 180, 40);
        row(site, by, LocalDate.of(2025, 4, 1), other, 4_000, 220, 40);
        return PlanFacts.of(plan).dataset(site.toTable());
    }

    private static void row(
            FactAppender site, String by, LocalDate day, String member, int sessions, int leads, int customers) {
        site.date(day).dimension(by, member);
        site.measure("sessions", sessions).measure("leads", leads).measure("new_customers", customers);
        site.append();
    }

    static RaceReport report() {
        RacePlan plan = plan();
        return RaceReport.of(plan, dataset(plan), JULY, OPTIONS);
    }

    static Scorecard scorecard() {
        RacePlan plan = plan();
        return Scorecard.of(plan, dataset(plan), JULY, OPTIONS);
    }
}
