package io.github.raceframework.metrics.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shop of four customers, small enough to follow by hand. */
class CustomerFactsTest {

    private static final Dimension COUNTRY = Dimension.open("country", "of a test");
    private static final Currency EUR = Currencies.parse("EUR");
    private static final KpiCatalog CATALOG = KpiCatalog.standard();

    private record Order(
            @Nullable LocalDate day,
            int minute,
            @Nullable String customer,
            String country,
            @Nullable Integer net,
            Currency currency) {

        static Order of(String day, @Nullable String customer, String country, @Nullable Integer net) {
            return new Order(LocalDate.parse(day), 0, customer, country, net, EUR);
        }

        Order at(int newMinute) {
            return new Order(day, newMinute, customer, country, net, currency);
        }

        Order in(String newCurrency) {
            return new Order(day, minute, customer, country, net, Currencies.parse(newCurrency));
        }
    }

    /** Anna every other month, berta twice in January, clara once, dora once in the last, half month. */
    private static final List<Order> ORDERS = List.of(
            Order.of("2024-05-20", "anna", "DE", 50),
            Order.of("2024-01-10", "anna", "DE", 10),
            Order.of("2024-03-20", "anna", "CH", 30),
            Order.of("2024-01-15", "berta", "DE", 100),
            Order.of("2024-01-25", "berta", "DE", 200),
            Order.of("2024-02-10", "clara", "CH", 1_000),
            Order.of("2024-06-05", "dora", "DE", 5));

    private static CustomerFacts<Order> facts() {
        return CustomerFacts.of("orders", Order::day, Order::customer)
                .dimension(COUNTRY, Order::country)
                .measure(SalesMeasures.NET_SALES, Order::net)
                .currency(EUR)
                .covering(DateRange.parse("2024-01-01/2024-06-16"));
    }

    private static List<String> lines(FactTable table, String kpi, KpiQuery query) {
        return KpiEngine.of(Dataset.of(table)).run(query).rows().stream()
                .map(row -> row + ": " + row.value(CATALOG.getKpi(kpi)))
                .toList();
    }

    private static KpiQuery of(String kpi) {
        return KpiQuery.of(CATALOG.getKpi(kpi));
    }

    @Test
    void firstOrdersAreNewAndLaterOnesRepeat() {
        FactTable table = facts().wholeHistory().table(ORDERS);

        assertThat(lines(
                        table,
                        "convert.new_customers",
                        of("convert.new_customers").grain(Grain.MONTH)))
                .containsExactly(
                        "2024-01 []: 2",
                        "2024-02 []: 1",
                        "2024-03 []: 0",
                        "2024-04 []: 0",
                        "2024-05 []: 0",
                        "2024-06 []: 1 [PARTIAL_COVERAGE(15/30)]");
        assertThat(lines(table, "engage.repeat_sales", of("engage.repeat_sales").by("country")))
                .containsExactly("2024-01-01/2024-06-16 [CH]: 30", "2024-01-01/2024-06-16 [DE]: 250");
        // 70, 61 and 10 days make 141; three gaps.
        assertThat(lines(table, "engage.time_between_purchases", of("engage.time_between_purchases")))
                .containsExactly("2024-01-01/2024-06-16 []: 4060800");
        assertThat(lines(table, "convert.aov", of("convert.aov").by("customer_type")))
                .containsExactly(
                        "2024-01-01/2024-06-16 [NEW]: 278.75", "2024-01-01/2024-06-16 [RETURNING]: 93.33333333333333");
    }

