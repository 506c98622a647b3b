package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function of a plugin that formulas may call: what the language of {@link Formula} cannot express, written in Java. A KPI in Java is a KPI whose
 * formula is a call:
 *
 * <pre>{@code
 * KpiFunction halfLife = KpiFunction.define("acme.half_life_of", Unit.DURATION)
 *         .input("start", Unit.COUNT)
 *         .input("kept", Unit.COUNT)
 *         .computing(inputs -> ...);
 * Kpi kpi = Kpi.define("acme.half_life", "Half-life of a membership", "acme.half_life_of(acme_members, acme_members_kept)")
 *         .unit(DisplayUnit.DURATION)
 *         .build();
 * }</pre>
 *
 * <p>Any formula may stand where a value is asked for. Units are checked when a definition enters a {@link KpiCatalog}, so a value cannot have another unit
 * than it says. A call is made for a value of a table when all its arguments have values there; otherwise the reason of the argument stands.
 *
 * <p>A body is a function in the sense of mathematics: it depends on its inputs alone, changes nothing, and is safe for use by several threads. It may
 * be called more than once for a value. One that throws makes the values absent for which it does, {@link AbsenceReason#FAILED}, and no others.
 *
 * <p>Immutable. Two functions are equal when their id, version, parameters and unit are; the meaning and the body are not compared. Whoever changes
 * what a body computes gives it a new version.
 */
public final class KpiFunction {

    private final String id;
    private final int version;
    private final List<Parameter> parameters;
    private final Unit unit;
    private final String meaning;
    private final Body body;

    /**
     * A value that a function takes.
     *
     * @param name a lower-case word, unlike that of any other parameter
     * @param unit its unit: an argument may differ from it by powers of count, as {@link Unit#accepts} says
     */
    public record Parameter(String name, Unit unit) {}

    /** What a function computes. */
    @FunctionalInterface
    public interface Body {

        /** The value, or why there is none. */
        Outcome compute(FunctionInputs inputs);
    }

    KpiFunction(String id, int version, List<Parameter> parameters, Unit unit, String meaning, Body body) {
        this.id = id;
        this.version = version;
        this.parameters = List.copyOf(parameters);
        this.unit = unit;
        this.meaning = meaning;
        this.body = body;
    }

    /**
     * Starts a definition.
     *
     * @param id the prefix of its plugin, a dot and a name: {@code acme.half_life_of}
     * @param unit what it gives
     * @throws IllegalArgumentException if the id is not of its form, or the unit is {@link Unit#ANY} or has a currency
     */
    public static KpiFunctionBuilder define(String id, Unit unit) {
        return new KpiFunctionBuilder(id, unit);
    }

    /** As formulas write it. */
    public String id() {
        return id;
    }

    /** Which edition of the definition this is, from 1. */
    public int version() {
        return version;
    }

    /** The values it takes, in the order of a call. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The unit of what it gives. */
    public Unit unit() {
        return unit;
    }

    /** What it computes, in a sentence; may be empty. */
    public String meaning() {
        return meaning;
    }

    /**
     * The place of a parameter among all.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    public int indexOf(String parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return i;
            }
        }
        List<String> names = parameters.stream().map(Parameter::name).toList();
        throw new IllegalArgumentException("function " + id + " has no input \"" + Spelling.excerpt(parameter) + "\""
                + Spelling.suggestion(parameter, names) + "; it has " + String.join(", ", names));
    }

    /**
     * What it gives for these values, as the engine calls it. Never throws what the body throws: a body that throws, gives null, or gives a reason that is
     * not {@code ZERO_DENOMINATOR}, {@code OUT_OF_DOMAIN} or {@code FAILED} comes to {@code FAILED}, with the id, the class and what happened in the
     * detail.
     */
    public Outcome compute(FunctionInputs inputs) {
        try {
            Outcome outcome = body.compute(inputs);
            if (outcome instanceof Outcome.Value) {
                return outcome;
            }
            return outcome instanceof Outcome.NoValue none ? checked(none) : failed("gave null");
        } catch (StackOverflowError e) {
            return failed("threw " + Spelling.excerpt(e));
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return failed("threw " + Spelling.excerpt(e));
        }
    }

    /**
     * What it gives for these values, in the order of its parameters: to try a function out.
     *
     * @throws IllegalArgumentException if there are more or fewer values than parameters
     */
    public Outcome compute(BigDecimal... values) {
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException(this + " takes " + parameters.size() + " values, not " + values.length);
        }
        return compute(new ListedInputs(this, Arrays.asList(values)));
    }

    private Outcome checked(Outcome.NoValue none) {
        return switch (none.reason()) {
            case ZERO_DENOMINATOR, OUT_OF_DOMAIN ->
                Outcome.absent(none.reason(), "function " + id + ": " + Spelling.excerpt(none.detail()));
            case FAILED -> failed("failed: " + Spelling.excerpt(none.detail()));
            default ->
                failed("gave " + none.reason()
                        + ", which only the engine can know; a function has ZERO_DENOMINATOR or OUT_OF_DOMAIN");
        };
    }

    private Outcome failed(String how) {
        return Outcome.absent(AbsenceReason.FAILED, "function " + id + " of " + bodyClass() + " " + how);
    }

    /** The name of the class that the body was written in: that of a lambda or a nested class is the class around it. */
    public String bodyClass() {
        String name = body.getClass().getName();
        int lambda = name.indexOf('$');
        return lambda < 0 ? name : name.substring(0, lambda);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof KpiFunction other
                && id.equals(other.id)
                && version == other.version
                && parameters.equals(other.parameters)
                && unit.equals(other.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, parameters);
    }

    /** Id and parameters: {@code acme.half_life_of(start, kept)}. */
    @Override
    public String toString() {
        return id + "("
                + String.join(", ", parameters.stream().map(Parameter::name).toList()) + ")";
    }
}
