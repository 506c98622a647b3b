package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Tables that have the same measures, with unions and preferences said of them. */
class UnionProperties {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theEngineFollowsTheRulesOfUnionsAndPreferences(@ForAll long seed) {
        for (int i = 0; i < Tries.FACTOR; i++) {
            Scenario scenario = RandomScenarios.ofAlikeTables(seed + i);
            OracleRules rules = rules(scenario, new Random(seed + i));
            if (!Comparison.differences(scenario, rules).isEmpty()) {
                Scenario smallest = Shrinker.shrink(
                        scenario,
                        candidate -> !Comparison.differences(candidate, rules).isEmpty());
                fail(String.join("\n", Comparison.differences(smallest, rules)) + "\nin " + smallest + "\nwith "
                        + rules);
            }
        }
    }

    /** Sums, however their rows are divided among two tables, even if one of them has none. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aUnionOfThePartsOfATableIsTheTable(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Random random = new Random(seed + i);
            Scenario scenario = RandomScenarios.ofAlikeTables(seed + i);
            OracleTable sums = sums(scenario.tables().get(0));
            boolean split =
                    scenario.by().stream().allMatch(by -> sums.findDimension(by).isPresent());
            if (sums.measures().isEmpty()
                    || !split
                    || !sums.dimensions().stream().allMatch(Dimension::isSummable)) {
                continue;
            }
            Map<Boolean, List<OracleRow>> parts =
                    sums.rows().stream().collect(Collectors.partitioningBy(row -> random.nextBoolean()));
            FactTable one = Scenario.factTable(sums.withRows(parts.get(true)));
            FactTable other = Scenario.factTable(sums.named("other").withRows(parts.get(false)));
            Dataset union = Dataset.of(one, other).union(one.name(), other.name());

            KpiTable expected = KpiEngine.of(Dataset.of(Scenario.factTable(sums)), scenario.catalog())
                    .run(scenario.query());
            KpiTable actual = KpiEngine.of(union, scenario.catalog()).run(scenario.query());
            assertThat(actual.rows()).hasSameSizeAs(expected.rows());
            for (int row = 0; row < expected.size(); row++) {
                for (Kpi kpi : expected.kpis()) {
                    KpiValue should = expected.rows().get(row).value(kpi);
                    KpiValue is = actual.rows().get(row).value(kpi);
                    assertThat(is).as(scenario.toString()).hasToString(should.toString());
                }
            }
        }
    }

    /** Of one member the same is said whether it is asked for alone or beside others, by weekday as well as by a column. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void filterIsSliceOfUnionsAndOfDatesToo(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Random random = new Random(seed + i);
            Scenario plain = RandomScenarios.ofAlikeTables(seed + i);
            List<CalendarAttribute> attributes = CalendarAttribute.all(RaceCalendar.iso());
            CalendarAttribute attribute = attributes.get(random.nextInt(attributes.size()));
            Scenario scenario = random.nextBoolean()
                    ? plain
                    : plain.withBy(List.of(attribute.dimension().id().text()));
            if (scenario.by().isEmpty()) {
                continue;
            }
            String[] names = scenario.tables().stream().map(OracleTable::name).toArray(String[]::new);
            KpiEngine engine = KpiEngine.of(scenario.dataset().union(names).with(attribute), scenario.catalog());
            KpiTable all = engine.run(scenario.query());
            if (all.rows().isEmpty()) {
                continue;
            }
            DateRange range = all.rows()
                    .get(0)
                    .range()
                    .span(all.rows().get(all.size() - 1).range());
            Scenario ranged = scenario.withRange(Optional.of(range));
            String dimension = scenario.by().get(0);
            KpiTable whole = engine.run(ranged.query());
            for (KpiTable.Row row : whole.rows()) {
                List<String> rest = row.members().subList(1, row.members().size());
                KpiTable one = engine.run(
                        ranged.withBy(scenario.by().subList(1, scenario.by().size()))
                                .withFilter(scenario.filter().and(Filter.where(dimension, row.member(dimension))))
                                .query());
                List<String> filtered = one.rows().stream()
                        .filter(other ->
                                other.members().equals(rest) && other.range().equals(row.range()))
                        .map(other ->
                                one.kpis().stream().map(other::value).toList().toString())
                        .toList();

                assertThat(filtered)
                        .as("%s of %s", row, ranged)
                        .containsExactly(
                                whole.kpis().stream().map(row::value).toList().toString());
            }
        }
    }

    /** The table with the measures that add up, and its coverage declared. */
    private static OracleTable sums(OracleTable table) {
        List<Measure> flows = table.measures().stream()
                .filter(measure -> measure.additivity().equals(Additivity.FLOW))
                .toList();
        Set<String> ids = flows.stream().map(measure -> measure.id().text()).collect(Collectors.toSet());
        List<OracleRow> rows = table.rows().stream()
                .map(row -> {
                    Map<String, BigDecimal> values = new LinkedHashMap<>(row.values());
                    values.keySet().retainAll(ids);
                    return new OracleRow(row.date(), row.members(), values, row.currency(), row.person());
                })
                .toList();
        List<DateRange> covered = table.coveredDays().stream()
                .map(day -> new DateRange(day, day.plusDays(1)))
                .toList();
        return new OracleTable(
                table.name(),
                table.rowGrain(),
                table.rowCalendar(),
                table.dimensions(),
                table.conformed(),
                flows,
                table.ownCurrencies(),
                table.currency(),
                covered.isEmpty() ? List.of(DateRange.parse("2024-01-01/2024-01-02")) : covered,
                OracleCounts.NONE,
                rows);
    }

    /** Mostly all tables are alike; of some measures something else is said. */
    static OracleRules rules(Scenario scenario, Random random) {
        Map<String, List<OracleTable>> having = new LinkedHashMap<>();
        for (OracleTable table : scenario.tables()) {
            for (Measure measure : table.measures()) {
                having.computeIfAbsent(measure.id().text(), none -> new ArrayList<>())
                        .add(table);
            }
        }
        Map<String, String> preferred = new LinkedHashMap<>();
        Map<String, List<String>> united = new LinkedHashMap<>();
        having.forEach((measure, tables) -> {
            List<String> names =
                    new ArrayList<>(tables.stream().map(OracleTable::name).toList());
            Collections.shuffle(names, random);
            int what = random.nextInt(10);
            if (what == 0) {
                preferred.put(measure, names.get(0));
            } else if (what < 4 && names.size() > 1) {
                united.put(measure, names.subList(0, 2 + random.nextInt(names.size() - 1)));
            }
        });
        Set<String> alike = new HashSet<>();
        scenario.tables().stream().filter(table -> random.nextInt(10) > 0).forEach(table -> alike.add(table.name()));
        return new OracleRules(preferred, united, alike.size() > 1 ? alike : Set.of());
    }
}
