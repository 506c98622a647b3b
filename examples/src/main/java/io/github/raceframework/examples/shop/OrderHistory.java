package io.github.raceframework.examples.shop;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only the whole history of orders tells: who bought for the first time and who came back. The shop's export begins on the day it opened, so
 * that a first order in it is a first order.
 */
final class OrderHistory {

    private final List<Entry> entries = new ArrayList<>();

    private OrderHistory() {}

    /**
     * An order among the orders of its customer. One that was cancelled makes nobody a customer.
     *
     * @param number the customer's first, second, ... order that counts
     * @param previous the day of the one before; null for the first
     */
    record Entry(Order order, int number, @Nullable LocalDate previous) {

        boolean isNew() {
            return order.isPlaced() && number == 1;
        }

        boolean isRepeat() {
            return order.isPlaced() && number > 1;
        }

        /** The time since the order before; zero for a first order. */
        Duration gap() {
            return isRepeat() && previous != null
                    ? Duration.ofDays(ChronoUnit.DAYS.between(previous, order.day()))
                    : Duration.ZERO;
        }
    }

    /** The history of orders that are in the order in which they were placed. */
    static OrderHistory of(List<Order> orders) {
        OrderHistory history = new OrderHistory();
        Map<String, Entry> latest = new HashMap<>();
        for (Order order : orders) {
            Entry before = latest.get(order.customer());
            Entry entry = new Entry(
                    order,
                    before == null ? 1 : before.number() + 1,
                    before == null ? null : before.order().day());
            history.entries.add(entry);
            if (order.isPlaced()) {
                latest.put(order.customer(), entry);
            }
        }
        return history;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
