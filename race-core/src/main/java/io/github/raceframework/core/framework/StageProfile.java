package io.github.raceframework.core.framework;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import java.util.List;

/**
 * What an edition of the framework says of one stage, for readers and as defaults of a plan.
 *
 * <p>Immutable. Make one with {@link #define}, or a changed one with {@link #revise}.
 *
 * @param stage the stage
 * @param summary the stage in one line
 * @param objective what it is mainly for
 * @param lifecycle who people are when they pass through it, from first to last: {@code stranger}, {@code aware}, {@code visitor}; none for
 *     {@link Stage#PLAN}
 * @param buyerStage what buyers do meanwhile, {@code Exploration}; empty for {@link Stage#PLAN}
 * @param funnelPositions its names in the classic funnel, {@code Awareness} and {@code TOFU}; none for {@link Stage#PLAN}
 * @param places where it happens
 * @param headlineMeasures the measures this edition puts first, in words
 * @param goals goals that are typical of it, in words
 * @param populationAnchors the measures its rates are taken of: how many there were to begin with; none for {@link Stage#PLAN}
 * @param transitionKpis the KPIs that say how many pass on to the next stage
 */
public record StageProfile(
        Stage stage,
        String summary,
        String objective,
        List<String> lifecycle,
        String buyerStage,
        List<String> funnelPositions,
        List<String> places,
        List<String> headlineMeasures,
        List<String> goals,
        List<MeasureId> populationAnchors,
        List<KpiId> transitionKpis) {

    public StageProfile {
        Texts.requireSaid(summary, "summary of stage " + stage);
        lifecycle = List.copyOf(lifecycle);
        funnelPositions = List.copyOf(funnelPositions);
        places = List.copyOf(places);
        headlineMeasures = List.copyOf(headlineMeasures);
        goals = List.copyOf(goals);
        populationAnchors = List.copyOf(populationAnchors);
        transitionKpis = List.copyOf(transitionKpis);
    }

    /** Starts a profile of a stage; what is left unsaid is empty. */
    public static StageProfileBuilder define(Stage stage, String summary) {
        return new StageProfileBuilder(stage, summary);
    }

    /** Starts a profile of the same stage that says the same so far. */
    public StageProfileBuilder revise() {
        return new StageProfileBuilder(stage, summary)
                .objective(objective)
                .lifecycle(lifecycle)
                .buyerStage(buyerStage)
                .funnelPositions(funnelPositions)
                .places(places)
                .headlineMeasures(headlineMeasures)
                .goals(goals)
                .populationAnchors(populationAnchors)
                .transitionKpis(transitionKpis);
    }
}
