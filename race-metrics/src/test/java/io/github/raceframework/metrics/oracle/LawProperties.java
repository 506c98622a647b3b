package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Laws that hold between the answers to different questions, whatever the rules for a single answer are. */
class LawProperties {

    private static final int TRIES = 150;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderOfRowsMakesNoDifference(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            Random random = new Random(seed);
            Scenario shuffled = scenario.withTables(scenario.tables().stream()
                    .map(table -> table.withRows(shuffled(table.rows(), random)))
                    .toList());

            assertThat(values(run(shuffled))).as(scenario::toString).isEqualTo(values(run(scenario)));
        }
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Asking for the rows of one member gives what the row of that member says when all are asked for. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void filterIsSlice(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            KpiTable whole = run(scenario);
            if (scenario.by().isEmpty() || whole.rows().isEmpty()) {
                continue;
            }
            Scenario ranged = scenario.withRange(Optional.of(rangeOf(whole)));
            String dimension = scenario.by().get(0);
            List<String> members = whole.rows().stream()
                    .map(row -> row.member(dimension))
                    .distinct()
                    .toList();
            KpiTable all = run(ranged);
            for (String member : members) {
                KpiTable one =
                        run(ranged.withBy(scenario.by().subList(1, scenario.by().size()))
                                .withFilter(scenario.filter().and(Filter.where(dimension, member))));
                List<String> slice = all.rows().stream()
                        .filter(row -> row.member(dimension).equals(member))
                        .map(row -> shown(
                                all, row, row.members().subList(1, row.members().size())))
                        .toList();
                List<String> filtered = one.rows().stream()
                        .map(row -> shown(one, row, row.members()))
                        .toList();

                assertThat(filtered).as("%s of %s", member, ranged).isEqualTo(slice);
            }
        }
    }

    private static DateRange rangeOf(KpiTable table) {
        List<KpiTable.Row> rows = table.rows();
        return rows.get(0).range().span(rows.get(rows.size() - 1).range());
    }

    /** All that is said of a row but the words of a detail, which may name the group or the filter. */
    private static String shown(KpiTable table, KpiTable.Row row, List<String> members) {
        List<String> values =
                table.kpis().stream().map(kpi -> shown(row.value(kpi))).toList();
        return row.range() + " " + members + " " + values;
    }

    private static String shown(KpiValue value) {
        return value instanceof KpiValue.Present present ? present + " " + present.unit() : value.toString();
    }

    /** Of a KPI that adds up the total is the sum over groups and the sum over periods. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatAddsUpAddsUp(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            KpiTable total = run(scenario.withBy(List.of()).withGrain(Optional.empty()));
            if (total.rows().isEmpty()) {
                continue;
            }
            Scenario ranged = scenario.withRange(Optional.of(rangeOf(total)));
            List<KpiTable> splits = new ArrayList<>();
            splits.add(run(ranged.withBy(List.of()).withGrain(Optional.of(Grain.WEEK))));
            scenario.by()
                    .forEach(dimension ->
                            splits.add(run(ranged.withGrain(Optional.empty()).withBy(List.of(dimension)))));
            total.kpis().stream()
                    .filter(kpi -> isExactSum(scenario.catalog(), kpi))
                    .forEach(kpi -> splits.forEach(split -> assertSum(total, split, kpi, scenario)));
        }
    }

    private static boolean isExactSum(KpiCatalog catalog, Kpi kpi) {
        return catalog.classOf(kpi) == KpiClass.ADD && !divides(catalog, kpi);
    }

    /** A quotient is rounded to a double, so that the sum of rounded parts may miss the whole by a last digit. */
    private static boolean divides(KpiCatalog catalog, Kpi kpi) {
        return kpi.formula().toString().contains("/")
                || kpi.formula().references().stream()
                        .flatMap(reference -> catalog.findKpi(reference.name()).stream())
                        .anyMatch(part -> divides(catalog, part));
    }

    private static void assertSum(KpiTable total, KpiTable split, Kpi kpi, Scenario scenario) {
        Optional<BigDecimal> whole = total.rows().get(0).value(kpi).findNumber();
        List<KpiValue> parts = split.rows().stream().map(row -> row.value(kpi)).toList();
        if (whole.isPresent() && !parts.isEmpty() && parts.stream().allMatch(KpiValue::isPresent)) {
            BigDecimal sum = parts.stream()
                    .map(part -> part.findNumber().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("%s of %s", kpi, scenario).isEqualByComparingTo(whole.get());
        }
    }

    private static KpiTable run(Scenario scenario) {
        return scenario.engine().run(scenario.query());
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
