package io.github.raceframework.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.RaceFramework;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CapabilityRating;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
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
import org.junit.jupiter.api.Test;

/** What a plan adds to a data set. Expected amounts are divided by hand; the division is beside each. */
class PlanFactsTest {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private static RacePlanBuilder plan() {
        return RacePlan.define("Lamps 2025", YEAR, Currencies.parse("EUR"))
                .campaigns(
                        Campaign.define("brand", "Brand search", "paid_search")
                                .stage(Stage.CONVERT)
                                .focus(CustomerFocus.ACQUISITION)
                                .namesInData("DE | Brand", "CH | Brand"),
                        Campaign.define("mail", "Newsletter", "email_newsletter")
                                .stage(Stage.ENGAGE)
                                .focus(CustomerFocus.RETENTION));
    }

    private static RacePlan booked(String closedTo) {
        return plan().budget(
                        BudgetLine.define("brand", CostCategory.MEDIA, days("2025-01-01/2025-04-01"), eur("1000"))
                                .campaign("brand")
                                .actual(eur("900")),
                        BudgetLine.define("mail", CostCategory.TOOLS, days("2025-02-01/2025-03-01"), eur("50"))
                                .campaign("mail")
                                .actual(eur("40.01")),
                        BudgetLine.define("team", CostCategory.PEOPLE, days("2025-01-01/2025-02-01"), eur("500"))
                                .stage(Stage.REACH)
                                .media(new MediaSplit(Map.of(
                                        MediaType.PAID, new BigDecimal("0.5"), MediaType.OWNED, new BigDecimal("0.5"))))
                                .actual(eur("100.01")),
                        BudgetLine.define("fair", CostCategory.MEDIA, days("2025-03-01/2025-04-01"), eur("70"))
                                .stage(Stage.REACH)
                                .media(MediaType.PAID))
                .booksClosedTo(LocalDate.parse(closedTo))
                .build();
    }

