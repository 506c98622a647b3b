package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.compile.KpiPlan.Absence;
import io.github.raceframework.metrics.query.MeasureSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a measure of a formula comes from.
 *
 * @param measure the measure
 * @param tables the tables that provide it together; none where nobody has it, or nobody said which of several counts
 * @param others the tables that have it too and are left aside
 * @param stated whether a rule names the measure, so that its tables have all there is of it
 * @param ambiguity which tables have it, in words; null where it is clear which of them count
 */
record Provision(
        Measure measure,
        List<TableSchema> tables,
        List<TableSchema> others,
        boolean stated,
        @Nullable String ambiguity) {

    /** The tables have it, and nothing is said of the measure. */
    static Provision unstated(Measure measure, List<TableSchema> tables) {
        return new Provision(measure, tables, List.of(), false, null);
    }

    static Provision ambiguous(Measure measure, String ambiguity) {
        return new Provision(measure, List.of(), List.of(), false, ambiguity);
    }

    Optional<Absence> findAmbiguity() {
        return Optional.ofNullable(ambiguity).map(detail -> new Absence(AbsenceReason.AMBIGUOUS_SOURCE, detail));
    }

    /**
     * Whether it is to be set against a measure that some of its tables have together with others, although nobody said that it is whole without these:
     * reach of one ad account against impressions of two.
     */
    boolean isPartOf(Provision other) {
        boolean shares = other.tables().stream().anyMatch(tables::contains);
        return !stated && shares && !tables.containsAll(other.tables());
    }

    /** The same by names. */
    MeasureSource source() {
        return new MeasureSource(measure.id(), names(tables), names(others));
    }

    private static List<String> names(List<TableSchema> tables) {
        return tables.stream().map(TableSchema::name).toList();
    }
}
