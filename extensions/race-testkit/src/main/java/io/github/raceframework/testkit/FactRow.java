package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of random facts.
 *
 * @param date its day
 * @param members its members by dimension, that of the dimension grouped by first
 * @param values its values by measure; a measure that is not among them is unknown
 * @param currency of its money
 */
record FactRow(LocalDate date, Map<String, String> members, Map<Measure, BigDecimal> values, String currency) {

    /** The row with these measures alone. */
    FactRow with(Map<Measure, BigDecimal> others) {
        return new FactRow(date, members, others, currency);
    }

    /** The row with all its money so many times as much. */
    FactRow withMoneyTimes(BigDecimal factor) {
        Map<Measure, BigDecimal> changed = new LinkedHashMap<>(values);
        changed.replaceAll((measure, value) -> measure.unit().hasMoney() ? value.multiply(factor) : value);
        return with(changed);
    }

    /** {@code 2024-01-03 AT EUR clicks=3 media_cost=1.5}; a value that is not shown is unknown. */
    @Override
    public String toString() {
        return date + " " + String.join(" ", members.values()) + " " + currency + " "
                + values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().toPlainString())
                        .collect(Collectors.joining(" "));
    }
}
