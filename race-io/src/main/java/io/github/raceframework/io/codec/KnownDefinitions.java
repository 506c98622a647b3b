package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.kpi.Formula;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The definitions that a document names without having them, and the reader knows: those of plugins. They become part of the catalogue that is read, as it
 * could not be evaluated without them. What the document defines itself is never taken from the reader.
 */
final class KnownDefinitions {

    private final KpiCatalog known;
    private final KpiCatalog catalog;
    private final Set<String> own = new LinkedHashSet<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Kpi> kpis = new LinkedHashMap<>();
    private final Set<Dimension> dimensions = new LinkedHashSet<>();

    private KnownDefinitions(KpiCatalog known, KpiCatalog catalog) {
        this.known = known;
        this.catalog = catalog;
    }

    /** The catalogue with measures of a document, and what their fallbacks name. */
    static KpiCatalog withMeasures(KpiCatalog known, KpiCatalog catalog, Collection<Measure> added) {
        KnownDefinitions named = new KnownDefinitions(known, catalog);
        added.forEach(measure -> named.own.add(measure.id().text()));
        added.forEach(named::walk);
        return named.withoutKpis().withMeasures(added);
    }

    /** The catalogue with KPIs of a document, and what their formulas name. */
    static KpiCatalog withKpis(KpiCatalog known, KpiCatalog catalog, Collection<Kpi> added) {
        KnownDefinitions named = new KnownDefinitions(known, catalog);
        added.forEach(kpi -> named.own.add(kpi.id().text()));
        added.forEach(named::walk);
        List<Kpi> all = new ArrayList<>(named.kpis.values());
        all.addAll(added);
        return named.withoutKpis().withKpis(all);
    }

    private KpiCatalog withoutKpis() {
        return catalog.withDimensions(dimensions).withMeasures(measures.values());
    }

    private void walk(Kpi kpi) {
        CalledFunctions.formulas(kpi).forEach(this::walk);
    }

    private void walk(Measure measure) {
        measure.findFallback().ifPresent(this::walk);
        measure.additivity().notOver().forEach(this::note);
    }

    private void walk(Formula formula) {
        for (Reference reference : formula.references()) {
            reference.filter().conditions().stream().map(Condition::dimension).forEach(this::note);
            String id = reference.name();
            boolean isThere = Stream.of(own, measures.keySet(), kpis.keySet()).anyMatch(ids -> ids.contains(id))
                    || catalog.findMeasure(id).isPresent()
                    || catalog.findKpi(id).isPresent();
            if (!isThere) {
                lookUp(id);
            }
        }
    }

    private void lookUp(String id) {
        Optional<Measure> measure = known.findMeasure(id);
        Optional<Kpi> kpi = known.findKpi(id);
        if (measure.isPresent()) {
            measures.put(id, measure.get());
            walk(measure.get());
        } else if (kpi.isPresent()) {
            kpis.put(id, kpi.get());
            walk(kpi.get());
        }
    }

    private void note(DimensionId id) {
        if (catalog.findDimension(id).isEmpty()) {
            known.findDimension(id).ifPresent(dimensions::add);
        }
    }
}
