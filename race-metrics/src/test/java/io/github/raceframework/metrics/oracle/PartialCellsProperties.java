package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.partial.PartialFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Merged states tell of every cell what one pass over all rows tells, whether or not a formula asks for it. */
class PartialCellsProperties {

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void mergedStatesTellWhatOnePassTells(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            // Every row a second time, in two tables of three: contradictions and repetitions on purpose.
            Random random = new Random(seed + i);
            List<OracleTable> tables = scenario.tables().stream()
                    .map(table -> random.nextInt(3) == 0 ? table : table.withRows(repeated(table.rows(), random)))
                    .toList();
            Dataset whole = dataset(tables);
            AggregateQuery query = everyMeasure(
                    CompiledQuery.compile(scenario.query(), scenario.catalog(), whole.schema())
                            .aggregates(),
                    tables);
            List<PartialFrame> frames = parts(tables, random).stream()
                    .map(part -> part.partial(query))
                    .toList();
            AggregateFrame merged =
                    frames.stream().reduce(PartialFrame::merge).orElseThrow().toFrame(query);
            AggregateFrame direct = whole.run(query);

            for (int block = 0; block < direct.blocks().size(); block++) {
                assertThat(told(merged.blocks().get(block), query, block))
                        .as(scenario::toString)
                        .isEqualTo(told(direct.blocks().get(block), query, block));
            }
        }
    }

    private static List<OracleRow> repeated(List<OracleRow> rows, Random random) {
        return rows.stream()
                .flatMap(row -> random.nextInt(4) == 0 ? Stream.of(row, row) : Stream.of(row))
                .toList();
    }

    /** The query with every measure of its tables in a set of its own. */
    private static AggregateQuery everyMeasure(AggregateQuery query, List<OracleTable> tables) {
        List<InputSet> sets = new ArrayList<>(query.inputSets());
        for (InputSet set : query.inputSets()) {
            tables.stream()
                    .filter(table -> table.name().equals(set.table()))
                    .flatMap(table -> table.measures().stream())
                    .map(measure -> new AggregateInput(measure, query.scope()))
                    .forEach(input -> sets.add(new InputSet(set.table(), set.window(), List.of(input))));
        }
        return new AggregateQuery(sets, query.cellSets(), query.scope());
    }

    private static List<String> told(CellBlock block, AggregateQuery query, int cellSet) {
        List<String> told = new ArrayList<>();
        told.add(block.groups().toString());
        int cells =
                block.groups().size() * query.cellSets().get(cellSet).periods().size();
        block.inputs()
                .forEach(set ->
                        set.forEach(input -> IntStream.range(0, cells).forEach(cell -> told.add(told(input, cell)))));
        return told;
    }

    private static String told(InputCells input, int cell) {
        Clash clash = input.clash(cell);
        // Of contradicting rows nobody can say which one counts, and among alternatives nobody asks whether there are
        // any.
        String value = clash == Clash.REPEATED_SNAPSHOT || clash == Clash.ALTERNATIVES
                ? ""
                : Decimals.plain(input.sum(cell)) + " largest "
                        + input.findLargest(cell).map(Decimals::plain);
        List<Boolean> gapless = IntStream.range(0, 6)
                .mapToObj(periods -> input.isGapless(cell, periods))
                .toList();
        return input.knownParts(cell) + "/" + input.parts(cell) + " on " + input.filledRowPeriods(cell) + " " + value
                + " " + clash + " gapless " + gapless + " stale " + input.staleParts(cell) + " in "
                + input.findCurrency(cell) + " mixed " + input.isMixedCurrency(cell);
    }

    private static List<Dataset> parts(List<OracleTable> tables, Random random) {
        int count = 2 + random.nextInt(3);
        List<List<OracleTable>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(new ArrayList<>());
        }
        for (OracleTable table : tables) {
            List<List<OracleRow>> dealt = new ArrayList<>();
            parts.forEach(part -> dealt.add(new ArrayList<>()));
            table.rows().forEach(row -> dealt.get(random.nextInt(count)).add(row));
            for (int part = 0; part < count; part++) {
                parts.get(part).add(table.withRows(dealt.get(part)));
            }
        }
        return parts.stream().map(PartialCellsProperties::dataset).toList();
    }

    private static Dataset dataset(List<OracleTable> tables) {
        return Dataset.of(tables.stream().map(Scenario::factTable).toArray(FactTable[]::new));
    }
}
