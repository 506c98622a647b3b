package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** However a table came to its rows, it answers like one to which all of them came at once. */
class HistoryProperties {

    private static final Dimension FAMILY = Dimension.open("family", "made up for the test");

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aTableAnswersLikeOneOfAllItsRows(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            Random random = new Random(seed + i);
            List<FactTable> grown = scenario.tables().stream()
                    .map(table -> new RandomHistory(table, random).live(UnaryOperator.identity()))
                    .toList();
            List<FactTable> built =
                    scenario.tables().stream().map(Scenario::factTable).toList();

            for (int table = 0; table < built.size(); table++) {
                assertThat(described(grown.get(table))).isEqualTo(described(built.get(table)));
            }
            assertThat(answer(scenario, dataset(grown)))
                    .as(scenario::toString)
                    .isEqualTo(answer(scenario, dataset(built)));
        }
    }

    /** Down to the bytes of the states that are merged elsewhere. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void itsPartialFramesAreThoseOfAllItsRows(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            Random random = new Random(seed + i);
            Dataset grown = dataset(scenario.tables().stream()
                    .map(table -> new RandomHistory(table, random).live(UnaryOperator.identity()))
                    .toList());
            Dataset built = scenario.dataset();
            AggregateQuery query = CompiledQuery.compile(scenario.query(), scenario.catalog(), built.schema())
                    .aggregates();

            assertThat(grown.partial(query).toBytesWithIdentities())
                    .as(scenario::toString)
                    .isEqualTo(built.partial(query).toBytesWithIdentities());
        }
    }

    /** Attributes of dates are derived for rows that come later too, remembered or not, and never in place of another dimension. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void attributesOfDatesGrowWithTheTable(@ForAll long seed) {
        Random random = new Random(seed);
        Scenario scenario = RandomScenarios.of(seed);
        List<CalendarAttribute> all = CalendarAttribute.all(RaceCalendar.iso());
        CalendarAttribute[] attributes = all.toArray(CalendarAttribute[]::new);
        DimensionId id = all.get(random.nextInt(all.size())).dimension().id();
        Scenario byAttribute = scenario.withBy(List.of(id.text()));
        List<FactTable> others = scenario.tables().subList(1, scenario.tables().size()).stream()
                .map(Scenario::factTable)
                .toList();
        Dataset[] remembering = {null};

        new RandomHistory(scenario.tables().get(0), random).live(table -> {
            List<FactTable> tables = new ArrayList<>(List.of(table));
            tables.addAll(others);
            remembering[0] = remembering[0] == null
                    ? dataset(tables).with(attributes).remembering(100_000)
                    : remembering[0].with(table);
            Dataset anew = dataset(tables).with(attributes);

            for (Scenario asked : List.of(scenario, byAttribute)) {
                assertThat(answer(asked, remembering[0])).as(asked::toString).isEqualTo(answer(asked, anew));
            }
            return random.nextInt(4) == 0 ? remembering[0].tables().get(0) : table;
        });
        List<FactTable> built =
                scenario.tables().stream().map(Scenario::factTable).toList();
        assertThat(answer(byAttribute, remembering[0]))
                .as(byAttribute::toString)
                .isEqualTo(answer(byAttribute, dataset(built).with(attributes)));
    }

    /** On every step of its history, with lookups, a data set that remembers earlier answers gives what one without memory gives. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsRememberedIsWhatWouldBeReadAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Scenario scenario = RandomScenarios.of(seed);
        OracleTable chosen = scenario.tables().get(0);
        Lookup lookup = lookup(chosen, random);
        Scenario byFamily = chosen.dimensions().isEmpty() ? scenario : scenario.withBy(List.of("family"));
        Dataset[] remembering = {null};
        long cells = random.nextBoolean() ? 1_000_000 : 1 + random.nextInt(100);

        new RandomHistory(chosen, random).live(table -> {
            if (remembering[0] == null) {
                List<FactTable> tables = new ArrayList<>(List.of(table));
                scenario.tables()
                        .subList(1, scenario.tables().size())
                        .forEach(other -> tables.add(Scenario.factTable(other)));
                remembering[0] = dataset(tables).remembering(cells).with(List.of(lookup));
            } else {
                remembering[0] = remembering[0].with(table);
            }
            List<FactTable> tables = new ArrayList<>(List.of(table));
            scenario.tables()
                    .subList(1, scenario.tables().size())
                    .forEach(other -> tables.add(Scenario.factTable(other)));
            Dataset anew = dataset(tables).with(List.of(lookup));
            for (Scenario asked : List.of(scenario, byFamily)) {
                assertThat(answer(asked, remembering[0])).as(asked::toString).isEqualTo(answer(asked, anew));
            }
            return table;
        });
    }

    /** From a dimension of the table; some members are left out. */
    private static Lookup lookup(OracleTable table, Random random) {
        if (table.dimensions().isEmpty()) {
            return new Lookup(DimensionId.of("no_such"), FAMILY, Map.of());
        }
        DimensionId from = table.dimensions()
                .get(random.nextInt(table.dimensions().size()))
                .id();
        Map<String, String> members = new HashMap<>();
        table.rows().forEach(row -> {
            if (random.nextInt(4) > 0) {
                members.putIfAbsent(table.memberOf(row, from.text()), "family" + random.nextInt(3));
            }
        });
        return new Lookup(from, FAMILY, members);
    }

    private static Dataset dataset(List<FactTable> tables) {
        return Dataset.of(tables.toArray(FactTable[]::new));
    }

    private static List<String> described(FactTable table) {
        List<String> said = new ArrayList<>();
        said.add(table.toString());
        table.describe().measures().values().forEach(measure -> said.add(measure.toString()));
        said.add(table.gaps().toString());
        table.outsideVocabulary()
                .forEach((id, members) ->
                        said.add(id + " " + members.stream().sorted().toList()));
        return said;
    }

    private static List<String> answer(Scenario scenario, Dataset dataset) {
        KpiTable answer = KpiEngine.of(dataset, scenario.catalog()).run(scenario.query());
        return answer.rows().stream()
                .map(row -> row.range() + " " + row.members() + " "
                        + answer.kpis().stream()
                                .map(kpi -> shown(row.value(kpi)))
                                .toList())
                .toList();
    }

    private static String shown(KpiValue value) {
        return value instanceof KpiValue.Present present
                ? present + " " + present.unit() + " " + present.evidence()
                : value + " " + ((KpiValue.Absent) value).detail();
    }
}
