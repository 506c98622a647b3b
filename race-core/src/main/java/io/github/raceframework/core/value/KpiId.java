package io.github.raceframework.core.value;

/**
 * The id of a KPI: lower-case words joined by dots, the first of which says whose it is ({@code convert.cac}, a plugin's {@code
 * acme.loyalty_rate}). A formula made up for one query may go without a dot, as long as no measure has its name.
 *
 * <p>Immutable.
 *
 * @param text the id as formulas write it
 */
public record KpiId(String text) implements Comparable<KpiId> {

    public KpiId {
        Identifiers.require(
                Identifiers.DOTTED,
                "KPI id",
                text,
                "lower-case words joined by dots, such as convert.cac or acme.rate");
    }

    /** The id of that text. */
    public static KpiId of(String text) {
        return new KpiId(text);
    }

    @Override
    public int compareTo(KpiId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
