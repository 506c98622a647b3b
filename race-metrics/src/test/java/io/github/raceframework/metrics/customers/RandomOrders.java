package io.github.raceframework.metrics.customers;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Orders of a few customers in two countries over some months, made from a seed, and what is plain to see of each. */
final class RandomOrders {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 15);
    static final Dimension COUNTRY = Dimension.open("country", "of a test");

    final Random random;
    final List<Order> orders = new ArrayList<>();
    final DateRange covered;
    final int activeDays;
    final boolean whole;

    /**
     * An order.
     *
     * @param place its place among all orders as they come in
     */
    record Order(
            int place,
            LocalDate day,
            @Nullable String customer,
            String country,
            @Nullable BigDecimal net) {

        boolean isEarlierThan(Order other) {
            return day.isBefore(other.day) || (day.equals(other.day) && place < other.place);
        }
    }

    RandomOrders(long seed) {
        random = new Random(seed);
        int days = 1 + random.nextInt(150);
        covered = new DateRange(FIRST, FIRST.plusDays(days + random.nextInt(20)));
        activeDays = 1 + random.nextInt(random.nextBoolean() ? 10 : 100);
        whole = random.nextBoolean();
        int customers = 1 + random.nextInt(12);
        int guests = random.nextInt(3) * 10;
        int unpriced = random.nextInt(3) * 10;
        int size = random.nextInt(60);
        for (int i = 0; i < size; i++) {
            orders.add(new Order(
                    i,
                    FIRST.plusDays(random.nextInt(days)),
                    random.nextInt(100) < guests ? null : "p" + random.nextInt(customers),
                    random.nextInt(3) == 0 ? "CH" : "DE",
                    random.nextInt(100) < unpriced ? null : BigDecimal.valueOf(random.nextInt(10_000), 2)));
        }
    }

    CustomerFacts<Order> facts() {
        CustomerFacts<Order> facts = CustomerFacts.of("orders", Order::day, Order::customer)
                .dimension(COUNTRY, Order::country)
                .measure(SalesMeasures.NET_SALES, Order::net)
                .currency(Currencies.parse("EUR"))
                .covering(covered)
                .activeWithin(activeDays);
        return whole ? facts.wholeHistory() : facts;
    }

    /** The orders of the customer that came before this one. */
    List<Order> before(Order order) {
        return orders.stream()
                .filter(other -> other.customer() != null
                        && other.customer().equals(order.customer())
                        && other.isEarlierThan(order))
                .toList();
    }

    /** Whether an order is the customer's first; empty where nobody knows. */
    Optional<Boolean> isFirst(Order order) {
        if (order.customer() == null) {
            return Optional.empty();
        }
        return before(order).isEmpty() ? Optional.of(true).filter(yes -> whole) : Optional.of(false);
    }

    /** Days since the order before; 0 before the first ever; empty where nobody knows. */
    Optional<Long> gap(Order order) {
        if (order.customer() == null) {
            return Optional.empty();
        }
        return before(order).stream()
                .map(other -> order.day().toEpochDay() - other.day().toEpochDay())
                .min(Long::compare)
                .or(() -> whole ? Optional.of(0L) : Optional.empty());
    }

    static Predicate<Order> inCountry(Filter filter) {
        return order -> filter.conditions().stream().allMatch(condition -> condition.accepts(order.country()));
    }
}
