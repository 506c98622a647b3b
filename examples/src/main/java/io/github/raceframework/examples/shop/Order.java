package io.github.raceframework.examples.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An order, put together from its rows. Amounts are without tax.
 *
 * @param name its number in the shop
 * @param customer who placed it
 * @param placed when it was placed, in the shop's own time zone
 * @param status what became of it
 * @param gross price times quantity of everything in it
 * @param returns the value of what was sent back
 */
record Order(
        String name,
        String customer,
        OffsetDateTime placed,
        Market market,
        Source source,
        Status status,
        BigDecimal units,
        BigDecimal gross,
        BigDecimal discounts,
        BigDecimal returns,
        BigDecimal shipping,
        BigDecimal tax) {

    /** Where it was taken. */
    enum Source {
        ONLINE,
        OFFLINE
    }

    /** What became of it. */
    enum Status {
        PLACED,
        CANCELLED,
        NOT_PAID,
        TEST
    }

    /** The day it was placed, as the shop's clock has it. */
    LocalDate day() {
        return placed.toLocalDate();
    }

    /** Whether it counts as an order: not cancelled, not a test, and paid. */
    boolean isPlaced() {
        return status == Status.PLACED;
    }

    /** {@code gross - discounts - returns}. */
    BigDecimal net() {
        return gross.subtract(discounts).subtract(returns);
    }
}
