package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Catalogues: all that they define, or what they define on top of the standard catalogue. Functions are code: those called are named, and looked up. So are
 * measures and KPIs that formulas name and the document does not define: they are those of plugins that the reader knows.
 */
public final class CatalogCodec implements Codec<KpiCatalog> {

    private static final Map<String, KpiCatalog> BASES = bases();

    private static Map<String, KpiCatalog> bases() {
        Map<String, KpiCatalog> bases = new LinkedHashMap<>();
        bases.put("standard", KpiCatalog.standard());
        bases.put("none", KpiCatalog.empty());
        return bases;
    }

    @Override
    public void write(KpiCatalog catalog, JsonWriter json) {
        boolean isOnTop = isOnTop(catalog);
        KpiCatalog base = isOnTop ? KpiCatalog.standard() : KpiCatalog.empty();
        json.text("base", isOnTop ? "standard" : "none");
        List<Dimension> dimensions = List.copyOf(catalog.dimensions());
        List<Dimension> replaced =
                new ArrayList<>(dimensions.subList(0, base.dimensions().size()));
        replaced.removeAll(base.dimensions());
        json.objectsIfAny("replacing", replaced, MeasureCodec::write);
        json.objectsIfAny("functions", CalledFunctions.of(catalog), CalledFunctions::write);
        json.objectsIfAny("dimensions", after(base.dimensions(), dimensions), MeasureCodec::write);
        json.objectsIfAny("measures", after(base.measures(), catalog.measures()), MeasureCodec::write);
        json.objectsIfAny("kpis", after(base.kpis(), catalog.kpis()), KpiCodec::write);
    }

    private static <T> List<T> after(Collection<T> first, Collection<T> all) {
        return List.copyOf(all).subList(first.size(), all.size());
    }

    /** Whether it starts with all of the standard catalogue in its order; dimensions may have been replaced. */
    private static boolean isOnTop(KpiCatalog catalog) {
        KpiCatalog standard = KpiCatalog.standard();
        return startsWith(texts(catalog.dimensions(), Dimension::id), texts(standard.dimensions(), Dimension::id))
                && startsWith(List.copyOf(catalog.measures()), List.copyOf(standard.measures()))
                && startsWith(List.copyOf(catalog.kpis()), List.copyOf(standard.kpis()));
    }

    private static boolean startsWith(List<?> all, List<?> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    @Override
    public @Nullable KpiCatalog read(JsonFields fields, Known known) {
        JsonField<KpiCatalog> base = fields.get("base", Decoders.word(BASES));
        KpiCatalog catalog = base.or(KpiCatalog.standard());
        // A document on top of nothing defines all that it names.
        KpiCatalog lending = catalog.measures().isEmpty() ? catalog : known.catalog();
        CatalogParts parts = new CatalogParts(fields.faults());
        CalledFunctions.read(fields, known.catalog());
        catalog = catalog.withFunctions(known.catalog().functions());
        catalog =
                parts.add(catalog, "replacing", fields, replacementIn(catalog), List.of(), CatalogCodec::withReplaced);
        catalog = parts.add(
                catalog,
                "dimensions",
                fields,
                MeasureCodec.DIMENSION,
                texts(catalog.dimensions(), Dimension::id),
                KpiCatalog::withDimensions);
        List<String> measures = texts(catalog.measures(), Measure::id);
        List<String> kpis = texts(catalog.kpis(), Kpi::id);
        catalog = parts.add(
                catalog,
                "measures",
                fields,
                MeasureCodec.MEASURE,
                joined(measures, kpis),
                (before, added) -> KnownDefinitions.withMeasures(lending, before, added));
        measures = texts(catalog.measures(), Measure::id);
        catalog = parts.add(
                catalog,
                "kpis",
                fields,
                KpiCodec.KPI,
                joined(measures, kpis),
                (before, added) -> KnownDefinitions.withKpis(lending, before, added));
        return fields.isWhole() ? catalog : null;
    }

    private static Decoder<Dimension> replacementIn(KpiCatalog catalog) {
        return (json, faults) -> {
            Dimension dimension = Decoders.closed(MeasureCodec.DIMENSION).decode(json, faults);
            if (dimension != null && catalog.findDimension(dimension.id()).isEmpty()) {
                String near = faults.suggestion(dimension.id().text(), texts(catalog.dimensions(), Dimension::id));
                faults.add(
                        json.place(),
                        null,
                        "there is no dimension \"" + dimension + "\" to replace",
                        "name one of the base, or add it to \"dimensions\"" + near);
                return null;
            }
            return dimension;
        };
    }

    private static KpiCatalog withReplaced(KpiCatalog catalog, Collection<Dimension> dimensions) {
        KpiCatalog changed = catalog;
        for (Dimension dimension : dimensions) {
            changed = changed.replacing(dimension);
        }
        return changed;
    }

    private static <T> List<String> texts(Collection<T> parts, Function<T, Object> id) {
        return parts.stream().map(part -> id.apply(part).toString()).toList();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
