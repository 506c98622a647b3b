package io.github.raceframework.examples;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.aggregate.EngineListener;
import io.github.raceframework.metrics.aggregate.EngineRun;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Supplier;

/** Questions as meters of Micrometer. Shown in docs/embedding.md. */
record MicrometerListener(MeterRegistry registry) implements EngineListener {

    @Override
    public void answered(EngineRun run, Supplier<Map<AbsenceReason, Long>> absences) {
        registry.timer("race.questions", "outcome", "answered").record(run.duration());
        registry.summary("race.groups").record(run.groups());
        run.findRowsRead().ifPresent(rows -> registry.summary("race.rows").record((double) rows));
        for (Map.Entry<AbsenceReason, Long> absent : absences.get().entrySet()) {
            registry.counter("race.absent", "reason", absent.getKey().name()).increment(absent.getValue());
        }
    }

    @Override
    public void failed(EngineRun run, Throwable failure) {
        String outcome = failure.getClass().getSimpleName();
        registry.timer("race.questions", "outcome", outcome).record(run.duration());
    }
}
