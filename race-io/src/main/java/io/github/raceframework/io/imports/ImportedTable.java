package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.FactTable;
import java.util.List;
import java.util.Map;

/**
 * What a {@link CsvImport} read, and what its reader should know about it.
 *
 * <p>Immutable.
 *
 * @param table the facts
 * @param ignoredColumns the headers of the columns that feed nothing, in their order; empty for a column without a name
 */
public record ImportedTable(FactTable table, List<String> ignoredColumns) {

    public ImportedTable {
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** The days without any row between the first and the last, where no coverage was declared: nothing happened, or they are missing. */
    public List<DateRange> gaps() {
        return table.gaps();
    }

    /** Per dimension with a vocabulary, the members that are not in it; dimensions without such members are left out. */
    public Map<DimensionId, List<String>> outsideVocabulary() {
        return table.outsideVocabulary();
    }
}
