package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.Effect.Kind;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.explain.RateWeights;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Why a quotient of sums changed, by the members of a dimension. */
class WhyRatesTest {

    private static final String TWO_MONTHS = "2024-01-01/2024-03-01";

    /** Rates 3 %, 6 %, 5 % of 1000, 600, 400 sessions; then 3 %, 6.2 %, 4.5 % of 1600, 500, 400. In all 4.30 %, then 3.88 %. */
    private static final FactTable WEB = Table.named("web").covers(TWO_MONTHS).rows("""
            date        channel      sessions  leads
            2024-01-01  PAID_SEARCH  1000      30
            2024-01-01  EMAIL        600       36
            2024-01-01  DIRECT       400       20
            2024-02-01  PAID_SEARCH  1600      48
            2024-02-01  EMAIL        500       31
            2024-02-01  DIRECT       400       18
            """);

    /**
     * The worked example of the reference of the domain, to its six decimals: rate effects 0, +0.000500, -0.000900; mix effects -0.001526, -0.002010,
     * -0.000264; in all -0.000400 and -0.003800.
     */
    @Test
    void theWorkedExampleComesOut() {
        Decomposition.Present why =
                Why.kpi("act.lead_conversion_rate").by("channel").present(WEB);

        assertThat(why.method()).isEqualTo(Method.RATE_AND_MIX);
        assertThat(why.effects())
                .extracting(Effect::kind, Effect::name, effect -> sixDecimals(effect.value()))
                .containsExactly(
                        tuple(Kind.RATE, "DIRECT", "-0.000900"),
                        tuple(Kind.MIX, "DIRECT", "-0.000264"),
                        tuple(Kind.RATE, "EMAIL", "0.000500"),
                        tuple(Kind.MIX, "EMAIL", "-0.002010"),
                        tuple(Kind.RATE, "PAID_SEARCH", "0.000000"),
                        tuple(Kind.MIX, "PAID_SEARCH", "-0.001526"));
        assertThat(sixDecimals(why.total(Kind.RATE))).isEqualTo("-0.000400");
        assertThat(sixDecimals(why.total(Kind.MIX))).isEqualTo("-0.003800");
        assertThat(why.change()).isEqualTo(new BigDecimal("-0.0042"));
        assertThat(why.residual().abs()).isLessThan(new BigDecimal("1e-17"));
    }

    /**
     * The same example by the weights of the first month, as the reference prints it: rates 0, +0.000600, -0.001000; mix -0.001820, -0.001700, -0.000280; together 0,
     * -0.000200, +0.000200.
     */
    @Test
    void theWorkedExampleComesOutByTheFirstPeriodToo() {
        Decomposition.Present why = Why.kpi("act.lead_conversion_rate")
                .by("channel")
                .weights(RateWeights.BASE)
                .present(WEB);

        assertThat(why.effects())
                .extracting(Effect::kind, Effect::name, effect -> sixDecimals(effect.value()))
                .containsExactly(
                        tuple(Kind.RATE, "DIRECT", "-0.001000"),
                        tuple(Kind.MIX, "DIRECT", "-0.000280"),
                        tuple(Kind.INTERACTION, "DIRECT", "0.000200"),
                        tuple(Kind.RATE, "EMAIL", "0.000600"),
                        tuple(Kind.MIX, "EMAIL", "-0.001700"),
                        tuple(Kind.INTERACTION, "EMAIL", "-0.000200"),
                        tuple(Kind.RATE, "PAID_SEARCH", "0.000000"),
                        tuple(Kind.MIX, "PAID_SEARCH", "-0.001820"),
                        tuple(Kind.INTERACTION, "PAID_SEARCH", "0.000000"));
        assertThat(sixDecimals(why.total(Kind.RATE))).isEqualTo("-0.000400");
        assertThat(sixDecimals(why.total(Kind.MIX))).isEqualTo("-0.003800");
        assertThat(sixDecimals(why.total(Kind.INTERACTION))).isEqualTo("0.000000");
        assertThat(why.change()).isEqualTo(new BigDecimal("-0.0042"));
        assertThat(why.residual().abs()).isLessThan(new BigDecimal("1e-17"));
    }

