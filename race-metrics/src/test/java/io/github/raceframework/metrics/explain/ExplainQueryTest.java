package io.github.raceframework.metrics.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.Nulls;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainQueryTest {

    private static final DateRange JANUARY = DateRange.parse("2024-01-01/2024-02-01");
    private static final DateRange FEBRUARY = DateRange.parse("2024-02-01/2024-03-01");
    private static final ExplainQuery SESSIONS = ExplainQuery.of(ReachVolumeKpis.SESSIONS, JANUARY, FEBRUARY);

    @Test
    void saysWhatItAsks() {
        assertThat(SESSIONS.by("channel").where(Filter.where("country", "DE")).nulls(Nulls.KNOWN_SUM))
                .hasToString("reach.sessions from 2024-01-01/2024-02-01 to 2024-02-01/2024-03-01 by channel where"
                        + " country=DE summing what is known");
        assertThat(SESSIONS.by("channel").weights(RateWeights.BASE))
                .hasToString("reach.sessions from 2024-01-01/2024-02-01 to 2024-02-01/2024-03-01 by channel by weights"
                        + " of before");
        assertThat(SESSIONS.chain(ReachVolumeKpis.CLICKS, ActRateKpis.LEAD_CONVERSION_RATE))
                .hasToString("reach.sessions from 2024-01-01/2024-02-01 to 2024-02-01/2024-03-01 along [reach.clicks,"
                        + " act.lead_conversion_rate]");
    }

    @Test
    void queriesThatAskTheSameAreEqual() {
        ExplainQuery same = ExplainQuery.of(KpiId.of("reach.sessions"), JANUARY, FEBRUARY);

        assertThat(SESSIONS).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(null);
        assertThat(SESSIONS)
                .isNotEqualTo(ExplainQuery.of(ReachVolumeKpis.CLICKS, JANUARY, FEBRUARY))
                .isNotEqualTo(ExplainQuery.of(ReachVolumeKpis.SESSIONS, FEBRUARY, FEBRUARY))
                .isNotEqualTo(ExplainQuery.of(ReachVolumeKpis.SESSIONS, JANUARY, JANUARY))
                .isNotEqualTo(SESSIONS.by("channel"))
                .isNotEqualTo(SESSIONS.where(Filter.where("country", "DE")))
                .isNotEqualTo(SESSIONS.nulls(Nulls.KNOWN_SUM))
                .isNotEqualTo(SESSIONS.weights(RateWeights.BASE))
                .isNotEqualTo(SESSIONS.chain(ReachVolumeKpis.CLICKS, ActRateKpis.LEAD_CONVERSION_RATE));
    }

    @Test
    void aQueryIsByADimensionOrAlongAChain() {
        ExplainQuery chain = SESSIONS.chain(ReachVolumeKpis.CLICKS, ActRateKpis.LEAD_CONVERSION_RATE);

        assertThatThrownBy(() -> chain.by("channel"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("by channel: the query goes along the chain [reach.clicks, act.lead_conversion_rate]; ask"
                        + " for one of the two");
        assertThatThrownBy(() -> SESSIONS.by("channel").chain(ReachVolumeKpis.CLICKS, ReachVolumeKpis.SESSIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chain [reach.clicks, reach.sessions]: the query is by channel; ask for one of the two");
        assertThatThrownBy(() -> Explainer.of(KpiEngine.of(Dataset.of())).explain(SESSIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("query reach.sessions from 2024-01-01/2024-02-01 to 2024-02-01/2024-03-01 does not say by"
                        + " what; name a dimension, such as .by(\"channel\"), or a chain of factors, .chain(...)");
    }

    @Test
    void aChainHasTwoToEightDifferentFactors() {
        assertThatThrownBy(() -> SESSIONS.chain(ReachVolumeKpis.CLICKS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chain [reach.clicks] has 1 factors; a chain has at least 2 and at most 8");
        assertThatThrownBy(() -> SESSIONS.chain(ReachVolumeKpis.CLICKS, ReachVolumeKpis.CLICKS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chain [reach.clicks, reach.clicks] names a factor twice");
        List<KpiId> nine =
                IntStream.range(0, 9).mapToObj(i -> KpiId.of("test.factor" + i)).toList();
        assertThatThrownBy(() -> SESSIONS.chain(nine))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(" has 9 factors; a chain has at least 2 and at most 8");
        assertThat(SESSIONS.chain(nine.subList(0, 8)).chain()).hasSize(8);
    }

    @Test
    void anEmptyDataSetHasNoMeasure() {
        assertThat(Explainer.of(KpiEngine.of(Dataset.of()))
                        .explain(SESSIONS.by("channel"))
                        .decomposition())
                .hasToString("MISSING_MEASURE");
    }
}
