package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.AbsenceReason;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Hears what becomes of the questions an engine is asked: for metrics, traces and logs of the application. {@link EngineOptions#withListener}
 * sets it. A scorecard or a report asks several questions, and each is told.
 *
 * <p>Every method is called by the thread that asks, before the answer is given: what takes long belongs elsewhere. Implementations are safe for
 * use by several threads, if engines with the listener are. An engine logs a {@link RuntimeException} out of its listener at debug level and goes
 * on; an {@link Error} goes on to whoever asked.
 */
public interface EngineListener {

    /**
     * A source has gone over rows to fill cells. For one question this may be said several times, or never by a source that does not tell; {@link
     * EngineRun#rowsRead} is their sum. For use by sources.
     *
     * @param rows how many; a row that is gone over twice counts twice
     */
    default void rowsRead(long rows) {}

    /**
     * A question was answered.
     *
     * @param absences how many values of the answer are absent for which reason, as {@code KpiTable.countAbsences} says; counted when it is asked
     *     for, which looks at every value once
     */
    default void answered(EngineRun run, Supplier<Map<AbsenceReason, Long>> absences) {}

    /**
     * A question was not answered.
     *
     * @param failure what whoever asked gets to see: a {@link LimitException}, say, or a {@link java.util.concurrent.CancellationException} after
     *     an interrupt
     */
    default void failed(EngineRun run, Throwable failure) {}
}
