package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.facts.SumScenario.Row;
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

/** Counts and sums in cells are those of a loop over the rows, however rows are ordered, packed, grouped and divided between threads. */
class SumProperties {

    private static final int FACTOR = System.getProperty("race.tries", "normal").equals("large") ? 20 : 1;

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void cellsHoldWhatTheRowsSay(@ForAll long seed) {
        for (int i = 0; i < FACTOR; i++) {
            SumScenario scenario = new SumScenario(seed + i, 3_000);
            AggregateQuery query = scenario.query();

            AggregateFrame frame = Dataset.of(scenario.table(scenario.rows())).run(query);

            assertThat(text(frame, query)).as(query::toString).isEqualTo(expected(scenario.rows(), query));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderOfRowsMakesNoDifference(@ForAll long seed) {
        SumScenario scenario = new SumScenario(seed, 3_000);
        List<Row> shuffled = new ArrayList<>(scenario.rows());
        Collections.shuffle(shuffled, new Random(seed));
        AggregateQuery query = scenario.query();

        AggregateFrame one = Dataset.of(scenario.table(scenario.rows())).run(query);
        AggregateFrame other = Dataset.of(scenario.table(shuffled)).run(query);

        assertThat(text(other, query)).isEqualTo(text(one, query));
    }

    /** So many rows that they are divided: a piece has at least 32,768. */
    @Property(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theNumberOfThreadsMakesNoDifference(@ForAll long seed) {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            SumScenario scenario = new SumScenario(seed, 250_000);
            Dataset alone = Dataset.of(scenario.table(scenario.rows()));
            for (int i = 0; i < 4; i++) {
                AggregateQuery query = scenario.query();

                AggregateFrame frame = alone.run(query, EngineOptions.DEFAULT.withExecutor(executor, 2 + i));

                assertThat(text(frame, query)).isEqualTo(text(alone.run(query), query));
            }
        } finally {
            executor.shutdown();
        }
    }

    static List<String> text(AggregateFrame frame, AggregateQuery query) {
        List<String> lines = new ArrayList<>();
        CellBlock block = frame.blocks().get(0);
        int periods = query.cellSets().get(0).periods().size();
        for (int set = 0; set < block.inputs().size(); set++) {
            for (InputCells cells : block.inputs().get(set)) {
                for (int group = 0; group < block.groups().size(); group++) {
                    for (int period = 0; period < periods; period++) {
                        int cell = group * periods + period;
                        lines.add(line(
                                block.groups().get(group),
                                cells.parts(cell),
                                cells.knownParts(cell),
                                cells.filledRowPeriods(cell),
                                cells.sum(cell)));
                    }
                }
            }
        }
        return lines;
    }

    private static String line(List<String> group, long parts, long known, long filled, BigDecimal sum) {
        BigDecimal plain = sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
        return group + ": " + plain.toPlainString() + " of " + known + "/" + parts + " on " + filled;
    }

    /** The same, row by row and cell by cell. */
    private static List<String> expected(List<Row> rows, AggregateQuery query) {
        List<String> lines = new ArrayList<>();
        CellSet cells = query.cellSets().get(0);
        List<List<String>> groups = groups(rows, query);
        for (InputSet set : query.inputSets()) {
            for (AggregateInput input : set.inputs()) {
                for (List<String> group : groups) {
                    for (DateRange period : cells.periods()) {
                        List<Row> parts = rows.stream()
                                .filter(row -> period.contains(row.day())
                                        && group(row, cells).equals(group))
                                .filter(row -> set.window().ranges().stream().anyMatch(r -> r.contains(row.day())))
                                .filter(row -> SumScenario.passes(row, query.scope()))
                                .filter(row -> SumScenario.passes(row, input.filter()))
                                .toList();
                        List<Row> known =
                                parts.stream().filter(row -> isKnown(row, set)).toList();
                        lines.add(line(
                                group,
                                parts.size(),
                                known.size(),
                                parts.stream().map(Row::day).distinct().count(),
                                sum(known, input.measure())));
                    }
                }
            }
        }
        return lines;
    }

    private static List<List<String>> groups(List<Row> rows, AggregateQuery query) {
        CellSet cells = query.cellSets().get(0);
        if (cells.groupBy().isEmpty()) {
            return List.of(List.of());
        }
        return rows.stream()
                .filter(row -> SumScenario.passes(row, query.scope()))
                .filter(row -> cells.periods().stream().anyMatch(period -> period.contains(row.day())))
                .map(row -> group(row, cells))
                .distinct()
                .sorted((one, other) -> {
                    int i = 0;
                    while (i < one.size() - 1 && one.get(i).equals(other.get(i))) {
                        i++;
                    }
                    return one.get(i).compareTo(other.get(i));
                })
                .toList();
    }

    private static List<String> group(Row row, CellSet cells) {
        List<String> members = new ArrayList<>();
        for (DimensionId dimension : cells.groupBy()) {
            members.add(SumScenario.member(row, dimension));
        }
        return members;
    }

    private static boolean isKnown(Row row, InputSet set) {
        return set.inputs().stream()
                .allMatch(input ->
                        !SumScenario.passes(row, input.filter()) || SumScenario.value(row, input.measure()) != null);
    }

    private static BigDecimal sum(List<Row> rows, Measure measure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            @Nullable BigDecimal value = SumScenario.value(row, measure);
            sum = sum.add(value == null ? BigDecimal.ZERO : value);
        }
        return sum;
    }
}
