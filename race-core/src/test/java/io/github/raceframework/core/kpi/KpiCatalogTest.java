package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a catalogue checks when a definition enters it. */
class KpiCatalogTest {

    private static final KpiCatalog STANDARD = KpiCatalog.standard();

    private static Kpi kpi(String id, String formula) {
        return Kpi.define(id, id, formula).unit(DisplayUnit.ANY).build();
    }

    private static void assertRefused(Kpi kpi, String message) {
        assertThatThrownBy(() -> STANDARD.with(kpi))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(message);
    }

    /** Looking at each argument twice would take 2^90 looks. */
    @Test
    void callsInCallsAreLookedAtOnce() {
        String formula = "min(".repeat(90) + "clicks" + ", clicks)".repeat(90);

        assertThat(KpiCatalog.standard()
                        .unitOf(Kpi.define("test.deep", "Deep", formula).build()))
                .isEqualTo(Unit.COUNT);
    }

    /** The formula that a published marketing pack gives for bounce rate. */
    @Test
    void aDifferenceOfACountAndARateDoesNotBuild() {
        Kpi bounceRate = Kpi.define("x.bounce_rate", "Bounce rate", "impressions - clicks/impressions")
                .unit(DisplayUnit.PERCENT)
                .build();

        assertRefused(
                bounceRate,
                "cannot subtract a plain number from count at position 13 of \"impressions - clicks/impressions\"");
        assertThat(STANDARD.with(kpi("x.rate", "(impressions - clicks) / impressions"))
                        .kpis())
                .hasSize(271);
    }

    @Test
    void aDifferenceOfMoneyAndMoneyPerOrderDoesNotBuild() {
        assertRefused(
                kpi("x.y", "net_sales - convert.aov"),
                "cannot subtract money/count from money at position 11 of \"net_sales - convert.aov\"");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    clicks + media_cost              => cannot add money to count at position 8
                    clicks + 1                       => cannot add a plain number to count at position 8
                    clicks - -1                      => cannot subtract a plain number from count at position 8
                    1 - engagement_time / sessions   => cannot subtract duration/count from a plain number at position 3
                    media_cost * media_cost + media_cost => cannot add money to money^2 at position 25
                    target - media_cost              => cannot subtract money from any at position 8
                    max(clicks, media_cost)          => max of count and money is not defined at position 13
                    min(clicks, clicks, 5)           => min of count and a plain number is not defined at position 21
                    """)
    void unitsMustFit(String formula, String problem) {
        assertRefused(kpi("x.y", formula), problem + " of \"" + formula + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    clicks + sessions                => count
                    clicks + 0                       => count
                    0 - media_cost                   => money
                    max(net_sales - cogs, 0)         => money
                    min(0, 0)                        => 1
                    abs(-engagement_time)            => duration
                    -media_cost / clicks             => money/count
                    1000 * media_cost / impressions  => money/count
                    media_cost{stage=ACT} / leads?   => money/count
                    position_impressions / organic_impressions => score/count
                    convert.aov / convert.cac        => 1
                    convert.sales_velocity           => money*count/duration
                    target - actual                  => any
                    actual / target                  => 1
                    """)
    void aFormulaHasTheUnitOfItsParts(String formula, String unit) {
        assertThat(STANDARD.unitOf(kpi("x.y", formula))).hasToString(unit);
    }