    private static String sixDecimals(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Email: 600 of 2000 and 500 of 2500 sessions; -0.00201 of -0.0042. */
    @Test
    void anEffectShowsRatesAndWeights() {
        Effect email = Why.kpi("act.lead_conversion_rate")
                .by("channel")
                .present(WEB)
                .effects()
                .get(3);

        assertThat(email).hasToString("MIX EMAIL -0.00201");
        assertThat(email.before().findValue()).hasValue(new BigDecimal("0.06"));
        assertThat(email.after().findValue()).hasValue(new BigDecimal("0.062"));
        assertThat(email.before().findWeight()).hasValue(new BigDecimal("0.3"));
        assertThat(email.after().findWeight()).hasValue(new BigDecimal("0.2"));
        // 0.00201 / 0.0042 = 67 / 140
        assertThat(email.findShare()).hasValue(new BigDecimal("0.4785714285714286"));
        assertThat(email.findGrowth()).isEmpty();
    }

    /** Each channel got better by a point (10 to 11 %, 1 to 2 %), and the whole worse: 5.5 % to 3.8 %, for 80 % of visits went where rates are low. */
    @Test
    void mixCanTurnAllImprovementsIntoALoss() {
        FactTable web = Table.named("web").covers(TWO_MONTHS).rows("""
                date        channel      sessions  leads
                2024-01-01  EMAIL        1000      100
                2024-01-01  DISPLAY      1000      10
                2024-02-01  EMAIL        400       44
                2024-02-01  DISPLAY      1600      32
                """);

        Decomposition.Present why =
                Why.kpi("act.lead_conversion_rate").by("channel").present(web);
        // 76 / 2000 - 110 / 2000
        assertThat(why.change()).isEqualTo(new BigDecimal("-0.017"));
        // Email 0.35 * 0.01, display 0.65 * 0.01; mix: +-0.3 about the mean rate (0.055 + 0.038) / 2 = 0.0465 of 0.105
        // and 0.015
        assertThat(why.effects().stream().map(Effect::toString))
                .containsExactly(
                        "RATE DISPLAY 0.0065", "MIX DISPLAY -0.00945", "RATE EMAIL 0.0035", "MIX EMAIL -0.01755");
        assertThat(why.total(Kind.RATE)).isEqualByComparingTo("0.01");
        assertThat(why.total(Kind.MIX)).isEqualByComparingTo("-0.027");
        assertThat(why.residual()).isEqualByComparingTo("0");
    }

    /**
     * Cost per click, by hand. Before: A 30 / 10, B 20 / 30, X 12 without clicks; 62 / 40 = 1.55. After: A 40 / 10, C 60 / 30, X 20 without clicks;
     * 120 / 40 = 3. Without X: 50 / 40 = 1.25 and 100 / 40 = 2.5, mean 1.875. A: 0.25 * (4 - 3) and no mix; B leaves: -0.75 * (2/3 - 1.875) =
     * 0.90625; C comes: 0.75 * (2 - 1.875) = 0.09375; X: 20 / 40 - 12 / 40 = 0.2. Sum 0.25 + 0.90625 + 0.09375 + 0.2 = 1.45 = 3 - 1.55.
     */
    @Test
    void entryExitAndWhatIsUnmatchedAreEffectsOfTheirOwn() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        campaign  media_cost  clicks
                2024-01-01  A         30          10
                2024-01-01  B         20          30
                2024-01-01  X         12          0
                2024-02-01  A         40          10
                2024-02-01  C         60          30
                2024-02-01  X         20          0
                """);

        Decomposition.Present why = Why.kpi("reach.cpc").by("campaign").present(ads);
        assertThat(why.effects().stream().map(Effect::toString))
                .containsExactly("RATE A 0.25", "MIX A 0", "EXIT B 0.90625", "ENTRY C 0.09375", "UNMATCHED X 0.2");
        assertThat(why.change()).isEqualTo(new BigDecimal("1.45"));
        assertThat(why.residual()).isEqualTo(BigDecimal.ZERO);
        Effect exit = why.effects().get(2);
        assertThat(exit.before().findWeight()).hasValue(new BigDecimal("0.75"));
        assertThat(exit.after().findWeight()).hasValue(BigDecimal.ZERO);
        assertThat(exit.after().findValue()).isEmpty();
        Effect unmatched = why.effects().get(4);
        assertThat(unmatched.before().findValue()).hasValue(new BigDecimal("0.3"));
        assertThat(unmatched.after().findValue()).hasValue(new BigDecimal("0.5"));
        assertThat(unmatched.after().findWeight()).hasValue(BigDecimal.ZERO);
    }

    /**
     * B costs 8 before its first click, then 9 for 3 clicks. Before: A 4 / 4, B 8: 12 / 4 = 3. After: A 5 / 1, B 9 / 3: 14 / 4 = 3.5. Without B's 8:
     * 1 and 3.5, mean 2.25. A: rate 0.625 * (5 - 1) = 2.5, mix -0.75 * (3 - 2.25) = -0.5625; B comes: 0.75 * (3 - 2.25) = 0.5625, and what was
     * unmatched goes: -8 / 4 = -2. Sum 0.5.
     */
    @Test
    void aMemberMayComeAndStopBeingUnmatched() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        campaign  media_cost  clicks
                2024-01-01  A         4           4
                2024-01-01  B         8           0
                2024-02-01  A         5           1
                2024-02-01  B         9           3
                """);

