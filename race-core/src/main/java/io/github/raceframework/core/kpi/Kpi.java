package io.github.raceframework.core.kpi;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a key performance indicator: what it is called, how it is computed, and how it is read.
 *
 * <p>A definition computes nothing. It is checked against its neighbours (do the ids exist, do the units fit) when it enters a {@link
 * KpiCatalog}, which also derives its {@link KpiClass}. A changed formula is a new {@linkplain #version version}.
 *
 * <p>Immutable. Two definitions are equal when all they say is.
 */
public final class Kpi {

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    private final KpiId id;
    private final String name;
    private final Formula formula;
    private final KpiBuilder parts;

    Kpi(KpiId id, String name, Formula formula, KpiBuilder parts) {
        this.id = id;
        this.name = name;
        this.formula = formula;
        this.parts = parts;
    }

    /**
     * Starts a definition. What is left unsaid: version 1, no stage, a plain ratio, direction {@link Direction#CONTEXT}, no family.
     *
     * @param id lower-case words joined by dots, {@code acme.loyalty_rate}
     * @param name what readers see
     * @param formula in the language of {@link Formula}
     * @throws FormulaException if the formula cannot be read
     * @throws IllegalArgumentException if the id is not of its form
     */
    public static KpiBuilder define(String id, String name, String formula) {
        return new KpiBuilder(KpiId.of(id), name, Formula.parse(formula));
    }

    public KpiId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Formula formula() {
        return formula;
    }

    /** Which edition of the definition this is, from 1. */
    public int version() {
        return parts.version;
    }

    /** The stage it belongs to by default; empty for one that spans stages, such as a transition rate. */
    public Optional<Stage> findStage() {
        return Optional.ofNullable(parts.stage);
    }

    /** The stages at which some readers place it instead, in their order; most often none. It is counted under its default stage alone. */
    public Set<Stage> secondaryStages() {
        return parts.secondaryStages;
    }

    /** The question of the VQVC test it answers, if any. */
    public Optional<VqvcFamily> findFamily() {
        return Optional.ofNullable(parts.family);
    }

    /** Whether it is one of the few that a review looks at first. */
    public boolean isHeadline() {
        return parts.headline;
    }

    /** Whether it is the one KPI of its cell on the RACE x VQVC board. */
    public boolean isOnBoard() {
        return parts.onBoard;
    }

    /** What must hold for it to have a value. */
    public Optional<Requirement> findRequirement() {
        return Optional.ofNullable(parts.requirement);
    }

    /** The values it can sensibly take; one outside is flagged. */
    public Optional<ValueRange> findRange() {
        return Optional.ofNullable(parts.range);
    }

    /** Whether its quotients may have a negative denominator. */
    public boolean isSigned() {
        return parts.signed;
    }

    /** Whether it rests on a model rather than on counts. */
    public boolean isEstimate() {
        return parts.estimate;
    }

    public DisplayUnit unit() {
        return parts.unit;
    }

    public Direction direction() {
        return parts.direction;
    }

    public Sampling sampling() {
        return parts.sampling;
    }

    /** What to know about its edges and variants; may be empty. */
    public String edgeCases() {
        return parts.edgeCases;
    }

    /** Where the definition comes from; may be empty. */
    public String source() {
        return parts.source;
    }

    /**
     * The prefix of the plugin that this definition comes from; empty for a standard one and for one of the application's own. It tells a definition that
     * takes the place of a standard one.
     */
    public String origin() {
        return parts.origin;
    }

    /**
     * The same definition, coming from the plugin of that prefix.
     *
     * @param prefix a lower-case word; empty for the application itself
     * @throws IllegalArgumentException if it is neither
     */
    public Kpi withOrigin(String prefix) {
        if (!prefix.isEmpty() && !ORIGIN.matcher(prefix).matches()) {
            throw new IllegalArgumentException("origin \"" + Spelling.excerpt(prefix) + "\" of KPI " + id
                    + " is not of the form lower-case letters, digits and _, such as acme");
        }
        KpiBuilder same = parts.copy();
        same.origin = prefix;
        return new Kpi(id, name, formula, same);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Kpi other
                && id.equals(other.id)
                && name.equals(other.name)
                && formula.equals(other.formula)
                && parts.sameAs(other.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, formula);
    }

    /**
     * The id and the formula: {@code reach.ctr = clicks / impressions}. Where a plugin brought it under an id that is not its own, its prefix as well:
     * {@code reach.ctr [acme] = clicks / reach}.
     */
    @Override
    public String toString() {
        boolean replaces = !origin().isEmpty() && !id.text().startsWith(origin() + ".");
        return id + (replaces ? " [" + origin() + "] = " : " = ") + formula;
    }
}
