package io.github.raceframework.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ConvertReturnKpis;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What marketing cost is made of. Sums are worked by hand beside each. */
class CostBasisTest {

    private static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");
    private static final DateRange JANUARY = DateRange.parse("2025-01-01/2025-02-01");

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static BudgetLineBuilder line(String id, CostCategory category, String actual) {
        return BudgetLine.define(id, category, JANUARY, eur("1000")).actual(eur(actual));
    }

    /** Brand is an ad campaign that the feed knows as two; print is in no feed. */
    private static RacePlan plan(BudgetLineBuilder... lines) {
        return RacePlan.define("Lamps 2025", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
                .campaigns(
                        Campaign.define("brand", "Brand", "paid_search")
                                .stage(Stage.CONVERT)
                                .focus(CustomerFocus.ACQUISITION)
                                .namesInData("DE | Brand", "CH | Brand"),
                        Campaign.define("flyer", "Flyer", "print").focus(CustomerFocus.RETENTION))
                .budget(lines)
                .booksClosedTo(LocalDate.parse("2025-04-01"))
                .build();
    }

    private static FactSchema ads() {
        return FactSchema.named("ads")
                .withDimension(StandardDimensions.COUNTRY)
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(PaidMediaMeasures.MEDIA_COST)
                .withMeasure(PaidMediaMeasures.CLICKS)
                .withCoverage(QUARTER);
    }

    private static FactAppender rows() {
        return FactTable.appender(ads().withCurrency(Currencies.parse("EUR")));
    }

    private static FactAppender add(FactAppender rows, String day, String campaign, @Nullable Integer cost) {
        rows.date(LocalDate.parse(day))
                .dimension("country", campaign.substring(0, 2))
                .dimension("campaign", campaign)
                .measure("media_cost", cost)
                .measure("clicks", 10)
                .append();
        return rows;
    }

    /** January 300 + 50, February 20. */
    private static FactTable brandAds() {
        FactAppender rows = add(rows(), "2025-01-10", "DE | Brand", 300);
        add(rows, "2025-01-20", "CH | Brand", 50);
        return add(rows, "2025-02-03", "DE | Brand", 20).toTable();
    }

    private static List<String> ask(Dataset dataset, String formula, UnaryOperator<KpiQuery> change) {
        Kpi kpi = Kpi.define("test.it", "It", formula).unit(DisplayUnit.ANY).build();
        KpiTable table = KpiEngine.of(dataset, KpiCatalog.standard().with(kpi))
                .run(change.apply(KpiQuery.of(List.of(KpiId.of("test.it"))).range(QUARTER)));
        List<String> lines = new ArrayList<>();
        for (KpiTable.Row row : table.rows()) {
            String place =
                    row.findBucket().map(bucket -> bucket.label() + " ").orElse("") + String.join(" ", row.members());
            lines.add(place.strip() + ": " + row.value(kpi));
        }
        return lines;
    }

    private static List<String> total(Dataset dataset, String formula) {
        return ask(dataset, formula, query -> query);
    }

    private static Dataset mediaAndBooks(FactTable feed, BudgetLineBuilder... lines) {
        return PlanFacts.of(plan(lines)).dataset(CostBasis.MEDIA_AND_BOOKS, feed);
    }

    /** The books' 345 for brand are the feed's 350 in January; the flyer's 90 and the people's 500 are in no feed. */
    private static Dataset mixed() {
        return mediaAndBooks(
                brandAds(),
                line("brand", CostCategory.MEDIA, "345").campaign("brand"),
                line("brand-work", CostCategory.AGENCY, "12").campaign("brand"),
                line("flyer", CostCategory.MEDIA, "90").campaign("flyer"),
                line("team", CostCategory.PEOPLE, "500").stage(Stage.REACH).media(MediaType.OWNED));
    }

    @Test
    void mediaThatAFeedCarriesAreNotCountedFromTheBooksAgain() {
        // January 350 + 12 + 90 + 500, February 20, March nothing.
        assertThat(ask(mixed(), "marketing_cost", query -> query.grain(Grain.MONTH)))
                .containsExactly("2025-01: 952", "2025-02: 20", "2025-03: 0");
    }

    @Test
    void costsAreSplitByStageMediaChannelAndCategory() {
        assertThat(ask(mixed(), "marketing_cost", query -> query.by("stage")))
                .containsExactly("CONVERT: 382", "REACH: 590"); // 350 + 20 + 12; flyer 90 + team 500
        assertThat(ask(
                        mixed(),
                        "marketing_cost",
                        query -> query.by("media").grain(Grain.MONTH).range(JANUARY)))
                .containsExactly("2025-01 OWNED: 500", "2025-01 PAID: 452");
        assertThat(ask(mixed(), "marketing_cost", query -> query.by("planned_campaign")))
                .containsExactly("(not set): 500", "brand: 382", "flyer: 90");
        assertThat(ask(mixed(), "marketing_cost", query -> query.by("cost_category")))
                .containsExactly("AGENCY: 12", "MEDIA: 460", "PEOPLE: 500");
        assertThat(ask(mixed(), "marketing_cost{channel=PAID_SEARCH}", query -> query.range(JANUARY)))
                .containsExactly(": 362");
    }

    @Test
    void whoseCustomACampaignSeeksSaysWhatItsMediaCostIs() {
        Dataset dataset = mediaAndBooks(
                brandAds(),
                line("brand", CostCategory.MEDIA, "345").campaign("brand"),
                line("flyer", CostCategory.MEDIA, "90").campaign("flyer"));

        assertThat(total(dataset, "acquisition_cost")).containsExactly(": 370");
        assertThat(total(dataset, "retention_cost")).containsExactly(": 90");
    }

    /** The cost of a campaign that the plan does not know is in the total and in no stage; the flyer may be that campaign. */
    @Test
    void aMediaLineThatMayBeAnUnknownCampaignOfAFeedIsUnknown() {
        FactTable feed = add(add(rows(), "2025-01-10", "DE | Brand", 300), "2025-01-11", "DE | Flier", 88)
                .toTable();
        Dataset dataset = mediaAndBooks(
                feed,
                line("brand", CostCategory.MEDIA, "345").campaign("brand"),
                line("flyer", CostCategory.MEDIA, "90").campaign("flyer"),
                line("team", CostCategory.PEOPLE, "500").stage(Stage.REACH).media(MediaType.OWNED));

        // 300 + 88 + 500; of four rows the flyer's is not known. It does not seek new customers; of the flier and the
        // team nobody knows.
        assertThat(total(dataset, "marketing_cost")).containsExactly(": 888 [PARTIAL_INPUT(3/4)]");
        assertThat(total(dataset, "acquisition_cost")).containsExactly(": 300 [PARTIAL_INPUT(2/4)]");
        assertThat(dataset.unmapped().get("ads_costs"))
                .containsEntry(RacePlan.PLANNED_CAMPAIGN.id(), List.of("DE | Flier"));
    }

    @Test
    void aMediaLineWithoutACampaignIsCarriedByItsChannel() {
        Dataset dataset = mediaAndBooks(
                brandAds(),
                line("search", CostCategory.MEDIA, "345")
                        .channel("PAID_SEARCH")
                        .stage(Stage.REACH)
                        .media(MediaType.PAID),
                line("radio", CostCategory.MEDIA, "60")
                        .channel("AUDIO")
                        .stage(Stage.REACH)
                        .media(MediaType.PAID));

        // 350 + 60 in January, and 20
        assertThat(total(dataset, "marketing_cost")).containsExactly(": 430");
        assertThat(total(
                        mediaAndBooks(
                                brandAds(),
                                line("some", CostCategory.MEDIA, "345")
                                        .stage(Stage.REACH)
                                        .media(MediaType.PAID)),
                        "marketing_cost"))
                .containsExactly(": 370 [PARTIAL_INPUT(3/4)]");
    }

    @Test
    void channelsOfTheFeedItselfCount() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(PaidMediaMeasures.MEDIA_COST, Currencies.parse("EUR"))
                .withCoverage(QUARTER));
        rows.date(LocalDate.parse("2025-01-10"))
                .dimension("channel", "DISPLAY")
                .measure("media_cost", 7)
                .append();
        rows.date(LocalDate.parse("2025-01-11"))
                .dimension("channel", "PAID_SEARCH")
                .measure("media_cost", 0)
                .append();
        Dataset dataset = mediaAndBooks(
                rows.toTable(),
                line("display", CostCategory.MEDIA, "8")
                        .channel("DISPLAY")
                        .stage(Stage.REACH)
                        .media(MediaType.PAID),
                line("tools", CostCategory.TOOLS, "5").stage(Stage.PLAN).media(MediaType.OWNED));

