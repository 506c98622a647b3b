package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.PlannedTactic;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.StatusPolicy;
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
import io.github.raceframework.metrics.plan.CostBasis;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.status.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Scorecards of random facts and targets are read as they were written, with reasons, flags and evidence, and pass the schema that is in the jar. */
class ScorecardProperties {

    private static final RaceJson JSON = RaceJson.standard();
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final DateRange LAST_YEAR = DateRange.parse("2024-01-01/2025-01-01");

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aScorecardIsReadAsItWasWritten(@ForAll long seed) {
        RaceDocument<Scorecard> document =
                DocumentKind.SCORECARD.of(scorecard(new Chance(seed))).withExtension("acme.x", "{\"a\": [1.50, null]}");

        String text = JSON.writeText(document);

        assertThat(Documents.faults(DocumentKind.SCORECARD, text)).isEmpty();
        for (RaceDocument<Scorecard> read : List.of(
                JSON.read(DocumentKind.SCORECARD, text),
                JSON.read(DocumentKind.SCORECARD, text.getBytes(StandardCharsets.UTF_16)),
                JSON.read(DocumentKind.SCORECARD, JSON.compact().writeBytes(document)))) {
            assertThat(read).isEqualTo(document);
            assertThat(JSON.writeText(read)).isEqualTo(text);
        }
    }

    /** The property is about something: scorecards of all colours, open and closed, and figures that are absent. */
    @Example
    void randomScorecardsHaveAllColours() {
        Set<Object> seen = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            for (ObjectiveScore score : scorecard(new Chance(seed)).objectives()) {
                seen.add(score.status());
                seen.add(score.state());
                seen.add(score.actual().isPresent());
            }
        }

        assertThat(seen)
                .contains((Object[]) Status.values())
                .contains(true, false)
                .hasSize(Status.values().length + 5);
    }

    private static Scorecard scorecard(Chance chance) {
        Dataset dataset = CostBasis.mediaOnly(Dataset.of(web(chance), shop(chance)));
        LocalDate today = LocalDate.of(2024, 12, 20).plusDays(chance.below(420));
        AsOf asOf = AsOf.of(today, ZoneId.of(chance.of("Europe/Berlin", "UTC", "+05:30")));
        return Scorecard.of(plan(chance), dataset, chance.toss() ? asOf : asOf.withToday());
    }

    private static RacePlan plan(Chance chance) {
        return RacePlan.define(chance.text(), YEAR, Currencies.parse("EUR"))
                .objectives(
                        Objective.define("visits", Stage.REACH, ReachVolumeKpis.SESSIONS)
                                .baseline(Baseline.of("0", LAST_YEAR))
                                .target(Target.of(String.valueOf(1 + chance.below(9_000)), YEAR))
                                .phasing(Phasing.shape(Grain.QUARTER, 1, 2, 1, 1L + chance.below(5)))
                                .owner(chance.text())
                                .source("Web"),
                        Objective.define("rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE)
                                .scope("country=DE")
                                .baseline(Baseline.of("0.01", LAST_YEAR))
                                .target(Target.of("0.0" + (2 + chance.below(8)), YEAR))
                                .qualityPair(ActVolumeKpis.LEADS)
                                .owner("Mara")
                                .source("Web"),
                        Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                                .baseline(Baseline.of(Money.of("0", "EUR"), LAST_YEAR))
                                .target(Target.of(Money.of(String.valueOf(1 + chance.below(90_000)), "EUR"), YEAR))
                                .why(chance.textOrNone())
                                .owner("Jonas")
                                .source("Shop"))
                .tactics(new PlannedTactic("seo", Stage.REACH, List.of("visits"), "Be found."))
                .benchmarks(Benchmark.of(
                        ActRateKpis.LEAD_CONVERSION_RATE, "0.03", "Letter", "Lamps", LocalDate.of(2024, 11, 4)))
                .statusPolicies(StatusPolicy.STANDARD.withExceededFrom("0.3").withMinimumSample(chance.below(400)))
                .build();
    }

    private static FactTable web(Chance chance) {
        FactAppender rows = FactTable.appender(FactSchema.named("web")
                .withDimension(StandardDimensions.COUNTRY)
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(LeadMeasures.LEADS)
                .withCoverage(new DateRange(LAST_YEAR.from(), YEAR.to().minusDays(chance.below(30)))));
        for (int month = 0; month < 23; month++) {
            for (String country : List.of("DE", "CH")) {
                rows.date(LAST_YEAR.from().plusMonths(month))
                        .dimension("country", country)
                        .measure("sessions", 50 + chance.below(500))
                        .measure("leads", chance.below(10) == 0 ? null : chance.below(40))
                        .append();
            }
        }
        return rows.toTable();
    }

    private static FactTable shop(Chance chance) {
        FactAppender rows = FactTable.appender(FactSchema.named("shop")
                .withMeasure(SalesMeasures.ORDERS)
                .withMeasure(SalesMeasures.NEW_CUSTOMERS)
                .withMeasure(SalesMeasures.NET_SALES)
                .withCurrencyPerRow()
                .withCoverage(LAST_YEAR.span(YEAR)));
        for (int month = 0; month < 24; month++) {
            rows.date(LAST_YEAR.from().plusMonths(month))
                    .currency(Currencies.parse(chance.below(60) == 0 ? "CHF" : "EUR"))
                    .measure("orders", chance.below(60))
                    .measure("new_customers", chance.below(30))
                    .measure("net_sales", chance.decimal(4, 2))
                    .append();
        }
        return rows.toTable();
    }
}
