package io.github.raceframework.core.media;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How an amount is divided among media types: weights that sum to 1. Only amounts of money are divided so; what a tactic or channel <i>is</i>
 * says a {@link MediaMix}.
 *
 * <p>Immutable.
 *
 * @param weights the share of each type, in the order of the types; each positive, together exactly 1
 */
public record MediaSplit(Map<MediaType, BigDecimal> weights) {

    public MediaSplit {
        Map<MediaType, BigDecimal> ordered = new EnumMap<>(MediaType.class);
        weights.forEach((type, weight) -> ordered.put(type, Decimals.canonical(weight)));
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<MediaType, BigDecimal> entry : ordered.entrySet()) {
            if (entry.getValue().signum() <= 0) {
                throw new IllegalArgumentException("media weight " + entry.getKey() + "="
                        + entry.getValue().toPlainString() + " is not positive; leave out a type that has no share");
            }
            sum = sum.add(entry.getValue());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(
                    "media weights " + inWords(ordered) + " sum to " + sum.toPlainString()
                            + ", not to 1; for a share that no decimal gives exactly, write one of the weights as 1 less the others");
        }
        weights = Collections.unmodifiableMap(ordered);
    }

    /** All of it to one type. */
    public static MediaSplit of(MediaType type) {
        return new MediaSplit(Map.of(type, BigDecimal.ONE));
    }

    /** The amount by type; the parts add up to it exactly, see {@link Money#split}. */
    public Map<MediaType, Money> divide(Money amount) {
        List<Money> parts = amount.split(List.copyOf(weights.values()));
        Map<MediaType, Money> divided = new EnumMap<>(MediaType.class);
        int next = 0;
        for (MediaType type : weights.keySet()) {
            divided.put(type, parts.get(next++));
        }
        return Collections.unmodifiableMap(divided);
    }

    /** The weights as {@code PAID=0.7, OWNED=0.3}. */
    @Override
    public String toString() {
        return inWords(weights);
    }

    private static String inWords(Map<MediaType, BigDecimal> weights) {
        return weights.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