        assertThat(total(dataset, "marketing_cost")).containsExactly(": 12");
        // whose custom the feed's 7 sought nobody says; nothing was spent on search, and nothing is both 0 and 0
        assertThat(ask(dataset, "acquisition_cost", query -> query.by("channel")))
                .containsExactly("(not set): ALL_NULL", "DISPLAY: ALL_NULL", "PAID_SEARCH: 0");
    }

    @Test
    void anUnknownCostOfTheFeedStaysUnknownAndCurrenciesStayApart() {
        FactAppender rows = FactTable.appender(ads().withCurrencyPerRow());
        add(rows.currency(Currencies.parse("EUR")), "2025-01-10", "DE | Brand", 300);
        add(rows.currency(Currencies.parse("EUR")), "2025-01-12", "DE | Brand", null);
        FactTable euros = rows.toTable();
        FactTable both = add(rows.currency(Currencies.parse("CHF")), "2025-02-10", "CH | Brand", 50)
                .toTable();
        BudgetLineBuilder team =
                line("team", CostCategory.PEOPLE, "500").stage(Stage.REACH).media(MediaType.OWNED);

        assertThat(total(mediaAndBooks(euros, team), "marketing_cost")).containsExactly(": 800 [PARTIAL_INPUT(2/3)]");
        assertThat(total(mediaAndBooks(both, team), "marketing_cost")).containsExactly(": MIXED_CURRENCY");
    }

    @Test
    void withoutAFeedTheBooksAreAll() {
        Dataset dataset = PlanFacts.of(
                        plan(line("brand", CostCategory.MEDIA, "345").campaign("brand")))
                .dataset(CostBasis.MEDIA_AND_BOOKS);

        assertThat(total(dataset, "marketing_cost")).containsExactly(": 345");
    }

    @Test
    void withoutBooksMediaAloneAreNotPassedOffAsAllCosts() {
        RacePlan unbooked = RacePlan.define("Lamps", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
                .build();

        assertThat(total(PlanFacts.of(unbooked).dataset(CostBasis.MEDIA_AND_BOOKS, brandAds()), "marketing_cost"))
                .containsExactly(": NOT_COVERED");
    }

    /**
     * March is not booked: what people and agencies cost then is not known, so neither is all of it. What brand cost in February may be what was booked for
     * January, so that nobody knows what January cost.
     */
    @Test
    void monthsThatAreNotBookedHaveNoCosts() {
        RacePlan toMarch = RacePlan.define("Lamps", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
                .campaigns(Campaign.define("brand", "Brand", "paid_search").namesInData("DE | Brand"))
                .budget(line("brand", CostCategory.MEDIA, "345").campaign("brand"))
                .booksClosedTo(LocalDate.parse("2025-03-01"))
                .build();
        FactAppender rows = add(rows(), "2025-02-28", "DE | Brand", 3);
        add(rows, "2025-03-01", "DE | Brand", 4);

        assertThat(ask(
                        PlanFacts.of(toMarch).dataset(CostBasis.MEDIA_AND_BOOKS, rows.toTable()),
                        "marketing_cost",
                        query -> query.grain(Grain.MONTH)))
                .containsExactly("2025-01: ALL_NULL", "2025-02: 3", "2025-03: NOT_COVERED");
    }

    @Test
    void mediaOnlyIsSaidOnEveryValueThatRestsOnIt() {
        Dataset dataset = PlanFacts.of(plan(line("team", CostCategory.PEOPLE, "500")
                        .stage(Stage.REACH)
                        .media(MediaType.OWNED)))
                .dataset(CostBasis.MEDIA_ONLY, brandAds());
        String flag = " [STAND_IN(media_cost for marketing_cost)]";

        assertThat(total(dataset, "marketing_cost")).containsExactly(": 370" + flag);
        assertThat(total(dataset, "marketing_cost{stage=CONVERT} / clicks"))
                .containsExactly(": 12.333333333333334" + flag); // 370 / 30
        assertThat(total(dataset, "media_cost")).containsExactly(": 370");
        assertThat(total(dataset, "budget")).containsExactly(": 1000");
        assertThat(total(dataset, "acquisition_cost")).containsExactly(": MISSING_MEASURE");
    }

    @Test
    void mediaOnlyNeedsNoPlanAndIsSaidInEvidence() {
        FactAppender sales = FactTable.appender(FactSchema.named("shop")
                .withMeasure(SalesMeasures.NET_SALES, Currencies.parse("EUR"))
                .withCoverage(QUARTER));
        sales.date(LocalDate.parse("2025-01-10")).measure("net_sales", 740).append();
        Dataset dataset = CostBasis.mediaOnly(Dataset.of(brandAds(), sales.toTable()));

        KpiValue mer = KpiEngine.of(dataset)
                .run(KpiQuery.of(ConvertReturnKpis.MER).range(QUARTER))
                .rows()
                .get(0)
                .value(ConvertReturnKpis.MER);

        assertThat(mer).hasToString("2 [STAND_IN(media_cost for marketing_cost)]");
        assertThat(((KpiValue.Present) mer).evidence().inputs())
                .extracting(Evidence.Input::measure)
                .containsExactly(MeasureId.of("net_sales"), MeasureId.of("media_cost"));
    }

    @Test
    void whereATableHasTheMeasureNothingStandsInForIt() {
        FactAppender costs = FactTable.appender(FactSchema.named("books")
                .withMeasure(SalesMeasures.MARKETING_COST, Currencies.parse("EUR"))
                .withCoverage(QUARTER));
        costs.date(LocalDate.parse("2025-01-10")).measure("marketing_cost", 999).append();

        Dataset dataset = Dataset.of(brandAds(), costs.toTable());

        assertThat(total(dataset.standIn(SalesMeasures.MARKETING_COST, PaidMediaMeasures.MEDIA_COST), "marketing_cost"))
                .containsExactly(": 999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostBasis.mediaOnly(dataset))
                .withMessage(
                        "table \"books\" has marketing_cost, and media only means that media_cost stands in for it;"
                                + " leave that measure out, or the media only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanFacts.of(plan()).dataset(CostBasis.MEDIA_ONLY, dataset))
                .withMessageStartingWith("table \"books\" has marketing_cost");
    }

    @Test
    void whereNoTableHasEitherTheMeasureAskedForIsMissing() {
        FactAppender visits = FactTable.appender(FactSchema.named("visits")
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withCoverage(QUARTER));
        Dataset dataset = CostBasis.mediaOnly(Dataset.of(visits.toTable()));
        Kpi kpi = Kpi.define("test.it", "It", "marketing_cost")
                .unit(DisplayUnit.ANY)
                .build();

        KpiTable table = KpiEngine.of(dataset, KpiCatalog.standard().with(kpi))
                .run(KpiQuery.of(kpi).range(QUARTER));

        assertThat(table.findAbsence(kpi).orElseThrow().detail()).isEqualTo("no table has marketing_cost");
    }

    @Test
    void onlyAMeasureOfTheSameKindStandsIn() {
        Dataset dataset = Dataset.of(brandAds());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dataset.standIn(SalesMeasures.MARKETING_COST, PaidMediaMeasures.CLICKS))
                .withMessage(
                        "measure clicks cannot stand in for marketing_cost; only another one of the same unit, kind and"
                                + " additivity can");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dataset.standIn(SalesMeasures.MARKETING_COST, SalesMeasures.MARKETING_COST))
                .withMessage(
                        "measure marketing_cost cannot stand in for marketing_cost; only another one of the same unit,"
                                + " kind and additivity can");
    }
}
