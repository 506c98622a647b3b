package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is assumed of a funnel so that a target can be planned back to visits and budget.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Source: the conversion-based budget model of Smart Insights.
 *
 * <p>Immutable.
 *
 * @param objective id of the objective whose target the funnel is to reach; null where none is named
 * @param rates the steps of which something is assumed
 * @param value what each of what the last step counts is worth: the mean order value; null where that is not said
 * @param buffer the fraction by which more than the target is planned
 * @param sources the channels that feed it
 */
public record FunnelAssumptions(
        @Nullable String objective,
        List<StepRate> rates,
        @Nullable Money value,
        BigDecimal buffer,
        List<FunnelSource> sources) {

    /**
     * What is assumed of one step.
     *
     * @param step the measure that counts it, any but the first of the funnel
     * @param rate how many of those before it get there, a fraction; null where it is to be measured
     * @param lag how many buckets of the target's phasing later they get there
     */
    public record StepRate(MeasureId step, @Nullable BigDecimal rate, int lag) {

        public StepRate {
            rate = rate == null ? null : Decimals.canonical(rate);
        }

        /** How many of those before it get there, if that is assumed. */
        public Optional<BigDecimal> findRate() {
            return Optional.ofNullable(rate);
        }
    }

    public FunnelAssumptions {
        rates = List.copyOf(rates);
        buffer = Decimals.canonical(buffer);
        sources = List.copyOf(sources);
    }

    /** Of a funnel that is to reach the target of that objective, fed by these channels. */
    public static FunnelAssumptions of(String objective, FunnelSource... sources) {
        return new FunnelAssumptions(objective, List.of(), null, BigDecimal.ZERO, List.of(sources));
    }

    /** The same with the rate of one step more, from its decimal text: {@code withRate("leads", "0.04")}. */
    public FunnelAssumptions withRate(String step, String rate) {
        return withRate(new StepRate(MeasureId.of(step), Decimals.parse(rate), 0));
    }

    /** The same with what is assumed of one step more. */
    public FunnelAssumptions withRate(StepRate rate) {
        List<StepRate> more = new ArrayList<>(rates);
        more.add(rate);
        return new FunnelAssumptions(objective, more, value, buffer, sources);
    }

    /** The same where each of what the last step counts is worth so much. */
    public FunnelAssumptions worth(Money newValue) {
        return new FunnelAssumptions(objective, rates, newValue, buffer, sources);
    }

    /** The same, planned for this fraction more than the target: {@code "0.2"}. */
    public FunnelAssumptions withBuffer(String fraction) {
        return new FunnelAssumptions(objective, rates, value, Decimals.parse(fraction), sources);
    }

    /** The objective whose target the funnel is to reach, if one is named. */
    public Optional<String> findObjective() {
        return Optional.ofNullable(objective);
    }

    /** What is assumed of a step. */
    public Optional<StepRate> findRate(MeasureId step) {
        return rates.stream().filter(rate -> rate.step().equals(step)).findFirst();
    }

    /** What each of what the last step counts is worth, if that is said. */
    public Optional<Money> findValue() {
        return Optional.ofNullable(value);
    }
}