        assertThat(Why.kpi("reach.cpc").by("campaign").effects(ads))
                .containsExactly("RATE A 2.5", "MIX A -0.5625", "ENTRY B 0.5625", "UNMATCHED B -2");
    }

    @Test
    void aMemberWithoutAnyFigureHasNoEffect() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        campaign  media_cost  clicks
                2024-01-01  A         4           4
                2024-01-01  B         0           0
                2024-02-01  A         8           4
                """);

        assertThat(Why.kpi("reach.cpc").by("campaign").effects(ads)).containsExactly("RATE A 1", "MIX A 0");
    }

    @Test
    void aWholeWithoutADenominatorHasNoDecomposition() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        campaign  media_cost  clicks
                2024-01-01  A         4           0
                2024-02-01  A         8           4
                """);

        Explanation why = Why.kpi("reach.cpc").by("campaign").of(ads);
        assertThat(why.before()).hasToString("ZERO_DENOMINATOR");
        assertThat(why.after()).hasToString("2");
        assertThat(why.decomposition()).hasToString("ZERO_DENOMINATOR");
        assertThat(((Decomposition.Absent) why.decomposition()).detail())
                .isEqualTo("reach.cpc, before (2024-01-01/2024-02-01): a denominator of media_cost / clicks is zero");
    }

    /** 1000 * 30 / 10000 = 3 to 1000 * 60 / 10000 = 6; and 1 - 40 / 100 = 0.6 to 1 - 20 / 100 = 0.8. */
    @Test
    void constantsArePartOfTheNumerator() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  media_cost  impressions  sessions  engaged_sessions
                2024-01-01  EMAIL    30          10000        100       40
                2024-02-01  EMAIL    60          10000        100       20
                """);

        assertThat(Why.kpi("reach.cpm").by("channel").effects(ads)).containsExactly("RATE EMAIL 3", "MIX EMAIL 0");
        assertThat(Why.kpi("reach.bounce_rate").by("channel").effects(ads))
                .containsExactly("RATE EMAIL 0.2", "MIX EMAIL 0");
        assertThat(Why.define(Ask.count("1 - engaged_sessions / sessions")
                                .unit(DisplayUnit.RATIO)
                                .build())
                        .by("channel")
                        .effects(ads))
                .containsExactly("RATE EMAIL 0.2", "MIX EMAIL 0");
    }

    /** Rows without impressions are left out of cost too: 1000 * 10 / 1000 = 10 to 1000 * 30 / 1000 = 30, not 1000 * 110 / 1000. */
    @Test
    void bothSidesAreOfTheRowsOnWhichBothAreKnown() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  media_cost  impressions
                2024-01-01  EMAIL    10          1000
                2024-01-02  EMAIL    100         -
                2024-02-01  EMAIL    30          1000
                """);

        assertThat(Why.kpi("reach.cpm").by("channel").effects(ads)).containsExactly("RATE EMAIL 20", "MIX EMAIL 0");
        // 1000 * 110 / 1000 to 30
        assertThat(Why.kpi("reach.cpm").by("channel").loosely().effects(ads))
                .containsExactly("RATE EMAIL -80", "MIX EMAIL 0");
    }

    @Test
    void aMemberOfWhichNothingIsKnownLeavesNoDecomposition() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  media_cost  impressions
                2024-01-01  EMAIL    10          1000
                2024-01-02  DISPLAY  100         -
                2024-02-01  EMAIL    30          1000
                """);

        assertThat(Why.kpi("reach.cpm").by("channel").absent(ads))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.ALL_NULL,
                        "channel \"DISPLAY\", before (2024-01-01/2024-02-01): none of the rows here (1 of table ads) has"
                                + " all of media_cost and impressions"));
    }

    private static final FactTable RETURNED =
            Table.named("shop").covers(TWO_MONTHS).rows("""
            date        country  cogs  net_sales
            2024-01-01  DE       50    100
            2024-01-01  AT       5     -20
            2024-02-01  DE       60    100
            2024-02-01  AT       10    20
            """);

    @Test
    void aMemberWithANegativeDenominatorLeavesNoDecomposition() {
        Decomposition.Absent absent = Why.define(
                        Ask.count("cogs / net_sales").unit(DisplayUnit.RATIO).build())
                .by("country")
                .absent(RETURNED);

        assertThat(absent.reason()).isEqualTo(AbsenceReason.OUT_OF_DOMAIN);
        assertThat(absent.detail())
                .isEqualTo("country \"AT\", before (2024-01-01/2024-02-01): a denominator of cogs / net_sales is"
                        + " negative, or the value is beyond all bounds");
    }

    /**
     * Where the definition allows it, weights are negative: AT -0.25 and 1 / 6 of 80 and 120. R: 55 / 80 = 0.6875 to 70 / 120 = 7 / 12; mean 61 / 96. AT:
     * rate -1 / 24 * (0.5 + 0.25), mix 5 / 12 * (0.125 - 61 / 96). DE: weights 1.25 and 5 / 6, rates 0.5 and 0.6; rate 25 / 24 * 0.1, mix -5 / 12 *
     * (0.55 - 61 / 96). Sum -0.03125 - 245 / 1152 + 0.1041666... + 41 / 1152 = -0.1041666...
     */
    @Test
    void aSignedDefinitionHasNegativeWeights() {
        Decomposition.Present why = Why.define(Ask.count("cogs / net_sales")
                        .unit(DisplayUnit.RATIO)
                        .signed()
                        .build())
                .by("country")
                .present(RETURNED);

        assertThat(why.change()).isEqualTo(new BigDecimal("-0.10416666666666667"));
        assertThat(why.effects().stream().map(Effect::toString))
                .containsExactly(
                        "RATE AT -0.03125",
                        "MIX AT -0.2126736111111111",
                        "RATE DE 0.10416666666666667",
                        "MIX DE 0.035590277777777776");
    }

    /** A requirement is held against every member that has a rate; one without rows has none. */
    @Test
    void whatADefinitionRequiresHoldsForMembersToo() {
        Why why = Why.define(Ask.count("cogs / sessions")
                        .unit(DisplayUnit.MONEY)
                        .requires("net_sales > 0")
                        .build())
                .by("country");
        FactTable lacking = Table.named("shop").covers(TWO_MONTHS).rows("""
                date        country  cogs  net_sales  sessions
                2024-01-01  DE       50    100        10
                2024-02-01  DE       60    100        10
                2024-02-01  AT       10    0          10
                """);
        FactTable fine = Table.named("shop").covers(TWO_MONTHS).rows("""
                date        country  cogs  net_sales  sessions
                2024-01-01  DE       50    100        10
                2024-02-01  DE       60    100        10
                2024-02-01  AT       10    10         10
                """);

        assertThat(why.absent(lacking))
                .isEqualTo(
                        new Decomposition.Absent(
                                AbsenceReason.OUT_OF_DOMAIN,
                                "country \"AT\", after (2024-02-01/2024-03-01): needs net_sales > 0 and positive denominators"));
        // R 5 to 3.5, mean 4.25; DE: weight 1 to 0.5, rate 5 to 6; AT: 0.5 * (1 - 4.25)
        assertThat(why.effects(fine)).containsExactly("ENTRY AT -1.625", "RATE DE 0.75", "MIX DE -0.625");
    }

    /** A flag about the range is of a rate; a member without one has none to be out of range. */
    @Test
    void flagsOfMembersAreKept() {
        FactTable web = Table.named("web").covers(TWO_MONTHS).rows("""
                date        channel  sessions  leads
                2024-01-01  EMAIL    10        20
                2024-01-02  EMAIL    10        -
                2024-01-01  DISPLAY  10        1
                2024-02-01  EMAIL    10        2
                2024-02-01  SMS      0         3
                2024-02-02  SMS      0         -
                """);

        Decomposition.Present why = Why.define(Ask.count("leads / sessions")
                        .unit(DisplayUnit.PERCENT)
                        .range("0.01..1")
                        .build())
                .by("channel")
                .present(web);
        assertThat(why.effects())
                .extracting(
                        Effect::toString,
                        effect -> effect.before().flags().toString(),
                        effect -> effect.after().flags().toString())
                .contains(tuple("UNMATCHED SMS 0.3", "[]", "[PARTIAL_INPUT(1/2)]"))
                .anyMatch(each -> each.toString().contains("RATE EMAIL")
                        && each.toString().contains("[PARTIAL_INPUT(1/2), OUT_OF_RANGE]"));
    }

    /** Orders of one table over sessions of another: 3 / 30 to 6 / 30, half of the sessions each. */
    @Test
    void theTwoSidesMayComeFromTwoTables() {
        FactTable shop =
                Table.named("shop").covers(TWO_MONTHS).conformed("channel").rows("""
                date        channel  leads
                2024-01-01  EMAIL    3
                2024-02-01  EMAIL    6
                """);
        FactTable web =
                Table.named("web").covers(TWO_MONTHS).conformed("channel").rows("""
                date        channel  sessions
                2024-01-01  EMAIL    15
                2024-01-01  DISPLAY  15
                2024-02-01  EMAIL    15
                2024-02-01  DISPLAY  15
                """);

        assertThat(Why.kpi("act.lead_conversion_rate").by("channel").effects(shop, web))
                .containsExactly("RATE DISPLAY 0", "MIX DISPLAY 0", "RATE EMAIL 0.1", "MIX EMAIL 0");
    }
}
