package io.github.raceframework.examples.shop.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** An order, before it is written down. */
record Sale(LocalDate day, LocalTime time, Market market, Place place, int customer, List<Line> lines) {

    /** Where it was taken. */
    enum Place {
        WEB("web"),
        STORE("pos");

        final String source;

        Place(String source) {
            this.source = source;
        }
    }

    /** A product and how many of it. */
    record Line(Product product, int quantity) {}

    long grossCents() {
        return lines.stream()
                .mapToLong(line -> (long) line.product().cents(market) * line.quantity())
                .sum();
    }
}
