package io.github.raceframework.core.value;

/**
 * The id of a measure: lower-case words joined by underscores, never a dot ({@code media_cost}, a plugin's {@code acme_points}).
 *
 * <p>Immutable.
 *
 * @param text the id as formulas write it
 */
public record MeasureId(String text) implements Comparable<MeasureId> {

    public MeasureId {
        Identifiers.require(
                Identifiers.WORD, "measure id", text, "lower-case letters, digits and _, such as media_cost");
    }

    /** The id of that text. */
    public static MeasureId of(String text) {
        return new MeasureId(text);
    }

    @Override
    public int compareTo(MeasureId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
