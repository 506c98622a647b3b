package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.FiveS;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something people are to do: view a product, become a lead, order again. {@link StandardGoals} has the usual ones.
 *
 * <p>A goal says what counts. How many are wanted by when is said by an {@link Objective}.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param name what readers see
 * @param stage the stage it belongs to
 * @param kind macro or micro
 * @param signal by what it is noticed
 * @param measure the measure that counts it; null where none does
 * @param value what one is worth to the business; null where nobody has said
 * @param family which of the five purposes of digital marketing it serves; null where nobody has said
 */
public record Goal(
        String id,
        String name,
        Stage stage,
        GoalKind kind,
        GoalSignal signal,
        @Nullable MeasureId measure,
        @Nullable Money value,
        @Nullable FiveS family) {

    /** The measure that counts it, if there is one. */
    public Optional<MeasureId> findMeasure() {
        return Optional.ofNullable(measure);
    }

    /** What one is worth, if somebody has said. */
    public Optional<Money> findValue() {
        return Optional.ofNullable(value);
    }

    /** Which of the five purposes it serves, if somebody has said. */
    public Optional<FiveS> findFamily() {
        return Optional.ofNullable(family);
    }

    /** The same goal, noticed by this signal. */
    public Goal withSignal(GoalSignal newSignal) {
        return new Goal(id, name, stage, kind, newSignal, measure, value, family);
    }

    /** The same goal, each worth this much. */
    public Goal withValue(Money newValue) {
        return new Goal(id, name, stage, kind, signal, measure, newValue, family);
    }

    /** The same goal, serving this purpose. */
    public Goal withFamily(FiveS newFamily) {
        return new Goal(id, name, stage, kind, signal, measure, value, newFamily);
    }
}
