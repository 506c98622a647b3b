package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A derived dimension answers like a column into which somebody wrote the looked-up members by hand. */
class LookupProperties {

    private static final Dimension FAMILY = Dimension.open("family", "made up for the test");
    private static final List<String> FAMILIES = List.of("one", "two", Dimension.NOT_SET);

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aDerivedDimensionIsTheColumnWrittenByHand(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Random random = new Random(seed + i);
            Scenario scenario = RandomScenarios.of(seed + i);
            OracleTable chosen = scenario.tables().get(0);
            if (chosen.dimensions().isEmpty()) {
                continue;
            }
            Dimension from =
                    chosen.dimensions().get(random.nextInt(chosen.dimensions().size()));
            Map<String, String> members = randomMembers(scenario, from, random);
            Lookup lookup = new Lookup(from.id(), FAMILY, members);
            Scenario asked = random.nextBoolean()
                    ? scenario.withBy(List.of("family"))
                    : scenario.withFilter(scenario.filter().and(Filter.where("family", "one")));
            Scenario byHand = asked.withTables(asked.tables().stream()
                    .map(table -> written(table, from, members))
                    .toList());

            assertThat(shown(derived(asked, lookup).run(asked.query())))
                    .as(() -> lookup.members() + " " + byHand)
                    .isEqualTo(shown(byHand.engine().run(byHand.query())));
        }
    }

    private static KpiEngine derived(Scenario scenario, Lookup lookup) {
        FactTable[] tables = scenario.tables().stream().map(Scenario::factTable).toArray(FactTable[]::new);
        return KpiEngine.of(Dataset.of(tables).with(List.of(lookup)), scenario.catalog());
    }

    /** Some members are left out of the lookup. */
    private static Map<String, String> randomMembers(Scenario scenario, Dimension from, Random random) {
        Map<String, String> members = new LinkedHashMap<>();
        for (OracleTable table : scenario.tables()) {
            if (table.findDimension(from.id().text()).isPresent()) {
                for (OracleRow row : table.rows()) {
                    if (random.nextInt(5) > 0) {
                        members.putIfAbsent(
                                table.memberOf(row, from.id().text()), FAMILIES.get(random.nextInt(FAMILIES.size())));
                    }
                }
            }
        }
        return members;
    }

    private static OracleTable written(OracleTable table, Dimension from, Map<String, String> members) {
        if (table.findDimension(from.id().text()).isEmpty()) {
            return table;
        }
        List<OracleRow> rows = table.rows().stream()
                .map(row -> {
                    Map<String, String> more = new HashMap<>(row.members());
                    more.put(
                            "family",
                            members.getOrDefault(table.memberOf(row, from.id().text()), Dimension.NOT_SET));
                    return new OracleRow(row.date(), more, row.values(), row.currency(), row.person());
                })
                .toList();
        return table.withDimension(FAMILY, rows);
    }

    private static List<String> shown(KpiTable table) {
        return table.rows().stream()
                .map(row -> row.range() + " " + row.members() + " "
                        + table.kpis().stream().map(row::value).toList())
                .toList();
    }
}
