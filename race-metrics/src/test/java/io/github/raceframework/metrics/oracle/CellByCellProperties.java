package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A source that says only what each cell holds, or wraps another's cells, gives the values of one that hands out many at once. */
class CellByCellProperties {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void cellsAskedOneByOneGiveTheSameValues(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            KpiEngine engine = scenario.engine();
            AggregateSource wrapped = new CellByCell(engine.source());

            assertThat(values(KpiEngine.of(wrapped, engine.catalog()).run(scenario.query())))
                    .as(scenario::toString)
                    .isEqualTo(values(engine.run(scenario.query())));
        }
    }

    private static List<KpiValue> values(KpiTable table) {
        List<KpiValue> values = new ArrayList<>();
        table.rows().forEach(row -> table.kpis().forEach(kpi -> values.add(row.value(kpi))));
        return values;
    }

    /** Another source, whose cells are asked one by one. */
    private record CellByCell(AggregateSource source) implements AggregateSource {
        @Override
        public SourceSchema schema() {
            return source.schema();
        }

        @Override
        public AggregateFrame run(AggregateQuery query, EngineOptions options) {
            return new AggregateFrame(source.run(query, options).blocks().stream()
                    .map(block -> new CellBlock(
                            block.groups(),
                            block.inputs().stream()
                                    .map(set -> set.stream()
                                            .<InputCells>map(Alone::new)
                                            .toList())
                                    .toList()))
                    .toList());
        }
    }

    /** Nothing but what every cell must say. */
    private record Alone(InputCells cells) implements InputCells {
        @Override
        public long parts(int cell) {
            return cells.parts(cell);
        }

        @Override
        public long knownParts(int cell) {
            return cells.knownParts(cell);
        }

        @Override
        public int filledRowPeriods(int cell) {
            return cells.filledRowPeriods(cell);
        }

        @Override
        public boolean isGapless(int cell, int rowPeriods) {
            return cells.isGapless(cell, rowPeriods);
        }

        /** Of another scale in every cell. */
        @Override
        public BigDecimal sum(int cell) {
            return cells.sum(cell).stripTrailingZeros();
        }

        @Override
        public Optional<Currency> findCurrency(int cell) {
            return cells.findCurrency(cell);
        }

        @Override
        public boolean isMixedCurrency(int cell) {
            return cells.isMixedCurrency(cell);
        }

        @Override
        public Clash clash(int cell) {
            return cells.clash(cell);
        }

        @Override
        public Optional<BigDecimal> findLargest(int cell) {
            return cells.findLargest(cell);
        }

        @Override
        public long staleParts(int cell) {
            return cells.staleParts(cell);
        }
    }
}
