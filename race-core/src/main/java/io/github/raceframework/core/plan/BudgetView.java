package io.github.raceframework.core.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A budget by one of its aspects. The totals of all groups and of the rest add up to the total of the budget.
 *
 * <p>Immutable.
 *
 * @param <K> the aspect
 * @param groups the total of each group that has a line that counts; enum constants in their order, ids in alphabetical order
 * @param rest the total of the lines that are of no group: without a channel, without a campaign
 */
public record BudgetView<K>(Map<K, BudgetTotal> groups, BudgetTotal rest) {

    public BudgetView {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
}
