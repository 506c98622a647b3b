package io.github.raceframework.core.value;

/**
 * The id of a dimension: lower-case words joined by underscores ({@code channel}, {@code sales_channel}).
 *
 * <p>Immutable.
 *
 * @param text the id as filters write it
 */
public record DimensionId(String text) implements Comparable<DimensionId> {

    public DimensionId {
        Identifiers.require(
                Identifiers.WORD, "dimension id", text, "lower-case letters, digits and _, such as channel");
    }

    /** The id of that text. */
    public static DimensionId of(String text) {
        return new DimensionId(text);
    }

    @Override
    public int compareTo(DimensionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
