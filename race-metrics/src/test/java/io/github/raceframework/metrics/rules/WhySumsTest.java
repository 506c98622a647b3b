package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Why a sum changed, by the members of a dimension. */
class WhySumsTest {

    private static final String TWO_MONTHS = "2024-01-01/2024-03-01";

    /** Email 100 to 130, display 60 to 40, social from nothing to 5, affiliates from 15 to nothing. */
    private static final FactTable ADS = Table.named("ads").covers(TWO_MONTHS).rows("""
            date        channel      clicks
            2024-01-03  EMAIL        70
            2024-01-09  EMAIL        30
            2024-01-09  DISPLAY      60
            2024-01-31  AFFILIATE    15
            2024-02-01  EMAIL        130
            2024-02-02  DISPLAY      40
            2024-02-29  PAID_SOCIAL  5
            """);

    /** 175 to 175 without the new and the vanished one: 30 - 20 + 5 - 15 = 0. Growth is of 175. */
    @Test
    void newAndVanishedMembersAreOrdinary() {
        Decomposition.Present why = Why.kpi("reach.clicks").by("channel").present(ADS);

        assertThat(why.method()).isEqualTo(Method.SUM);
        assertThat(why.effects().stream().map(Effect::toString))
                .containsExactly(
                        "MEMBER AFFILIATE -15", "MEMBER DISPLAY -20", "MEMBER EMAIL 30", "MEMBER PAID_SOCIAL 5");
        assertThat(why.change()).isEqualTo(BigDecimal.ZERO);
        assertThat(why.residual()).isEqualTo(BigDecimal.ZERO);
        assertThat(why.unit()).isEqualTo(Unit.COUNT);
        // 30 / 175 = 6 / 35
        assertThat(why.effects().get(2).findGrowth()).hasValue(new BigDecimal("0.17142857142857143"));
    }

    @Test
    void whereNothingChangedThereAreNoShares() {
        assertThat(Why.kpi("reach.clicks").by("channel").present(ADS).effects())
                .allMatch(effect -> effect.findShare().isEmpty());
    }

    /** Of email and display: 160 to 170; 30 / 10 and -20 / 10. */
    @Test
    void sharesMayOffsetEachOther() {
        Decomposition.Present why = Why.kpi("reach.clicks")
                .by("channel")
                .where("channel=EMAIL|DISPLAY")
                .present(ADS);

        assertThat(why.change()).isEqualTo(BigDecimal.TEN);
        assertThat(why.effects())
                .extracting(Effect::name, effect -> effect.findShare().orElseThrow())
                .containsExactly(tuple("DISPLAY", BigDecimal.valueOf(-2)), tuple("EMAIL", BigDecimal.valueOf(3)));
    }

    @Test
    void anEffectShowsWhatItWasComputedFrom() {
        Effect email =
                Why.kpi("reach.clicks").by("channel").present(ADS).effects().get(2);

        assertThat(email.before().findValue()).hasValue(BigDecimal.valueOf(100));
        assertThat(email.after().findValue()).hasValue(BigDecimal.valueOf(130));
        assertThat(email.before().findWeight()).isEmpty();
        assertThat(email.before().flags()).isEmpty();
    }

