package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.FactSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table needs for some KPIs to have values: their measures, the dimensions that their formulas filter by, and one more to group by.
 *
 * @param measures the columns
 * @param group the dimension grouped by
 * @param filters the dimensions filtered by, each with members of which some are asked for and some are not
 */
record FactLayout(List<Measure> measures, Dimension group, Map<Dimension, List<String>> filters) {

    /** Two weeks. */
    static final DateRange WHOLE = DateRange.parse("2024-01-01/2024-01-15");

    static final List<String> GROUPS = List.of("AT", "DE", "FR");

    private static final String GROUP = "country";

    static FactLayout of(KpiCatalog catalog, Collection<Kpi> kpis) {
        Set<Measure> measures = new LinkedHashSet<>();
        Map<DimensionId, Set<String>> asked = new LinkedHashMap<>();
        for (Kpi kpi : kpis) {
            for (Reference reference : Definition.of(catalog, kpi).references()) {
                catalog.findMeasure(reference.name())
                        .filter(measure -> measure.kind() != MeasureKind.PARAMETER)
                        .ifPresent(measures::add);
                reference
                        .filter()
                        .conditions()
                        .forEach(condition -> asked.computeIfAbsent(condition.dimension(), id -> new LinkedHashSet<>())
                                .addAll(condition.members()));
            }
        }
        Map<Dimension, List<String>> filters = new LinkedHashMap<>();
        asked.forEach((id, members) -> {
            Dimension dimension = catalog.findDimension(id).orElseGet(() -> Dimension.open(id.text(), ""));
            if (!id.text().equals(GROUP)) {
                filters.put(dimension, withOneMore(dimension, members));
            }
        });
        Dimension group = catalog.findDimension(DimensionId.of(GROUP))
                .orElseGet(() -> Dimension.open(GROUP, "What the facts are grouped by."));
        return new FactLayout(List.copyOf(measures), group, filters);
    }

    private static List<String> withOneMore(Dimension dimension, Set<String> members) {
        List<String> all = new ArrayList<>(members);
        dimension.vocabulary().stream()
                .filter(member -> !members.contains(member))
                .findFirst()
                .ifPresentOrElse(all::add, () -> {
                    if (!dimension.isClosed()) {
                        all.add("OTHER");
                    }
                });
        return all;
    }

    /** The same without these columns. */
    FactLayout without(Collection<Measure> left) {
        return new FactLayout(
                measures.stream().filter(measure -> !left.contains(measure)).toList(), group, filters);
    }

    FactSchema schema() {
        FactSchema schema = FactSchema.named("facts")
                .withCurrencyPerRow()
                .withCoverage(WHOLE)
                .withConformedDimension(group);
        for (Dimension dimension : filters.keySet()) {
            schema = schema.withConformedDimension(dimension);
        }
        for (Measure measure : measures) {
            schema = schema.withMeasure(measure);
        }
        return schema;
    }
}
