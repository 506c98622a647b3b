package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.aggregate.EngineListener;
import io.github.raceframework.metrics.aggregate.EngineRun;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question that somebody listens to: takes the time and the rows that sources tell of, and keeps from the question what the listener throws. */
final class ListenedRun implements EngineListener {

    private static final Logger LOG = LoggerFactory.getLogger(ListenedRun.class);

    private final EngineListener listener;
    private final KpiQuery query;
    private final long start = System.nanoTime();
    private @Nullable Long rows;

    ListenedRun(EngineListener listener, KpiQuery query) {
        this.listener = listener;
        this.query = query;
    }

    @Override
    public void rowsRead(long more) {
        rows = rows == null ? more : rows + more;
        tell(() -> listener.rowsRead(more));
    }

    void answered(KpiTable table, int groups) {
        answered(run(groups), table::countAbsences);
    }

    @Override
    public void answered(EngineRun run, Supplier<Map<AbsenceReason, Long>> absences) {
        tell(() -> listener.answered(run, absences));
    }

    void failed(Throwable failure) {
        failed(run(0), failure);
    }

    @Override
    public void failed(EngineRun run, Throwable failure) {
        tell(() -> listener.failed(run, failure));
    }

    private EngineRun run(int groups) {
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new EngineRun(query.toString(), query.kpis(), rows, groups, duration);
    }

    private static void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            LOG.debug("a listener failed; the question goes on", e);
        }
    }
}
