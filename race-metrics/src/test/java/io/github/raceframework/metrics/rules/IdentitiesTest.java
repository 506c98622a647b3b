package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.facts.IdentityCount;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Counts over identities are exact for any cell, and follow the rules for unknown cells, coverage and zero. */
class IdentitiesTest {

    private static final Dimension COUNTRY = Dimension.open("country", "of a test");

    /** Two customers in January, of whom one comes again in February, beside a new one and a guest. */
    private static final String ORDERS = """
            2024-01-05 DE anna 10
            2024-01-20 CH anna 20
            2024-01-31 DE berta 40
            2024-02-03 DE anna 80
            2024-02-10 DE clara 160
            2024-02-11 DE -     320
            """;

    private static FactTable orders(String rows) {
        return orders(rows, schema -> schema.withCoverage(DateRange.parse("2024-01-01/2024-04-01")));
    }

    private static FactTable orders(String rows, UnaryOperator<FactSchema> change) {
        FactSchema schema = FactSchema.named("orders")
                .withDimension(COUNTRY)
                .withMeasure(SalesMeasures.NET_SALES)
                .withCurrency(Currencies.parse("EUR"))
                .withIdentity("customer")
                .withDistinct(SalesMeasures.PURCHASERS, "customer")
                .withCount(CustomerMeasures.ACTIVE_CUSTOMERS, IdentityCount.active("customer", 30))
                .withCount(CustomerMeasures.CUSTOMERS_START, IdentityCount.opening("customer", 30))
                .withCount(CustomerMeasures.CUSTOMERS_RETAINED, IdentityCount.retained("customer", 30))
                .withCount(CustomerMeasures.CUSTOMERS_LOST, IdentityCount.lost("customer", 30));
        FactAppender appender = FactTable.appender(change.apply(schema));
        for (String line : rows.strip().lines().toList()) {
            List<String> cells = List.of(line.strip().split("\\s+", 4));
            appender.date(LocalDate.parse(cells.get(0)))
                    .dimension("country", cells.get(1))
                    .identity("customer", cells.get(2).equals("-") ? "  " : cells.get(2))
                    .measure("net_sales", cells.get(3).equals("?") ? null : new BigDecimal(cells.get(3)))
                    .append();
        }
        return appender.toTable();
    }

    @Test
    void peopleAreCountedOnceInEachCellAndInTheWhole() {
        FactTable orders = orders(ORDERS);

        assertThat(Ask.formula("purchasers").per(Grain.MONTH).lines(orders))
                .containsExactly("2024-01: 2", "2024-02: 2 [PARTIAL_INPUT(2/3)]", "2024-03: 0");
        assertThat(Ask.formula("purchasers")
                        .by("country")
                        .in("2024-01-01/2024-02-01")
                        .lines(orders))
                .containsExactly("CH: 1", "DE: 2");
        assertThat(Ask.formula("purchasers").in("2024-01-01/2024-02-11").of(orders))
                .hasToString("3");
    }

    @Test
    void aWindowAndAComparisonCountTheirOwnDays() {
        FactTable orders = orders(ORDERS);

        assertThat(Ask.formula("purchasers").per(Grain.MONTH).toDate(Grain.YEAR).lines(orders))
                .containsExactly("2024-01: 2", "2024-02: 3 [PARTIAL_INPUT(5/6)]", "2024-03: 3 [PARTIAL_INPUT(5/6)]");
        assertThat(Ask.formula("purchasers")
                        .per(Grain.MONTH)
                        .in("2024-03-01/2024-04-01")
                        .against(Comparison.PREVIOUS)
                        .changes(orders))
                .containsExactly("2024-03: 0 - 2 [PARTIAL_INPUT(2/3)] = PARTIAL_INPUT, PARTIAL_INPUT");
    }

    /** 240 from anna and clara: the guest's 320 are of nobody that was counted. */
    @Test
    void whatIsDividedByPeopleIsOfThesePeople() {
        assertThat(Ask.money("net_sales / purchasers")
                        .in("2024-02-01/2024-03-01")
                        .of(orders(ORDERS)))
                .hasToString("120 [PARTIAL_INPUT(2/3)]");
        assertThat(Ask.money("net_sales / purchasers")
                        .in("2024-01-01/2024-02-01")
                        .of(orders(ORDERS)))
                .hasToString("35");
    }

