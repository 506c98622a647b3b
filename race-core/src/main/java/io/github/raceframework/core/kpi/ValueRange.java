package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values a KPI can sensibly take, ends included: {@code 0..1}, {@code -100..100}, {@code ..1}. A value outside is kept and flagged.
 *
 * <p>Immutable. Ranges are equal when their ends are.
 */
public final class ValueRange {

    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;

    private ValueRange(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        this.least = least;
        this.most = most;
    }

    /**
     * Reads two decimals with {@code ..} between them; one may be missing.
     *
     * @throws IllegalArgumentException if the text is not of that form or the ends are the wrong way round
     */
    public static ValueRange parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0 || text.length() == 2) {
            throw new IllegalArgumentException("\"" + text + "\" is not a range such as 0..1 or ..1");
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        BigDecimal least = from.isEmpty() ? null : Decimals.parse(from);
        BigDecimal most = to.isEmpty() ? null : Decimals.parse(to);
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("range \"" + text + "\" ends before it starts");
        }
        return new ValueRange(least, most);
    }

    /** The least value, if there is one. */
    public Optional<BigDecimal> findLeast() {
        return Optional.ofNullable(least);
    }

    /** The greatest value, if there is one. */
    public Optional<BigDecimal> findMost() {
        return Optional.ofNullable(most);
    }

    /** Whether the value lies inside or on an end. */
    public boolean contains(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ValueRange other && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return (least == null ? "" : least.toPlainString()) + ".." + (most == null ? "" : most.toPlainString());
    }
}
