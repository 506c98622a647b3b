package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.value.KpiId;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One question to an engine, as an {@link EngineListener} hears of it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param question the text of the query. It has the members that a filter names
 * @param kpis the KPIs asked for, in their order
 * @param rowsRead how many rows the source went over, as far as it got; null if it did not tell
 * @param groups how many combinations of members the answer has, totals apart: 1 for a query without dimensions, 0 if there is no answer
 * @param duration how long it took, from the question to its answer or its end, whatever the clock of the options says
 */
public record EngineRun(
        String question, List<KpiId> kpis, @Nullable Long rowsRead, int groups, Duration duration) {

    public EngineRun {
        kpis = List.copyOf(kpis);
    }

    /** How many rows the source went over to fill cells, a row that was needed twice counted twice; empty if it did not tell. */
    public OptionalLong findRowsRead() {
        return rowsRead == null ? OptionalLong.empty() : OptionalLong.of(rowsRead);
    }
}
