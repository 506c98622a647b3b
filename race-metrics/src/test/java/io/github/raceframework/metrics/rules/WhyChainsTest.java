package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.Effect.Kind;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Why a product changed, along the chain of its factors. */
class WhyChainsTest {

    private static final String TWO_MONTHS = "2024-01-01/2024-03-01";
    private static final Kpi CLOSE_RATE = Kpi.define("test.close_rate", "Close rate", "orders / leads")
            .unit(DisplayUnit.PERCENT)
            .build();
    private static final Kpi REVENUE = Kpi.define("test.it", "Revenue", "net_sales")
            .unit(DisplayUnit.MONEY)
            .build();

    private static Why revenue() {
        return Why.define(REVENUE, CLOSE_RATE)
                .along("reach.sessions", "act.lead_conversion_rate", "test.close_rate", "convert.aov");
    }

    private static Table sales() {
        return Table.named("shop").covers(TWO_MONTHS);
    }

    /**
     * The worked example of the reference of the domain: 100,000 x .04 x .20 x 80 = 64,000 to 110,000 x .036 x .22 x 78 = 67,953.60; effects visits
     * +6,286.38, lead rate -6,949.27, close rate +6,286.38, order value -1,669.89, in all +3,953.60.
     */
    @Test
    void theWorkedExampleComesOut() {
        Decomposition.Present why = revenue().present(sales().rows("""
                date        sessions  leads  orders  net_sales
                2024-01-31  100000    4000   800     64000
                2024-02-01  110000    3960   871.2   67953.6
                """));

        assertThat(why.method()).isEqualTo(Method.LMDI);
        assertThat(why.effects())
                .extracting(
                        Effect::kind,
                        Effect::name,
                        effect -> effect.value()
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .toPlainString())
                .containsExactly(
                        tuple(Kind.FACTOR, "reach.sessions", "6286.38"),
                        tuple(Kind.FACTOR, "act.lead_conversion_rate", "-6949.27"),
                        tuple(Kind.FACTOR, "test.close_rate", "6286.38"),
                        tuple(Kind.FACTOR, "convert.aov", "-1669.89"));
        assertThat(why.change()).isEqualTo(new BigDecimal("3953.6"));
        assertThat(why.unit()).isEqualTo(Unit.MONEY.in(Currencies.parse("EUR")));
        assertThat(why.residual().abs()).isLessThan(new BigDecimal("1e-9"));
        Effect visits = why.effects().get(0);
        assertThat(visits.before().findValue()).hasValue(BigDecimal.valueOf(100_000));
        assertThat(visits.after().findValue()).hasValue(BigDecimal.valueOf(110_000));
        // 6286.38 / 3953.60
        assertThat(visits.findShare().orElseThrow().doubleValue()).isBetween(1.5900, 1.5901);
    }

    /** Nothing sold before: 100 x 0.1 x 0 is 0, then 200 x 0.05 x 30 is 300. Both orders by hand below. */
    @Test
    void whereAFactorIsZeroEachOrderOfChangesCountsAlike() {
        Why why = Why.define(
                        REVENUE,
                        Kpi.define("test.value", "Net sales per lead", "net_sales / leads")
                                .unit(DisplayUnit.MONEY)
                                .build())
                .along("reach.sessions", "act.lead_conversion_rate", "test.value");
        Decomposition.Present present = why.present(sales().rows("""
                date        sessions  leads  net_sales
                2024-01-31  100       10     0
                2024-02-01  200       10     300
                """));

        // Sessions change after the value in 3 of 6 orders: twice with the rate still at 0.1 or already at 0.05.
        // value first: 30 * (100 * 0.1) = 300 with neither changed (2 of 6 orders), 600 after sessions (1 of 6), 150
        // after the rate
        // (1 of 6), 300 after both (2 of 6): (600 + 600 + 150 + 600) / 6 = 325
        // sessions: 0 while the value is 0, else 100 * 0.1 * 30 = 300 (1 of 6) or 100 * 0.05 * 30 = 150 (2 of 6): 100
        // rate: 0 while the value is 0, else -0.05 * 100 * 30 = -150 (1 of 6) or -0.05 * 200 * 30 = -300 (2 of 6): -125
        assertThat(present.method()).isEqualTo(Method.SHAPLEY);
        assertThat(present.effects().stream().map(Effect::toString))
                .containsExactly(
                        "FACTOR reach.sessions 100", "FACTOR act.lead_conversion_rate -125", "FACTOR test.value 325");
        assertThat(present.residual()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void whereNothingChangedFactorsMayOffsetEachOther() {
        Decomposition.Present why = revenue().present(sales().rows("""
                date        sessions  leads  orders  net_sales
                2024-01-31  100       50     10      500
                2024-02-01  200       50     10      500
                """));

        // 500 * ln 2 and its opposite; the logarithmic mean of equal numbers is that number
        assertThat(why.effects().get(0).value().doubleValue()).isBetween(346.5735902, 346.5735903);
        assertThat(why.change()).isEqualTo(BigDecimal.ZERO);
        assertThat(why.effects()).allMatch(effect -> effect.findShare().isEmpty());
        assertThat(why.residual().abs()).isLessThan(new BigDecimal("1e-12"));
    }

    @Test
    void aFactorThatIsAbsentLeavesNoEffects() {
        Explanation why = revenue().of(sales().rows("""
                date        sessions  leads  orders  net_sales
                2024-01-31  100       0      0       0
                2024-02-01  200       50     10      500
                """));

        assertThat(why.before()).hasToString("0");
        assertThat(why.after()).hasToString("500");
        assertThat(why.decomposition())
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.ZERO_DENOMINATOR,
                        "test.close_rate, before (2024-01-01/2024-02-01): a denominator of orders / leads is zero"));
    }

