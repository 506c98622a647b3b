package io.github.raceframework.metrics.aggregate;

/**
 * A question would take more than the {@link EngineOptions} allow. Nothing of it has been answered.
 *
 * <p>Immutable, but for what any {@link Throwable} can be given later.
 */
public final class LimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long asked;
    private final long allowed;

    /** What is limited. */
    public enum Limit {
        /** Combinations of members in one answer. */
        GROUPS,
        /** Groups x periods x inputs of formulas. */
        CELLS
    }

    /**
     * A question that goes too far.
     *
     * @param limit what it takes too much of
     * @param asked how much it would take
     * @param allowed the most it may
     * @param message what the numbers come from and what to ask instead
     */
    public LimitException(Limit limit, long asked, long allowed, String message) {
        super(message);
        this.limit = limit;
        this.asked = asked;
        this.allowed = allowed;
    }

    public Limit limit() {
        return limit;
    }

    public long asked() {
        return asked;
    }

    public long allowed() {
        return allowed;
    }
}
