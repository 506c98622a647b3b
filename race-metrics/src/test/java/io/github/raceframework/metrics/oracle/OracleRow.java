package io.github.raceframework.metrics.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as its file writes it.
 *
 * @param members by id of the dimension; one that is missing or blank is not set
 * @param values by id of the measure; one that is missing is unknown
 * @param currency of the row's money, in a table whose rows name it
 * @param person whom the row is about; null or blank where that is unknown, and where nobody is counted
 */
record OracleRow(
        LocalDate date,
        Map<String, String> members,
        Map<String, BigDecimal> values,
        @Nullable Currency currency,
        @Nullable String person) {

    boolean isOfSomebody() {
        return person != null && !person.isBlank();
    }
}
