package io.github.raceframework.metrics.customers;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.facts.IdentityCount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tables of facts about customers, made of an application's own orders, one object each:
 *
 * <pre>{@code
 * CustomerFacts<Order> facts = CustomerFacts.of("orders", Order::day, Order::email)
 *         .dimension(COUNTRY, Order::country)
 *         .measure(NET_SALES, Order::net)
 *         .currency(EUR)
 *         .covering(DateRange.parse("2024-01-01/2026-01-01"))
 *         .wholeHistory()
 *         .activeWithin(365);
 * Dataset.of(facts.table(orders), facts.cohorts(orders, Grain.MONTH));
 * }</pre>
 *
 * <p>Customers are counted in the rows that a question is about, so that every figure is exact for any period, window, group and filter. In a group or under
 * a filter, customers are those with orders there: one who leaves the shop in Germany for the one in Switzerland is lost to the one.
 *
 * <table>
 * <caption>What {@link #table} tells of the orders</caption>
 * <tr><th>measure</th><th>is</th><th>needs</th></tr>
 * <tr><td>{@code orders}</td><td>1 for each</td><td></td></tr>
 * <tr><td>{@code purchasers}</td><td>who ordered in the cell</td><td></td></tr>
 * <tr><td>{@code order_gaps}, {@code order_gap_time}</td><td>1 and the days since the customer's order before, on the later order</td><td></td></tr>
 * <tr><td>{@code active_customers}</td><td>who ordered on one of the W days that end with the cell</td><td>{@link #activeWithin W}</td></tr>
 * <tr><td>{@code customers_start}</td><td>who ordered on one of the W days before the cell</td><td>W</td></tr>
 * <tr><td>{@code customers_retained}, {@code customers_lost}</td><td>who of {@code customers_start} is, is not, active at the end of the
 * cell</td><td>W</td></tr>
 * <tr><td>{@code reactivated_customers}</td><td>1 for an order more than W days after the one before</td><td>W</td></tr>
 * <tr><td>{@code new_customers}</td><td>1 for a customer's first order</td><td>{@link #wholeHistory}</td></tr>
 * <tr><td>{@code repeat_orders}, {@code repeat_sales}</td><td>1, and the {@code net_sales}, for any later order</td><td>whole history</td></tr>
 * <tr><td>{@code repeat_customers}</td><td>who placed a repeat order in the cell, that is, their second or a later one ever</td><td>whole
 * history</td></tr>
 * <tr><td>{@code customer_base}</td><td>who ordered in the cell or ever before it</td><td>whole history</td></tr>
 * <tr><td>{@code lapsed_customers}</td><td>who of {@code customer_base} is not active at the end</td><td>W, whole history</td></tr>
 * </table>
 *
 * <p>The dimension {@code customer_type} is {@code NEW} for a first order and {@code RETURNING} for any later one. A measure without what it needs is not in
 * the table. Order gaps and reactivations of an order without a known predecessor are unknown unless the history is whole, and so is what
 * customers are to orders whose customer is null or blank: such guests count as orders and are nobody's. Whoever wants each to be a customer gives each a
 * name of its own.
 *
 * <p>Orders of one customer follow each other by date, on one day as {@link #sameDay} says, else in the order in which they come in.
 *
 * <p>Immutable: each method returns a changed copy.
 *
 * @param <T> the type of the orders
 */
public final class CustomerFacts<T> {

    private final OrderParts<T> parts;

    private CustomerFacts(OrderParts<T> parts) {
        this.parts = parts;
    }

    /**
     * Facts of orders.
     *
     * @param table what the table is called
     * @param date when an order was placed
     * @param customer by what its customer is known; null or blank for a guest. It is in no answer, message or document.
     */
    public static <T> CustomerFacts<T> of(
            String table,
            Function<? super T, LocalDate> date,
            Function<? super T, ? extends @Nullable String> customer) {
        return new CustomerFacts<>(new OrderParts<>(table, date, customer));
    }

    private CustomerFacts<T> with(Consumer<OrderParts<T>> change) {
        OrderParts<T> changed = parts.copy();
        change.accept(changed);
        return new CustomerFacts<>(changed);
    }

    /** With a dimension; a null or blank member is {@code (not set)}. */
    public CustomerFacts<T> dimension(Dimension dimension, Function<? super T, ? extends @Nullable String> member) {
        return with(changed -> changed.dimensions.add(new OrderParts.Attribute<>(dimension, member)));
    }

    /**
     * With a measure of each order; null is unknown, not zero. From {@code net_sales} follow {@code repeat_sales} and {@code cohort_net_sales}, from {@code
     * cogs} {@code cohort_cogs}.
     */
    public CustomerFacts<T> measure(Measure measure, Function<? super T, ? extends @Nullable Number> value) {
        return with(changed -> changed.amounts.add(new OrderParts.Amount<>(measure, value)));
    }

    /** With one currency for all money. */
    public CustomerFacts<T> currency(Currency currency) {
        return with(changed -> {
            changed.currency = currency;
            changed.currencyOfOrder = null;
        });
    }

    /** With the currency of each order's money. */
    public CustomerFacts<T> currency(Function<? super T, Currency> currency) {
        return with(changed -> {
            changed.currency = null;
            changed.currencyOfOrder = currency;
        });
    }

    /** On these days there would be an order if one had been placed. Without any, that is inferred: from the first order to the last. */
    public CustomerFacts<T> covering(DateRange... ranges) {
        return with(changed -> changed.coverage = Coverage.declared(ranges).ranges());
    }

    /**
     * Of two orders of one day, the lesser was placed first.
     *
     * @param order compares two orders, for instance by their time
     */
    public CustomerFacts<T> sameDay(Comparator<? super T> order) {
        return with(changed -> changed.sameDay = order);
    }

    /**
     * A customer is active on the day of an order and the days after it, so many in all.
     *
     * @throws IllegalArgumentException unless the days are 1 to 36,525
     */
    public CustomerFacts<T> activeWithin(int days) {
        IdentityCount.active("customer", days);
        return with(changed -> changed.activeDays = days);
    }

    /**
     * The orders begin with the first that was ever placed, so that a customer's first order among them is the first there is. Of an export that merely
     * begins somewhere it must not be said: old customers would pass for new ones.
     */
    public CustomerFacts<T> wholeHistory() {
        return with(changed -> changed.whole = true);
    }

    /**
     * The table of the orders.
     *
     * @throws IllegalArgumentException if an order is null, has no date or lies outside the covered days, if money has no currency, if a measure is given
     *     twice, or if the history is said to be whole and is not covered without a gap
     */
    public FactTable table(Iterable<? extends T> orders) {
        requireNoGap();
        return new OrderTable<>(parts).of(History.of(parts, orders));
    }

    /**
     * The table of cohorts, of the ISO calendar, as {@link #cohorts(Iterable, Grain, RaceCalendar)}.
     *
     * @throws IllegalArgumentException as there
     */
    public FactTable cohorts(Iterable<? extends T> orders, Grain grain) {
        return cohorts(orders, grain, RaceCalendar.iso());
    }

    /**
     * The table {@code <name>_cohorts}: what became of the customers whose first order was in one bucket of a calendar, as many buckets later.
     *
     * <p>A row is dated by the bucket of the first order and speaks for all of it, so that a question by that grain, or a longer one, is about cohorts. Its
     * dimensions are {@code cohort}, the label of that bucket, {@code cohort_age}, how many buckets later, as two digits or more ({@code 00} is the
     * bucket itself), and those of the orders, with the members of the first order. Figures of several ages are never added up.
     *
     * <ul>
     *   <li>{@code cohort_size}: the customers of the cohort.
     *   <li>{@code cohort_active}: those of them who ordered in the bucket of that age.
     *   <li>{@code cohort_net_sales}, {@code cohort_cogs}: of all their orders up to the end of that bucket. Unknown from the first order on whose
     *       amount is.
     * </ul>
     *
     * <p>A cohort whose bucket of some age is not covered in full has unknown figures at that age, never smaller ones. Guests are in no cohort.
     *
     * @throws IllegalArgumentException as {@link #table}, and if the history is not said to be whole
     */
    public FactTable cohorts(Iterable<? extends T> orders, Grain grain, RaceCalendar calendar) {
        if (!parts.whole) {
            throw new IllegalArgumentException("table " + parts.table
                    + ": cohorts are by the first order there ever was; say that the orders begin there"
                    + " (wholeHistory)");
        }
        requireNoGap();
        return new CohortTable<>(parts, grain, calendar).of(History.of(parts, orders));
    }

    private void requireNoGap() {
        List<DateRange> covered = parts.coverage;
        if (parts.whole && covered.size() > 1) {
            throw new IllegalArgumentException("table " + parts.table + ": a history that is not covered from "
                    + covered.get(0).to() + " to " + covered.get(1).from()
                    + " is not whole; who first ordered there would pass for new later");
        }
    }
}
