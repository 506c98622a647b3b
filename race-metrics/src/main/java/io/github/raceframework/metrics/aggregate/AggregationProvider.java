package io.github.raceframework.metrics.aggregate;

import java.util.Collection;
import java.util.List;

/**
 * A plugin that brings aggregations of its own. It is found by {@link Aggregations#discover}, for which it is named both in {@code
 * META-INF/services/io.github.raceframework.metrics.aggregate.AggregationProvider} (class path) and in the {@code provides} of its module
 * (module path), or is passed in by hand.
 *
 * <p>All methods have a default, so that one more in a later version breaks no plugin.
 *
 * <p>It is asked by the thread that adds it: one that several threads add is safe for use by several threads.
 */
public interface AggregationProvider {

    /** The aggregations; their ids begin with a prefix of the plugin's own and a dot. */
    default Collection<Aggregation<?>> aggregations() {
        return List.of();
    }
}
