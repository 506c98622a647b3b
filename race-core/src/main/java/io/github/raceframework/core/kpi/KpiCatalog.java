package io.github.raceframework.core.kpi;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The measures, dimensions and KPIs that an application knows, and the functions of plugins that formulas may call. Every formula in it names only
 * measures, KPIs and functions that are in it, has units that fit, and leads through no cycle.
 *
 * <p>Immutable and safe for use by several threads: each {@code with} returns a larger catalogue. Two catalogues are equal when they have the same
 * definitions in the same order.
 */
public final class KpiCatalog {

    private static final KpiCatalog EMPTY = new KpiCatalog(Map.of(), Map.of(), Map.of(), Map.of());

    private final Map<String, Measure> measures;
    private final Map<DimensionId, Dimension> dimensions;
    private final Map<String, Kpi> kpis;
    private final Map<String, KpiFunction> functions;

    private KpiCatalog(
            Map<String, Measure> measures,
            Map<DimensionId, Dimension> dimensions,
            Map<String, Kpi> kpis,
            Map<String, KpiFunction> functions) {
        this.measures = Collections.unmodifiableMap(measures);
        this.dimensions = Collections.unmodifiableMap(dimensions);
        this.kpis = Collections.unmodifiableMap(kpis);
        this.functions = Collections.unmodifiableMap(functions);
    }

    /** A catalogue with nothing in it. */
    public static KpiCatalog empty() {
        return EMPTY;
    }

    /** The 216 measures, the 16 dimensions and the 270 KPIs of the standard catalogue. */
    public static KpiCatalog standard() {
        return StandardHolder.CATALOG;
    }

    private static final class StandardHolder {
        static final KpiCatalog CATALOG = StandardCatalog.load();
    }

    /**
     * A catalogue with this definition as well.
     *
     * @throws FormulaException if the formula names something unknown, its units do not fit, or it leads back to itself
     * @throws IllegalArgumentException if its id is taken
     */
    public KpiCatalog with(Kpi kpi) {
        return withKpis(List.of(kpi));
    }

    /** A catalogue with these definitions as well, which may name each other; fails as {@link #with(Kpi)} does. */
    public KpiCatalog withKpis(Collection<Kpi> added) {
        Map<String, Kpi> all = new LinkedHashMap<>(kpis);
        for (Kpi kpi : added) {
            boolean isMeasure = findMeasure(kpi.id().text()).isPresent();
            if (isMeasure || all.putIfAbsent(kpi.id().text(), kpi) != null) {
                throw new IllegalArgumentException(
                        "KPI id \"" + kpi.id() + "\" is taken by another " + (isMeasure ? "measure" : "KPI"));
            }
        }
        KpiCatalog larger = new KpiCatalog(measures, dimensions, all, functions);
        UnitChecker checker = new UnitChecker(larger);
        for (Kpi kpi : added) {
            try {
                checker.check(kpi);
            } catch (FormulaException e) {
                throw e.in(checker.culprit());
            }
        }
        return larger;
    }

    /** A catalogue with these measures as well, whose fallbacks may name each other's; fails as {@link #with(Kpi)} does. */
    public KpiCatalog withMeasures(Collection<Measure> added) {
        Map<String, Measure> all = new LinkedHashMap<>(measures);
        for (Measure measure : added) {
            if (kpis.containsKey(measure.id().text())
                    || all.putIfAbsent(measure.id().text(), measure) != null) {
                throw new IllegalArgumentException("measure id \"" + measure.id() + "\" is taken");
            }
        }
        KpiCatalog larger = new KpiCatalog(all, dimensions, kpis, functions);
        UnitChecker checker = new UnitChecker(larger);
        for (Measure measure : added) {
            try {
                checker.checkFallback(measure);
            } catch (FormulaException e) {
                throw e.in(measure.id().text());
            }
        }
        return larger;
    }

    /**
     * A catalogue with these functions as well.
     *
     * @throws IllegalArgumentException if an id is taken
     */
    public KpiCatalog withFunctions(Collection<KpiFunction> added) {
        Map<String, KpiFunction> all = new LinkedHashMap<>(functions);
        for (KpiFunction function : added) {
            if (all.putIfAbsent(function.id(), function) != null) {
                throw new IllegalArgumentException("function id \"" + function.id() + "\" is taken");
            }
        }
        return new KpiCatalog(measures, dimensions, kpis, all);
    }

