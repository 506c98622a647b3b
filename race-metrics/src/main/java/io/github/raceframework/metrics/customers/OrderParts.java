package io.github.raceframework.metrics.customers;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an application's own objects are read as orders: a changeable copy, so that each method of {@link CustomerFacts} names only what it changes. */
final class OrderParts<T> {

    final String table;
    final Function<? super T, ? extends @Nullable LocalDate> date;
    final Function<? super T, ? extends @Nullable String> customer;
    final List<Attribute<T>> dimensions = new ArrayList<>();
    final List<Amount<T>> amounts = new ArrayList<>();

    @Nullable
    Currency currency;

    @Nullable
    Function<? super T, Currency> currencyOfOrder;

    List<DateRange> coverage = List.of();

    @Nullable
    Comparator<? super T> sameDay;

    /** For how many days a customer is active after an order; 0 where nobody says. */
    int activeDays;

    /** Whether the orders begin with the first there ever was. */
    boolean whole;

    /** A dimension of orders. */
    record Attribute<T>(Dimension dimension, Function<? super T, ? extends @Nullable String> member) {}

    /** A measure of orders. */
    record Amount<T>(Measure measure, Function<? super T, ? extends @Nullable Number> value) {}

    OrderParts(
            String table,
            Function<? super T, ? extends @Nullable LocalDate> date,
            Function<? super T, ? extends @Nullable String> customer) {
        this.table = table;
        this.date = date;
        this.customer = customer;
    }

    OrderParts<T> copy() {
        OrderParts<T> parts = new OrderParts<>(table, date, customer);
        parts.dimensions.addAll(dimensions);
        parts.amounts.addAll(amounts);
        parts.currency = currency;
        parts.currencyOfOrder = currencyOfOrder;
        parts.coverage = coverage;
        parts.sameDay = sameDay;
        parts.activeDays = activeDays;
        parts.whole = whole;
        return parts;
    }

    Optional<Amount<T>> findAmount(Measure measure) {
        return amounts.stream()
                .filter(amount -> amount.measure().id().equals(measure.id()))
                .findFirst();
    }

    DateRange[] coverageArray() {
        return coverage.toArray(DateRange[]::new);
    }
}
