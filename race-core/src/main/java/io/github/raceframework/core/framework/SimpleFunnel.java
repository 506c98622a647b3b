package io.github.raceframework.core.framework;

import java.util.List;
import java.util.Optional;

/**
 * The plain three-step funnel that RACE refines: Reach, Convert, Retain. Chaffey split {@link Stage#ACT} out of its middle step, because to get
 * people to interact is a problem of its own. Use it to report to readers who know the three steps only.
 *
 * <p>Immutable.
 */
public enum SimpleFunnel {
    /** Get known and visited: {@link Stage#REACH}. */
    REACH(Stage.REACH),
    /** From the first interaction to the sale: {@link Stage#ACT} and {@link Stage#CONVERT}. */
    CONVERT(Stage.ACT, Stage.CONVERT),
    /** Keep customers: {@link Stage#ENGAGE}. */
    RETAIN(Stage.ENGAGE);

    private final List<Stage> stages;

    SimpleFunnel(Stage... stages) {
        this.stages = List.of(stages);
    }

    /** The stages that the step holds, in their order. */
    public List<Stage> stages() {
        return stages;
    }

    /** The step that holds a stage; none holds {@link Stage#PLAN}. */
    public static Optional<SimpleFunnel> of(Stage stage) {
        return switch (stage) {
            case PLAN -> Optional.empty();
            case REACH -> Optional.of(REACH);
            case ACT, CONVERT -> Optional.of(CONVERT);
            case ENGAGE -> Optional.of(RETAIN);
        };
    }
}
