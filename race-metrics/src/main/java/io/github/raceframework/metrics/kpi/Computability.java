package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.query.MeasureSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source can compute a KPI at all, and if not, what it lacks.
 *
 * <p>Immutable.
 *
 * @param kpi the KPI
 * @param reason why no cell can have a value; null if cells can
 * @param detail the reason in words; empty if there is none
 * @param missingMeasures the measures that no table has, planning symbols among them
 * @param missingDimensions the dimensions that the tables with its measures lack
 * @param sources where each of its measures comes from
 */
public record Computability(
        Kpi kpi,
        @Nullable AbsenceReason reason,
        String detail,
        Set<MeasureId> missingMeasures,
        Set<DimensionId> missingDimensions,
        List<MeasureSource> sources) {

    public Computability {
        missingMeasures = Set.copyOf(missingMeasures);
        missingDimensions = Set.copyOf(missingDimensions);
        sources = List.copyOf(sources);
    }

    /** The tables its measures come from. */
    public List<String> tables() {
        return sources.stream()
                .flatMap(source -> source.tables().stream())
                .distinct()
                .toList();
    }

    /** Whether cells can have a value. */
    public boolean isComputable() {
        return reason == null;
    }

    /** Why no cell can have a value. */
    public Optional<AbsenceReason> findReason() {
        return Optional.ofNullable(reason);
    }
}
