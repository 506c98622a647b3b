package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.value.MeasureId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom the rows of a block are about, and what is counted of them. Immutable. */
public final class BlockIdentities {

    private final Map<String, IdentityColumn> columns;
    private final Map<MeasureId, Counted> counted;

    private BlockIdentities(Map<String, IdentityColumn> columns, Map<MeasureId, Counted> counted) {
        this.columns = Collections.unmodifiableMap(columns);
        this.counted = Collections.unmodifiableMap(counted);
    }

    /**
     * Those of so many rows.
     *
     * @param columns by their names
     * @param measures the columns of all measures
     */
    public static BlockIdentities of(
            Map<String, IdentityColumn> columns,
            Collection<MeasureCount> counts,
            List<MeasureColumn> measures,
            int rows) {
        Map<MeasureId, MeasureColumn> byId = new LinkedHashMap<>();
        measures.forEach(column -> byId.put(column.measure().id(), column));
        Map<MeasureId, Counted> counted = new LinkedHashMap<>();
        for (MeasureCount count : counts) {
            IdentityColumn column =
                    Objects.requireNonNull(columns.get(count.rule().identity()));
            MeasureColumn condition =
                    count.rule().findCondition().map(byId::get).orElse(null);
            counted.put(count.measure().id(), Counted.of(count, column, condition, rows));
        }
        return new BlockIdentities(columns, counted);
    }

    /** The same rows, so many of them, with the numbers of a table. */
    BlockIdentities translated(int rows, Map<String, IdentityNumbers> to) {
        Map<String, IdentityColumn> translated = new LinkedHashMap<>();
        columns.forEach(
                (name, column) -> translated.put(name, column.translated(rows, Objects.requireNonNull(to.get(name)))));
        Map<MeasureId, Counted> recounted = new LinkedHashMap<>();
        counted.forEach((id, each) -> recounted.put(
                id,
                each.with(Objects.requireNonNull(
                        translated.get(each.count().rule().identity())))));
        return new BlockIdentities(translated, recounted);
    }

    /** The columns, by their names. */
    public Map<String, IdentityColumn> columns() {
        return columns;
    }

    /** What the numbers stand for, by the names of the columns. */
    public Map<String, IdentityNumbers> numbers() {
        Map<String, IdentityNumbers> numbers = new LinkedHashMap<>();
        columns.forEach((name, column) -> numbers.put(name, column.numbers()));
        return numbers;
    }

    /** What is counted. */
    List<MeasureCount> counts() {
        return counted.values().stream().map(Counted::count).toList();
    }

    /** How a measure is counted; null for one that rows have values of. */
    @Nullable
    public Counted find(MeasureId id) {
        return counted.get(id);
    }
}
