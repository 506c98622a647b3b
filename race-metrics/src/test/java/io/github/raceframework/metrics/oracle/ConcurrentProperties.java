package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whoever else asks at the same moment, an engine answers as it answers one thread alone: to the last word of the evidence. */
class ConcurrentProperties {

    private static final Executor THREADS = task -> new Thread(task).start();

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void manyThreadsGetWhatOneGets(@ForAll long seed) {
        RandomQuestion question = RandomQuestion.of(seed);
        List<UnaryOperator<KpiQuery>> changes = List.of(
                UnaryOperator.identity(),
                query -> question.scenario().query(),
                query -> KpiQuery.of(query.kpis()),
                query -> question.scenario().query().minimumSample(20));
        // Asked of rows that nobody else has seen.
        List<List<String>> alone = changes.stream()
                .map(change -> question.answer(question.engine(question.dataset()), change))
                .toList();

        Dataset shared = question.dataset();
        Dataset remembering = shared.remembering(300);
        List<KpiEngine> engines = List.of(
                engine(question, shared),
                engine(question, shared).with(EngineOptions.DEFAULT.withExecutor(THREADS, 3)),
                engine(question, remembering),
                engine(question, remembering).with(EngineOptions.DEFAULT.withExecutor(THREADS, 2)),
                engine(question, PartitionedSource.of(List.of(shared))));
        List<Supplier<List<String>>> questions = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (KpiEngine engine : engines) {
            for (int i = 0; i < changes.size(); i++) {
                UnaryOperator<KpiQuery> change = changes.get(i);
                questions.add(() -> question.answer(engine, change));
                expected.add(alone.get(i));
            }
        }

        assertThat(Together.ask(questions, seed))
                .as(question::toString)
                .allSatisfy(answers -> assertThat(answers).isEqualTo(expected));
    }

    private static KpiEngine engine(RandomQuestion question, AggregateSource source) {
        return question.engine(source);
    }
}
