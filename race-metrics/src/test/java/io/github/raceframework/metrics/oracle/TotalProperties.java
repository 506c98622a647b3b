package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Totals, shares, order and limit say nothing that other questions do not say. */
class TotalProperties {

    private static final int TRIES = 100;

    /** Flags, reasons, details, bounds and evidence included. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aTotalIsTheSameQuestionWithoutTheDimension(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = split(seed + i);
            if (scenario.by().isEmpty()) {
                continue;
            }
            KpiQuery query = compared(scenario.query(), seed + i).totals(Total.ALL_GROUPS);
            if (scenario.by().size() > 1) {
                query = query.totals(Total.SUBTOTALS);
            }
            KpiTable table = scenario.engine().run(query);
            for (int depth = 0; depth < scenario.by().size(); depth++) {
                int members = depth;
                Scenario shorter = scenario.withBy(scenario.by().subList(0, depth));
                KpiTable alone = scenario.engine().run(compared(shorter.query(), seed + i));
                List<KpiTable.Row> totals = table.rows().stream()
                        .filter(row -> row.members().size() == members)
                        .toList();

                assertThat(all(table, totals)).as(scenario::toString).isEqualTo(all(alone, alone.rows()));
            }
            List<KpiTable.Row> groups =
                    table.rows().stream().filter(row -> !row.isTotal()).toList();
            KpiTable plain = scenario.engine().run(compared(scenario.query(), seed + i));
            assertThat(all(table, groups)).as(scenario::toString).isEqualTo(all(plain, plain.rows()));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void allPeriodsTogetherAreTheSameQuestionWithoutTheGrain(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = split(seed + i);
            if (scenario.grain().isEmpty()) {
                continue;
            }
            KpiTable table = scenario.engine().run(scenario.query().totals(Total.ALL_PERIODS));
            List<KpiTable.Row> totals =
                    table.rows().stream().filter(KpiTable.Row::isOfAllPeriods).toList();
            KpiTable alone = scenario.engine()
                    .run(scenario.withGrain(Optional.empty()).query().range(rangeOf(table)));

            assertThat(all(table, totals)).as(scenario::toString).isEqualTo(all(alone, alone.rows()));
        }
    }

    /** Of sums that are all known, rounding aside: each share is off by half a last digit of a double at most. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void sharesOfWhatAddsUpAddUpToOne(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = split(seed + i);
            if (scenario.by().isEmpty()) {
                continue;
            }
            KpiTable table = scenario.engine()
                    .run(scenario.query().shares(ShareOf.SUBTOTAL).totals(Total.ALL_GROUPS));
            for (KpiId kpi : table.query().kpis()) {
                if (scenario.catalog().classOf(scenario.catalog().getKpi(kpi.text())) != KpiClass.ADD) {
                    continue;
                }
                Map<List<Object>, List<KpiValue>> shares = new LinkedHashMap<>();
                table.rows().stream()
                        .filter(row -> !row.isTotal())
                        .forEach(row -> shares.computeIfAbsent(
                                        List.of(
                                                row.range(),
                                                row.members()
                                                        .subList(
                                                                0, row.members().size() - 1)),
                                        none -> new ArrayList<>())
                                .add(row.share(kpi)));
                shares.forEach((whole, parts) -> {
                    if (parts.stream().allMatch(KpiValue::isPresent)) {
                        BigDecimal sum = parts.stream()
                                .map(part -> part.findNumber().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        BigDecimal size = parts.stream()
                                .map(part -> part.findNumber().orElseThrow().abs())
                                .reduce(BigDecimal.ONE, BigDecimal::add);
                        assertThat(sum.subtract(BigDecimal.ONE).abs())
                                .as("%s of %s in %s", kpi, whole, scenario)
                                .isLessThanOrEqualTo(size.multiply(new BigDecimal("1e-15")));
                    }
                });
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anOrderMovesRowsAndARankCountsThoseBefore(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = split(seed + i);
            if (scenario.by().isEmpty()) {
                continue;
            }
            KpiTable plain = scenario.engine().run(scenario.query());
            GroupOrder order = order(plain, seed + i);
            KpiTable ordered = scenario.engine().run(scenario.query().orderBy(order));

            assertThat(all(ordered, ordered.rows()))
                    .as(scenario::toString)
                    .containsExactlyInAnyOrderElementsOf(all(plain, plain.rows()));
            perPeriod(ordered.rows()).values().forEach(rows -> assertRanks(rows, order, scenario));
        }
    }

    /** By counting: the rank is one more than there are better ones; rows of one rank come by their members. */
    private static void assertRanks(List<KpiTable.Row> rows, GroupOrder order, Scenario scenario) {
        long currencies = rows.stream()
                .flatMap(row -> row.value(order.kpi()) instanceof KpiValue.Present present
                        ? present.unit().findCurrency().stream()
                        : Optional.<java.util.Currency>empty().stream())
                .distinct()
                .count();
        int last = 0;
        for (KpiTable.Row row : rows) {
            KpiValue rank = row.findRank().orElseThrow();
            Optional<BigDecimal> number = row.value(order.kpi()).findNumber();
            if (currencies > 1) {
                assertThat(rank).as(scenario::toString).hasToString("MIXED_CURRENCY");
            } else if (number.isEmpty()) {
                assertThat(rank).as(scenario::toString).isEqualTo(row.value(order.kpi()));
                last = Integer.MAX_VALUE;
            } else {
                int sign = order.first() == GroupOrder.First.LARGEST ? 1 : -1;
                long better = rows.stream()
                        .flatMap(other -> other.value(order.kpi()).findNumber().stream())
                        .filter(other -> sign * other.compareTo(number.get()) > 0)
                        .count();
                assertThat(rank).as(scenario::toString).hasToString(String.valueOf(better + 1));
                assertThat((int) better).as(scenario::toString).isGreaterThanOrEqualTo(last);
                last = (int) better;
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aLimitKeepsTheFirstAndLeavesTotalsAndSharesAlone(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = split(seed + i);
            if (scenario.by().isEmpty()) {
                continue;
            }
            KpiTable plain = scenario.engine().run(scenario.query());
            GroupOrder order = order(plain, seed + i);
            KpiQuery query =
                    scenario.query().orderBy(order).totals(Total.ALL_GROUPS).shares(ShareOf.TOTAL);
            int limit = 1 + new Random(seed + i).nextInt(3);
            KpiTable whole = scenario.engine().run(query);
            KpiTable limited = scenario.engine().run(query.limit(limit));

            List<KpiTable.Row> expected = new ArrayList<>();
            perPeriod(whole.rows()).values().forEach(rows -> {
                int groups = rows.size() - 1;
                boolean unordered = rows.subList(0, groups).stream()
                        .filter(row -> row.value(order.kpi()).isPresent())
                        .anyMatch(row -> !row.findRank().orElseThrow().isPresent());
                expected.addAll(rows.subList(0, unordered ? groups : Math.min(groups, limit)));
                expected.add(rows.get(groups));
            });
            assertThat(all(limited, limited.rows())).as(scenario::toString).isEqualTo(all(whole, expected));
        }
    }

    private static Map<DateRange, List<KpiTable.Row>> perPeriod(List<KpiTable.Row> rows) {
        Map<DateRange, List<KpiTable.Row>> periods = new LinkedHashMap<>();
        rows.forEach(row ->
                periods.computeIfAbsent(row.range(), none -> new ArrayList<>()).add(row));
        return periods;
    }

    private static GroupOrder order(KpiTable table, long seed) {
        Random random = new Random(seed);
        KpiId kpi = table.query().kpis().get(random.nextInt(table.query().kpis().size()));
        return random.nextBoolean() ? GroupOrder.descending(kpi) : GroupOrder.ascending(kpi);
    }

    /** With a range, so that every question about it is about the same days. */
    private static Scenario split(long seed) {
        Scenario scenario = RandomScenarios.of(seed);
        KpiTable table = scenario.engine().run(scenario.query());
        return table.rows().isEmpty()
                ? scenario.withBy(List.of()).withGrain(Optional.empty())
                : scenario.withRange(Optional.of(rangeOf(table)));
    }

    private static KpiQuery compared(KpiQuery query, long seed) {
        return seed % 3 == 0 ? query.compare(Comparison.PREVIOUS) : query;
    }

    private static DateRange rangeOf(KpiTable table) {
        List<KpiTable.Row> rows = table.rows();
        return rows.get(0).range().span(rows.get(rows.size() - 1).range());
    }

    /** All that is said of rows. */
    private static List<Object> all(KpiTable table, List<KpiTable.Row> rows) {
        List<Object> all = new ArrayList<>();
        for (KpiTable.Row row : rows) {
            Map<KpiId, Object> values = new HashMap<>();
            boolean compares = table.query().findComparison().isPresent();
            boolean shares = table.query().arrangement().findShareOf().isPresent();
            table.query().kpis().forEach(kpi -> {
                List<Object> said = new ArrayList<>(List.of(row.value(kpi)));
                if (compares) {
                    said.add(row.change(kpi));
                }
                if (shares) {
                    said.add(row.share(kpi));
                }
                values.put(kpi, said);
            });
            all.add(List.of(row.range(), row.members(), values));
        }
        return all;
    }
}
