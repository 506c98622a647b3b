package io.github.raceframework.metrics.facts.scan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The largest known part of each cell, which bounds the whole from below unless a part is negative. */
final class LargestPart {

    private final int scale;
    private final @Nullable BigInteger[] largest;

    LargestPart(int scale, int cells) {
        this.scale = scale;
        this.largest = new @Nullable BigInteger[cells];
    }

    void add(int cell, BigInteger part) {
        BigInteger earlier = largest[cell];
        boolean negativeSeen = earlier != null && earlier.signum() < 0;
        if (part.signum() < 0 || (!negativeSeen && (earlier == null || part.compareTo(earlier) > 0))) {
            largest[cell] = part;
        }
    }

    Optional<BigDecimal> find(int cell) {
        BigInteger found = largest[cell];
        return found == null || found.signum() < 0 ? Optional.empty() : Optional.of(new BigDecimal(found, scale));
    }
}
