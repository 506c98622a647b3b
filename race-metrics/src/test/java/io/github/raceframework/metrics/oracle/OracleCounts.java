package io.github.raceframework.metrics.oracle;

import io.github.raceframework.metrics.aggregate.Aggregation;
import java.util.Map;
import java.util.Optional;

/**
 * The measures of a table that are counted over the people whom its rows are about, and those that an aggregation combines, of which the oracle knows
 * nothing.
 *
 * @param byMeasure by id of the measure
 * @param wholeHistory whether nothing happened before the first covered day
 * @param combined by id of the measure
 */
record OracleCounts(Map<String, OracleCount> byMeasure, boolean wholeHistory, Map<String, Aggregation<?>> combined) {

    static final OracleCounts NONE = new OracleCounts(Map.of(), false, Map.of());

    OracleCounts withCombined(Map<String, Aggregation<?>> newCombined) {
        return new OracleCounts(byMeasure, wholeHistory, newCombined);
    }

    /** The name of the one identity column. */
    static final String PERSON = "person";

    boolean isEmpty() {
        return byMeasure.isEmpty();
    }

    Optional<OracleCount> find(String measure) {
        return Optional.ofNullable(byMeasure.get(measure));
    }
}
