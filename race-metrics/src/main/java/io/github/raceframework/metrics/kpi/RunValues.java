package io.github.raceframework.metrics.kpi;

import org.jspecify.annotations.Nullable;

/** What one KPI has in the cells of a run. */
final class RunValues {

    private final byte @Nullable [] reasons;
    private final @Nullable RunNumbers numbers;

    /**
     * The values of a run.
     *
     * @param reasons the codes of why cells have no value; null where every cell has one
     * @param numbers the numbers of the other cells; null where no cell has one, or they are read from the input itself
     */
    RunValues(byte @Nullable [] reasons, @Nullable RunNumbers numbers) {
        this.reasons = reasons;
        this.numbers = numbers;
    }

    /** The code of why a cell has no value. */
    byte reason(int i) {
        return reasons == null ? ReasonCodes.NONE : reasons[i];
    }

    @Nullable
    RunNumbers numbers() {
        return numbers;
    }
}
