package io.github.raceframework.examples.service;

import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** A source that answers when it is let go, and not before. */
final class HeldSource implements AggregateSource {

    private final AggregateSource source;
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch letGo = new CountDownLatch(1);
    final CountDownLatch brokenOff = new CountDownLatch(1);

    HeldSource(AggregateSource source) {
        this.source = source;
    }

    @Override
    public SourceSchema schema() {
        return source.schema();
    }

    @Override
    public AggregateFrame run(AggregateQuery query, EngineOptions options) {
        asked.countDown();
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            brokenOff.countDown();
            throw new CancellationException();
        }
        return source.run(query, options);
    }
}
