package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.facts.SumScenario.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Rows may be in any blocks, and what these give may be remembered: cells hold what they hold for one block. */
class BlockProperties {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theDivisionOfRowsIntoBlocksMakesNoDifference(@ForAll long seed) {
        SumScenario scenario = new SumScenario(seed, 3_000);
        FactTable one = scenario.table(scenario.rows());
        FactTable many = inBatches(scenario, new Random(seed));
        Dataset remembering = Dataset.of(many).remembering(100_000);
        for (int i = 0; i < 3; i++) {
            AggregateQuery query = scenario.query();
            List<String> expected = SumProperties.text(Dataset.of(one).run(query), query);

            assertThat(SumProperties.text(Dataset.of(many).run(query), query)).isEqualTo(expected);
            assertThat(SumProperties.text(remembering.run(query), query)).isEqualTo(expected);
            assertThat(SumProperties.text(remembering.run(query), query)).isEqualTo(expected);
        }
    }

    /** So many rows that those of a block are divided. */
    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theNumberOfThreadsMakesNoDifferenceToBlocks(@ForAll long seed) {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            SumScenario scenario = new SumScenario(seed, 200_000);
            Dataset alone = Dataset.of(scenario.table(scenario.rows()));
            Dataset together = Dataset.of(inBatches(scenario, new Random(seed)));
            EngineOptions threads = EngineOptions.DEFAULT.withExecutor(executor, 3);
            Dataset remembering = together.remembering(100_000);
            for (int i = 0; i < 4; i++) {
                AggregateQuery query = scenario.query();
                List<String> expected = SumProperties.text(alone.run(query), query);

                assertThat(SumProperties.text(together.run(query, threads), query))
                        .isEqualTo(expected);
                assertThat(SumProperties.text(remembering.run(query, threads), query))
                        .isEqualTo(expected);
                assertThat(SumProperties.text(remembering.run(query, threads), query))
                        .isEqualTo(expected);
            }
        } finally {
            executor.shutdown();
        }
    }

    /** The rows of some days after those of others, some late, some days first without half of theirs and then restated. */
    private static FactTable inBatches(SumScenario scenario, Random random) {
        List<Row> rows = new ArrayList<>(scenario.rows());
        List<LocalDate> days =
                new ArrayList<>(rows.stream().map(Row::day).distinct().toList());
        Collections.shuffle(days, random);
        FactTable table = scenario.table(List.of());
        for (int from = 0; from < days.size(); ) {
            List<LocalDate> some = days.subList(from, Math.min(days.size(), from + 1 + random.nextInt(8)));
            from += some.size();
            List<Row> batch =
                    rows.stream().filter(row -> some.contains(row.day())).toList();
            int half = random.nextInt(batch.size() + 1);
            table = table.append(scenario.table(batch.subList(0, half)));
            if (random.nextBoolean()) {
                table = table.appendNewRows(scenario.table(batch.subList(half, batch.size())));
            } else {
                for (LocalDate day : some) {
                    List<Row> restated =
                            batch.stream().filter(row -> row.day().equals(day)).toList();
                    table = table.replacing(DateRange.day(day), scenario.table(restated));
                }
            }
        }
        return table;
    }
}
