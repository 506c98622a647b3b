package io.github.raceframework.metrics.kpi;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value whose parts do not add up.
 *
 * <p>Immutable.
 *
 * @param least the value is at least this: the largest known part
 * @param most the value is at most this: the sum of the parts; null where not all parts are known
 */
public record Bounds(BigDecimal least, @Nullable BigDecimal most) {

    /** The upper bound, if all parts are known. */
    public Optional<BigDecimal> findMost() {
        return Optional.ofNullable(most);
    }

    /** {@code 127852..2542100}, or {@code 127852..unknown}. */
    @Override
    public String toString() {
        return least.toPlainString() + ".." + (most == null ? "unknown" : most.toPlainString());
    }
}
