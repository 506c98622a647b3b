package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Formulas over sums: exactness, quotients, domains and ranges. */
class FormulasTest {

    private static FactTable row(String header, String values) {
        return Table.named("facts").rows("date " + header + "\n2024-01-01 " + values);
    }

    @Test
    void costWithoutClicksHasNoCostPerClick() {
        KpiValue.Absent absent = Ask.kpi("reach.cpc").absent(row("media_cost clicks", "25 0"));
        assertThat(absent).hasToString("ZERO_DENOMINATOR");
        assertThat(absent.findBounds()).isEmpty();
        assertThat(Ask.kpi("reach.cpc").of(row("media_cost clicks", "0 0"))).hasToString("ZERO_DENOMINATOR");
    }

    @Test
    void aNegativeDenominatorIsOutOfDomainUnlessTheDefinitionIsSigned() {
        FactTable facts = row("net_sales orders", "30 -4");

        assertThat(Ask.kpi("convert.aov").of(facts)).hasToString("OUT_OF_DOMAIN");
        assertThat(Ask.define(Ask.count("net_sales / orders")
                                .unit(DisplayUnit.MONEY)
                                .signed())
                        .of(facts))
                .hasToString("-7.5");
        // a negative numerator is a number like any other
        assertThat(Ask.kpi("convert.aov").of(row("net_sales orders", "-30 4"))).hasToString("-7.5");
    }

    /** A zero anywhere in the formula, and zero comes before a negative one. */
    @Test
    void everyQuotientInsideAFormulaIsLookedAt() {
        FactTable facts = row("clicks orders sessions", "0 -1 10");

        assertThat(Ask.formula("0 * (sessions / clicks)").of(facts)).hasToString("ZERO_DENOMINATOR");
        assertThat(Ask.formula("1 - sessions / orders").of(facts)).hasToString("OUT_OF_DOMAIN");
        assertThat(Ask.formula("sessions / orders + sessions / clicks").of(facts))
                .hasToString("ZERO_DENOMINATOR");
        assertThat(Ask.formula("max(sessions / orders, 1)").of(facts)).hasToString("OUT_OF_DOMAIN");
    }

    @Test
    void aRequirementThatDoesNotHoldIsOutOfDomain() {
        // net_sales > 0
        assertThat(Ask.kpi("convert.gross_margin").of(row("net_sales cogs", "-10 5")))
                .hasToString("OUT_OF_DOMAIN");
        assertThat(Ask.define(Ask.count("clicks").requires("clicks > sessions")).of(row("clicks sessions", "5 5")))
                .hasToString("OUT_OF_DOMAIN");
        assertThat(Ask.define(Ask.count("clicks").requires("clicks >= sessions"))
                        .of(row("clicks sessions", "5 5")))
                .hasToString("5");
    }

    /** (10 - 5) / 10 of the referenced KPI, which brings net_sales > 0 and which is signed or not by itself. */
    @Test
    void aReferencedKpiBringsItsOwnRequirementAndSign() {
        assertThat(Ask.formula("100 * convert.gross_margin").of(row("net_sales cogs", "10 5")))
                .hasToString("50");
        assertThat(Ask.define(Ask.count("100 * convert.gross_margin").signed()).of(row("net_sales cogs", "-10 5")))
                .hasToString("OUT_OF_DOMAIN");

        Kpi signed =
                Kpi.define("test.signed", "Signed", "clicks / orders").signed().build();
        FactTable facts = row("clicks orders", "3 -2");
        assertThat(Ask.define(Ask.count("2 * test.signed"), signed).of(facts)).hasToString("-3");
        Kpi unsigned =
                Kpi.define("test.unsigned", "Unsigned", "clicks / orders").build();
        assertThat(Ask.define(Ask.count("2 * test.unsigned").signed(), unsigned).of(facts))
                .hasToString("OUT_OF_DOMAIN");
    }

    /** 12 / 10 sessions engaged cannot be. */
    @Test
    void aValueOutsideItsRangeIsKeptAndFlagged() {
        assertThat(Ask.kpi("reach.engagement_rate").of(row("engaged_sessions sessions", "12 10")))
                .hasToString("1.2 [OUT_OF_RANGE]");
        assertThat(Ask.kpi("reach.engagement_rate").of(row("engaged_sessions sessions", "10 10")))
                .hasToString("1");
    }

