package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.query.MeasureSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one KPI of a query is computed from the cells of an aggregate frame, or why it cannot be in any cell.
 *
 * <p>Immutable.
 *
 * @param kpi the definition
 * @param root the compiled formula
 * @param inputs where each input of the formula is found
 * @param alone by index the inputs that one table provides alone
 * @param unions the measures that several tables provide together; their branches are inputs too
 * @param joins whether measures come from different tables, so that what one of them does not know cannot be left out of the others
 * @param absence why no cell has a value; null if cells may have
 * @param missingMeasures the measures that no table has
 * @param missingDimensions the dimensions that the tables with its measures lack
 * @param missingOptionals the optional inputs that no table has, or not every table of a union, and that count as 0
 * @param fallbacks the measures that are computed from their parts
 * @param standIns for each measure that no table has and that another stands in for, that other
 * @param sources where each measure of the formula comes from
 * @param estimate whether it, another KPI in it or one of its measures rests on a model
 */
public record KpiPlan(
        Kpi kpi,
        PlanNode root,
        List<InputPlace> inputs,
        List<Integer> alone,
        List<InputUnion> unions,
        boolean joins,
        @Nullable Absence absence,
        Set<MeasureId> missingMeasures,
        Set<DimensionId> missingDimensions,
        Set<MeasureId> missingOptionals,
        Set<MeasureId> fallbacks,
        Map<MeasureId, MeasureId> standIns,
        List<MeasureSource> sources,
        boolean estimate) {

    public KpiPlan {
        inputs = List.copyOf(inputs);
        alone = List.copyOf(alone);
        unions = List.copyOf(unions);
        missingMeasures = Set.copyOf(missingMeasures);
        missingDimensions = Set.copyOf(missingDimensions);
        missingOptionals = Set.copyOf(missingOptionals);
        fallbacks = Set.copyOf(fallbacks);
        standIns = Map.copyOf(standIns);
        sources = List.copyOf(sources);
    }

    /**
     * Where an input is found.
     *
     * @param set the index of its input set in the aggregate query
     * @param index its index in the set
     */
    public record InputPlace(int set, int index) {}

    /**
     * Why no cell of a KPI has a value.
     *
     * @param reason the reason
     * @param detail which table, measure, dimension or member it is about, in words
     */
    public record Absence(AbsenceReason reason, String detail) {}

    /** Where the inputs are found that one table provides alone. */
    public List<InputPlace> placesAlone() {
        return alone.stream().map(inputs::get).toList();
    }

    /** The tables its inputs come from. */
    public List<String> tables() {
        return sources.stream()
                .flatMap(source -> source.tables().stream())
                .distinct()
                .toList();
    }

    /** The same inputs in another formula. */
    public KpiPlan withRoot(PlanNode newRoot) {
        return new KpiPlan(
                kpi,
                newRoot,
                inputs,
                alone,
                unions,
                joins,
                absence,
                missingMeasures,
                missingDimensions,
                missingOptionals,
                fallbacks,
                standIns,
                sources,
                estimate);
    }

    /** Why no cell has a value; empty if cells may have. */
    public Optional<Absence> findAbsence() {
        return Optional.ofNullable(absence);
    }
}
