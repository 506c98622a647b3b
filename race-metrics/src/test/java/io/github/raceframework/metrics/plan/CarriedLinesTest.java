package io.github.raceframework.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Which budget lines are money of a feed, seen in the marketing cost of January 2025 or of the first quarter. The books are closed to 1 April. Sums are beside each
 * case; a line of which nobody knows is an unknown one of the rows that are counted in {@code PARTIAL_INPUT}.
 */
class CarriedLinesTest {

    private static final DateRange COVERED = DateRange.parse("2024-01-01/2025-04-01");
    private static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");
    private static final String JANUARY = "2025-01-01/2025-02-01";
    private static final String FEBRUARY = "2025-02-01/2025-03-01";

    /** What a feed has. */
    private record Ad(String day, String campaign, @Nullable String channel, int cost) {}

    private static Ad ad(String day, String campaign, int cost) {
        return new Ad(day, campaign, null, cost);
    }

    private static FactTable feed(FactSchema schema, Ad... ads) {
        FactAppender rows = FactTable.appender(schema);
        for (Ad ad : ads) {
            rows.date(LocalDate.parse(ad.day)).dimension("campaign", ad.campaign);
            if (schema.dimensions().contains(StandardDimensions.CHANNEL)) {
                rows.dimension("channel", ad.channel);
            }
            rows.measure("media_cost", ad.cost).append();
        }
        return rows.toTable();
    }

    private static FactSchema schema(String name) {
        return FactSchema.named(name)
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(PaidMediaMeasures.MEDIA_COST, Currencies.parse("EUR"));
    }

    private static FactTable feed(String name, Ad... ads) {
        return feed(schema(name).withCoverage(COVERED), ads);
    }

    private static FactTable withChannels(Ad... ads) {
        return feed(schema("ads").withDimension(StandardDimensions.CHANNEL).withCoverage(COVERED), ads);
    }

    private static BudgetLineBuilder media(String id, String period, int actual) {
        return BudgetLine.define(
                        id, CostCategory.MEDIA, DateRange.parse(period), Money.of(String.valueOf(actual), "EUR"))
                .actual(Money.of(String.valueOf(actual), "EUR"));
    }

    private static BudgetLineBuilder line(String campaign, int actual) {
        return media(campaign, JANUARY, actual).campaign(campaign);
    }

    private static BudgetLineBuilder ofChannel(String channel, int actual) {
        return media("always-on", JANUARY, actual)
                .channel(channel)
                .stage(Stage.REACH)
                .media(MediaType.PAID);
    }

