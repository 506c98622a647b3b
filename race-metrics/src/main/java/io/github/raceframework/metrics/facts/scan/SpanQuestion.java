package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that decides on what rows of a block give, but for the rows themselves: neither the periods of the query nor its window, nor anything about other
 * blocks.
 */
public final class SpanQuestion {

    private final Filter scope;
    private final List<DimensionId> groupBy;
    private final List<Lookup> lookups;
    private final List<CalendarAttribute> calendar;
    private final List<Input> inputs;
    private final int hash;

    /**
     * A sum.
     *
     * @param filter the rows that count
     * @param patchy what they must be known for, as far as any row of the block is unknown
     */
    public record Input(Measure measure, Filter filter, Set<AggregateInput> patchy) {}

    /**
     * A question.
     *
     * @param lookups what derives dimensions that it uses
     * @param calendar what derives such dimensions from dates
     * @param inputs what is summed; nothing to ask which groups occur
     */
    public SpanQuestion(
            Filter scope,
            List<DimensionId> groupBy,
            List<Lookup> lookups,
            List<CalendarAttribute> calendar,
            List<Input> inputs) {
        this.scope = scope;
        this.groupBy = List.copyOf(groupBy);
        this.lookups = List.copyOf(lookups);
        this.calendar = List.copyOf(calendar);
        this.inputs = List.copyOf(inputs);
        // Lookups are large and seldom tell questions apart.
        this.hash = Objects.hash(this.scope, this.groupBy, this.inputs);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof SpanQuestion other
                        && hash == other.hash
                        && scope.equals(other.scope)
                        && groupBy.equals(other.groupBy)
                        && inputs.equals(other.inputs)
                        && calendar.equals(other.calendar)
                        && lookups.equals(other.lookups));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
