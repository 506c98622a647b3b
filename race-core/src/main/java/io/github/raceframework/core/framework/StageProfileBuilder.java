package io.github.raceframework.core.framework;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import java.util.List;

/** Collects what a {@link StageProfile} says; each part replaces what was said of it before. Not for use by several threads. */
public final class StageProfileBuilder {

    private final Stage stage;
    private final String summary;
    private String objective = "";
    private List<String> lifecycle = List.of();
    private String buyerStage = "";
    private List<String> funnelPositions = List.of();
    private List<String> places = List.of();
    private List<String> headlineMeasures = List.of();
    private List<String> goals = List.of();
    private List<MeasureId> populationAnchors = List.of();
    private List<KpiId> transitionKpis = List.of();

    StageProfileBuilder(Stage stage, String summary) {
        this.stage = stage;
        this.summary = summary;
    }

    /** What the stage is mainly for. */
    public StageProfileBuilder objective(String text) {
        objective = text;
        return this;
    }

    /** Who people are when they pass through it, from first to last. */
    public StageProfileBuilder lifecycle(List<String> states) {
        lifecycle = List.copyOf(states);
        return this;
    }

    /** What buyers do meanwhile. */
    public StageProfileBuilder buyerStage(String name) {
        buyerStage = name;
        return this;
    }

    /** Its names in the classic funnel. */
    public StageProfileBuilder funnelPositions(List<String> names) {
        funnelPositions = List.copyOf(names);
        return this;
    }

    /** Where it happens. */
    public StageProfileBuilder places(List<String> names) {
        places = List.copyOf(names);
        return this;
    }

    /** The measures to put first, in words. */
    public StageProfileBuilder headlineMeasures(List<String> names) {
        headlineMeasures = List.copyOf(names);
        return this;
    }

    /** Typical goals, in words. */
    public StageProfileBuilder goals(List<String> names) {
        goals = List.copyOf(names);
        return this;
    }

    /** The measures its rates are taken of. */
    public StageProfileBuilder populationAnchors(List<MeasureId> measures) {
        populationAnchors = List.copyOf(measures);
        return this;
    }

    /** The KPIs that say how many pass on to the next stage. */
    public StageProfileBuilder transitionKpis(List<KpiId> kpis) {
        transitionKpis = List.copyOf(kpis);
        return this;
    }

    /**
     * The profile as said so far; the builder may go on to make another.
     *
     * @throws IllegalArgumentException if the summary is blank
     */
    public StageProfile build() {
        return new StageProfile(
                stage,
                summary,
                objective,
                lifecycle,
                buyerStage,
                funnelPositions,
                places,
                headlineMeasures,
                goals,
                populationAnchors,
                transitionKpis);
    }
}
