package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.Nulls;
import org.junit.jupiter.api.Test;

/** What a rate rests on: numerator, denominator, sample, interval; and the flag of one that rests on little. */
class EvidenceTest {

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-02-01").rows("""
            date        impressions  clicks  media_cost  sessions  engaged_sessions
            2024-01-01  400          8       2.50        60        3
            2024-01-02  100          2       1.50        40        20
            """);

    @Test
    void aQuotientHasANumeratorAndADenominator() {
        assertThat(quotient(Ask.money("1000 * media_cost / impressions"))).isEqualTo("4000 / 500 NONE");
        assertThat(quotient(Ask.formula("clicks / impressions"))).isEqualTo("10 / 500 NONE");
        assertThat(quotient(Ask.formula("(impressions - clicks) / (impressions + sessions)")))
                .isEqualTo("490 / 600 NONE");
        assertThat(quotient(Ask.kpi("reach.ctr"))).isEqualTo("10 / 500 COUNTS");
        assertThat(quotient(Ask.kpi("reach.bounce_rate"))).isEqualTo("77 / 100 SUBSET");
    }

    @Test
    void whatIsDoneToAQuotientIsDoneToItsNumerator() {
        assertThat(quotient(Ask.formula("1 - clicks / impressions"))).isEqualTo("490 / 500 NONE");
        assertThat(quotient(Ask.formula("2 - clicks / impressions"))).isEqualTo("990 / 500 NONE");
        assertThat(quotient(Ask.formula("clicks / impressions + 1"))).isEqualTo("510 / 500 NONE");
        assertThat(quotient(Ask.formula("-(clicks / impressions)"))).isEqualTo("-10 / 500 NONE");
        assertThat(quotient(Ask.formula("100 * (clicks / impressions)"))).isEqualTo("1000 / 500 NONE");
        assertThat(quotient(Ask.formula("(clicks / impressions) / 4"))).isEqualTo("2.5 / 500 NONE");
        assertThat(quotient(Ask.formula("clicks / impressions - sessions / impressions")))
                .isEqualTo("-90 / 500 NONE");
        assertThat(quotient(Ask.define(Ask.count("clicks / impressions").requires("clicks > 0"))))
                .isEqualTo("10 / 500 NONE");
    }

    @Test
    void whatIsNoSingleQuotientHasNone() {
        assertThat(evidence(Ask.formula("clicks + sessions")).findQuotient()).isEmpty();
        assertThat(evidence(Ask.formula("clicks / 4")).findQuotient()).isEmpty();
        assertThat(evidence(Ask.formula("clicks / impressions + clicks / sessions"))
                        .findQuotient())
                .isEmpty();
        assertThat(evidence(Ask.formula("(clicks / impressions) * (clicks / impressions)"))
                        .findQuotient())
                .isEmpty();
        assertThat(evidence(Ask.formula("(clicks / impressions) * sessions")).findQuotient())
                .isEmpty();
        assertThat(evidence(Ask.formula("1 / (clicks / impressions)")).findQuotient())
                .isEmpty();
        assertThat(evidence(Ask.formula("max(clicks / impressions, 1)")).findQuotient())
                .isEmpty();
    }

    @Test
    void theSampleOfARateOfCountsIsItsDenominator() {
        assertThat(evidence(Ask.kpi("reach.ctr")).findSample())
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("500"));
        assertThat(evidence(Ask.kpi("reach.ctr")).findInterval()).isEmpty();
        assertThat(evidence(Ask.kpi("reach.cpm")).findSample()).isEmpty();
        assertThat(evidence(Ask.kpi("reach.clicks")).findSample()).isEmpty();
        assertThat(evidence(Ask.kpi("reach.clicks")).findInterval()).isEmpty();
    }

    @Test
    void theIntervalOfARateIsThatOfWilson() {
        // domain reference, 4.5: 3 of 60 are 1.71 % to 13.70 %
        Evidence evidence = evidence(Ask.kpi("reach.engagement_rate").in("2024-01-01/2024-01-02"));

        assertThat(evidence.findInterval()).hasValueSatisfying(interval -> {
            assertThat(interval.low().doubleValue()).isBetween(0.01705, 0.01715);
            assertThat(interval.high().doubleValue()).isBetween(0.13695, 0.13705);
        });
    }

    @Test
    void aMultipleOfACountIsNoSample() {
        assertThat(quotient(rate("clicks / (2 * impressions)", Sampling.COUNTS)))
                .isEqualTo("10 / 1000 NONE");
        assertThat(quotient(rate("engaged_sessions * 2 / sessions", Sampling.SUBSET)))
                .isEqualTo("46 / 100 COUNTS");
        assertThat(quotient(rate("media_cost / (media_cost + media_cost)", Sampling.SUBSET)))
                .isEqualTo("4 / 8 NONE");
        assertThat(quotient(rate("(engaged_sessions + saves?) / sessions", Sampling.SUBSET)))
                .isEqualTo("23 / 100 SUBSET");
        assertThat(quotient(rate("2 - engaged_sessions / sessions", Sampling.SUBSET)))
                .isEqualTo("177 / 100 COUNTS");
    }

    @Test
    void aRateOfFewIsFlaggedAndKeepsItsValue() {
        Ask few = Ask.kpi("reach.engagement_rate").with(query -> query.minimumSample(101));

        assertThat(few.of(ADS)).hasToString("0.23 [LOW_SAMPLE(100/101)]");
        assertThat(few.with(query -> query.minimumSample(100)).of(ADS)).hasToString("0.23");
        assertThat(Ask.kpi("reach.cpm")
                        .with(query -> query.minimumSample(1_000_000))
                        .of(ADS))
                .hasToString("8");
        assertThatThrownBy(() -> few.with(query -> query.minimumSample(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a minimum sample of 0 is reached by every rate");
    }

    @Test
    void aChangeOfARateOfFewIsFlaggedToo() {
        // 20 / 40 after 3 / 60
        assertThat(Ask.kpi("reach.engagement_rate")
                        .per(Grain.DAY)
                        .in("2024-01-02/2024-01-03")
                        .against(Comparison.PREVIOUS)
                        .with(query -> query.minimumSample(50).nulls(Nulls.COMPLETE_ROWS))
                        .changes(ADS))
                .containsExactly("2024-01-02: 0.5 [LOW_SAMPLE(40/50)] - 0.05 = 0.45 [LOW_SAMPLE(40/50)], 9"
                        + " [LOW_SAMPLE(40/50)]");
    }

    private static Ask rate(String formula, Sampling sampling) {
        KpiBuilder definition = Ask.count(formula).unit(DisplayUnit.PERCENT).sampling(sampling);
        return Ask.define(definition);
    }

    private static Evidence evidence(Ask ask) {
        return ((KpiValue.Present) ask.of(ADS)).evidence();
    }

    private static String quotient(Ask ask) {
        Evidence.Quotient parts = evidence(ask).findQuotient().orElseThrow();
        return parts.numerator().toPlainString() + " / " + parts.denominator().toPlainString() + " " + parts.sampling();
    }
}
