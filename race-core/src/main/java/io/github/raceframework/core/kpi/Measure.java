package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Unit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that sources report and formulas are made of. A measure is a name with a meaning; it computes nothing.
 *
 * <p>Immutable: each {@code with...} method returns a changed copy. Two measures are equal when all they say is.
 */
public final class Measure {

    private final MeasureId id;
    private final Unit unit;
    private final MeasureKind kind;
    private final Additivity additivity;
    private final @Nullable Formula fallback;
    private final String meaning;

    private Measure(
            MeasureId id,
            Unit unit,
            MeasureKind kind,
            Additivity additivity,
            @Nullable Formula fallback,
            String meaning) {
        this.id = id;
        this.unit = unit;
        this.kind = kind;
        this.additivity = additivity;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** A measure that sums over time and over every dimension. */
    public static Measure flow(String id, Unit unit, String meaning) {
        return of(id, unit, MeasureKind.FLOW, Additivity.FLOW, meaning);
    }

    /** A level whose last value in a period counts, and which sums over dimensions. */
    public static Measure stock(String id, Unit unit, String meaning) {
        return of(id, unit, MeasureKind.STOCK, new Additivity(OverTime.LAST, OverDimensions.SUM, Set.of()), meaning);
    }

    /** A distinct count, which sums over nothing. */
    public static Measure distinct(String id, String meaning) {
        return of(
                id,
                Unit.COUNT,
                MeasureKind.DISTINCT,
                new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of()),
                meaning);
    }

    /**
     * Any measure.
     *
     * @param id lower-case words joined by underscores
     * @param unit what it counts
     * @param kind what sort of quantity it is
     * @param additivity how it may be combined
     * @param meaning one or two sentences that tell it from its neighbours
     * @throws IllegalArgumentException if the id is not of its form
     */
    public static Measure of(String id, Unit unit, MeasureKind kind, Additivity additivity, String meaning) {
        return new Measure(MeasureId.of(id), unit, kind, additivity, null, meaning);
    }

    /**
     * The same measure, computed by this formula from a table that lacks its column and has all the formula's measures.
     *
     * @throws FormulaException if the text is no formula
     */
    public Measure withFallback(String formula) {
        return new Measure(id, unit, kind, additivity, Formula.parse(formula), meaning);
    }

    /** The same measure, never summed over these dimensions. */
    public Measure notOver(String... dimensions) {
        DimensionId[] ids = new DimensionId[dimensions.length];
        for (int i = 0; i < dimensions.length; i++) {
            ids[i] = DimensionId.of(dimensions[i]);
        }
        return new Measure(id, unit, kind, additivity.notOver(ids), fallback, meaning);
    }

    public MeasureId id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    public MeasureKind kind() {
        return kind;
    }

    public Additivity additivity() {
        return additivity;
    }

    /** The formula a table without the column may use instead. */
    public Optional<Formula> findFallback() {
        return Optional.ofNullable(fallback);
    }

    /** The measures that the fallback is computed from, in its order; none without one. */
    public Set<MeasureId> fallbackParts() {
        Set<MeasureId> parts = new LinkedHashSet<>();
        findFallback().ifPresent(formula -> formula.references().forEach(part -> parts.add(MeasureId.of(part.name()))));
        return parts;
    }

    public String meaning() {
        return meaning;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Measure other
                && id.equals(other.id)
                && unit.equals(other.unit)
                && kind == other.kind
                && additivity.equals(other.additivity)
                && findFallback().equals(other.findFallback())
                && meaning.equals(other.meaning);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id.text();
    }
}
