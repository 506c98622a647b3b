package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.partial.PartialFrame;
import io.github.raceframework.metrics.partial.PartialSource;
import io.github.raceframework.metrics.partial.PartitionedSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Where the rows lie makes no difference: not to a value, not to a flag, not to a reason, its words or its evidence. */
class PartitionProperties {

    private static final int TRIES = 250;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyPartitionAnswersAsOneTable(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            Random random = new Random(seed + i);
            PartitionedSource source = PartitionedSource.of(
                    parts(scenario, random).stream().map(Shipped::new).toList());

            KpiTable parted = KpiEngine.of(source, scenario.catalog()).run(scenario.query());
            KpiTable whole = scenario.engine().run(scenario.query());

            assertThat(values(parted)).as(scenario::toString).isEqualTo(values(whole));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void mergingIsAssociativeAndCommutativeAndHasAnIdentity(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            Random random = new Random(seed + i);
            List<Dataset> parts = parts(scenario, random);
            SourceSchema schema = PartitionedSource.of(parts).schema();
            AggregateQuery query = CompiledQuery.compile(scenario.query(), scenario.catalog(), schema)
                    .aggregates();
            List<PartialFrame> frames = new ArrayList<>();
            parts.forEach(part -> frames.add(part.partial(query)));
            byte[] whole = dataset(scenario.tables()).partial(query).toBytesWithIdentities();

            assertThat(merged(frames, random).toBytesWithIdentities())
                    .as(scenario::toString)
                    .isEqualTo(whole);
            assertThat(merged(frames, random).toBytesWithIdentities())
                    .as(scenario::toString)
                    .isEqualTo(whole);
            PartialFrame none = PartialFrame.none(query, schema);
            for (PartialFrame frame : frames) {
                assertThat(frame.merge(none)).isEqualTo(frame);
                assertThat(none.merge(frame)).isEqualTo(frame);
            }
        }
    }

    /** Puts any two together until one is left: in any order, with any brackets. */
    private static PartialFrame merged(List<PartialFrame> frames, Random random) {
        List<PartialFrame> left = new ArrayList<>(frames);
        while (left.size() > 1) {
            Collections.shuffle(left, random);
            PartialFrame one = left.remove(left.size() - 1);
            left.set(0, left.get(0).merge(one));
        }
        return left.get(0);
    }

    /** A part in another place: its answers come as bytes. */
    private record Shipped(PartialSource source) implements PartialSource {

        @Override
        public SourceSchema schema() {
            return source.schema();
        }

        @Override
        public PartialFrame partial(AggregateQuery query) {
            byte[] bytes = source.partial(query).toBytesWithIdentities();
            PartialFrame read = PartialFrame.parse(bytes);
            assertThat(read.toBytesWithIdentities()).isEqualTo(bytes);
            return read;
        }
    }

    /** The rows of a scenario, dealt to 1 to 4 parts. */
    private static List<Dataset> parts(Scenario scenario, Random random) {
        int count = 1 + random.nextInt(4);
        List<List<OracleTable>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(new ArrayList<>());
        }
        for (OracleTable table : scenario.tables()) {
            List<List<OracleRow>> dealt = new ArrayList<>();
            parts.forEach(part -> dealt.add(new ArrayList<>()));
            table.rows().forEach(row -> dealt.get(random.nextInt(count)).add(row));
            for (int part = 0; part < count; part++) {
                parts.get(part).add(table.withRows(dealt.get(part)));
            }
        }
        return parts.stream().map(PartitionProperties::dataset).toList();
    }

    private static Dataset dataset(List<OracleTable> tables) {
        return Dataset.of(tables.stream().map(Scenario::factTable).toArray(FactTable[]::new));
    }

    private static List<Object> values(KpiTable table) {
        return table.rows().stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.range(), row.members()),
                        table.kpis().stream().map(row::value)))
                .map(Object.class::cast)
                .toList();
    }
}
