package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.SostacStep;
import io.github.raceframework.core.framework.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What a plan says, under the headings of SOSTAC (situation, objectives, strategy, tactics, action, control), and for each of them by
 * stage: the matrix of six steps and five stages that Smart Insights publishes. The same items can be listed by the phases of OSA.
 *
 * <p>Immutable.
 *
 * @param items every item, by step and within it in the plan's order
 */
public record PlanOutline(List<OutlineItem> items) {

    public PlanOutline {
        items = List.copyOf(items);
    }

    /** The items of a step of SOSTAC. */
    public List<OutlineItem> items(SostacStep step) {
        return items.stream().filter(item -> item.step() == step).toList();
    }

    /** The items of a step of SOSTAC that are about one stage: a cell of the matrix. */
    public List<OutlineItem> items(SostacStep step, Stage stage) {
        return items(step).stream()
                .filter(item -> item.findStage().equals(Optional.of(stage)))
                .toList();
    }

    /** The items that are about one stage. */
    public List<OutlineItem> items(Stage stage) {
        return items.stream()
                .filter(item -> item.findStage().equals(Optional.of(stage)))
                .toList();
    }

    /** The items of a phase of OSA. */
    public List<OutlineItem> items(OsaPhase phase) {
        return items.stream().filter(item -> item.phase() == phase).toList();
    }
}