    /** Active within 60 days: at the end of March clara, since 10 February, and anna, since the 20th; at the end of April anna alone. */
    @Test
    void customersStayOrGo() {
        FactTable table = facts().wholeHistory().activeWithin(60).table(ORDERS);
        KpiQuery april = of("engage.churn_rate").range(DateRange.parse("2024-04-01/2024-05-01"));

        assertThat(lines(table, "engage.churn_rate", april)).containsExactly("2024-04-01/2024-05-01 []: 0.5");
        assertThat(lines(
                        table,
                        "engage.active_customers",
                        of("engage.active_customers").grain(Grain.QUARTER)))
                .containsExactly("2024-Q1 []: 2", "2024-Q2 []: 2 [PARTIAL_COVERAGE(76/91)]");
        // Anna was away for 70 days until 20 March and for 61 until 20 May.
        assertThat(lines(
                        table,
                        "engage.reactivation_rate",
                        of("engage.reactivation_rate").range(DateRange.parse("2024-03-01/2024-06-01"))))
                .containsExactly("2024-03-01/2024-06-01 []: 1");
    }

    @Test
    void ofTwoOrdersOfOneDayTheEarlierIsTheFirst() {
        List<Order> newestFirst = List.of(
                Order.of("2024-01-10", "anna", "DE", 7).at(600),
                Order.of("2024-01-10", "anna", "DE", 1).at(540));
        CustomerFacts<Order> facts = facts().wholeHistory();
        KpiQuery sales = of("engage.repeat_sales");

        assertThat(lines(facts.table(newestFirst), "engage.repeat_sales", sales))
                .containsExactly("2024-01-01/2024-06-16 []: 1");
        assertThat(lines(
                        facts.sameDay(Comparator.comparing(Order::minute)).table(newestFirst),
                        "engage.repeat_sales",
                        sales))
                .containsExactly("2024-01-01/2024-06-16 []: 7");
    }

    /**
     * Whether anna's order of 10 January was her first nobody can say, when orders merely begin there. The 60 days before March begin on 1 January: anna,
     * berta and clara; those that end with it have orders of clara and anna.
     */
    @Test
    void withoutTheWholeHistoryNobodyIsNew() {
        FactTable table = facts().activeWithin(60).table(ORDERS);

        assertThat(lines(table, "convert.new_customers", of("convert.new_customers")))
                .containsExactly("2024-01-01/2024-06-16 []: MISSING_MEASURE");
        assertThat(lines(
                        table,
                        "engage.retention_rate",
                        of("engage.retention_rate").grain(Grain.MONTH)))
                .containsExactly(
                        "2024-03 []: 0.6666666666666666",
                        "2024-04 []: 0.5",
                        "2024-05 []: 1",
                        "2024-06 []: 1 [PARTIAL_COVERAGE(15/30)]");
        assertThat(lines(table, "engage.time_between_purchases", of("engage.time_between_purchases")))
                .containsExactly("2024-01-01/2024-06-16 []: 4060800 [PARTIAL_INPUT(3/7)]");
        assertThat(lines(table, "convert.orders", of("convert.orders").by("customer_type")))
                .containsExactly("2024-01-01/2024-06-16 [(not set)]: 4", "2024-01-01/2024-06-16 [RETURNING]: 3");
    }

    /** An order on one of the days that are missing may lie between two others: how far they are apart is not known. */
    @Test
    void aGapInTheCoverageLeavesGapsBetweenOrdersUnknown() {
        FactTable table = facts().covering(
                        DateRange.parse("2024-01-01/2024-02-01"), DateRange.parse("2024-02-08/2024-06-16"))
                .table(ORDERS);

        assertThat(lines(table, "engage.time_between_purchases", of("engage.time_between_purchases")))
                .containsExactly("2024-01-01/2024-06-16 []: 3067200 [PARTIAL_INPUT(2/7), PARTIAL_COVERAGE(160/167)]");
    }

