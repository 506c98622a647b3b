package io.github.raceframework.metrics.customers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An order among the orders of its customer.
 *
 * @param order the application's own object
 * @param day when it was placed
 * @param customer who placed it; null where that is unknown
 * @param number the first, second, ... order of the customer among those there are; 0 where the customer is unknown
 * @param previous the day of the one before it; null where there is none, or where others may lie between
 */
record Placed<T>(
        T order,
        LocalDate day,
        @Nullable String customer,
        int number,
        @Nullable LocalDate previous) {

    boolean isFirst() {
        return number == 1;
    }

    boolean isRepeat() {
        return number > 1;
    }

    /** The days since the order before; null where they are not known. */
    @Nullable
    Long gapDays() {
        return previous == null ? null : ChronoUnit.DAYS.between(previous, day);
    }
}
