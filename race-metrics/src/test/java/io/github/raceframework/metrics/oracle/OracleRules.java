package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.facts.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said about measures that several tables have.
 *
 * @param preferred by id of the measure the name of the one table that counts
 * @param united by id of the measure the names of the tables that have it together
 * @param alike names of tables that have together whatever several of them have; may be empty
 */
record OracleRules(Map<String, String> preferred, Map<String, List<String>> united, Set<String> alike) {

    static final OracleRules NONE = new OracleRules(Map.of(), Map.of(), Set.of());

    /** The same said of the engine's own data set. */
    Dataset addTo(Dataset dataset) {
        Dataset changed = alike.isEmpty() ? dataset : dataset.union(alike.toArray(new String[0]));
        for (Map.Entry<String, String> entry : preferred.entrySet()) {
            changed = changed.prefer(Set.of(measure(entry.getKey())), entry.getValue());
        }
        for (Map.Entry<String, List<String>> entry : united.entrySet()) {
            changed = changed.union(
                    Set.of(measure(entry.getKey())), entry.getValue().toArray(new String[0]));
        }
        return changed;
    }

    private static Measure measure(String id) {
        return KpiCatalog.standard().findMeasure(id).orElseThrow();
    }
}
