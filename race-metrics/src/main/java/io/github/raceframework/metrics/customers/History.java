package io.github.raceframework.metrics.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the orders of each customer in the order in which they were placed. */
final class History<T> {

    private final OrderParts<T> parts;
    private final Map<String, Placed<T>> latest = new HashMap<>();

    private History(OrderParts<T> parts) {
        this.parts = parts;
    }

    /** All orders, by the time when they were placed. */
    static <T> List<Placed<T>> of(OrderParts<T> parts, Iterable<? extends T> objects) {
        History<T> history = new History<>(parts);
        List<Placed<T>> orders = new ArrayList<>();
        objects.forEach(object -> orders.add(history.read(object, orders.size() + 1)));
        Comparator<Placed<T>> byDay = Comparator.comparing(Placed::day);
        Comparator<? super T> sameDay = parts.sameDay;
        // The sort is stable: of one day and equal otherwise, those that came in first.
        orders.sort(sameDay == null ? byDay : byDay.thenComparing(Placed::order, sameDay));
        orders.replaceAll(history::number);
        return orders;
    }

    private Placed<T> read(@Nullable T object, int number) {
        if (object == null) {
            throw new IllegalArgumentException("order " + number + " of table " + parts.table + " is null");
        }
        LocalDate day = parts.date.apply(object);
        if (day == null) {
            throw new IllegalArgumentException("order " + number + " of table " + parts.table + " has no date");
        }
        if (!parts.coverage.isEmpty() && parts.coverage.stream().noneMatch(range -> range.contains(day))) {
            throw new IllegalArgumentException("order " + number + " of table " + parts.table + " is dated " + day
                    + ", outside the declared coverage " + parts.coverage
                    + "; widen the coverage or leave the order out");
        }
        String customer = parts.customer.apply(object);
        return new Placed<>(object, day, customer == null || customer.isBlank() ? null : customer, 0, null);
    }

    private Placed<T> number(Placed<T> order) {
        String customer = order.customer();
        if (customer == null) {
            return order;
        }
        Placed<T> before = latest.get(customer);
        LocalDate previous = before != null && nothingIsMissing(before.day(), order.day()) ? before.day() : null;
        int number = before == null ? 1 : before.number() + 1;
        Placed<T> numbered = new Placed<>(order.order(), order.day(), customer, number, previous);
        latest.put(customer, numbered);
        return numbered;
    }

    /** Whether all days from one to another are covered, so that no order between them is missing. */
    private boolean nothingIsMissing(LocalDate from, LocalDate to) {
        return parts.coverage.isEmpty()
                || parts.coverage.stream().anyMatch(range -> range.contains(from) && range.contains(to));
    }
}
