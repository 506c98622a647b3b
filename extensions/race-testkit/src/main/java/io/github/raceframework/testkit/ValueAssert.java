package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import org.opentest4j.AssertionFailedError;

/** Assertions about one value; each returns this, so that several can be made. Immutable. */
public final class ValueAssert {

    private final KpiValue value;
    private final String name;
    private final String beside;

    /**
     * @param name which value it is
     * @param beside lines that a message ends with; may be empty
     */
    ValueAssert(KpiValue value, String name, String beside) {
        this.value = value;
        this.name = name;
        this.beside = beside;
    }

    /**
     * It is that number, whatever zeros it ends in.
     *
     * @param number a decimal
     * @throws NumberFormatException if the text is none
     */
    public ValueAssert isEqualTo(String number) {
        return isEqualTo(new BigDecimal(number));
    }

    /** It is that number, whatever zeros it ends in. */
    public ValueAssert isEqualTo(BigDecimal number) {
        return require(
                value.findNumber().filter(found -> found.compareTo(number) == 0).isPresent(), number.toPlainString());
    }

    /** It differs from that number by no more than so much. For what a function computes in doubles. */
    public ValueAssert isCloseTo(BigDecimal number, BigDecimal tolerance) {
        return require(
                value.findNumber()
                        .filter(found -> found.subtract(number).abs().compareTo(tolerance) <= 0)
                        .isPresent(),
                number.toPlainString() + " within " + tolerance.toPlainString());
    }

    /** It is absent for that reason. */
    public ValueAssert isAbsent(AbsenceReason reason) {
        return require(
                value instanceof KpiValue.Absent absent && absent.reason() == reason, "absent, " + reason.name());
    }

    /** It is absent, and this is in the words of its reason. */
    public ValueAssert hasDetail(String part) {
        return require(
                value instanceof KpiValue.Absent absent && absent.detail().contains(part),
                "absent, with \"" + part + "\" in its detail");
    }

    /** It is present with that flag. */
    public ValueAssert hasFlag(Flag.Kind kind) {
        return require(
                value instanceof KpiValue.Present present
                        && present.flags().stream().anyMatch(flag -> flag.kind() == kind),
                "present with flag " + kind);
    }

    /** It is present without any flag. */
    public ValueAssert hasNoFlag() {
        return require(
                value instanceof KpiValue.Present present && present.flags().isEmpty(), "present without a flag");
    }

    private ValueAssert require(boolean holds, String expected) {
        if (!holds) {
            String actual = text(value);
            throw new AssertionFailedError(
                    name + ": expected " + expected + ", but was " + actual + evidence() + beside, expected, actual);
        }
        return this;
    }

    private static String text(KpiValue value) {
        return value instanceof KpiValue.Absent absent
                ? "absent, " + absent + ": " + absent.detail()
                : value.toString();
    }

    private String evidence() {
        if (!(value instanceof KpiValue.Present present)) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        for (Evidence.Input input : present.evidence().inputs()) {
            String filter = input.filter().isAll() ? "" : "{" + input.filter() + "}";
            lines.append("\n  from      ")
                    .append(input.measure())
                    .append(filter)
                    .append(" = ")
                    .append(input.sum().toPlainString())
                    .append(", of ")
                    .append(input.knownRows())
                    .append('/')
                    .append(input.rows())
                    .append(" rows of ")
                    .append(input.table());
        }
        return lines.toString();
    }
}
