package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.KpiFunction.Body;
import io.github.raceframework.core.kpi.KpiFunction.Parameter;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what a {@link KpiFunction} takes and says, until {@link #computing} ends it. Not for use by several threads. */
public final class KpiFunctionBuilder {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    private final String id;
    private final Unit unit;
    private final List<Parameter> parameters = new ArrayList<>();
    private int version = 1;
    private String meaning = "";

    KpiFunctionBuilder(String id, Unit unit) {
        this.id = id;
        this.unit = unit;
        if (!isDotted(id)) {
            throw new IllegalArgumentException("function id \"" + Spelling.excerpt(id)
                    + "\" is not of the form prefix.name, lower-case letters, digits and _, such as acme.half_life_of");
        }
        if (unit.equals(Unit.ANY)) {
            throw new IllegalArgumentException(
                    "function " + id + " gives the unit any; a result needs a unit of its own");
        }
        requireNoCurrency(unit);
    }

    private static boolean isDotted(String id) {
        try {
            return KpiId.of(id).text().indexOf('.') > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void requireNoCurrency(Unit each) {
        if (each.findCurrency().isPresent()) {
            throw new IllegalArgumentException("function " + id + " is defined in " + each
                    + "; use Unit.MONEY: the currency is that of the values it is called with");
        }
    }

    /**
     * One more value that it takes, after those before.
     *
     * @param name a lower-case word
     * @param unitOfInput its unit; {@link Unit#ANY} takes every one
     * @throws IllegalArgumentException if the name is not of its form or taken, or the unit has a currency
     */
    public KpiFunctionBuilder input(String name, Unit unitOfInput) {
        if (!WORD.matcher(name).matches()) {
            throw new IllegalArgumentException("input \"" + Spelling.excerpt(name) + "\" of function " + id
                    + " is not of the form lower-case letters, digits and _, such as orders");
        }
        if (parameters.stream().anyMatch(earlier -> earlier.name().equals(name))) {
            throw new IllegalArgumentException("function " + id + " has two inputs of the name " + name);
        }
        requireNoCurrency(unitOfInput);
        parameters.add(new Parameter(name, unitOfInput));
        return this;
    }

    /**
     * The edition of the definition.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public KpiFunctionBuilder version(int newVersion) {
        if (newVersion < 1) {
            throw new IllegalArgumentException("version " + newVersion + " of function " + id + " is not positive");
        }
        version = newVersion;
        return this;
    }

    /** What it computes, in a sentence. */
    public KpiFunctionBuilder meaning(String text) {
        meaning = text;
        return this;
    }

    /**
     * The function that computes this.
     *
     * @throws IllegalArgumentException if it has no input, or gives money and takes none, so that nobody could say in which currency
     */
    public KpiFunction computing(Body body) {
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("function " + id + " has no input; a constant needs no function");
        }
        boolean takesMoney =
                parameters.stream().map(Parameter::unit).anyMatch(each -> each.hasMoney() || each.equals(Unit.ANY));
        if (unit.hasMoney() && !takesMoney) {
            throw new IllegalArgumentException("function " + id
                    + " gives money but takes none, so that its currency is unknown; give it an input in money, such as"
                    + " the price of one");
        }
        return new KpiFunction(id, version, parameters, unit, meaning, body);
    }
}
