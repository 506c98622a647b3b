package io.github.raceframework.metrics.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.metrics.customers.RandomOrders.Order;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Cohorts at an age are what one finds by going through the orders customer by customer. */
class CohortProperties {

    private static final Kpi SIZE = Kpi.define("test.size", "It", "cohort_size").build();
    private static final Kpi ACTIVE =
            Kpi.define("test.active", "It", "cohort_active").build();
    private static final Kpi SALES = Kpi.define("test.sales", "It", "cohort_net_sales")
            .unit(DisplayUnit.MONEY)
            .build();
    private static final KpiCatalog CATALOG = KpiCatalog.standard().withKpis(List.of(SIZE, ACTIVE, SALES));

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void cohortsAreThoseOfTheOrders(@ForAll long seed) {
        RandomOrders world = new RandomOrders(seed);
        Grain grain = world.random.nextBoolean() ? Grain.MONTH : Grain.WEEK;
        RaceCalendar calendar =
                world.random.nextBoolean() ? RaceCalendar.iso() : RaceCalendar.parse("4-4-5,last=FRIDAY,month=MARCH");
        boolean byCountry = world.random.nextBoolean();
        FactTable table = world.facts().wholeHistory().cohorts(world.orders, grain, calendar);
        KpiQuery query =
                KpiQuery.of(SIZE, ACTIVE, SALES).grain(grain).calendar(calendar).by("cohort", "cohort_age");
        KpiTable answer = KpiEngine.of(Dataset.of(table), CATALOG).run(byCountry ? query.by("country") : query);
        for (KpiTable.Row row : answer.rows()) {
            String country = byCountry ? row.member("country") : "";
            Bucket cohort = row.findBucket().orElseThrow();
            if (!cohort.label().equals(row.member("cohort"))) {
                continue;
            }
            int age = Integer.parseInt(row.member("cohort_age"));
            List<Order> firsts = world.orders.stream()
                    .filter(order -> order.customer() != null
                            && world.before(order).isEmpty()
                            && cohort.range().contains(order.day())
                            && (country.isEmpty() || country.equals(order.country())))
                    .toList();
            if (firsts.isEmpty()) {
                // Rows of another cohort with this label are in another period.
                assertThat(row.value(SIZE).toString()).isIn("NO_SNAPSHOT", "NOT_COVERED");
                continue;
            }
            Bucket then = calendar.shift(cohort, age);
            boolean observed = !then.range().to().isAfter(world.covered.to());
            Set<String> active = new HashSet<>();
            BigDecimal sales = BigDecimal.ZERO;
            boolean priced = true;
            for (Order first : firsts) {
                for (Order order : world.orders) {
                    if (Objects.equals(order.customer(), first.customer())
                            && order.day().isBefore(then.range().to())) {
                        priced &= order.net() != null;
                        sales = order.net() == null ? sales : sales.add(order.net());
                        if (then.range().contains(order.day())) {
                            active.add(order.customer());
                        }
                    }
                }
            }
            String unknown = "ALL_NULL";
            assertThat(row.value(SIZE).toString()).as("%s", row).isEqualTo(observed ? "" + firsts.size() : unknown);
            assertThat(row.value(ACTIVE).toString()).as("%s", row).isEqualTo(observed ? "" + active.size() : unknown);
            if (observed && priced) {
                assertThat(row.value(SALES).findNumber().orElseThrow())
                        .as("%s", row)
                        .isEqualByComparingTo(sales);
                assertThat(row.value(SALES).toString()).doesNotContain("PARTIAL_INPUT");
            } else {
                assertThat(row.value(SALES).toString()).containsAnyOf("PARTIAL_INPUT", "ALL_NULL");
            }
        }
    }

    /** Cohorts of different buckets are different people: of one age they add up. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void cohortsOfOneAgeAddUpAndAgesDoNot(@ForAll long seed) {
        RandomOrders world = new RandomOrders(seed);
        FactTable table = world.facts().wholeHistory().cohorts(world.orders, Grain.WEEK);
        KpiEngine engine = KpiEngine.of(Dataset.of(table), CATALOG);
        if (table.size() == 0) {
            return;
        }
        KpiQuery ofFirst = KpiQuery.of(SIZE, ACTIVE).where(Filter.where("cohort_age", "00"));
        BigDecimal parts = engine.run(ofFirst.by("cohort")).rows().stream()
                .map(row -> row.value(SIZE).findNumber().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        KpiTable.Row whole = engine.run(ofFirst).rows().get(0);

        assertThat(whole.value(SIZE).findNumber().orElseThrow()).isEqualByComparingTo(parts);
        assertThat(whole.value(ACTIVE).findNumber().orElseThrow()).isEqualByComparingTo(parts);
        KpiTable.Row allAges = engine.run(KpiQuery.of(SIZE)).rows().get(0);
        boolean oneAge = engine.run(KpiQuery.of(SIZE).by("cohort_age")).rows().size() == 1;
        assertThat(allAges.value(SIZE).toString()).isEqualTo(oneAge ? parts.toString() : "NON_ADDITIVE");
    }
}
