package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.facts.store.MeasureCount;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link FactSchema} says about identities: its columns of them, and the measures counted over these. Immutable.
 *
 * @param columns the names of the identity columns
 * @param counts by measure, how it is counted
 * @param wholeHistory whether nothing happened before the first covered day
 */
record IdentitySchema(Set<String> columns, Map<MeasureId, MeasureCount> counts, boolean wholeHistory) {

    static final IdentitySchema NONE = new IdentitySchema(Set.of(), Map.of(), false);

    /** What people are counted for; a sum has rows of its own. */
    private static final Set<MeasureKind> COUNTABLE =
            Set.of(MeasureKind.DISTINCT, MeasureKind.ROLLING_DISTINCT, MeasureKind.COHORT, MeasureKind.STOCK);

    IdentitySchema {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    IdentitySchema withColumn(String table, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("table " + table + " has an identity without a name");
        }
        Set<String> more = new LinkedHashSet<>(columns);
        if (!more.add(name)) {
            throw new IllegalArgumentException("table " + table + " has identity " + name + " twice");
        }
        return new IdentitySchema(more, counts, wholeHistory);
    }

    IdentitySchema withCount(String table, Measure measure, IdentityCount how) {
        if (!COUNTABLE.contains(measure.kind()) || !measure.unit().equals(Unit.COUNT)) {
            throw new IllegalArgumentException("table " + table + ": measure " + measure
                    + " is no count of people or things, so it cannot be counted over " + how.identity()
                    + "; give it a column of values");
        }
        if (!columns.contains(how.identity())) {
            throw new IllegalArgumentException("table " + table + " has no identity \"" + how.identity() + "\""
                    + Spelling.suggestion(how.identity(), columns) + " to count " + measure + " over");
        }
        Map<MeasureId, MeasureCount> more = new LinkedHashMap<>(counts);
        if (more.put(measure.id(), new MeasureCount(measure, how.rule())) != null) {
            throw new IllegalArgumentException("table " + table + " has measure " + measure + " twice");
        }
        return new IdentitySchema(columns, more, wholeHistory);
    }

    IdentitySchema withWholeHistory() {
        return new IdentitySchema(columns, counts, true);
    }

    Collection<MeasureCount> all() {
        return counts.values();
    }

    /** Fails where a count needs what the table does not have. */
    void check(FactSchema schema) {
        for (MeasureCount count : all()) {
            String what = "table " + schema.name() + ": " + count.measure() + " (" + count.rule() + ")";
            if (count.rule().looksBack() && schema.rowGrain() != Grain.DAY) {
                throw new IllegalArgumentException(
                        what + " looks back by days, but rows speak for a whole " + schema.rowGrain());
            }
            if (count.rule().needsWholeHistory() && !wholeHistory) {
                throw new IllegalArgumentException(what + " looks back to the first row there ever was; say that the"
                        + " rows begin there (withWholeHistory), or leave the measure out");
            }
            Optional<MeasureId> condition = count.rule().findCondition();
            boolean missing = condition
                    .filter(id -> schema.measures().stream()
                            .noneMatch(measure -> measure.id().equals(id)))
                    .isPresent();
            if (missing) {
                throw new IllegalArgumentException(
                        what + " asks for " + condition.get() + ", which is no column of the table");
            }
        }
    }
}
