package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What a window or a comparison says of other days is what the same question says of those days alone. */
class WindowProperties {

    private static final int TRIES = 100;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void beforeIsTheAnswerForTheBucketBefore(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i).withRange(Optional.empty());
            if (scenario.grain().isEmpty()) {
                continue;
            }
            KpiTable table = scenario.engine().run(scenario.query().compare(Comparison.PREVIOUS));
            RaceCalendar calendar = table.query().calendar();
            Map<DateRange, KpiTable> alone = new HashMap<>();
            for (KpiTable.Row row : table.rows()) {
                DateRange before =
                        calendar.shift(row.findBucket().orElseThrow(), -1).range();
                KpiTable there = alone.computeIfAbsent(before, days -> ask(scenario, days));
                for (KpiId kpi : table.query().kpis()) {
                    Optional<KpiValue> expected = find(there, row.members(), kpi);
                    expected.ifPresent(value -> assertThat(row.change(kpi).before())
                            .as("%s of %s in %s, %s", kpi, row, before, scenario)
                            .hasToString(value.toString()));
                }
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aYearToDateIsTheAnswerForItsDays(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i).withRange(Optional.empty());
            if (scenario.grain().isEmpty() || scenario.grain().get() == Grain.YEAR) {
                continue;
            }
            KpiTable table = scenario.engine().run(scenario.query().toDate(Grain.YEAR));
            for (KpiTable.Row row : table.rows()) {
                Bucket bucket = row.findBucket().orElseThrow();
                Bucket year = table.query()
                        .calendar()
                        .bucketOf(Grain.YEAR, bucket.range().to().minusDays(1));
                DateRange days =
                        new DateRange(year.range().from(), bucket.range().to());
                assertThat(row.range()).isEqualTo(days);
                KpiTable there = ask(scenario, days);
                for (KpiId kpi : table.query().kpis()) {
                    find(there, row.members(), kpi)
                            .ifPresent(value -> assertThat(row.value(kpi))
                                    .as("%s of %s in %s, %s", kpi, row, days, scenario)
                                    .hasToString(value.toString()));
                }
            }
        }
    }

    /** The same question about these days, as one period. */
    private static KpiTable ask(Scenario scenario, DateRange days) {
        KpiQuery query = scenario.withGrain(Optional.empty()).query().range(days);
        return scenario.engine().run(query);
    }

    /** A group that does not occur in those days has no row there, and may have one here. */
    private static Optional<KpiValue> find(KpiTable table, List<String> members, KpiId kpi) {
        return table.rows().stream()
                .filter(row -> row.members().equals(members))
                .findFirst()
                .map(row -> row.value(kpi));
    }
}
