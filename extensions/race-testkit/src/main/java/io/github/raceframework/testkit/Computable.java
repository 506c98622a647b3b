package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import java.util.Collection;
import java.util.List;

/** Which KPIs facts can give a value to, and what they cannot do without. */
final class Computable {

    private Computable() {}

    /** Those without a symbol of planning, which no table has. */
    static List<Kpi> of(KpiCatalog catalog, Collection<Kpi> kpis) {
        return kpis.stream()
                .filter(kpi -> Definition.of(catalog, kpi).references().stream()
                        .flatMap(reference -> catalog.findMeasure(reference.name()).stream())
                        .noneMatch(measure -> measure.kind() == MeasureKind.PARAMETER))
                .toList();
    }

    /** Those that have no value without a column: it has no fallback, and is an input that is not optional. */
    static List<Kpi> needing(KpiCatalog catalog, Collection<Kpi> kpis, Measure measure) {
        return measure.findFallback().isPresent()
                ? List.of()
                : kpis.stream()
                        .filter(kpi -> Definition.of(catalog, kpi).references().stream()
                                .anyMatch(reference -> !reference.optional()
                                        && reference.name().equals(measure.id().text())))
                        .toList();
    }
}
