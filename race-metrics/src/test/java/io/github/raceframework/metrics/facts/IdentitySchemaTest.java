package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.Counting;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a schema may say of identities, and what it is told when it may not. */
class IdentitySchemaTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
    private static final FactSchema ORDERS = FactSchema.named("orders").withIdentity("customer");

    @Test
    void anIdentityIsInNoDescription() {
        FactAppender rows = FactTable.appender(ORDERS.withDistinct(SalesMeasures.PURCHASERS, "customer"));
        rows.date(DAY).identity("customer", "anna@example.com").append();
        FactTable table = rows.toTable();

        assertThat(table.describe().dimensions()).isEmpty();
        assertThat(table.schema().measures()).isEmpty();
        assertThat(table.describe().measures())
                .isEqualTo(Map.of(
                        SalesMeasures.PURCHASERS.id(),
                        new MeasureSchema(
                                SalesMeasures.PURCHASERS,
                                Coverage.inferred(DateRange.day(DAY)),
                                Combining.COUNTED,
                                null,
                                null,
                                new Counting(
                                        Counting.Rule.IN_CELL,
                                        "customer in the cell",
                                        Coverage.inferred(DateRange.day(DAY)),
                                        0,
                                        false))));
        assertThat(table).hasToString("orders (1 rows)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.dimension("customer", "anna@example.com"))
                .withMessage("table orders has no dimension \"customer\"; it has []");
    }

    @Test
    void namesAreThoseOfTheSchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERS.withIdentity("customer"))
                .withMessage("table orders has identity customer twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERS.withIdentity(" "))
                .withMessage("table orders has an identity without a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERS.withDistinct(SalesMeasures.PURCHASERS, "custmer"))
                .withMessage("table orders has no identity \"custmer\"; did you mean \"customer\"? to count purchasers"
                        + " over");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactTable.appender(ORDERS).identity("buyer", "anna"))
                .withMessage("table orders has no identity \"buyer\"; it has [customer]");
    }

    @Test
    void aMeasureIsCountedOrHasValues() {
        FactSchema counted = ORDERS.withDistinct(SalesMeasures.PURCHASERS, "customer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted.withMeasure(SalesMeasures.PURCHASERS))
                .withMessage("table orders has measure purchasers twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted.withDistinct(SalesMeasures.PURCHASERS, "customer"))
                .withMessage("table orders has measure purchasers twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ORDERS.withMeasure(SalesMeasures.PURCHASERS).withDistinct(SalesMeasures.PURCHASERS, "customer"))
                .withMessage("table orders has measure purchasers twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERS.withDistinct(SalesMeasures.NEW_CUSTOMERS, "customer"))
                .withMessage(
                        "table orders: measure new_customers is no count of people or things, so it cannot be counted"
                                + " over customer; give it a column of values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERS.withDistinct(CustomerMeasures.MRR_START, "customer"))
                .withMessage(
                        "table orders: measure mrr_start is no count of people or things, so it cannot be counted over"
                                + " customer; give it a column of values");
    }

    @Test
    void aCountIsGivenWhatItNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityCount.active("customer", 0))
                .withMessage("a count looks back 0 days; it takes 1 to 36525");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityCount.lapsed("customer", 36_526))
                .withMessage("a count looks back 36526 days; it takes 1 to 36525");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactTable.appender(
                        ORDERS.withCount(CustomerMeasures.CUSTOMER_BASE, IdentityCount.ever("customer"))))
                .withMessage(
                        "table orders: customer_base (customer ever) looks back to the first row there ever was; say"
                                + " that the rows begin there (withWholeHistory), or leave the measure out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactTable.appender(ORDERS.withRowGrain(Grain.MONTH)
                        .withCount(CustomerMeasures.ACTIVE_CUSTOMERS, IdentityCount.active("customer", 30))))
                .withMessage("table orders: active_customers (customer active within 30 days at the end) looks back by"
                        + " days, but rows speak for a whole MONTH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactTable.appender(ORDERS.withCount(
                        CustomerMeasures.REPEAT_CUSTOMERS,
                        IdentityCount.distinct("customer").having(CustomerMeasures.REPEAT_ORDERS))))
                .withMessage("table orders: repeat_customers (customer in the cell having repeat_orders) asks for"
                        + " repeat_orders, which is no column of the table");
    }

    @Test
    void countsAreEqualWhenTheyAskTheSame() {
        IdentityCount count = IdentityCount.opening("customer", 30);

        assertThat(count)
                .isEqualTo(IdentityCount.opening("customer", 30))
                .hasSameHashCodeAs(IdentityCount.opening("customer", 30))
                .isNotEqualTo(IdentityCount.opening("customer", 31))
                .isNotEqualTo(IdentityCount.opening("buyer", 30))
                .isNotEqualTo(IdentityCount.retained("customer", 30))
                .isNotEqualTo(count.having(CustomerMeasures.REPEAT_ORDERS))
                .isNotEqualTo("customer");
        assertThat(count.identity()).isEqualTo("customer");
        assertThat(List.of(
                        count,
                        IdentityCount.retained("customer", 30),
                        IdentityCount.lost("customer", 30),
                        IdentityCount.lapsed("customer", 30)))
                .map(IdentityCount::toString)
                .containsExactly(
                        "customer active within 30 days at the opening",
                        "customer retained within 30 days",
                        "customer lost within 30 days",
                        "customer lapsed for 30 days");
    }

    @Test
    void aRowThatWasBegunWithAnIdentityIsNotLost() {
        FactAppender rows = FactTable.appender(ORDERS);
        rows.identity("customer", "anna");
        assertThatIllegalStateException()
                .isThrownBy(rows::toTable)
                .withMessage("row 1 of table orders was begun and not appended");
        rows.clear();
        assertThat(rows.toTable().size()).isZero();
    }

    /** Events of an application: who was there within 28 days, on the last day of each month. */
    @Test
    void countsUsersOfAnyKind() {
        record Event(LocalDate day, String user) {}
        FactTable events = FactTable.from(
                List.of(
                        new Event(DAY, "u1"),
                        new Event(DAY.plusDays(30), "u2"),
                        new Event(DAY.plusDays(31), "u1"),
                        new Event(DAY.plusDays(54), "u3")),
                FactMapping.of("events", Event::day)
                        .identity("user", Event::user)
                        .schema(schema -> schema.withCoverage(DateRange.parse("2024-01-01/2024-03-01"))
                                .withCount(WebAndSocialMeasures.ACTIVE_USERS_28D, IdentityCount.active("user", 28))
                                .withCount(WebAndSocialMeasures.ACTIVE_USERS_1D, IdentityCount.active("user", 1))));
        KpiEngine engine = KpiEngine.of(Dataset.of(events));
        Kpi mau = engine.catalog().getKpi("engage.mau");
        Kpi stickiness = engine.catalog().getKpi("engage.stickiness");

        // By hand: 4 February is day 35; the 28 days that end with 31 January begin with the 4th.
        assertThat(engine.run(KpiQuery.of(mau, stickiness).grain(Grain.MONTH)).rows())
                .map(row -> row + ": " + row.value(mau) + ", " + row.value(stickiness))
                .containsExactly(
                        "2024-01 []: 1 [PARTIAL_COVERAGE(4/31)], 0 [PARTIAL_COVERAGE(4/31)]", "2024-02 []: 3, 0");
    }

    /** In another table the sizes of cohorts do not add up; where rows are of different people they do. */
    @Test
    void aTableMaySayThatItsRowsAreNeverOfTheSamePeople() {
        FactSchema schema = FactSchema.named("cohorts");
        Kpi kpi = Kpi.define("test.it", "It", "cohort_active").build();
        FactTable plain = rows(schema.withMeasure(CustomerMeasures.COHORT_ACTIVE));
        FactTable summed = rows(schema.withSummed(CustomerMeasures.COHORT_ACTIVE));
        KpiCatalog catalog = KpiCatalog.standard().with(kpi);

        assertThat(KpiEngine.of(Dataset.of(plain), catalog)
                        .run(KpiQuery.of(kpi))
                        .rows()
                        .get(0)
                        .value(kpi))
                .hasToString("NON_ADDITIVE");
        assertThat(KpiEngine.of(Dataset.of(summed), catalog)
                        .run(KpiQuery.of(kpi))
                        .rows()
                        .get(0)
                        .value(kpi))
                .hasToString("5");
        assertThat(KpiEngine.of(Dataset.of(summed), catalog)
                        .run(KpiQuery.of(kpi).range(DateRange.parse("2024-01-06/2024-01-07")))
                        .rows()
                        .get(0)
                        .value(kpi))
                .hasToString("NO_SNAPSHOT");
    }

    private static FactTable rows(FactSchema schema) {
        FactAppender rows = FactTable.appender(schema.withCoverage(DateRange.parse("2024-01-01/2024-02-01")));
        rows.date(DAY).measure("cohort_active", 2).append();
        rows.date(DAY.plusDays(7)).measure("cohort_active", 3).append();
        return rows.toTable();
    }
}