    @Test
    void aFactorThatIsPartlyCoveredLeavesNoEffects() {
        FactTable shop = Table.named("shop").covers(TWO_MONTHS).rows("""
                date        orders  net_sales
                2024-01-31  10      500
                2024-02-01  10      600
                """);
        FactTable web = Table.named("web").covers("2024-01-01/2024-02-15").rows("""
                date        sessions
                2024-01-31  100
                2024-02-01  100
                """);

        assertThat(Why.define(REVENUE)
                        .along("reach.sessions", "reach.revenue_per_session")
                        .absent(shop, web)
                        .reason())
                .isEqualTo(AbsenceReason.MISSING_DIMENSION);
        assertThat(Why.define(
                                REVENUE,
                                Kpi.define("test.per_session", "Per session", "net_sales / sessions")
                                        .unit(DisplayUnit.MONEY)
                                        .build())
                        .along("reach.sessions", "test.per_session")
                        .absent(shop, web))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NOT_COVERED,
                        "reach.sessions, after (2024-02-01/2024-03-01): only 14/29 days are covered, and a change needs"
                                + " both periods in full"));
    }

    /** Money cancels out of the return on ad spend, not out of its factors. */
    @Test
    void factorsInTwoCurrenciesLeaveNoEffects() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        currency  clicks  conversion_value  media_cost
                2024-01-31  EUR       10      50                10
                2024-02-01  USD       10      80                20
                """);
        Kpi value = Kpi.define("test.value", "Value per click", "conversion_value / clicks")
                .unit(DisplayUnit.MONEY)
                .build();
        Kpi inverse = Kpi.define("test.clicks", "Clicks per cost", "clicks / media_cost")
                .unit(DisplayUnit.ANY)
                .build();

        assertThat(Why.define(Ask.count("conversion_value / media_cost").build(), value, inverse)
                        .along("test.value", "test.clicks")
                        .absent(ads))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.MIXED_CURRENCY, "the values to compare are in EUR and USD"));
    }

    @Test
    void factorsThatDoNotMakeUpTheKpiAreAnError() {
        FactTable shop = sales().rows("""
                date        sessions  leads  orders  net_sales
                2024-01-31  100       50     10      500
                2024-02-01  200       50     10      500
                """);

        // 100 * 50 against 500
        assertThatThrownBy(() -> Why.define(REVENUE)
                        .along("reach.sessions", "convert.aov")
                        .of(shop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the product of [reach.sessions, convert.aov] before is 5000, but test.it is 500; name factors"
                                + " whose product it is");
        assertThatThrownBy(() -> Why.define(REVENUE)
                        .along("reach.sessions", "act.lead_conversion_rate")
                        .of(shop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chain [reach.sessions, act.lead_conversion_rate] is count, but test.it is money; name"
                        + " factors whose product it is");
    }

    /** Orders per session of two rows, leads per session and orders per lead of one: 20 / 100 x 2 / 20 is not 12 / 200. */
    @Test
    void factorsThatLeaveOutDifferentRowsLeaveNoEffects() {
        FactTable shop = sales().rows("""
                date        sessions  leads  orders
                2024-01-30  100       20     2
                2024-01-31  100       -      10
                2024-02-01  200       50     5
                """);
        Kpi orderRate = Kpi.define("test.it", "Order rate", "orders / sessions").build();

        assertThat(Why.define(orderRate, CLOSE_RATE)
                        .along("act.lead_conversion_rate", "test.close_rate")
                        .absent(shop))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.PARTIAL_INPUT,
                        "the product of [act.lead_conversion_rate, test.close_rate] before is 0.02, but test.it is"
                                + " 0.06: they do not leave out the same unknown rows"));
    }

    /** The leads of two days and of one: 30 to 50 would be growth of what is known. Whoever asks for that gets it: sessions 200 to 200, rate .15 to .25. */
    @Test
    void aSumOfWhichRowsAreUnknownLeavesNoEffects() {
        FactTable shop = sales().rows("""
                date        sessions  leads
                2024-01-30  100       20
                2024-01-31  100       10
                2024-01-31  -         -
                2024-02-01  200       50
                """);
        Why why = Why.kpi("act.leads").along("reach.sessions", "act.lead_conversion_rate");

        assertThat(why.absent(shop))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.PARTIAL_INPUT,
                        "act.leads, before (2024-01-01/2024-02-01): only 2/3 rows are known, and the change of a sum"
                                + " needs all"));
        assertThat(why.loosely().effects(shop))
                .containsExactly("FACTOR reach.sessions 0", "FACTOR act.lead_conversion_rate 20");
    }

    @Test
    void anUnknownKpiIsAnError() {
        FactTable shop = sales().rows("date sessions");

        assertThatThrownBy(() -> Why.kpi("act.leads")
                        .along("reach.sessions", "act.lead_conversion_rat")
                        .of(shop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("act.lead_conversion_rat");
        assertThat(KpiCatalog.standard().findKpi("act.leads")).isPresent();
    }

    @Test
    void aMissingMeasureIsTheReason() {
        assertThat(Why.kpi("act.leads")
                        .along("reach.sessions", "act.lead_conversion_rate")
                        .absent(sales().rows("date sessions")))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.MISSING_MEASURE,
                        "act.leads, before (2024-01-01/2024-02-01): no table has leads"));
    }
}
