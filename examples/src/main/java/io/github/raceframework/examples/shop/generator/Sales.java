package io.github.raceframework.examples.shop.generator;

import io.github.raceframework.examples.shop.generator.Sale.Line;
import io.github.raceframework.examples.shop.generator.Sale.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who bought what and when: on the site as visits brought it, in the store on working days. Some buyers come back. */
final class Sales {

    private static final int MOST_LIKELY_REPEAT = 360;
    private static final int DAYS_BETWEEN = 18;
    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private final Dice dice;
    private final Map<Market, List<Integer>> customers = new EnumMap<>(Market.class);
    private final Map<Integer, LocalDate> lastOrders = new HashMap<>();
    private int lastCustomer;

    private Sales(Dice dice) {
        this.dice = dice;
        for (Market market : Market.values()) {
            customers.put(market, new ArrayList<>());
        }
    }

    /** All sales in the order in which they came in. */
    static List<Sale> of(Dice dice, List<Visits> traffic) {
        return new Sales(dice).all(traffic);
    }

    private List<Sale> all(List<Visits> traffic) {
        Map<LocalDate, List<Visits>> days = new HashMap<>();
        traffic.forEach(visits ->
                days.computeIfAbsent(visits.day(), none -> new ArrayList<>()).add(visits));
        List<Sale> all = new ArrayList<>();
        for (LocalDate day = Season.YEARS.from(); day.isBefore(Season.YEARS.to()); day = day.plusDays(1)) {
            List<Sale> sales = new ArrayList<>();
            for (Visits visits : days.getOrDefault(day, List.of())) {
                for (int i = 0; i < visits.orders(); i++) {
                    sales.add(sale(day, visits.market(), Place.WEB));
                }
            }
            int inStore = isStoreOpen(day) ? dice.share(Season.of(day, 60), 1, 100) : 0;
            for (int i = 0; i < inStore; i++) {
                sales.add(sale(day, Market.DE, Place.STORE));
            }
            sales.sort(Comparator.comparing(Sale::time));
            all.addAll(sales);
        }
        return all;
    }

    private static boolean isStoreOpen(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.contains(date);
    }

    private Sale sale(LocalDate day, Market market, Place place) {
        int seconds = place == Place.WEB ? dice.below(86_400) : 36_000 + dice.below(28_800);
        return new Sale(day, LocalTime.ofSecondOfDay(seconds), market, place, customer(day, market), lines());
    }

    /** One who has bought before and not just now, or someone new. */
    private int customer(LocalDate day, Market market) {
        List<Integer> known = Objects.requireNonNull(customers.get(market));
        if (dice.permille(Math.min(MOST_LIKELY_REPEAT, 40 + known.size() / 2))) {
            for (int i = 0; i < 5; i++) {
                int customer = dice.pick(known.isEmpty() ? List.of(0) : known);
                LocalDate last = lastOrders.get(customer);
                if (last != null && last.plusDays(DAYS_BETWEEN).isBefore(day)) {
                    lastOrders.put(customer, day);
                    return customer;
                }
            }
        }
        lastCustomer++;
        known.add(lastCustomer);
        lastOrders.put(lastCustomer, day);
        return lastCustomer;
    }

    private List<Line> lines() {
        int count = dice.pick(List.of(1, 1, 1, 1, 1, 1, 2, 2, 3));
        List<Product> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            Product product = dice.pick(Product.ALL);
            if (!chosen.contains(product)) {
                chosen.add(product);
            }
        }
        return chosen.stream()
                .map(product -> new Line(product, dice.pick(quantities(product))))
                .toList();
    }

    private static List<Integer> quantities(Product product) {
        return product.euroCents() < 1_000 ? List.of(2, 4, 4, 6) : List.of(1, 1, 1, 1, 1, 1, 1, 2);
    }
}