    @Test
    void theDeclaredUnitMustBeTheDerivedOneUpToCounts() {
        assertRefused(
                Kpi.define("x.y", "n", "media_cost / clicks")
                        .unit(DisplayUnit.PERCENT)
                        .build(),
                "KPI x.y declares a plain number but its formula gives money/count at position 12 of \"media_cost / clicks\"");
        assertRefused(
                Kpi.define("x.y", "n", "clicks").unit(DisplayUnit.DURATION).build(),
                "KPI x.y declares duration but its formula gives count at position 1 of \"clicks\"");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    clickz / impressions  => unknown measure or KPI "clickz"; did you mean "clicks"? at position 1
                    1 - reach.crt         => unknown measure or KPI "reach.crt"; did you mean "reach.ctr"? at position 5
                    net_salse / orders    => unknown measure or KPI "net_salse"; did you mean "net_sales"? at position 1
                    abs(qwertyuiop)       => unknown measure or KPI "qwertyuiop" at position 5
                    """)
    void idsMustBeKnown(String formula, String problem) {
        assertRefused(kpi("x.y", formula), problem + " of \"" + formula + "\"");
    }

    @Test
    void optionalInputsMustBeKnownToo() {
        assertRefused(
                kpi("x.y", "savez?"),
                "unknown measure or KPI \"savez\"; did you mean \"saves\"? at position 1 of \"savez?\"");
    }

    @Test
    void onlyAMeasureCanBeOptional() {
        assertRefused(
                kpi("x.y", "leads - reach.clicks?"),
                "only a measure can be optional, not the KPI reach.clicks at position 9 of \"leads - reach.clicks?\"");
    }

    @Test
    void aKpiMayNotLeadBackToItself() {
        assertRefused(kpi("a.x", "2 * a.x"), "KPI leads back to itself: a.x -> a.x at position 5 of \"2 * a.x\"");
    }

    @Test
    void twoKpisMayNotLeadBackToEachOther() {
        List<Kpi> cycle = List.of(kpi("a.x", "clicks + b.y"), kpi("b.y", "a.x - sessions"));

        assertThatThrownBy(() -> STANDARD.withKpis(cycle))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage("KPI leads back to itself: a.x -> b.y -> a.x at position 1 of \"a.x - sessions\"");
    }

    @Test
    void noCycleMayLeadThroughARequirement() {
        Kpi careful = Kpi.define("a.x", "n", "clicks")
                .requires("b.y > 0")
                .unit(DisplayUnit.COUNT)
                .build();

        assertThatThrownBy(() -> STANDARD.withKpis(List.of(careful, kpi("b.y", "a.x"))))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage("KPI leads back to itself: a.x -> b.y -> a.x at position 1 of \"a.x\"");
    }

    @Test
    void kpisThatEnterTogetherMayNameEachOtherInAnyOrder() {
        KpiCatalog catalog = STANDARD.withKpis(List.of(kpi("a.x", "b.y / sessions"), kpi("b.y", "clicks + sessions")));

        assertThat(catalog.unitOf(catalog.getKpi("a.x"))).isEqualTo(Unit.NONE);
        assertThat(catalog.measuresOf(catalog.getKpi("a.x")))
                .extracting(Measure::toString)
                .containsExactly("clicks", "sessions");
    }

    @Test
    void requirementsAreCheckedLikeFormulas() {
        KpiBuilder kpi = Kpi.define("x.y", "n", "clicks").unit(DisplayUnit.COUNT);

        assertRefused(
                kpi.requires("net_sales > clicks").build(),
                "cannot compare money with count at position 11 of \"net_sales > clicks\"");
        assertRefused(
                kpi.requires("net_salez > 0").build(),
                "unknown measure or KPI \"net_salez\"; did you mean \"net_sales\"? at position 1 of \"net_salez > 0\"");
        assertRefused(
                kpi.requires("0 < net_sales - clicks").build(),
                "cannot subtract count from money at position 15 of \"0 < net_sales - clicks\"");
        assertThat(STANDARD.with(kpi.requires("0 < net_sales").build()).findKpi("x.y"))
                .isPresent();
    }

    @Test
    void aFallbackNamesMeasuresWithoutOne() {
        Measure gross = Measure.flow("gross", Unit.MONEY, "");
        Measure discount = Measure.flow("discount", Unit.MONEY, "");
        Measure net = Measure.flow("net", Unit.MONEY, "").withFallback("gross - discount");
        KpiCatalog catalog = KpiCatalog.empty().withMeasures(List.of(net, gross, discount));

        assertThat(catalog.findMeasure("net").orElseThrow().findFallback()).contains(Formula.parse("gross - discount"));
        assertFallbackRefused(
                catalog,
                "0.5 * net",
                "the fallback of x may name only measures without a fallback, not net at position 7");
        assertFallbackRefused(
                catalog, "grosz", "unknown measure or KPI \"grosz\"; did you mean \"gross\"? at position 1");
        assertFallbackRefused(
                catalog, "gross / discount", "measure x is money but its fallback gives a plain number at position 7");
        assertFallbackRefused(catalog, "gross - 1", "cannot subtract a plain number from money at position 7");
        assertFallbackRefused(
                catalog.with(kpi("a.half", "gross / 2")),
                "a.half",
                "the fallback of x may name only measures without a fallback, not a.half at position 1");
    }

    private static void assertFallbackRefused(KpiCatalog catalog, String fallback, String problem) {
        Measure measure = Measure.flow("x", Unit.MONEY, "").withFallback(fallback);

        assertThatThrownBy(() -> catalog.withMeasures(List.of(measure)))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(problem + " of \"" + fallback + "\"");
    }

    @Test
    void anIdIsTakenOnce() {
        assertThatThrownBy(() -> STANDARD.with(kpi("reach.ctr", "clicks")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KPI id \"reach.ctr\" is taken by another KPI");
        assertThatThrownBy(() -> STANDARD.with(kpi("clicks", "sessions")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KPI id \"clicks\" is taken by another measure");
        assertThatThrownBy(() -> STANDARD.withMeasures(List.of(Measure.flow("clicks", Unit.COUNT, ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("measure id \"clicks\" is taken");
        assertThatThrownBy(() -> STANDARD.with(kpi("mine", "clicks"))
                        .withMeasures(List.of(Measure.flow("mine", Unit.COUNT, ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("measure id \"mine\" is taken");
        assertThatThrownBy(() -> STANDARD.withDimensions(List.of(Dimension.open("channel", ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension id \"channel\" is taken");
        assertThatThrownBy(() -> STANDARD.withKpis(List.of(kpi("a.x", "clicks"), kpi("a.x", "clicks"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KPI id \"a.x\" is taken by another KPI");
    }

    @Test
    void findsAndGets() {
        assertThat(STANDARD.findKpi("reach.ctr").orElseThrow()).isSameAs(STANDARD.getKpi("reach.ctr"));
        assertThat(STANDARD.findKpi("reach.nothing")).isEmpty();
        assertThat(STANDARD.findMeasure("clicks").orElseThrow().unit()).isEqualTo(Unit.COUNT);
        assertThat(STANDARD.findMeasure("nothing")).isEmpty();
        assertThat(STANDARD.findMeasure("reach.ctr")).isEmpty();
        assertThat(STANDARD.findDimension(DimensionId.of("channel"))).isPresent();
        assertThat(STANDARD.kpis(Stage.PLAN))
                .isNotEmpty()
                .allMatch(kpi -> kpi.findStage().equals(Optional.of(Stage.PLAN)));
        assertThatThrownBy(() -> STANDARD.getKpi("reach.crt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no KPI \"reach.crt\"; did you mean \"reach.ctr\"?");
    }

    @Test
    void addingLeavesTheSmallerCatalogueAsItWas() {
        int before = STANDARD.kpis().size();
        KpiCatalog larger =
                STANDARD.with(kpi("a.x", "clicks")).withDimensions(List.of(Dimension.open("shelf", "Shelf.")));

        assertThat(STANDARD.kpis()).hasSize(before);
        assertThat(larger.kpis()).hasSize(before + 1);
        assertThat(larger.findDimension(DimensionId.of("shelf"))).contains(Dimension.open("shelf", "Shelf."));
        assertThat(STANDARD.findDimension(DimensionId.of("shelf"))).isEmpty();
        assertThatThrownBy(() -> larger.kpis().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> larger.measures().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> larger.dimensions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Each KPI names the one before it twice: 2^13 = 8,192 measures at step 13, 2^14 = 16,384 at step 14. */
    @Test
    void aLadderOfKpisEndsBeforeItTakesForEver() {
        KpiCatalog catalog = STANDARD.withKpis(ladder(14));
        Kpi top = catalog.getKpi("a.s13");

        assertThat(catalog.unitOf(top)).isEqualTo(Unit.COUNT);
        assertThat(catalog.classOf(top)).isEqualTo(KpiClass.ADD);
        assertThat(catalog.measuresOf(top)).extracting(Measure::toString).containsExactly("clicks");
        assertThatThrownBy(() -> STANDARD.withKpis(ladder(60)))
                .isInstanceOf(FormulaException.class)
                .hasMessage("KPI a.s14 stands for more than 10000 terms at position 7 of \"a.s13 + a.s13\"");
    }

    private static List<Kpi> ladder(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> kpi("a.s" + step, step == 0 ? "clicks" : "a.s" + (step - 1) + " + a.s" + (step - 1)))
                .toList();
    }

    @Test
    void aChainOfKpisHasAnEnd() {
        List<Kpi> chain = IntStream.range(0, 102)
                .mapToObj(step -> kpi("a.s" + step, step == 101 ? "clicks" : "a.s" + (step + 1)))
                .toList();
        assertThatThrownBy(() -> STANDARD.withKpis(chain))
                .isInstanceOf(FormulaException.class)
                .hasMessage("KPIs that lead through more than 100 others at position 1 of \"a.s101\"");
    }

    @Test
    void whatIsNoIdIsNotFound() {
        assertThat(STANDARD.findKpi("Reach CTR")).isEmpty();
        assertThat(STANDARD.findMeasure("Clicks!")).isEmpty();
    }

    @Test
    void formulasThatNestTooDeepAreRefusedInAnyOrder() {
        String sum = " + 1".repeat(200);
        Kpi first = Kpi.define("a.first", "A", "1" + sum).build();
        Kpi second = Kpi.define("a.second", "A", "a.first" + sum).build();
        Kpi third = Kpi.define("a.third", "A", "a.second" + sum).build();

        assertThat(KpiCatalog.empty().withKpis(List.of(first, second)).kpis()).hasSize(2);
        for (List<Kpi> kpis : List.of(List.of(first, second, third), List.of(third, second, first))) {
            assertThatThrownBy(() -> KpiCatalog.empty().withKpis(kpis))
                    .isInstanceOf(FormulaException.class)
                    .hasMessageContaining("nested deeper than 500 levels, with the KPIs it names written out");
        }
    }

    @Test
    void catalogsAreEqualWhenTheirDefinitionsAre() {
        Kpi kpi = Kpi.define("a.b", "A", "orders / sessions").build();
        KpiCatalog catalog = KpiCatalog.standard().with(kpi);

        assertThat(catalog)
                .isEqualTo(KpiCatalog.standard().with(kpi))
                .hasSameHashCodeAs(KpiCatalog.standard().with(kpi));
        assertThat(catalog).isNotEqualTo(KpiCatalog.standard()).isNotEqualTo(kpi);
        assertThat(KpiCatalog.standard()).hasToString("270 KPIs over 216 measures and 16 dimensions");
    }
}
