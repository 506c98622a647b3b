package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a catalogue has beside others, as a plugin.
 *
 * @param known catalogues whose definitions are no part of the plugin
 */
record CatalogPlugin(String prefix, KpiCatalog catalog, List<KpiCatalog> known) implements RacePlugin {

    @Override
    public Collection<Measure> measures() {
        return own(KpiCatalog::measures);
    }

    @Override
    public Collection<Dimension> dimensions() {
        return own(KpiCatalog::dimensions);
    }

    /** Those of its own prefix: the others are called by its formulas, and brought by their plugins. */
    @Override
    public Collection<KpiFunction> functions() {
        return catalog.functions().stream()
                .filter(function -> function.id().startsWith(prefix + "."))
                .toList();
    }

    @Override
    public Collection<Kpi> kpis() {
        return own(KpiCatalog::kpis).stream().filter(kpi -> !isKnown(kpi)).toList();
    }

    @Override
    public Collection<Kpi> replacements() {
        return own(KpiCatalog::kpis).stream().filter(this::isKnown).toList();
    }

    /** Whether there is another definition of its id. */
    private boolean isKnown(Kpi kpi) {
        return known.stream().anyMatch(other -> other.findKpi(kpi.id().text()).isPresent());
    }

    private <T> List<T> own(Function<KpiCatalog, Collection<T>> part) {
        Set<T> others = new HashSet<>();
        known.forEach(other -> others.addAll(part.apply(other)));
        return part.apply(catalog).stream()
                .filter(each -> !others.contains(each))
                .toList();
    }

    @Override
    public String toString() {
        return "catalogue \"" + prefix + "\"";
    }
}