    /** March has no clicks at all before: contributions to growth have nothing to be measured against. */
    @Test
    void aZeroBaseHasNoGrowth() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  clicks
                2024-02-01  EMAIL    8
                """);

        Decomposition.Present why = Why.kpi("reach.clicks").by("channel").present(ads);
        assertThat(why.effects()).singleElement().satisfies(effect -> {
            assertThat(effect).hasToString("MEMBER EMAIL 8");
            assertThat(effect.findShare()).hasValue(BigDecimal.ONE);
            assertThat(effect.findGrowth()).isEmpty();
        });
    }

    /** Net of returns -10 and then -4: it grew by 6, which is 60 % of the size it had. */
    @Test
    void growthIsOfTheSizeOfTheWhole() {
        FactTable shop = Table.named("shop").covers(TWO_MONTHS).rows("""
                date        country  gross_sales  discounts  returns
                2024-01-01  DE       0            0          10
                2024-02-01  DE       0            0          4
                """);

        Effect effect = Why.kpi("convert.net_sales")
                .by("country")
                .present(shop)
                .effects()
                .get(0);
        assertThat(effect).hasToString("MEMBER DE 6");
        assertThat(effect.findGrowth()).hasValue(new BigDecimal("0.6"));
    }

    @Test
    void noRowsInEitherPeriodAreNoChange() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("date channel clicks");
        Decomposition.Present why = Why.kpi("reach.clicks").by("channel").present(ads);

        assertThat(why.effects()).isEmpty();
        assertThat(why.change()).isEqualTo(BigDecimal.ZERO);
        assertThat(why.total(Effect.Kind.MEMBER)).isEqualTo(BigDecimal.ZERO);
    }

    /** Thousandths of cents stay: 0.1 + 0.2 is 0.3. */
    @Test
    void moneyIsExactAndKeepsItsCurrency() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  media_cost
                2024-01-01  EMAIL    0.1
                2024-02-01  EMAIL    0.3
                2024-02-01  DISPLAY  0.10001
                """);

        Decomposition.Present why = Why.kpi("reach.media_cost").by("channel").present(ads);
        assertThat(why.unit()).isEqualTo(Unit.MONEY.in(Currencies.parse("EUR")));
        assertThat(why.effects().stream().map(Effect::toString))
                .containsExactly("MEMBER DISPLAY 0.10001", "MEMBER EMAIL 0.2");
        assertThat(why.change()).isEqualTo(new BigDecimal("0.30001"));
        assertThat(why.residual()).isEqualTo(BigDecimal.ZERO);
    }

    /** Thirds of 1, 1 and 2 more clicks do not end as decimals; 4 / 3 is nearest to 1.3333333333333333. */
    @Test
    void whatIsNoDecimalIsRoundedAndTheResidualSaysSo() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel    clicks
                2024-02-01  EMAIL      1
                2024-02-01  DISPLAY    1
                2024-02-01  AFFILIATE  2
                """);

        Decomposition.Present why = Why.formula("clicks / 3").by("channel").present(ads);
        assertThat(why.change()).isEqualTo(new BigDecimal("1.3333333333333333"));
        // 0.6666666666666666 + 2 * 0.3333333333333333
        assertThat(why.total(Effect.Kind.MEMBER)).isEqualTo(new BigDecimal("1.3333333333333332"));
        assertThat(why.residual()).isEqualTo(new BigDecimal("0.0000000000000001"));
    }

    /** The open pipeline at the end of each month adds up over countries: 100 + 40 to 130 + 30. */
    @Test
    void aStockThatAddsUpOverMembersIsASum() {
        FactTable deals = Table.named("deals").covers(TWO_MONTHS).rows("""
                date        country  pipeline_value
                2024-01-02  DE       90
                2024-01-30  DE       100
                2024-01-30  AT       40
                2024-02-28  DE       130
                2024-02-28  AT       30
                """);

        assertThat(Why.kpi("convert.pipeline_value").by("country").effects(deals))
                .containsExactly("MEMBER AT -10", "MEMBER DE 30");
    }

    @Test
    void aStockWithoutASnapshotIsNotZero() {
        FactTable deals = Table.named("deals").covers(TWO_MONTHS).rows("""
                date        country  pipeline_value
                2024-01-30  DE       100
                2024-02-28  DE       130
                2024-02-28  AT       30
                """);

        assertThat(Why.kpi("convert.pipeline_value").by("country").absent(deals))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NO_SNAPSHOT,
                        "country \"AT\", before (2024-01-01/2024-02-01): pipeline_value has no row in table deals, and"
                                + " none does not mean zero"));
    }

    /** One channel, so that the values are there; they do not follow from those of channels all the same. */
    @Test
    void peopleDoNotAddUp() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  reach
                2024-01-01  EMAIL    100
                2024-02-01  EMAIL    130
                """);

        Explanation why = Why.kpi("reach.unique_reach")
                .between("2024-01-01/2024-01-02", "2024-02-01/2024-02-02")
                .by("channel")
                .of(ads);
        assertThat(why.before()).hasToString("100");
        assertThat(why.after()).hasToString("130");
        assertThat(why.decomposition())
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NON_ADDITIVE, "reach of members does not add up to that of the whole"));
    }

    /** Claims of google before and of meta after, orders by the first touch before and by the last after: none of these is a part of the other's whole. */
    @Test
    void claimsAndAlternativesAreNoMembersOfOneWhole() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        source_system  attribution_model  conversions  clicks
                2024-01-01  google         first              10           10
                2024-02-01  meta           last               12           12
                """);

        assertThat(Why.formula("conversions").by("source_system").absent(ads))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NON_ADDITIVE, "conversions must not be added up over source_system"));
        assertThat(Why.kpi("reach.clicks").by("attribution_model").absent(ads))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NON_ADDITIVE, "clicks must not be added up over attribution_model"));
        assertThat(Why.formula("conversions")
                        .by("source_system")
                        .where("source_system=google")
                        .effects(ads))
                .containsExactly("MEMBER google -10");
    }

    @Test
    void aSumOfWhatIsKnownIsExplainedOnlyIfAskedFor() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  clicks
                2024-01-01  EMAIL    10
                2024-01-02  EMAIL    -
                2024-02-01  EMAIL    12
                """);

        assertThat(Why.kpi("reach.clicks").by("channel").absent(ads))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.PARTIAL_INPUT,
                        "reach.clicks, before (2024-01-01/2024-02-01): only 1/2 rows are known, and the change of a sum needs"
                                + " all"));
        Explanation why = Why.kpi("reach.clicks").by("channel").loosely().of(ads);
        assertThat(why.before()).hasToString("10 [PARTIAL_INPUT(1/2)]");
        Decomposition.Present present = (Decomposition.Present) why.decomposition();
        assertThat(present.effects()).singleElement().satisfies(effect -> {
            assertThat(effect).hasToString("MEMBER EMAIL 2");
            assertThat(effect.before().flags()).hasToString("[PARTIAL_INPUT(1/2)]");
            assertThat(effect.after().flags()).isEmpty();
        });
    }

    @Test
    void aMemberOfWhichNothingIsKnownIsNotZero() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  clicks
                2024-01-01  EMAIL    10
                2024-01-02  DISPLAY  -
                2024-02-01  EMAIL    12
                2024-02-01  DISPLAY  5
                """);

        assertThat(Why.kpi("reach.clicks").by("channel").absent(ads))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.ALL_NULL,
                        "channel \"DISPLAY\", before (2024-01-01/2024-02-01): none of the rows here (1 of table ads) has"
                                + " clicks"));
    }

    @Test
    void daysThatAreNotCoveredAreNoGrowth() {
        FactTable ads = Table.named("ads").covers("2024-01-16/2024-03-01").rows("""
                date        channel  clicks
                2024-01-16  EMAIL    10
                2024-02-01  EMAIL    20
                """);

        Explanation why = Why.kpi("reach.clicks").by("channel").of(ads);
        assertThat(why.before()).hasToString("10 [PARTIAL_COVERAGE(16/31)]");
        assertThat(why.decomposition())
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NOT_COVERED,
                        "reach.clicks, before (2024-01-01/2024-02-01): only 16/31 days are covered, and a change needs"
                                + " both periods in full"));
    }

    @Test
    void aPeriodWithoutDataIsNotZero() {
        assertThat(Why.kpi("reach.clicks")
                        .between("2023-01-01/2023-02-01", "2024-01-01/2024-02-01")
                        .by("channel")
                        .absent(ADS))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NOT_COVERED,
                        "reach.clicks, before (2023-01-01/2023-02-01): clicks of table ads covers no day of"
                                + " 2023-01-01/2023-02-01"));
    }

    @Test
    void gapsTakenForZeroAreFlaggedPerMember() {
        FactTable ads = Table.named("ads").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    10
                2024-01-02  EMAIL    10
                2024-01-02  DISPLAY  5
                """);

        Explanation why = Why.kpi("reach.clicks")
                .between("2024-01-01/2024-01-02", "2024-01-02/2024-01-03")
                .by("channel")
                .of(ads);
        assertThat(why.before()).hasToString("10");
        Effect display = ((Decomposition.Present) why.decomposition()).effects().get(0);
        assertThat(display).hasToString("MEMBER DISPLAY 5");
        assertThat(display.before().flags()).hasToString("[COVERAGE_INFERRED]");
    }

    @Test
    void eurosAreNotComparedWithDollars() {
        FactTable moved = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  currency  media_cost
                2024-01-01  EMAIL    EUR       10
                2024-02-01  EMAIL    USD       20
                """);
        FactTable mixed = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  currency  media_cost
                2024-01-01  EMAIL    EUR       10
                2024-01-01  DISPLAY  USD       10
                2024-02-01  EMAIL    EUR       20
                """);

        assertThat(Why.kpi("reach.media_cost").by("channel").absent(moved))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.MIXED_CURRENCY, "the values to compare are in EUR and USD"));
        assertThat(Why.kpi("reach.media_cost").by("channel").absent(mixed))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.MIXED_CURRENCY,
                        "reach.media_cost, before (2024-01-01/2024-02-01): media_cost of table ads is in several"
                                + " currencies"));
    }

    /** A zero without rows has no currency of its own where rows name theirs. */
    @Test
    void aChangeFromNothingHasTheCurrencyOfWhatCame() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  currency  media_cost
                2024-02-01  EMAIL    USD       20
                """);
        FactTable gone = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  currency  media_cost
                2024-01-01  EMAIL    USD       20
                """);

        Unit dollars = Unit.MONEY.in(Currencies.parse("USD"));
        assertThat(Why.kpi("reach.media_cost").by("channel").present(ads).unit())
                .isEqualTo(dollars);
        assertThat(Why.kpi("reach.media_cost").by("channel").present(gone).unit())
                .isEqualTo(dollars);
    }

    @Test
    void whatTheSourceLacksIsSaidOnce() {
        assertThat(Why.kpi("convert.orders").by("channel").absent(ADS))
                .isEqualTo(new Decomposition.Absent(AbsenceReason.MISSING_MEASURE, "no table has orders"));
        assertThat(Why.kpi("reach.clicks").by("campaign").absent(ADS))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.MISSING_DIMENSION, "table ads, which has clicks, has no dimension campaign"));
    }

    @Test
    void aSumOverATableThatDoesNotKnowAMemberIsUnknown() {
        FactTable shop = Table.named("shop").covers(TWO_MONTHS).rows("""
                date        campaign  orders
                2024-01-01  spring    3
                2024-02-01  spring    4
                """);
        FactTable web = Table.named("web").covers(TWO_MONTHS).rows("""
                date        campaign  sessions
                2024-01-01  spring    30
                2024-02-01  summer    40
                """);

        assertThat(Why.formula("orders + sessions").by("campaign").absent(shop, web))
                .isEqualTo(
                        new Decomposition.Absent(
                                AbsenceReason.UNKNOWN_MEMBER,
                                "campaign \"summer\", before (2024-01-01/2024-02-01): table shop knows no campaign \"summer\""));
    }

    @Test
    void productsAndConstantsDoNotAddUp() {
        FactTable ads = Table.named("ads").covers(TWO_MONTHS).rows("""
                date        channel  clicks  impressions  sessions
                2024-01-01  EMAIL    10      100          5
                2024-02-01  EMAIL    12      100          5
                """);

        for (String formula : new String[] {
            "clicks * sessions / impressions",
            "clicks / impressions + sessions / impressions * 0 * clicks / clicks",
            "max(clicks, sessions)",
            "clicks / impressions + clicks / sessions"
        }) {
            assertThat(Why.define(Ask.count(formula).unit(DisplayUnit.RATIO).build())
                            .by("channel")
                            .absent(ads)
                            .reason())
                    .as(formula)
                    .isEqualTo(AbsenceReason.NON_ADDITIVE);
        }
        assertThat(Why.formula("clicks * sessions / impressions")
                        .by("channel")
                        .absent(ads)
                        .detail())
                .isEqualTo("test.it = clicks * sessions / impressions is neither a sum nor a quotient of sums, so that"
                        + " its value does not follow from those of members");
    }

    /** A source that leaves rows out of its groups, here all but those of EMAIL, is found out. */
    @Test
    void membersThatDoNotAddUpToTheTotalAreNoExplanation() {
        Dataset all = Dataset.of(ADS);
        AggregateSource forgetful = new AggregateSource() {
            @Override
            public SourceSchema schema() {
                return all.schema();
            }

            @Override
            public AggregateFrame run(AggregateQuery query, EngineOptions options) {
                boolean total = query.cellSets().get(0).groupBy().isEmpty();
                Filter scope = total ? query.scope() : query.scope().and(Filter.where("channel", "EMAIL"));
                return all.run(new AggregateQuery(query.inputSets(), query.cellSets(), scope));
            }
        };

        assertThat(Why.kpi("reach.clicks").by("channel").absent(forgetful))
                .isEqualTo(new Decomposition.Absent(
                        AbsenceReason.NON_ADDITIVE,
                        "the source's figures by channel do not add up to its total of reach.clicks"));
    }
}