    @Test
    void guestsOrderAndAreNobody() {
        FactTable table = facts().wholeHistory()
                .table(List.of(
                        Order.of("2024-01-10", "anna", "DE", 10),
                        Order.of("2024-01-11", null, "DE", 100),
                        Order.of("2024-01-12", " ", "DE", 100)));

        assertThat(lines(table, "convert.orders", of("convert.orders"))).containsExactly("2024-01-01/2024-06-16 []: 3");
        assertThat(lines(table, "convert.purchasers", of("convert.purchasers")))
                .containsExactly("2024-01-01/2024-06-16 []: 1 [PARTIAL_INPUT(1/3)]");
        assertThat(lines(table, "convert.new_customers", of("convert.new_customers")))
                .containsExactly("2024-01-01/2024-06-16 []: 1 [PARTIAL_INPUT(1/3)]");
        assertThat(lines(table, "convert.revenue_per_purchaser", of("convert.revenue_per_purchaser")))
                .containsExactly("2024-01-01/2024-06-16 []: 10 [PARTIAL_INPUT(1/3)]");
    }

    /** Of the two of January, one comes again in March and May. June is covered by half, so nothing is known of age 5. */
    @Test
    void cohortsAreFollowedByAge() {
        FactTable table = facts().wholeHistory().cohorts(ORDERS, Grain.MONTH);
        KpiQuery retention = of("engage.cohort_retention").by("cohort_age").grain(Grain.MONTH);

        assertThat(lines(table, "engage.cohort_retention", retention.range(DateRange.parse("2024-01-01/2024-02-01"))))
                .containsExactly(
                        "2024-01 [00]: 1",
                        "2024-01 [01]: 0",
                        "2024-01 [02]: 0.5",
                        "2024-01 [03]: 0",
                        "2024-01 [04]: 0.5");
        assertThat(lines(table, "engage.cohort_retention", retention.range(DateRange.parse("2024-02-01/2024-03-01"))))
                .containsExactly(
                        "2024-02 [00]: 1",
                        "2024-02 [01]: 0",
                        "2024-02 [02]: 0",
                        "2024-02 [03]: 0",
                        "2024-02 [04]: ALL_NULL");
        // Both cohorts at age 2: 1 of 3 customers.
        assertThat(lines(
                        table,
                        "engage.cohort_retention",
                        of("engage.cohort_retention").by("cohort_age")))
                .contains(
                        "2024-01-01/2024-06-01 [02]: 0.3333333333333333",
                        "2024-01-01/2024-06-01 [04]: 0.5 [PARTIAL_INPUT(1/2)]");
        assertThat(lines(table, "engage.cohort_retention", of("engage.cohort_retention")))
                .containsExactly("2024-01-01/2024-06-01 []: NON_ADDITIVE");
        // A month without new customers, and one that is not over.
        assertThat(lines(
                        table,
                        "engage.cohort_retention",
                        of("engage.cohort_retention")
                                .grain(Grain.MONTH)
                                .range(DateRange.parse("2024-03-01/2024-07-01"))))
                .containsExactly(
                        "2024-03 []: NO_SNAPSHOT",
                        "2024-04 []: NO_SNAPSHOT",
                        "2024-05 []: NO_SNAPSHOT",
                        "2024-06 []: NOT_COVERED");
    }

    @Test
    void cohortsHaveTheirSalesUpToAnAge() {
        Kpi value = Kpi.define("test.value", "Sales per customer of the cohort", "cohort_net_sales / cohort_size")
                .unit(DisplayUnit.MONEY)
                .build();
        FactTable table = facts().wholeHistory().cohorts(ORDERS, Grain.MONTH);
        KpiTable answer = KpiEngine.of(Dataset.of(table), CATALOG.with(value))
                .run(KpiQuery.of(value).by("cohort", "cohort_age").range(DateRange.parse("2024-01-01/2024-02-01")));

        assertThat(answer.rows())
                .map(row -> row.members() + " " + row.value(value))
                .containsExactly(
                        "[2024-01, 00] 155",
                        "[2024-01, 01] 155",
                        "[2024-01, 02] 170",
                        "[2024-01, 03] 170",
                        "[2024-01, 04] 195");
    }

