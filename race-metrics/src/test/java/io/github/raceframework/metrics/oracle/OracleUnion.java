package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/**
 * A measure that several tables have together, over the rows that pass a filter.
 *
 * @param branches per table its column, or those of the measure's parts
 */
record OracleUnion(Measure measure, Filter filter, List<List<OracleInput>> branches) {

    List<OracleTable> tables() {
        return branches.stream().map(branch -> branch.get(0).table()).toList();
    }

    /** What is known of a member by all tables as if they were one: its rows are there, or all of them keep to a vocabulary that has it. */
    OracleTable.Knowledge knows(String dimension, String member) {
        if (tables().stream().anyMatch(table -> table.knows(dimension, member) == OracleTable.Knowledge.KNOWN)) {
            return OracleTable.Knowledge.KNOWN;
        }
        List<OracleTable> withRows =
                tables().stream().filter(table -> !table.rows().isEmpty()).toList();
        boolean byVocabulary = !withRows.isEmpty()
                && withRows.stream()
                        .allMatch(table -> table.knows(dimension, member) == OracleTable.Knowledge.BY_VOCABULARY);
        return byVocabulary ? OracleTable.Knowledge.BY_VOCABULARY : OracleTable.Knowledge.UNKNOWN;
    }
}
