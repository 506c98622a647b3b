package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** An attribute of the date says which rows belong to a cell as a column would into which somebody wrote it by hand. */
class CalendarAttributeProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void sumsAreThoseOfTheColumnWrittenByHand(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Random random = new Random(seed + i);
            Scenario scenario = RandomScenarios.of(seed + i);
            List<CalendarAttribute> all = CalendarAttribute.all(RaceCalendar.iso());
            CalendarAttribute attribute = all.get(random.nextInt(all.size()));
            List<OracleTable> tables = scenario.tables().stream()
                    .filter(table -> table.rowGrain() == Grain.DAY
                            && table.measures().stream()
                                    .allMatch(measure -> measure.additivity().overTime() == Additivity.OverTime.SUM))
                    .toList();
            if (tables.isEmpty() || tables.size() < scenario.tables().size()) {
                continue;
            }
            String id = attribute.dimension().id().text();
            String member = attribute
                    .dimension()
                    .vocabulary()
                    .get(random.nextInt(attribute.dimension().vocabulary().size()));
            Scenario asked = random.nextBoolean()
                    ? scenario.withBy(List.of(id))
                    : scenario.withFilter(scenario.filter().and(Filter.where(id, member)));
            Scenario byHand = asked.withTables(
                    tables.stream().map(table -> written(table, attribute)).toList());
            KpiTable actual = KpiEngine.of(asked.dataset().with(attribute), asked.catalog())
                    .run(asked.query());
            KpiTable expected = byHand.engine().run(byHand.query());

            assertThat(actual.rows()).hasSameSizeAs(expected.rows());
            for (int row = 0; row < expected.size(); row++) {
                for (Kpi kpi : expected.kpis()) {
                    KpiValue should = expected.rows().get(row).value(kpi);
                    KpiValue is = actual.rows().get(row).value(kpi);
                    if (should.isPresent() && is.isPresent()) {
                        assertThat(is.findNumber()).as(byHand.toString()).isEqualTo(should.findNumber());
                    }
                }
            }
        }
    }

    private static OracleTable written(OracleTable table, CalendarAttribute attribute) {
        Dimension dimension = attribute.dimension();
        List<OracleRow> rows = table.rows().stream()
                .map(row -> {
                    Map<String, String> more = new HashMap<>(row.members());
                    more.put(dimension.id().text(), attribute.memberOf(row.date()));
                    return new OracleRow(row.date(), more, row.values(), row.currency(), row.person());
                })
                .toList();
        return table.withDimension(dimension, rows);
    }
}