    private static DateRange days(String range) {
        return DateRange.parse(range);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    /** A line per row: the members or the period, then the value. */
    private static List<String> ask(Dataset dataset, String formula, KpiQueryChange change) {
        Kpi kpi = Kpi.define("test.it", "It", formula).unit(DisplayUnit.ANY).build();
        KpiCatalog catalog = KpiCatalog.standard().with(kpi);
        KpiTable table = KpiEngine.of(dataset, catalog)
                .run(change.of(KpiQuery.of(List.of(KpiId.of("test.it"))).range(YEAR)));
        List<String> lines = new ArrayList<>();
        for (KpiTable.Row row : table.rows()) {
            String place =
                    row.findBucket().map(bucket -> bucket.label() + " ").orElse("") + String.join(" ", row.members());
            lines.add(place.strip() + ": " + row.value(kpi));
        }
        return lines;
    }

    private interface KpiQueryChange {
        KpiQuery of(KpiQuery query);
    }

    private static List<String> costs(RacePlan plan, String formula, KpiQueryChange change) {
        return ask(PlanFacts.of(plan).dataset(), formula, change);
    }

    @Test
    void anAmountIsSpreadOverTheMonthsOfItsLineByTheirDays() {
        // 900 over 31 + 28 + 31 = 90 days is 10 a day; mail 40.01 in February; team 100.01 in January; fair in March is
        // not known.
        List<String> byMonth = costs(
                booked("2025-04-01"),
                "marketing_cost",
                query -> query.grain(Grain.MONTH).range(days("2025-01-01/2025-05-01")));

        assertThat(byMonth)
                .containsExactly(
                        "2025-01: 410.01",
                        "2025-02: 320.01",
                        "2025-03: 310 [PARTIAL_INPUT(1/2)]",
                        "2025-04: NOT_COVERED");
    }

    @Test
    void aLineThatIsStillRunningWasBookedForItsDaysSoFar() {
        // 900 over 31 + 28 = 59 days: 472.88 and 427.12 (exactly 472.881... and 427.118...).
        List<String> byMonth = costs(
                booked("2025-03-01"),
                "marketing_cost{planned_campaign=brand}",
                query -> query.grain(Grain.MONTH).range(days("2025-01-01/2025-04-01")));

        assertThat(byMonth).containsExactly("2025-01: 472.88", "2025-02: 427.12", "2025-03: NOT_COVERED");
    }

    @Test
    void mediaTypesGetTheirSharesInCents() {
        // 100.01 in halves: 50.005 each; the odd cent goes to the first of the equals, PAID.
        assertThat(costs(
                        booked("2025-04-01"),
                        "marketing_cost{cost_category=PEOPLE}",
                        query -> query.by("media").range(days("2025-01-01/2025-02-01"))))
                .containsExactly("OWNED: 50", "PAID: 50.01");
    }

    @Test
    void stagesAndMediaWithoutALineCostNothing() {
        assertThat(costs(
                        booked("2025-04-01"),
                        "marketing_cost{stage=ACT, media=EARNED}",
                        query -> query.range(days("2025-01-01/2025-02-01"))))
                .containsExactly(": 0");
    }

    @Test
    void whoseCustomALineSeeksSaysWhichCostItIs() {
        RacePlan plan = booked("2025-03-01");

        assertThat(costs(plan, "acquisition_cost", query -> query.range(days("2025-02-01/2025-03-01"))))
                .containsExactly(": 427.12");
        assertThat(costs(plan, "retention_cost", query -> query.range(days("2025-02-01/2025-03-01"))))
                .containsExactly(": 40.01");
        // Team is for both and does not say how much for each.
        assertThat(costs(plan, "acquisition_cost", query -> query.range(days("2025-01-01/2025-02-01"))))
                .containsExactly(": 472.88 [PARTIAL_INPUT(1/3)]");
    }

    @Test
    void theBudgetIsThePlannedAmountsOfTheWholePlan() {
        assertThat(costs(booked("2025-04-01"), "budget", query -> query.by("stage")))
                .containsExactly("CONVERT: 1000", "ENGAGE: 50", "REACH: 570");
    }

    @Test
    void costsMeetTheFactsOfTheFeedsByStageAndTactic() {
        FactTable visits = visits();
        Dataset dataset = PlanFacts.of(booked("2025-04-01")).dataset(visits);

        // January: 100.01 of the team serves REACH, over 80 + 20 visits.
        assertThat(ask(
                        dataset,
                        "marketing_cost{stage=REACH} / sessions",
                        query -> query.range(days("2025-01-01/2025-02-01"))))
                .containsExactly(": 1.0001");
        assertThat(ask(dataset, "sessions", query -> query.by("tactic").range(days("2025-01-01/2025-02-01"))))
                .containsExactly("(not set): 20", "paid_search: 80");
        assertThat(ask(dataset, "marketing_cost", query -> query.by("tactic").range(days("2025-01-01/2025-02-01"))))
                .containsExactly("(not set): 100.01", "paid_search: 310");
        assertThat(dataset.unmapped())
                .isEqualTo(Map.of(
                        "visits",
                        Map.of(
                                RacePlan.PLANNED_CAMPAIGN.id(), List.of("stray"),
                                StandardDimensions.STAGE.id(), List.of("stray"),
                                StandardDimensions.TACTIC.id(), List.of("stray"),
                                StandardDimensions.MEDIA.id(), List.of("stray"),
                                StandardDimensions.CHANNEL.id(), List.of("stray"))));
    }

    private static FactTable visits() {
        FactAppender rows = FactTable.appender(FactSchema.named("visits")
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withCoverage(YEAR));
        LocalDate day = LocalDate.parse("2025-01-10");
        rows.date(day)
                .dimension("campaign", "DE | Brand")
                .measure("sessions", 80)
                .append();
        rows.date(day).dimension("campaign", "stray").measure("sessions", 20).append();
        return rows.toTable();
    }

    @Test
    void mediaFollowFromChannelsWhereATableHasThem() {
        FactAppender rows = FactTable.appender(FactSchema.named("visits")
                .withDimension(StandardDimensions.CAMPAIGN)
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withCoverage(YEAR));
        LocalDate day = LocalDate.parse("2025-01-10");
        rows.date(day)
                .dimension("campaign", "DE | Brand")
                .dimension("channel", "PAID_SEARCH")
                .measure("sessions", 5)
                .append();
        rows.date(day).dimension("channel", "EMAIL").measure("sessions", 90).append();
        rows.date(day)
                .dimension("channel", "ORGANIC_SEARCH")
                .measure("sessions", 500)
                .append();

        Dataset dataset = PlanFacts.of(booked("2025-04-01")).dataset(rows.toTable());

        assertThat(ask(dataset, "sessions", query -> query.by("media")))
                .containsExactly("EARNED: 500", "OWNED: 90", "PAID: 5");
    }

    @Test
    void aBlankCampaignMayBeOfAnyStage() {
        FactAppender rows = FactTable.appender(FactSchema.named("visits")
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withCoverage(YEAR));
        LocalDate day = LocalDate.parse("2025-01-10");
        rows.date(day)
                .dimension("campaign", "DE | Brand")
                .measure("sessions", 98)
                .append();
        rows.date(day).measure("sessions", 2).append();

        Dataset dataset = PlanFacts.of(booked("2025-04-01")).dataset(rows.toTable());

        assertThat(ask(dataset, "sessions{stage=ENGAGE}", query -> query)).containsExactly(": UNKNOWN_MEMBER");
        assertThat(ask(dataset, "sessions{stage=CONVERT}", query -> query)).containsExactly(": 98");
    }

    @Test
    void noChannelIsFreeBesideALineThatNamesNone() {
        // Brand is PAID_SEARCH, the newsletter EMAIL; team and fair name no channel.
        assertThat(costs(
                        booked("2025-04-01"),
                        "marketing_cost",
                        query -> query.by("channel").range(days("2025-01-01/2025-02-01"))))
                .containsExactly("(not set): 100.01", "PAID_SEARCH: 310");
        assertThat(costs(
                        booked("2025-04-01"),
                        "marketing_cost{channel=DISPLAY}",
                        query -> query.range(days("2025-01-01/2025-02-01"))))
                .containsExactly(": UNKNOWN_MEMBER");
    }

    @Test
    void mediaGetTheirSharesOfTheWholeLineNotOfEachMonth() {
        // JPY 12 in halves, a year: 6 each; month by month each odd yen would go to the first.
        RacePlan plan = RacePlan.define("Yen", YEAR, Currencies.parse("JPY"))
                .budget(BudgetLine.define("x", CostCategory.PEOPLE, YEAR, Money.of("12", "JPY"))
                        .stage(Stage.REACH)
                        .media(new MediaSplit(
                                Map.of(MediaType.PAID, new BigDecimal("0.5"), MediaType.OWNED, new BigDecimal("0.5")))))
                .build();

        assertThat(costs(plan, "budget", query -> query.by("media"))).containsExactly("OWNED: 6", "PAID: 6");
    }

    @Test
    void booksThatCloseAfterThePlanSayNothingOfLaterYears() {
        RacePlan plan = plan().budget(BudgetLine.define("x", CostCategory.MEDIA, YEAR, eur("1200"))
                        .campaign("brand")
                        .actual(eur("1200")))
                .booksClosedTo(LocalDate.parse("2027-01-01"))
                .build();

        assertThat(costs(
                        plan, "marketing_cost", query -> query.grain(Grain.YEAR).range(days("2025-01-01/2027-01-01"))))
                .containsExactly("2025: 1200", "2026: NOT_COVERED");
    }

    @Test
    void monthsThatAreBookedAndHaveNoLineCostNothing() {
        RacePlan plan = plan().budget(
                        BudgetLine.define("x", CostCategory.MEDIA, days("2025-07-01/2025-08-01"), eur("12"))
                                .campaign("brand"))
                .booksClosedTo(LocalDate.parse("2025-03-01"))
                .build();

        assertThat(costs(plan, "marketing_cost", query -> query.range(days("2025-01-01/2025-03-01"))))
                .containsExactly(": 0");
    }

    @Test
    void channelsOfAnApplicationsOwnGoAlong() {
        ChannelGrouping grouping = ChannelGrouping.standard()
                .withChannel(new Channel("PODCAST", "Podcast", MediaMix.of(MediaType.EARNED), List.of()));
        KpiCatalog catalog = KpiCatalog.standard().replacing(StandardDimensions.channel(grouping));
        RacePlan plan = plan().vocabulary(
                        PlanVocabulary.standard().withKpis(catalog).withChannels(grouping))
                .budget(BudgetLine.define("x", CostCategory.MEDIA, days("2025-01-01/2025-02-01"), eur("12"))
                        .stage(Stage.REACH)
                        .media(MediaType.EARNED)
                        .channel("PODCAST"))
                .build();
        Kpi budget =
                Kpi.define("test.it", "It", "budget").unit(DisplayUnit.MONEY).build();

        KpiTable table = KpiEngine.of(PlanFacts.of(plan).dataset(), catalog.with(budget))
                .run(KpiQuery.of(budget).by("channel").range(YEAR));

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0)).hasToString("2025-01-01/2026-01-01 [PODCAST]");
        assertThat(table.rows().get(0).value(budget)).hasToString("12");
    }

    @Test
    void aWeekCannotBeCutOutOfAMonthOfCosts() {
        assertThat(costs(booked("2025-04-01"), "marketing_cost", query -> query.range(days("2025-01-06/2025-01-13"))))
                .containsExactly(": UNSUPPORTED_BY_SOURCE");
    }

    @Test
    void monthsAreThoseOfThePlansCalendar() {
        // NRF: January 2025 of fiscal 2024 is 5 January to 1 February, four weeks (published NRF 2024 calendar).
        RacePlan plan = plan().calendar(RaceCalendar.parse("nrf"))
                .budget(BudgetLine.define("x", CostCategory.MEDIA, days("2025-01-05/2025-02-02"), eur("28"))
                        .campaign("brand")
                        .actual(eur("28")))
                .booksClosedTo(LocalDate.parse("2025-02-02"))
                .build();

        assertThat(ask(
                        PlanFacts.of(plan).dataset(),
                        "marketing_cost",
                        query -> query.calendar(RaceCalendar.parse("nrf"))
                                .grain(Grain.MONTH)
                                .range(days("2025-01-05/2025-02-02"))))
                .containsExactly("FY2024/25-P12: 28");
    }

    @Test
    void withoutBooksThereAreNoCosts() {
        RacePlan plan = plan().build();

        assertThat(PlanFacts.of(plan).costs().size()).isZero();
        assertThat(PlanFacts.of(plan).budget().size()).isZero();
        assertThat(PlanFacts.of(plan).dataset().tables()).isEmpty();
        assertThat(PlanFacts.of(plan)).hasToString("facts of Lamps 2025 2025-01-01/2026-01-01");
    }

    @Test
    void theLastRatingOfEachActivityCounts() {
        List<String> activities = RaceFramework.standard().activities(Stage.ACT).stream()
                .map(activity -> activity.id())
                .toList();
        RacePlan plan = plan().capabilities(
                        new CapabilityRating(activities.get(0), 2, LocalDate.parse("2025-01-15")),
                        new CapabilityRating(activities.get(1), 5, LocalDate.parse("2025-01-15")),
                        new CapabilityRating(activities.get(0), 3, LocalDate.parse("2025-06-15")),
                        new CapabilityRating(activities.get(1), 5, LocalDate.parse("2025-06-15")))
                .build();

        // (3 + 5) / 2, in a year whose coverage is inferred from the first rating to the last: 151 days.
        assertThat(costs(plan, "capability_level_sum / capabilities_rated", query -> query.by("stage")))
                .containsExactly("ACT: 4 [PARTIAL_COVERAGE(152/365)]");
    }
}