    /**
     * A catalogue with these dimensions as well.
     *
     * @throws IllegalArgumentException if an id is taken
     */
    public KpiCatalog withDimensions(Collection<Dimension> added) {
        Map<DimensionId, Dimension> all = new LinkedHashMap<>(dimensions);
        for (Dimension dimension : added) {
            if (all.putIfAbsent(dimension.id(), dimension) != null) {
                throw new IllegalArgumentException("dimension id \"" + dimension.id() + "\" is taken");
            }
        }
        return new KpiCatalog(measures, all, kpis, functions);
    }

    /**
     * A catalogue with this dimension in place of the one of its id: for a vocabulary of the application's own, such as {@code tactic} with further
     * tactics. Tables take their dimensions from the same catalogue.
     *
     * @throws IllegalArgumentException if there is no dimension of its id
     */
    public KpiCatalog replacing(Dimension dimension) {
        Map<DimensionId, Dimension> all = new LinkedHashMap<>(dimensions);
        if (all.replace(dimension.id(), dimension) == null) {
            List<String> known =
                    dimensions.keySet().stream().map(DimensionId::text).toList();
            throw new IllegalArgumentException("no dimension \"" + dimension + "\" to replace"
                    + Spelling.suggestion(dimension.id().text(), known));
        }
        return new KpiCatalog(measures, all, kpis, functions);
    }

    /** Every measure, in the order they came in. */
    public Collection<Measure> measures() {
        return measures.values();
    }

    /** Every dimension, in the order they came in. */
    public Collection<Dimension> dimensions() {
        return dimensions.values();
    }

    /** Every KPI, in the order they came in. */
    public Collection<Kpi> kpis() {
        return kpis.values();
    }

    /** Every function of a plugin, in the order they came in. */
    public Collection<KpiFunction> functions() {
        return functions.values();
    }

    /** The KPIs whose default stage it is, in the order they came in. */
    public List<Kpi> kpis(Stage stage) {
        return kpis().stream()
                .filter(kpi -> kpi.findStage().equals(Optional.of(stage)))
                .toList();
    }

    /** The measure of that id, written as in formulas. */
    public Optional<Measure> findMeasure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** The dimension of that id. */
    public Optional<Dimension> findDimension(DimensionId id) {
        return Optional.ofNullable(dimensions.get(id));
    }

    /** The function of that id, written as in formulas. */
    public Optional<KpiFunction> findFunction(String id) {
        return Optional.ofNullable(functions.get(id));
    }

    /** The KPI of that id, written as in formulas. */
    public Optional<Kpi> findKpi(String id) {
        return Optional.ofNullable(kpis.get(id));
    }

    /**
     * The KPI of that id, written as in formulas.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public Kpi getKpi(String id) {
        return findKpi(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("no KPI \"" + id + "\"" + Spelling.suggestion(id, kpis.keySet())));
    }

    /**
     * The unit its formula gives, of which the declared one may differ by powers of count.
     *
     * @throws FormulaException if the KPI does not fit this catalogue
     */
    public Unit unitOf(Kpi kpi) {
        return new UnitChecker(this).check(kpi);
    }

    /** How it behaves when periods or members are put together, from the measures its formula names. */
    public KpiClass classOf(Kpi kpi) {
        return new ClassDerivation(this).classOf(kpi);
    }

    /** The measures its formula rests on, directly or through other KPIs, in the order they come up. */
    public Set<Measure> measuresOf(Kpi kpi) {
        return new ClassDerivation(this).measuresOf(kpi);
    }

    private List<List<?>> definitions() {
        return List.of(
                List.copyOf(measures()), List.copyOf(dimensions()), List.copyOf(kpis()), List.copyOf(functions()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof KpiCatalog other && definitions().equals(other.definitions());
    }

    @Override
    public int hashCode() {
        return definitions().hashCode();
    }

    /** {@code 270 KPIs over 216 measures and 16 dimensions}. */
    @Override
    public String toString() {
        String called = functions.isEmpty()
                ? ""
                : ", and " + functions.size() + (functions.size() == 1 ? " function" : " functions");
        return kpis.size() + " KPIs over " + measures.size() + " measures and " + dimensions.size() + " dimensions"
                + called;
    }
}
