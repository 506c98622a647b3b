package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Classes and units of generated formulas over a few measures. */
class KpiClassProperties {

    private static final List<String> FLOWS = List.of("clicks", "sessions", "leads");
    private static final List<String> STOCKS = List.of("followers", "opps_open", "customer_base");
    private static final List<String> DISTINCT = List.of("users", "active_users", "purchasers");
    private static final Map<String, Unit> UNITS = Map.of(
            "clicks", Unit.COUNT, "media_cost", Unit.MONEY, "engagement_time", Unit.DURATION, "rating_sum", Unit.SCORE);
    private static final KpiCatalog CATALOG = KpiCatalog.standard();

    private static KpiClass classOf(String formula) {
        return CATALOG.classOf(kpi(formula));
    }

    private static Kpi kpi(String formula) {
        return Kpi.define("x.y", "n", formula).unit(DisplayUnit.ANY).build();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void linearCombinationsOfFlowsAddUp(@ForAll("linearInFlows") String formula) {
        assertThat(classOf(formula)).isEqualTo(KpiClass.ADD);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void linearCombinationsOfStocksAreLevels(@ForAll("linearInStocks") String formula) {
        assertThat(classOf(formula)).isEqualTo(KpiClass.SEMI);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void linearCombinationsOfDistinctCountsAreDistinctCounts(@ForAll("linearInDistinctCounts") String formula) {
        assertThat(classOf(formula)).isEqualTo(KpiClass.DIST);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void quotientsOfFlowsAreRatiosOfSums(@ForAll("linearInFlows") String above, @ForAll("linearInFlows") String below) {
        assertThat(classOf("(" + above + ") / (" + below + ")")).isEqualTo(KpiClass.ROS);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anythingElseInAQuotientMustBeKnownForTheCell(
            @ForAll("linearInFlows") String flows,
            @ForAll("linearInStocks") String stocks,
            @ForAll("linearInDistinctCounts") String distinct) {
        for (String formula : List.of(
                "(" + flows + ") / (" + stocks + ")",
                "(" + distinct + ") / (" + flows + ")",
                "(" + stocks + ") / (" + distinct + ")",
                "(" + stocks + ") / (" + stocks + ")",
                "(" + flows + ") + (" + distinct + ")")) {
            assertThat(classOf(formula)).as(formula).isEqualTo(KpiClass.ROD);
        }
    }

    /** The unit of a product of powers is that product of the units of its factors. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void aProductHasTheProductOfTheUnits(@ForAll("products") List<String> factors) {
        StringBuilder formula = new StringBuilder("1");
        Unit expected = Unit.NONE;
        for (String factor : factors) {
            Unit unit = UNITS.get(factor.substring(1));
            expected = factor.charAt(0) == '*' ? expected.times(unit) : expected.per(unit);
            formula.append(' ').append(factor.charAt(0)).append(' ').append(factor.substring(1));
        }

        assertThat(CATALOG.unitOf(kpi(formula.toString()))).isEqualTo(expected);
    }

    /** Measures with {@code *} or {@code /} before them. */
    @Provide
    Arbitrary<List<String>> products() {
        return Combinators.combine(
                        Arbitraries.of("*", "/"),
                        Arbitraries.of(UNITS.keySet().stream().sorted().toList()))
                .as((operator, measure) -> operator + measure)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> linearInFlows() {
        return linear(FLOWS);
    }

    @Provide
    Arbitrary<String> linearInStocks() {
        return linear(STOCKS);
    }

    @Provide
    Arbitrary<String> linearInDistinctCounts() {
        return linear(DISTINCT);
    }

    private static Arbitrary<String> linear(List<String> measures) {
        Arbitrary<String> scaled = Combinators.combine(
                        Arbitraries.of(measures),
                        Arbitraries.of("%s", "%s?", "3 * %s", "%s / 4", "-%s", "%s{media=PAID} * (2 / 3)", "-(%s)"))
                .as((measure, form) -> String.format(form, measure));
        return Arbitraries.recursive(
                () -> scaled,
                inner -> Combinators.combine(
                                inner, Arbitraries.of(Arrays.asList("%s + %s", "%s - (%s)", "-(%s) + %s")), inner)
                        .as((left, form, right) -> String.format(form, left, right)),
                0,
                3);
    }
}
