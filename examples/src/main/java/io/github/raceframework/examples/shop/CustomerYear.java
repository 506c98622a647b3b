package io.github.raceframework.examples.shop;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many people bought in a market in a year. People cannot be added up, neither over years nor over markets, so they are counted here, where
 * the names are, for each year that is asked for.
 *
 * @param atStart who had bought before the year began
 * @param retained those of them who bought in the year
 * @param purchasers who bought in the year
 * @param repeaters those of them who had bought before, in the year or earlier
 */
record CustomerYear(LocalDate firstDay, Market market, int atStart, int retained, int purchasers, int repeaters) {

    /** One row per market and year. */
    static List<CustomerYear> of(OrderHistory history, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(year -> List.of(Market.values()).stream().map(market -> of(history, Year.of(year), market)))
                .toList();
    }

    private static CustomerYear of(OrderHistory history, Year year, Market market) {
        Set<String> before = new HashSet<>();
        Set<String> bought = new HashSet<>();
        Set<String> again = new HashSet<>();
        List<OrderHistory.Entry> placed = new ArrayList<>(history.entries());
        placed.removeIf(entry -> !entry.order().isPlaced() || entry.order().market() != market);
        for (OrderHistory.Entry entry : placed) {
            String customer = entry.order().customer();
            int orderYear = entry.order().day().getYear();
            if (orderYear < year.getValue()) {
                before.add(customer);
            } else if (orderYear == year.getValue()) {
                bought.add(customer);
                if (entry.isRepeat()) {
                    again.add(customer);
                }
            }
        }
        int atStart = before.size();
        before.retainAll(bought);
        return new CustomerYear(year.atDay(1), market, atStart, before.size(), bought.size(), again.size());
    }
}