    @Test
    void historicLifetimeValueIsThatOfACohort() {
        FactTable table = facts().measure(
                        SalesMeasures.COGS,
                        order -> BigDecimal.valueOf(order.net()).movePointLeft(1))
                .wholeHistory()
                .cohorts(ORDERS, Grain.MONTH);

        assertThat(lines(
                        table,
                        "engage.clv_historic",
                        of("engage.clv_historic").by("cohort_age").range(DateRange.parse("2024-01-01/2024-02-01"))))
                .endsWith("2024-01-01/2024-02-01 [04]: 175.5");
    }

    @Test
    void salesOfACohortInTwoCurrenciesAreNotAddedUp() {
        List<Order> orders = List.of(
                Order.of("2024-01-10", "anna", "DE", 10),
                Order.of("2024-02-10", "anna", "CH", 10).in("CHF"));
        FactTable table = facts().currency(Order::currency).wholeHistory().cohorts(orders, Grain.MONTH);
        KpiQuery query = of("engage.cohort_retention").by("cohort_age").range(DateRange.parse("2024-01-01/2024-02-01"));
        Kpi sales = Kpi.define("test.sales", "Sales", "cohort_net_sales")
                .unit(DisplayUnit.MONEY)
                .build();

        assertThat(lines(table, "engage.cohort_retention", query)).contains("2024-01-01/2024-02-01 [01]: 1");
        assertThat(KpiEngine.of(Dataset.of(table), CATALOG.with(sales))
                        .run(KpiQuery.of(sales)
                                .range(DateRange.parse("2024-01-01/2024-02-01"))
                                .by("cohort_age"))
                        .rows())
                .map(row -> row.value(sales).toString())
                .containsExactly("10", "MIXED_CURRENCY", "MIXED_CURRENCY", "MIXED_CURRENCY", "MIXED_CURRENCY");
    }

    @Test
    void withoutOrdersOrAWholeBucketThereAreNoCohorts() {
        assertThat(facts().wholeHistory().cohorts(List.of(), Grain.MONTH).size())
                .isZero();
        assertThat(CustomerFacts.of("orders", Order::day, Order::customer)
                        .wholeHistory()
                        .cohorts(List.<Order>of(), Grain.MONTH)
                        .size())
                .isZero();
        assertThat(CustomerFacts.of("orders", Order::day, Order::customer)
                        .wholeHistory()
                        .cohorts(ORDERS, Grain.YEAR)
                        .size())
                .isZero();
        assertThat(CustomerFacts.of("orders", Order::day, Order::customer)
                        .wholeHistory()
                        .cohorts(ORDERS, Grain.QUARTER))
                .hasToString("orders_cohorts (1 rows)");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts().cohorts(ORDERS, Grain.MONTH))
                .withMessage(
                        "table orders: cohorts are by the first order there ever was; say that the orders begin there"
                                + " (wholeHistory)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts().covering(
                                DateRange.parse("2024-01-01/2024-02-01"), DateRange.parse("2024-03-01/2024-04-01"))
                        .wholeHistory()
                        .table(ORDERS))
                .withMessage(
                        "table orders: a history that is not covered from 2024-02-01 to 2024-03-01 is not whole; who"
                                + " first ordered there would pass for new later");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts().table(Arrays.asList(ORDERS.get(0), null)))
                .withMessage("order 2 of table orders is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts().table(List.of(new Order(null, 0, "anna", "DE", 1, EUR))))
                .withMessage("order 1 of table orders has no date");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        facts().wholeHistory().cohorts(List.of(Order.of("2023-12-31", "anna", "DE", 1)), Grain.MONTH))
                .withMessage("order 1 of table orders is dated 2023-12-31, outside the declared coverage"
                        + " [2024-01-01/2024-06-16]; widen the coverage or leave the order out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts().activeWithin(0))
                .withMessage("a count looks back 0 days; it takes 1 to 36525");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> facts().measure(SalesMeasures.ORDERS, order -> 1).table(ORDERS))
                .withMessage("table orders has measure orders twice");
    }
}
