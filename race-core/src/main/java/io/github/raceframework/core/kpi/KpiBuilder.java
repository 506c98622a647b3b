package io.github.raceframework.core.kpi;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.value.KpiId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Kpi} says beyond id, name and formula. Not for use by several threads. */
public final class KpiBuilder implements Cloneable {

    private final KpiId id;
    private final String name;
    private final Formula formula;

    int version = 1;

    @Nullable
    Stage stage;

    Set<Stage> secondaryStages = Set.of();

    @Nullable
    VqvcFamily family;

    boolean headline;
    boolean onBoard;

    @Nullable
    Requirement requirement;

    @Nullable
    ValueRange range;

    boolean signed;
    boolean estimate;
    DisplayUnit unit = DisplayUnit.RATIO;
    Direction direction = Direction.CONTEXT;
    Sampling sampling = Sampling.NONE;
    String edgeCases = "";
    String source = "";
    String origin = "";

    KpiBuilder(KpiId id, String name, Formula formula) {
        this.id = id;
        this.name = name;
        this.formula = formula;
    }

    /**
     * The edition of the definition.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public KpiBuilder version(int newVersion) {
        if (newVersion < 1) {
            throw new IllegalArgumentException("version " + newVersion + " of KPI " + id + " is not positive");
        }
        version = newVersion;
        return this;
    }

    /** The stage it belongs to by default. */
    public KpiBuilder stage(Stage newStage) {
        stage = newStage;
        return this;
    }

    /** Stages at which some readers place it instead of the default one. */
    public KpiBuilder alsoStage(Stage... stages) {
        Set<Stage> also = EnumSet.noneOf(Stage.class);
        also.addAll(List.of(stages));
        secondaryStages = Collections.unmodifiableSet(also);
        return this;
    }

    /** The question of the VQVC test it answers. */
    public KpiBuilder family(VqvcFamily newFamily) {
        family = newFamily;
        return this;
    }

    /** One of the few that a review looks at first. */
    public KpiBuilder headline() {
        headline = true;
        return this;
    }

    /** The one KPI of its cell on the RACE x VQVC board. */
    public KpiBuilder onBoard() {
        onBoard = true;
        return this;
    }

    /**
     * What must hold for it to have a value, such as {@code net_sales > 0}.
     *
     * @throws FormulaException if the text is no comparison
     */
    public KpiBuilder requires(String comparison) {
        requirement = Requirement.parse(comparison);
        return this;
    }

    /**
     * The values it can sensibly take, such as {@code 0..1}.
     *
     * @throws IllegalArgumentException if the text is no range
     */
    public KpiBuilder range(String newRange) {
        range = ValueRange.parse(newRange);
        return this;
    }

    /** Negative denominators are fine. */
    public KpiBuilder signed() {
        signed = true;
        return this;
    }

    /** It rests on a model rather than on counts. */
    public KpiBuilder estimate() {
        estimate = true;
        return this;
    }

    /** Its unit and how it is shown. */
    public KpiBuilder unit(DisplayUnit newUnit) {
        unit = newUnit;
        return this;
    }

    /** Which way is better. */
    public KpiBuilder direction(Direction newDirection) {
        direction = newDirection;
        return this;
    }

    /** What its numerator has to do with its denominator. Not for a formula that calls a function of a plugin: nobody knows what that divides by what. */
    public KpiBuilder sampling(Sampling newSampling) {
        sampling = newSampling;
        return this;
    }

    /** What to know about its edges and variants. */
    public KpiBuilder edgeCases(String text) {
        edgeCases = text;
        return this;
    }

    /** Where the definition comes from. */
    public KpiBuilder source(String text) {
        source = text;
        return this;
    }

    /**
     * The definition as said so far; the builder may go on to make another.
     *
     * @throws IllegalArgumentException if it has secondary stages and no default one, or the default one is among them; or its formula calls a function, and
     *     it has a sampling
     */
    public Kpi build() {
        if (sampling != Sampling.NONE && !formula.functions().isEmpty()) {
            throw new IllegalArgumentException("KPI " + id + " calls "
                    + String.join(", ", new TreeSet<>(formula.functions()))
                    + ", of which nobody knows what it divides by what, so that it has no sample; leave out sampling "
                    + sampling);
        }
        if (!secondaryStages.isEmpty() && (stage == null || secondaryStages.contains(stage))) {
            throw new IllegalArgumentException("secondary stages " + secondaryStages + " of KPI " + id
                    + " need a default stage that is none of them; its default stage is "
                    + (stage == null ? "not given" : stage));
        }
        return new Kpi(id, name, formula, copy());
    }

    KpiBuilder copy() {
        try {
            return (KpiBuilder) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    boolean sameAs(KpiBuilder other) {
        return version == other.version
                && stage == other.stage
                && secondaryStages.equals(other.secondaryStages)
                && family == other.family
                && headline == other.headline
                && onBoard == other.onBoard
                && Objects.equals(requirement, other.requirement)
                && Objects.equals(range, other.range)
                && signed == other.signed
                && estimate == other.estimate
                && unit == other.unit
                && direction == other.direction
                && sampling == other.sampling
                && edgeCases.equals(other.edgeCases)
                && source.equals(other.source)
                && origin.equals(other.origin);
    }
}
