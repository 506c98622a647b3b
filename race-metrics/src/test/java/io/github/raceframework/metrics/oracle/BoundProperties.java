package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Totals of ratios and of distinct counts lie where their parts allow. */
class BoundProperties {

    private static final KpiCatalog STANDARD = KpiCatalog.standard();
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final List<String> CHANNELS = List.of("EMAIL", "DISPLAY", "SMS");

    /** Real people are reached, the table has only their numbers; some days and cells are lost. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void boundsHoldWhateverPeopleThereWere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int days) {
        Random random = new Random(seed);
        int lost = random.nextInt(30);
        Set<Integer> everybody = new HashSet<>();
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(STANDARD.findMeasure("reach").orElseThrow()));
        for (int day = 0; day < days; day++) {
            boolean dayLost = day > 0 && day < days - 1 && random.nextInt(100) < lost;
            for (String channel : CHANNELS) {
                Set<Integer> people = new HashSet<>();
                for (int i = random.nextInt(20); i > 0; i--) {
                    people.add(random.nextInt(25));
                }
                everybody.addAll(people);
                if (!dayLost) {
                    boolean blank = random.nextInt(100) < lost;
                    rows.date(START.plusDays(day))
                            .dimension("channel", channel)
                            .measure("reach", blank ? null : BigDecimal.valueOf(people.size()))
                            .append();
                }
            }
        }
        Kpi reach = STANDARD.getKpi("reach.unique_reach");
        KpiValue value = KpiEngine.of(Dataset.of(rows.toTable()))
                .run(KpiQuery.of(reach))
                .rows()
                .get(0)
                .value(reach);

        Optional<Bounds> bounds = ((KpiValue.Absent) value).findBounds();
        BigDecimal whole = BigDecimal.valueOf(everybody.size());
        bounds.ifPresent(known -> {
            assertThat(known.least()).isLessThanOrEqualTo(whole);
            known.findMost().ifPresent(most -> assertThat(most).isGreaterThanOrEqualTo(whole));
        });
        if (lost == 0) {
            assertThat(bounds.orElseThrow().findMost()).isPresent();
        }
    }

    /** The cost per click of all channels lies between the lowest and the highest of the channels, unknown cells or not. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theRatioOfATotalLiesBetweenThoseOfItsParts(@ForAll long seed) {
        Random random = new Random(seed);
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withCurrency(Currencies.parse("EUR"))
                .withMeasure(STANDARD.findMeasure("media_cost").orElseThrow())
                .withMeasure(STANDARD.findMeasure("clicks").orElseThrow()));
        for (int row = 1 + random.nextInt(20); row > 0; row--) {
            boolean blank = random.nextInt(100) < 15;
            rows.date(START.plusDays(random.nextInt(5)))
                    .dimension("channel", CHANNELS.get(random.nextInt(CHANNELS.size())))
                    .measure("media_cost", blank ? null : BigDecimal.valueOf(random.nextInt(10_000), 2))
                    .measure("clicks", 1 + random.nextInt(50))
                    .append();
        }
        KpiEngine engine = KpiEngine.of(Dataset.of(rows.toTable()));
        Kpi cpc = STANDARD.getKpi("reach.cpc");
        KpiTable parts = engine.run(KpiQuery.of(cpc).by("channel"));
        KpiValue total = engine.run(KpiQuery.of(cpc)).rows().get(0).value(cpc);

        // A channel of which every cost is unknown has no part in the total.
        List<BigDecimal> known = parts.rows().stream()
                .map(row -> row.value(cpc).findNumber())
                .flatMap(Optional::stream)
                .toList();
        assertThat(total.findNumber().isPresent()).isEqualTo(!known.isEmpty());
        total.findNumber()
                .ifPresent(number -> assertThat(number)
                        .isBetween(
                                known.stream().min(BigDecimal::compareTo).orElseThrow(),
                                known.stream().max(BigDecimal::compareTo).orElseThrow()));
    }
}
