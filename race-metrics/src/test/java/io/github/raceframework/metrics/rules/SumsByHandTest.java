package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that add up by hand what must not be added up, wherever in them they do it. */
class SumsByHandTest {

    private static final FactTable REACH = Table.named("ads").rows("""
            date        channel  reach  impressions
            2024-01-01  EMAIL    10     40
            2024-01-01  DISPLAY  30     60
            """);
    private static final FactTable CLAIMS = Table.named("claims").rows("""
            date        source_system  channel  conversions
            2024-01-01  google         SEARCH   5
            2024-01-01  google         DISPLAY  2
            2024-01-01  meta           DISPLAY  7
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reach{channel=EMAIL} + reach{channel=DISPLAY}",
                "impressions / (reach{channel=EMAIL} + reach{channel=DISPLAY})",
                "(reach{channel=EMAIL} + reach{channel=DISPLAY}) / impressions",
                "2 * (reach{channel=EMAIL} + reach{channel=DISPLAY})",
                "-reach{channel=EMAIL} - reach{channel=DISPLAY}",
                "reach{channel=EMAIL} - -reach{channel=DISPLAY}",
                "reach{channel=EMAIL} + impressions + reach{channel=DISPLAY}",
                "1 * reach{channel=EMAIL} + reach{channel=DISPLAY}",
                "reach{channel=EMAIL} * 2 + reach{channel=DISPLAY} / 3",
                "reach{channel=EMAIL} - -2 * reach{channel=DISPLAY}",
                "impressions - (reach{channel=EMAIL} + reach{channel=DISPLAY})",
                "max(impressions, reach{channel=EMAIL} + reach{channel=DISPLAY})",
                "abs(reach{channel=EMAIL}) + reach{channel=DISPLAY}",
                "abs(-reach{channel=EMAIL}) + reach{channel=DISPLAY}",
                "abs(abs(-reach{channel=EMAIL}) + reach{channel=DISPLAY})",
                "abs(reach{channel=EMAIL} - impressions) - reach{channel=DISPLAY}",
                "min(reach{channel=EMAIL}, impressions) + reach{channel=DISPLAY}",
                "max(0, reach{channel=EMAIL}) + max(0, reach{channel=DISPLAY})",
                "min(impressions, max(1, 2) * reach{channel=EMAIL}) - min(-1, 0) * reach{channel=DISPLAY}",
                "reach{channel=EMAIL} - (1 - 3) * reach{channel=DISPLAY}",
                "reach{channel=EMAIL} / (1 + 1) + reach{channel=DISPLAY} / (2 * 1)",
                "reach{channel=EMAIL} / impressions + reach{channel=DISPLAY} / impressions",
                "impressions * reach{channel=EMAIL} + reach{channel=DISPLAY} * impressions",
                "reach{channel=EMAIL} / impressions * impressions + reach{channel=DISPLAY}",
                "abs(1 - 2) * reach{channel=EMAIL} + reach{channel=DISPLAY} / (6 / 3)",
            })
    void peopleOfTwoChannelsAreNotAddedUp(String formula) {
        KpiValue.Absent absent = Ask.formula(formula).absent(REACH);

        assertThat(absent).hasToString("NON_ADDITIVE");
        assertThat(absent.detail())
                .isEqualTo("reach of different rows cannot be added up: the same people or sales would count twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "impressions >= reach{channel=EMAIL} + reach{channel=DISPLAY}",
                "reach{channel=EMAIL} + reach{channel=DISPLAY} <= impressions"
            })
    void neitherInARequirement(String requirement) {
        assertThat(Ask.define(Ask.count("impressions").requires(requirement)).of(REACH))
                .hasToString("NON_ADDITIVE");
    }

    @Test
    void aRequirementDoesNotHideTheSumBesideIt() {
        KpiBuilder kpi =
                Ask.count("reach{channel=EMAIL} + reach{channel=DISPLAY}").requires("impressions > 0");

        assertThat(Ask.define(kpi).of(REACH)).hasToString("NON_ADDITIVE");
    }

    /** 30 - 10, that twice, 30 / 10, and 10 twice. */
    @Test
    void aDifferenceOrAQuotientOrTheSameRowsTwiceAreFine() {
        assertThat(Ask.formula("reach{channel=DISPLAY} - reach{channel=EMAIL}").of(REACH))
                .hasToString("20");
        assertThat(Ask.formula("2 * reach{channel=DISPLAY} + -2 * reach{channel=EMAIL}")
                        .of(REACH))
                .hasToString("40");
        assertThat(Ask.formula("reach{channel=DISPLAY} / reach{channel=EMAIL}").of(REACH))
                .hasToString("3");
        assertThat(Ask.formula("reach{channel=EMAIL} + reach{channel=EMAIL}").of(REACH))
                .hasToString("20");
    }

    /** 10 or 30, never both; 30 less 10 of it; two shares of different wholes: 10 / 40 + 30 / 60. */
    @Test
    void neitherIsAChoiceOrASizeOrASumOfDifferentShares() {
        assertThat(Ask.formula("max(reach{channel=EMAIL}, reach{channel=DISPLAY})")
                        .of(REACH))
                .hasToString("30");
        assertThat(Ask.formula("abs(reach{channel=EMAIL} - reach{channel=DISPLAY})")
                        .of(REACH))
                .hasToString("20");
        assertThat(Ask.formula("abs(reach{channel=DISPLAY}) - abs(reach{channel=EMAIL})")
                        .of(REACH))
                .hasToString("20");
        assertThat(Ask.formula(
                                "abs(max(reach{channel=DISPLAY}, 0) + 2 * reach{channel=DISPLAY} / 4) - reach{channel=EMAIL}")
                        .of(REACH))
                .hasToString("35");
        assertThat(Ask.formula("reach{channel=EMAIL} / impressions{channel=EMAIL}"
                                + " + reach{channel=DISPLAY} / impressions{channel=DISPLAY}")
                        .of(REACH))
                .hasToString("0.75");
    }

    /** A KPI with a requirement is no other sum than its formula. */
    @Test
    void anotherKpiDoesNotHideASum() {
        Kpi display = Kpi.define("test.display", "Display", "reach{channel=DISPLAY}")
                .requires("impressions > 0")
                .build();

        assertThat(Ask.define(Ask.count("abs(test.display) + reach{channel=EMAIL}"), display)
                        .of(REACH))
                .hasToString("NON_ADDITIVE");
        assertThat(Ask.define(Ask.count("abs(test.display) - reach{channel=EMAIL}"), display)
                        .of(REACH))
                .hasToString("20");
    }

    /** 5 + 2 are claims of one system. */
    @Test
    void claimsOfOneSystemMayBeAddedUpAndThoseOfTwoMayNot() {
        assertThat(Ask.formula("conversions{source_system=google, channel=SEARCH}"
                                + " + conversions{source_system=google, channel=DISPLAY}")
                        .of(CLAIMS))
                .hasToString("7");
        assertThat(Ask.formula("conversions{source_system=google} + conversions{source_system=meta}")
                        .of(CLAIMS))
                .hasToString("NON_ADDITIVE");
        assertThat(Ask.formula("conversions{source_system=google, channel=DISPLAY}"
                                + " + conversions{source_system=meta, channel=DISPLAY}")
                        .of(CLAIMS))
                .hasToString("NON_ADDITIVE");
    }
}
