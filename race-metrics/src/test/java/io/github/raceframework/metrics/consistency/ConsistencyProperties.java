package io.github.raceframework.metrics.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of chains of targets. */
class ConsistencyProperties {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static TargetChain chain(int start, List<Integer> percents, List<BigDecimal> targets) {
        TargetChain chain = TargetChain.from("v0", BigDecimal.valueOf(start));
        for (int i = 0; i < percents.size(); i++) {
            BigDecimal rate = BigDecimal.valueOf(percents.get(i)).divide(HUNDRED);
            chain = chain.then("rate", rate, "v" + (i + 1), targets.get(i));
        }
        return chain;
    }

    @Property
    void targetsThatFollowFromEachOtherGoTogether(
            @ForAll @IntRange(min = 1, max = 10_000) int start,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 100) Integer> percents) {
        List<BigDecimal> targets = new ArrayList<>();
        BigDecimal volume = BigDecimal.valueOf(start);
        for (int percent : percents) {
            volume = volume.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED);
            targets.add(volume);
        }
        ChainReading reading = chain(start, percents, targets).read(BigDecimal.ZERO);

        assertThat(reading.contradictions()).isEmpty();
        assertThat(reading.findBinding()).isEmpty();
        assertThat(reading.reachable()).isEqualByComparingTo(volume);
    }

    @Property
    void theEndIsReachableExactlyIfNothingContradicts(
            @ForAll @IntRange(min = 1, max = 10_000) int start,
            @ForAll @Size(5) List<@IntRange(min = 1, max = 100) Integer> percents,
            @ForAll @Size(5) List<@IntRange(min = 1, max = 2_000) Integer> wanted) {
        List<BigDecimal> targets = wanted.stream().map(BigDecimal::valueOf).toList();
        ChainReading reading = chain(start, percents, targets).read(BigDecimal.ZERO);

        if (reading.contradictions().isEmpty()) {
            assertThat(reading.reachable()).isEqualByComparingTo(targets.get(4));
        } else {
            // every contradiction lacks no more than the tightest
            ChainLink binding = reading.findBinding().orElseThrow();
            assertThat(reading.contradictions())
                    .allMatch(link -> link.available()
                                    .multiply(binding.wanted())
                                    .compareTo(binding.available().multiply(link.wanted()))
                            >= 0);
        }
        assertThat(reading.reachable()).isLessThanOrEqualTo(targets.get(4));
    }
}
