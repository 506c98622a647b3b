package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.io.text.Echo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which columns feed what. Immutable. */
final class ColumnMapping {

    static final ColumnMapping NONE = new ColumnMapping(Map.of());

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    private final Map<String, List<Target>> byColumn;

    private ColumnMapping(Map<String, List<Target>> byColumn) {
        this.byColumn = byColumn;
    }

    /** What a column feeds. */
    sealed interface Target {

        /** The id of what is fed, which only one column may feed. */
        String id();

        /** Numbers of a measure. */
        record OfMeasure(Measure measure) implements Target {
            @Override
            public String id() {
                return measure.id().text();
            }
        }

        /** Members of a dimension. */
        record OfDimension(Dimension dimension) implements Target {
            @Override
            public String id() {
                return dimension.id().text();
            }
        }

        /** The code of the currency of the row's money. */
        record OfCurrency() implements Target {
            @Override
            public String id() {
                return "currency";
            }
        }
    }

    /**
     * A mapping in which this column feeds this target too.
     *
     * @throws IllegalArgumentException if a column feeds it already
     */
    ColumnMapping with(String column, Target target) {
        byColumn.forEach((earlier, targets) -> {
            if (targets.stream().anyMatch(fed -> fed.id().equals(target.id()))) {
                throw new IllegalArgumentException("column " + Echo.quoted(earlier) + " feeds " + target.id()
                        + " already, so column " + Echo.quoted(column) + " cannot");
            }
        });
        Map<String, List<Target>> larger = new LinkedHashMap<>(byColumn);
        List<Target> targets = new ArrayList<>(larger.getOrDefault(column, List.of()));
        targets.add(target);
        larger.put(column, List.copyOf(targets));
        return new ColumnMapping(larger);
    }

    /** The columns that feed something. */
    Set<String> columns() {
        return byColumn.keySet();
    }

    /** What the columns of a header feed: as was said, or else what a header of the name of a measure or dimension stands for. */
    Map<String, List<Target>> resolve(List<String> header, KpiCatalog catalog) {
        Set<String> fed = new LinkedHashSet<>();
        byColumn.values().forEach(targets -> targets.forEach(target -> fed.add(target.id())));
        Map<String, List<Target>> resolved = new LinkedHashMap<>();
        for (String column : header) {
            List<Target> targets = byColumn.getOrDefault(column, List.of());
            if (targets.isEmpty() && !fed.contains(column)) {
                targets = findByName(column, catalog).stream().toList();
            }
            resolved.put(column, targets);
        }
        return resolved;
    }

    private static Optional<Target> findByName(String column, KpiCatalog catalog) {
        if (!ID.matcher(column).matches()) {
            return Optional.empty();
        }
        Optional<Target> measure = catalog.findMeasure(column)
                .filter(found -> found.kind() != MeasureKind.PARAMETER)
                .map(Target.OfMeasure::new);
        return measure.or(() -> catalog.findDimension(DimensionId.of(column)).map(Target.OfDimension::new));
    }
}
