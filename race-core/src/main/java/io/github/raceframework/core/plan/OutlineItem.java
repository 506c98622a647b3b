package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.SostacStep;
import io.github.raceframework.core.framework.Stage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a plan in its outline.
 *
 * <p>Immutable.
 *
 * @param step the step of SOSTAC it belongs to
 * @param phase the phase of OSA it belongs to
 * @param stage the stage it is about; null for what is about the whole plan
 * @param path where it is in the plan, {@code /objectives/2}, as in a {@link PlanViolation}
 * @param title its name, title or text
 */
public record OutlineItem(
        SostacStep step, OsaPhase phase, @Nullable Stage stage, String path, String title) {

    /** The stage it is about; empty for what is about the whole plan. */
    public Optional<Stage> findStage() {
        return Optional.ofNullable(stage);
    }
}
