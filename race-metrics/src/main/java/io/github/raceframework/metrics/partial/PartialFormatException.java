package io.github.raceframework.metrics.partial;

/**
 * Bytes that are no {@link PartialFrame}, with the place where that shows. The only exception that {@link PartialFrame#parse(byte[])} throws.
 *
 * <p>Immutable, but for what any {@link Throwable} can be given later.
 */
public final class PartialFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String problem;

    PartialFormatException(int position, String problem) {
        super("partial frame, byte " + position + ": " + problem);
        this.position = position;
        this.problem = problem;
    }

    /** The number of the byte at which reading stopped, from 0. */
    public int position() {
        return position;
    }

    /** What is wrong there, without the place. */
    public String problem() {
        return problem;
    }
}
