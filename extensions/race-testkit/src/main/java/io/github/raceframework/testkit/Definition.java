package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Formula;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that a value of a KPI depends on: its formula, what it requires, and both of the KPIs that are named there. */
record Definition(List<Reference> references) {

    static Definition of(KpiCatalog catalog, Kpi kpi) {
        List<Reference> found = new ArrayList<>();
        collect(catalog, kpi, found, new HashSet<>());
        return new Definition(List.copyOf(found));
    }

    private static void collect(KpiCatalog catalog, Kpi kpi, List<Reference> found, Set<Kpi> walked) {
        if (!walked.add(kpi)) {
            return;
        }
        Stream<Formula> required = kpi.findRequirement().stream().flatMap(each -> Stream.of(each.left(), each.right()));
        Stream.concat(Stream.of(kpi.formula()), required)
                .flatMap(formula -> formula.references().stream())
                .forEach(reference -> {
                    found.add(reference);
                    catalog.findKpi(reference.name()).ifPresent(other -> collect(catalog, other, found, walked));
                });
    }
}