    /** Brand and spring are campaigns of paid search. */
    private static PlanFacts plan(String booksClosedTo, BudgetLineBuilder... lines) {
        return PlanFacts.of(RacePlan.define(
                        "Lamps 2025", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
                .campaigns(
                        Campaign.define("brand", "Brand", "paid_search").namesInData("Brand"),
                        Campaign.define("spring", "Spring", "paid_search").namesInData("Spring"))
                .budget(lines)
                .booksClosedTo(LocalDate.parse(booksClosedTo))
                .build());
    }

    private static Dataset mediaAndBooks(FactTable feed, BudgetLineBuilder... lines) {
        return plan("2025-04-01", lines).dataset(CostBasis.MEDIA_AND_BOOKS, feed);
    }

    private static KpiValue ask(Dataset dataset, String measure, DateRange range) {
        Kpi kpi = Kpi.define("test.it", "It", measure).unit(DisplayUnit.ANY).build();
        return KpiEngine.of(dataset, KpiCatalog.standard().with(kpi))
                .run(KpiQuery.of(kpi).range(range))
                .rows()
                .get(0)
                .value(kpi);
    }

    private static String january(Dataset dataset) {
        return ask(dataset, "marketing_cost", DateRange.parse(JANUARY)).toString();
    }

    private static String quarter(Dataset dataset) {
        return ask(dataset, "marketing_cost", QUARTER).toString();
    }

    private static BudgetLineBuilder team() {
        return BudgetLine.define("team", CostCategory.PEOPLE, DateRange.parse(JANUARY), Money.of("500", "EUR"))
                .actual(Money.of("500", "EUR"))
                .stage(Stage.REACH)
                .media(MediaType.OWNED);
    }

    private static final FactTable CAMPAIGNS = feed("campaigns", ad("2025-01-10", "Brand", 300));
    private static final FactTable KEYWORDS = feed("keywords", ad("2025-01-10", "Brand", 290));

    /** The same spend is in both. */
    @Test
    void mediaCostOfWhichNobodySaysWhoHasItIsNoMarketingCostEither() {
        Dataset dataset =
                plan("2025-04-01", line("brand", 300), team()).dataset(CostBasis.MEDIA_AND_BOOKS, CAMPAIGNS, KEYWORDS);

        assertThat(ask(dataset, "media_cost", QUARTER)).hasToString("AMBIGUOUS_SOURCE");
        assertThat(((KpiValue.Absent) ask(dataset, "marketing_cost", QUARTER)))
                .hasToString("AMBIGUOUS_SOURCE")
                .extracting(KpiValue.Absent::detail)
                .isEqualTo(
                        "tables campaigns_costs and keywords_costs and plan_costs all have marketing_cost; leave all but"
                                + " one out, prefer one, or say that they are a union");
        // Whoever prefers one of these is told that it is not all: 500 of the team, and nobody knows of brand.
        assertThat(quarter(dataset.prefer(List.of(SalesMeasures.MARKETING_COST), "plan_costs")))
                .isEqualTo("500 [PARTIAL_INPUT(1/2)]");
        assertThat(quarter(dataset.prefer(List.of(SalesMeasures.MARKETING_COST), "campaigns_costs")))
                .isEqualTo("NOT_COVERED");
    }

    @Test
    void marketingCostRestsOnTheTablesThatProvideMediaCost() {
        PlanFacts facts = plan("2025-04-01", line("brand", 300), team());
        Dataset feeds = Dataset.of(CAMPAIGNS, KEYWORDS);
        Dataset preferred = facts.dataset(
                CostBasis.MEDIA_AND_BOOKS, feeds.prefer(List.of(PaidMediaMeasures.MEDIA_COST), "keywords"));
        Dataset together = facts.dataset(
                CostBasis.MEDIA_AND_BOOKS, feeds.union(List.of(PaidMediaMeasures.MEDIA_COST), "campaigns", "keywords"));
        Dataset shared = facts.dataset(CostBasis.MEDIA_AND_BOOKS, feeds.union("campaigns", "keywords"));

        // 290 + 500; 300 + 290 + 500
        assertThat(quarter(preferred)).isEqualTo("790");
        assertThat(ask(preferred, "media_cost", QUARTER)).hasToString("290");
        assertThat(quarter(together)).isEqualTo("1090");
        assertThat(ask(together, "media_cost", QUARTER)).hasToString("590");
        assertThat(quarter(shared)).isEqualTo("1090");
    }

    /** A union of two of three tables is none. */
    @Test
    void aUnionThatForgetsATableDecidesNothing() {
        Dataset feeds = Dataset.of(CAMPAIGNS, KEYWORDS, feed("more", ad("2025-01-11", "Spring", 1)))
                .union(List.of(PaidMediaMeasures.MEDIA_COST), "campaigns", "keywords");
        Dataset dataset = plan("2025-04-01", line("brand", 300)).dataset(CostBasis.MEDIA_AND_BOOKS, feeds);

        assertThat(ask(dataset, "media_cost", QUARTER)).hasToString("AMBIGUOUS_SOURCE");
        assertThat(quarter(dataset)).isEqualTo("AMBIGUOUS_SOURCE");
    }

    /** 345 are booked; 7 is what another campaign cost. */
    @Test
    void whatAFeedHasBeforeTheBooksIsNoMoneyOfTheirs() {
        Dataset dataset = mediaAndBooks(
                feed("ads", ad("2024-05-05", "Brand", 99), ad("2025-01-10", "Spring", 7)),
                line("brand", 345),
                line("spring", 7));

        assertThat(january(dataset)).isEqualTo("352");
    }

    /** Paid in advance, or another time: of the two rows of January one is the line's. */
    @Test
    void ofALineWhoseCampaignTheFeedHasOnOtherDaysNobodyKnows() {
        Dataset dataset = mediaAndBooks(
                feed("ads", ad("2025-03-05", "Brand", 99), ad("2025-01-10", "Spring", 7)),
                line("brand", 345),
                line("spring", 7));

        assertThat(january(dataset)).isEqualTo("7 [PARTIAL_INPUT(1/2)]");
        assertThat(quarter(dataset)).isEqualTo("106 [PARTIAL_INPUT(2/3)]");
    }

    /** A row of January speaks for the 31st, too. */
    @Test
    void aRowOfAMonthSpeaksForAllItsDays() {
        FactTable monthly = feed(
                schema("ads").withRowGrain(Grain.MONTH).withCoverage(COVERED),
                ad("2025-01-01", "Brand", 340),
                ad("2025-03-01", "Spring", 7));
        Dataset dataset = mediaAndBooks(
                monthly, media("brand", "2025-01-20/2025-02-01", 345).campaign("brand"));

        assertThat(january(dataset)).isEqualTo("340");
    }

    @Test
    void ofNothingEverybodyKnowsWhatItAdds() {
        Dataset dataset = mediaAndBooks(feed("ads", ad("2025-03-05", "Brand", 99)), line("brand", 0));

        assertThat(january(dataset)).isEqualTo("0");
    }

    /** 7 of spring and 200 beside it, which bear no name that the feed could have. */
    @Test
    void whatALineOfItsCampaignExplainsIsNotThatOfAChannel() {
        Dataset dataset = mediaAndBooks(
                feed("ads", ad("2025-01-10", "Spring", 7)), line("spring", 7), ofChannel("PAID_SEARCH", 200));

        assertThat(january(dataset)).isEqualTo("207");
    }

    /** The spring of January may be what was booked for February, or be in the line of the channel. */
    @Test
    void whatNoLineOfItsCampaignExplainsMayBeThatOfAChannel() {
        Dataset dataset = mediaAndBooks(
                feed("ads", ad("2025-01-10", "Spring", 7)),
                media("spring", FEBRUARY, 7).campaign("spring"),
                ofChannel("PAID_SEARCH", 200));

        assertThat(january(dataset)).isEqualTo("7 [PARTIAL_INPUT(1/2)]");
        assertThat(quarter(dataset)).isEqualTo("7 [PARTIAL_INPUT(1/3)]");
    }

    @Test
    void aChannelOfOtherDaysMayBeThatOfALine() {
        FactTable feed = feed("ads", ad("2025-02-10", "Spring", 7));

        assertThat(quarter(mediaAndBooks(feed, ofChannel("PAID_SEARCH", 200)))).isEqualTo("7 [PARTIAL_INPUT(1/2)]");
        assertThat(quarter(mediaAndBooks(feed, ofChannel("AFFILIATES", 200)))).isEqualTo("207");
    }

    @Test
    void aLineOfACarriedCampaignOnAnotherChannelIsMoneyOfItsOwn() {
        BudgetLineBuilder affiliates =
                media("partners", JANUARY, 5000).campaign("spring").channel("AFFILIATES");
        FactTable feed = feed("ads", ad("2025-01-10", "Spring", 7));

        // 7 + 5000; where no other line explains the 7, they may be some of the 5000.
        assertThat(january(mediaAndBooks(feed, line("spring", 7), affiliates))).isEqualTo("5007");
        assertThat(january(mediaAndBooks(feed, affiliates))).isEqualTo("7 [PARTIAL_INPUT(1/2)]");
        // A feed that says paid search is not about affiliates.
        assertThat(january(mediaAndBooks(withChannels(new Ad("2025-01-10", "Spring", "PAID_SEARCH", 7)), affiliates)))
                .isEqualTo("5007");
    }

    @Test
    void theChannelThatAFeedStatesTellsTheLinesOfACampaignApart() {
        BudgetLineBuilder display =
                media("banners", JANUARY, 8).campaign("spring").channel("DISPLAY");
        FactTable feed = withChannels(new Ad("2025-01-10", "Spring", "DISPLAY", 7));

        // 7 are the banners, and 100 of search in the books beside them.
        assertThat(january(mediaAndBooks(feed, line("spring", 100), display))).isEqualTo("107");
        // Without banners in the plan it is the campaign's.
        assertThat(january(mediaAndBooks(feed, line("spring", 100)))).isEqualTo("7");
        // With banners of February only they may be either.
        assertThat(january(mediaAndBooks(
                        feed,
                        line("spring", 100),
                        media("banners", FEBRUARY, 8).campaign("spring").channel("DISPLAY"))))
                .isEqualTo("7 [PARTIAL_INPUT(1/2)]");
    }

    /** "Bing" is no channel of the plan, so nobody knows that it is not affiliates. */
    @Test
    void aChannelThatThePlanDoesNotKnowMayBeAny() {
        FactTable feed = withChannels(new Ad("2025-01-10", "Spring", "Bing", 7));

        assertThat(january(mediaAndBooks(
                        feed,
                        line("spring", 7),
                        media("partners", JANUARY, 5000).campaign("spring").channel("AFFILIATES"))))
                .isEqualTo("7 [PARTIAL_INPUT(1/2)]");
        assertThat(january(mediaAndBooks(feed, ofChannel("AFFILIATES", 200)))).isEqualTo("7 [PARTIAL_INPUT(1/2)]");
    }

    @Test
    void aLineOfAnUnknownCampaignsChannelIsCarriedOnItsDaysOnly() {
        FactTable feed = withChannels(new Ad("2025-01-10", "stray", "DISPLAY", 7));

        assertThat(quarter(mediaAndBooks(feed, ofChannel("DISPLAY", 200)))).isEqualTo("7");
        assertThat(quarter(mediaAndBooks(
                        feed,
                        media("later", FEBRUARY, 200)
                                .channel("DISPLAY")
                                .stage(Stage.REACH)
                                .media(MediaType.PAID))))
                .isEqualTo("7 [PARTIAL_INPUT(1/2)]");
    }

    /** Rows on 5 January and 5 March: coverage is a guess from the one to the other, 27 of the 31 days of January. Books 50, feed 7. */
    @Test
    void coverageThatIsAGuessStaysOne() {
        FactTable feed = feed(schema("ads"), ad("2025-01-05", "Brand", 7), ad("2025-03-05", "Brand", 9));
        Dataset dataset = plan("2025-03-01", line("brand", 7), team50()).dataset(CostBasis.MEDIA_AND_BOOKS, feed);
        DateRange january = DateRange.parse(JANUARY);

        assertThat(ask(dataset, "media_cost", january)).hasToString("7 [PARTIAL_COVERAGE(27/31), COVERAGE_INFERRED]");
        assertThat(ask(dataset, "marketing_cost", january))
                .hasToString("57 [PARTIAL_COVERAGE(27/31), COVERAGE_INFERRED]");
    }

    /** As above, but no row of the feed is in February: what is a guess from January to March is not cut to the rows that are left. */
    @Test
    void aGuessIsNotMadeAnewFromTheRowsOfClosedBooks() {
        FactTable feed = feed(schema("ads"), ad("2025-01-05", "Brand", 7), ad("2025-03-05", "Brand", 9));
        Dataset dataset = plan("2025-03-01", line("brand", 7), team50()).dataset(CostBasis.MEDIA_AND_BOOKS, feed);

        assertThat(ask(dataset, "marketing_cost", DateRange.parse(FEBRUARY))).hasToString("0 [COVERAGE_INFERRED]");
        assertThat(dataset.tables())
                .filteredOn(table -> table.name().equals("ads_costs"))
                .singleElement()
                .satisfies(costs -> assertThat(costs.schema().coverage()).isEmpty());
    }

    /** Regions follow from campaigns by a lookup of the application, in the costs of the feed too. Brand's line is the feed's 7. */
    @Test
    void tablesOfThePlanGetTheDimensionsOfTheDataSet() {
        Dimension region = Dimension.open("region", "region");
        Dataset feeds = Dataset.of(feed("ads", ad("2025-01-05", "Brand", 7)))
                .with(List.of(Lookup.of(StandardDimensions.CAMPAIGN, region, Map.of("Brand", "north"))));
        Dataset dataset = plan("2025-04-01", line("brand", 7)).dataset(CostBasis.MEDIA_AND_BOOKS, feeds);

        assertThat(dataset.prefer(List.of(SalesMeasures.MARKETING_COST), "ads_costs"))
                .satisfies(costs -> assertThat(ask(costs, "marketing_cost{region=north}", QUARTER))
                        .hasToString("7"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dataset.adding(feed("ads")))
                .withMessage("two tables are named \"ads\"");
    }

    private static BudgetLineBuilder team50() {
        return BudgetLine.define("team", CostCategory.PEOPLE, DateRange.parse(JANUARY), Money.of("50", "EUR"))
                .actual(Money.of("50", "EUR"))
                .stage(Stage.REACH)
                .media(MediaType.OWNED);
    }
}