    @Test
    void onlyRowsOnWhichAllIsKnownMakeUpAQuotient() {
        FactTable orders = orders(ORDERS.replace("berta 40", "berta ?"));

        assertThat(Ask.money("net_sales / purchasers")
                        .in("2024-01-01/2024-02-01")
                        .of(orders))
                .hasToString("30 [PARTIAL_INPUT(2/3)]");
        assertThat(Ask.formula("purchasers").in("2024-01-01/2024-02-01").of(orders))
                .hasToString("2");
    }

    @Test
    void guestsAloneAreAllUnknown() {
        FactTable orders = orders("2024-01-05 DE - 10");

        assertThat(Ask.formula("purchasers").absent(orders).reason()).isEqualTo(AbsenceReason.ALL_NULL);
    }

    @Test
    void whoIsUnknownMakesAFigureOfSeveralTablesAbsent() {
        FactTable costs = Table.named("costs").covers("2024-01-01/2024-04-01").rows("""
                        date retention_cost
                        2024-02-01 50
                        """);
        Ask ask = Ask.money("retention_cost / purchasers").in("2024-02-01/2024-03-01");

        assertThat(ask.absent(orders(ORDERS), costs).reason()).isEqualTo(AbsenceReason.PARTIAL_INPUT);
        assertThat(Ask.money("retention_cost / purchasers")
                        .in("2024-02-01/2024-02-11")
                        .of(orders(ORDERS), costs))
                .hasToString("25");
    }

    /** Of those who ordered within 30 days before February, anna and berta; anna and clara within the 30 days that end with it, from 31 January on, and berta. */
    @Test
    void openingPeopleAreRetainedOrLost() {
        FactTable orders = orders(ORDERS.replace("- ", "clara"));
        String february = "2024-02-01/2024-03-01";

        assertThat(Ask.formula("customers_start").in(february).of(orders)).hasToString("2");
        assertThat(Ask.formula("active_customers").in(february).of(orders)).hasToString("3");
        assertThat(Ask.formula("customers_retained").in(february).of(orders)).hasToString("2");
        assertThat(Ask.formula("customers_lost").in("2024-02-01/2024-03-02").of(orders))
                .hasToString("1");
        assertThat(Ask.formula("customers_lost / customers_start")
                        .in("2024-02-01/2024-03-02")
                        .of(orders))
                .hasToString("0.5");
    }

    @Test
    void aGroupThatOnlyTheLookBackKnowsHasARow() {
        assertThat(Ask.formula("customers_start")
                        .by("country")
                        .in("2024-02-01/2024-02-10")
                        .lines(orders(ORDERS)))
                .containsExactly("CH: 1", "DE: 2");
        assertThat(Ask.formula("purchasers")
                        .by("country")
                        .in("2024-02-01/2024-02-10")
                        .lines(orders(ORDERS)))
                .containsExactly("DE: 1");
    }

    /** The orders begin on 1 January, so that 30 days before a cell are known from 31 January on. */
    @Test
    void aCountThatLooksBackBeforeTheCoveredDaysIsNotCovered() {
        FactTable orders = orders(ORDERS);

        KpiValue.Absent january =
                Ask.formula("customers_start").in("2024-01-01/2024-01-31").absent(orders);
        assertThat(january.reason()).isEqualTo(AbsenceReason.NOT_COVERED);
        assertThat(january.detail())
                .isEqualTo("customers_start of table orders covers no day of 2024-01-01/2024-01-31");
        assertThat(Ask.formula("customers_start").in("2024-01-01/2024-02-01").of(orders))
                .hasToString("1 [PARTIAL_COVERAGE(1/31)]");
        assertThat(Ask.formula("active_customers").in("2024-01-30/2024-01-31").of(orders))
                .hasToString("1");
        assertThat(Ask.formula("active_customers")
                        .in("2024-01-29/2024-01-30")
                        .absent(orders)
                        .reason())
                .isEqualTo(AbsenceReason.NOT_COVERED);
    }

