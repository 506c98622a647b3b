package io.github.raceframework.core.kpi.standard;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.Unit;
import java.util.Set;

/** The rarer sorts of measure, each named for what it is. */
final class MeasureShapes {

    private MeasureShapes() {}

    /** A level of which the last counts, and whose parts overlap, so that it sums over nothing. */
    static Measure snapshot(String id, Unit unit, String meaning) {
        return measure(id, unit, MeasureKind.STOCK, OverTime.LAST, OverDimensions.NONE, meaning);
    }

    /** A level of which the first in a period counts. */
    static Measure opening(String id, Unit unit, String meaning) {
        return measure(id, unit, MeasureKind.STOCK, OverTime.FIRST, OverDimensions.SUM, meaning);
    }

    /** A level of which the first in a period counts, and whose parts overlap. */
    static Measure openingSnapshot(String id, Unit unit, String meaning) {
        return measure(id, unit, MeasureKind.STOCK, OverTime.FIRST, OverDimensions.NONE, meaning);
    }

    /** A distinct count over a window that ends on the row's date. */
    static Measure rollingDistinct(String id, String meaning) {
        return measure(id, Unit.COUNT, MeasureKind.ROLLING_DISTINCT, OverTime.LAST, OverDimensions.NONE, meaning);
    }

    /** The size of a cohort when it was formed. */
    static Measure cohort(String id, Unit unit, String meaning) {
        return measure(id, unit, MeasureKind.COHORT, OverTime.FIRST, OverDimensions.SUM, meaning);
    }

    /** What became of a cohort or an opening population by the end of a period. */
    static Measure ofCohort(String id, Unit unit, String meaning) {
        return measure(id, unit, MeasureKind.COHORT, OverTime.NONE, OverDimensions.SUM, meaning);
    }

    /** The output of a model that sums like a flow. */
    static Measure estimate(String id, Unit unit, String meaning) {
        return measure(id, unit, MeasureKind.ESTIMATE, OverTime.SUM, OverDimensions.SUM, meaning);
    }

    /** A symbol that a plan gives. */
    static Measure parameter(String id, Unit unit, String meaning) {
        return measure(id, unit, MeasureKind.PARAMETER, OverTime.NONE, OverDimensions.NONE, meaning);
    }

    private static Measure measure(
            String id, Unit unit, MeasureKind kind, OverTime overTime, OverDimensions overDimensions, String meaning) {
        return Measure.of(id, unit, kind, new Additivity(overTime, overDimensions, Set.of()), meaning);
    }
}