    @Test
    void whatRestsOnAModelIsAnEstimate() {
        FactTable facts = row("incremental_sales media_cost", "30 20");

        assertThat(Ask.kpi("convert.incremental_roas").of(facts)).hasToString("1.5 [ESTIMATE]");
        // so does whatever is made of it
        assertThat(Ask.formula("2 * convert.incremental_roas").of(facts)).hasToString("3 [ESTIMATE]");
    }

    /** Two of 9.2e18 do not fit into 64 bits. */
    @Test
    void sumsOfLargeNumbersAreExact() {
        FactTable facts = Table.named("facts").rows("""
                date        impressions          media_cost
                2024-01-01  9223372036854775807  922337203685477580.7
                2024-01-02  9223372036854775807  0.000000000001
                2024-01-03  1                    9223372036854.775807
                """);

        // 2 * 9223372036854775807 + 1
        assertThat(Ask.kpi("reach.impressions").of(facts)).hasToString("18446744073709551615");
        // 922337203685477580.700000000000 + 0.000000000001 + 9223372036854.775807000000
        assertThat(Ask.kpi("reach.media_cost").of(facts)).hasToString("922346427057514435.475807000001");
    }

    @Test
    void decimalsOfTwelvePlacesAreExact() {
        FactTable facts = Table.named("facts").rows("""
                date        media_cost
                2024-01-01  0.000000000001
                2024-01-02  0.1
                2024-01-03  -0.3
                """);

        assertThat(Ask.kpi("reach.media_cost").of(facts)).hasToString("-0.199999999999");
        // a thousandth of it is a decimal as well
        assertThat(Ask.money("media_cost / 1000").of(facts)).hasToString("-0.000199999999999");
    }

    @Test
    void numbersAreWrittenInPlainDecimal() {
        FactTable facts = row("impressions clicks media_cost", "1e30 4e5 12.500");

        assertThat(Ask.kpi("reach.impressions").present(facts).number())
                .isEqualTo(new BigDecimal("1000000000000000000000000000000"));
        assertThat(Ask.kpi("reach.impressions").of(facts)).hasToString("1000000000000000000000000000000");
        assertThat(Ask.kpi("reach.media_cost").of(facts)).hasToString("12.5");
        // 4e5 / 1e30
        assertThat(Ask.kpi("reach.ctr").of(facts)).hasToString("0.0000000000000000000000004");
    }

    /** One rounding, at the end: 1/3 three times over is 1, and 0.1 + 0.2 is 0.3. */
    @Test
    void aQuotientIsRoundedOnceAtTheEnd() {
        FactTable facts = row("clicks impressions media_cost", "1 3 0.3");

        assertThat(Ask.kpi("reach.ctr").of(facts)).hasToString("0.3333333333333333");
        assertThat(Ask.formula("clicks / impressions + clicks / impressions + clicks / impressions")
                        .of(facts))
                .hasToString("1");
        assertThat(Ask.money("media_cost / impressions").of(facts)).hasToString("0.1");
        // (2^53 + 1) / 1 lies between two doubles: the even one
        assertThat(Ask.kpi("reach.ctr").of(row("clicks impressions", "9007199254740993 1")))
                .hasToString("9007199254740992");
        // times 0.5 without a division: exact
        assertThat(Ask.formula("0.5 * clicks").of(row("clicks", "9007199254740993")))
                .hasToString("4503599627370496.5");
    }

    /** 45 minutes in seconds over 10 sessions: data carry seconds, days and minutes are for readers. */
    @Test
    void durationsAreSeconds() {
        assertThat(Ask.kpi("act.avg_session_duration").of(row("session_time sessions", "2700 10")))
                .hasToString("270");
    }

    @Test
    void minMaxAndAbs() {
        FactTable facts = row("clicks orders", "-7 4");

        assertThat(Ask.formula("min(clicks, orders)").of(facts)).hasToString("-7");
        assertThat(Ask.formula("max(clicks, orders, 5 * orders)").of(facts)).hasToString("20");
        assertThat(Ask.formula("abs(clicks) - -orders").of(facts)).hasToString("11");
    }
}