    @Test
    void aWholeHistoryIsKnownFromItsFirstDay() {
        FactTable orders = orders(
                ORDERS,
                schema -> schema.withCoverage(DateRange.parse("2024-01-01/2024-04-01"))
                        .withWholeHistory()
                        .withCount(CustomerMeasures.CUSTOMER_BASE, IdentityCount.ever("customer"))
                        .withCount(CustomerMeasures.LAPSED_CUSTOMERS, IdentityCount.lapsed("customer", 30)));

        assertThat(Ask.formula("customers_start").per(Grain.MONTH).lines(orders))
                .containsExactly("2024-01: 0", "2024-02: 2", "2024-03: 3 [PARTIAL_INPUT(3/4)]");
        assertThat(Ask.formula("customer_base").per(Grain.MONTH).lines(orders))
                .containsExactly("2024-01: 2", "2024-02: 3 [PARTIAL_INPUT(5/6)]", "2024-03: 3 [PARTIAL_INPUT(5/6)]");
        assertThat(Ask.formula("lapsed_customers").per(Grain.MONTH).lines(orders))
                .containsExactly("2024-01: 0", "2024-02: 0 [PARTIAL_INPUT(5/6)]", "2024-03: 3 [PARTIAL_INPUT(5/6)]");
    }

    /** What happened in a gap may have made somebody a customer: what looks back for ever is known only up to it. */
    @Test
    void afterAGapAWholeHistoryIsNoLongerWhole() {
        FactTable orders = orders(
                "2024-01-05 DE anna 10",
                schema -> schema.withCoverage(
                                DateRange.parse("2024-01-01/2024-02-01"), DateRange.parse("2024-03-01/2024-06-01"))
                        .withWholeHistory()
                        .withCount(CustomerMeasures.CUSTOMER_BASE, IdentityCount.ever("customer")));

        assertThat(Ask.formula("customer_base")
                        .per(Grain.MONTH)
                        .in("2024-01-01/2024-06-01")
                        .lines(orders))
                .containsExactly(
                        "2024-01: 1",
                        "2024-02: NOT_COVERED",
                        "2024-03: NOT_COVERED",
                        "2024-04: NOT_COVERED",
                        "2024-05: NOT_COVERED");
        assertThat(Ask.formula("active_customers")
                        .per(Grain.MONTH)
                        .in("2024-01-01/2024-06-01")
                        .lines(orders))
                .containsExactly(
                        "2024-01: 1",
                        "2024-02: NOT_COVERED",
                        "2024-03: 0 [PARTIAL_COVERAGE(2/31)]",
                        "2024-04: 0",
                        "2024-05: 0");
    }

    @Test
    void countsOfInferredCoverageSaySo() {
        FactTable orders = orders(ORDERS, schema -> schema);

        assertThat(Ask.formula("purchasers").in("2024-02-03/2024-02-04").of(orders))
                .hasToString("1");
        assertThat(Ask.formula("purchasers").in("2024-02-03/2024-02-05").of(orders))
                .hasToString("1 [COVERAGE_INFERRED]");
        // Looks back over days without rows, whatever the cell has.
        assertThat(Ask.formula("active_customers").in("2024-02-10/2024-02-11").of(orders))
                .hasToString("3 [COVERAGE_INFERRED]");
    }

    @Test
    void countsOfDifferentRowsAreNotAddedUpByHand() {
        FactTable orders = orders(ORDERS);

        assertThat(Ask.formula("purchasers{country=DE} + purchasers{country=CH}")
                        .absent(orders)
                        .reason())
                .isEqualTo(AbsenceReason.NON_ADDITIVE);
        assertThat(Ask.formula("customers_start{country=DE} + customers_start{country=CH}")
                        .absent(orders)
                        .reason())
                .isEqualTo(AbsenceReason.NON_ADDITIVE);
        assertThat(Ask.formula("purchasers - purchasers{country=CH}")
                        .in("2024-01-01/2024-02-01")
                        .of(orders))
                .hasToString("1");
    }

    @Test
    void aMemberThatTheTableDoesNotKnowIsNotZero() {
        assertThat(Ask.formula("purchasers")
                        .where("country=FR")
                        .absent(orders(ORDERS))
                        .reason())
                .isEqualTo(AbsenceReason.UNKNOWN_MEMBER);
    }

    @Test
    void looseReadingTakesEachInputForItself() {
        FactTable orders = orders(ORDERS.replace("berta 40", "berta ?"));

        assertThat(Ask.money("net_sales / purchasers")
                        .loosely()
                        .in("2024-01-01/2024-02-01")
                        .of(orders))
                .hasToString("15 [PARTIAL_INPUT(2/3)]");
    }
}
