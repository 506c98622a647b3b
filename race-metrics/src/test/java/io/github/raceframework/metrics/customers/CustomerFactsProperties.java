package io.github.raceframework.metrics.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.customers.RandomOrders.Order;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Every figure of customers is what one finds by going through the orders with sets, apart from the library; and the laws between them hold. */
class CustomerFactsProperties {

    private static final List<String> EVER = List.of(
            "new_customers", "repeat_orders", "repeat_sales", "repeat_customers", "customer_base", "lapsed_customers");
    private static final Map<String, DisplayUnit> MEASURES = new LinkedHashMap<>();

    static {
        for (String id : List.of(
                "orders",
                "purchasers",
                "new_customers",
                "repeat_orders",
                "repeat_customers",
                "order_gaps",
                "active_customers",
                "customers_start",
                "customers_retained",
                "customers_lost",
                "customer_base",
                "lapsed_customers",
                "reactivated_customers")) {
            MEASURES.put(id, DisplayUnit.COUNT);
        }
        MEASURES.put("net_sales", DisplayUnit.MONEY);
        MEASURES.put("repeat_sales", DisplayUnit.MONEY);
        MEASURES.put("order_gap_time", DisplayUnit.DURATION);
    }

    private static final Map<String, Kpi> KPIS = MEASURES.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey,
                    measure -> Kpi.define("test." + measure.getKey(), "It", measure.getKey())
                            .unit(measure.getValue())
                            .build()));
    private static final KpiCatalog CATALOG = KpiCatalog.standard().withKpis(KPIS.values());

    /** A question, asked of the engine and of the orders. */
    private record Asked(RandomOrders world, KpiQuery query) {

        static Asked of(RandomOrders world) {
            Random random = world.random;
            KpiQuery query = KpiQuery.of(KPIS.values().stream().map(Kpi::id).toList());
            if (random.nextInt(4) > 0) {
                Grain grain = List.of(Grain.values()).get(random.nextInt(4));
                query = query.grain(grain);
                query = random.nextBoolean()
                        ? query
                        : query.calendar(RaceCalendar.parse("4-4-5,last=FRIDAY,month=MARCH"));
                if (random.nextInt(4) == 0) {
                    query = random.nextBoolean()
                            ? query.trailing(1 + random.nextInt(3), grain)
                            : query.toDate(Grain.YEAR);
                }
            }
            if (random.nextInt(3) == 0) {
                LocalDate from = RandomOrders.FIRST.plusDays(random.nextInt(100) - 10);
                query = query.range(new DateRange(from, from.plusDays(1 + random.nextInt(60))));
            }
            boolean hasGermany =
                    world.orders.stream().anyMatch(order -> order.country().equals("DE"));
            query = hasGermany && random.nextInt(3) == 0 ? query.where(Filter.where("country", "DE")) : query;
            return new Asked(world, random.nextBoolean() ? query.by("country") : query);
        }

        KpiTable answer() {
            return KpiEngine.of(Dataset.of(world.facts().table(world.orders)), CATALOG)
                    .run(query);
        }

        /** What an answer says of a measure, as far as it follows from the orders. */
        String shown(String id, KpiValue value) {
            if (value instanceof KpiValue.Absent absent) {
                return absent.reason().toString();
            }
            KpiValue.Present present = (KpiValue.Present) value;
            List<Flag> flags = present.flags().stream()
                    .filter(flag -> flag.kind() != Flag.Kind.INCOMPLETE_PERIOD)
                    .toList();
            return id + " " + present.number().stripTrailingZeros().toPlainString() + " " + flags;
        }

        String expected(String id, KpiTable.Row row) {
            if (!world.whole && EVER.contains(id)) {
                return "MISSING_MEASURE";
            }
            Optional<DateRange> days = covered(id).flatMap(covered -> covered.findOverlap(row.range()));
            boolean trailing = query.findWindow()
                    .filter(window -> window.toString().startsWith("trailing"))
                    .isPresent();
            if (days.isEmpty() || (trailing && !days.get().equals(row.range()))) {
                return "NOT_COVERED";
            }
            Predicate<Order> passes = RandomOrders.inCountry(query.filter());
            passes = row.members().isEmpty()
                    ? passes
                    : passes.and(order -> order.country().equals(row.members().get(0)));
            Tally tally = new Tally(world, passes, days.get());
            BigDecimal value = tally.count(id);
            if (tally.parts > 0 && tally.known == 0) {
                return "ALL_NULL";
            }
            String flags = tally.known < tally.parts ? "PARTIAL_INPUT(" + tally.known + "/" + tally.parts + ")" : "";
            String some = days.get().equals(row.range())
                    ? ""
                    : "PARTIAL_COVERAGE(" + days.get().days() + "/"
                            + row.range().days() + ")";
            String both = flags.isEmpty() || some.isEmpty() ? flags + some : flags + ", " + some;
            return id + " " + value.stripTrailingZeros().toPlainString() + " [" + both + "]";
        }

        /** On which days a figure is known: where it looks back to days before the orders, only a whole history tells. */
        private Optional<DateRange> covered(String id) {
            int reach = switch (id) {
                case "active_customers" -> world.activeDays - 1;
                case "customers_start", "customers_retained", "customers_lost" -> world.activeDays;
                default -> 0;
            };
            LocalDate from = world.covered.from().plusDays(world.whole ? 0 : reach);
            return from.isBefore(world.covered.to())
                    ? Optional.of(new DateRange(from, world.covered.to()))
                    : Optional.empty();
        }
    }

    /** Goes through the orders for one cell. */
    private static final class Tally {
        private final RandomOrders world;
        private final Predicate<Order> passes;
        private final LocalDate start;
        private final LocalDate end;
        int parts;
        int known;

        Tally(RandomOrders world, Predicate<Order> passes, DateRange days) {
            this.world = world;
            this.passes = passes;
            this.start = days.from();
            this.end = days.to();
        }

        BigDecimal count(String id) {
            int active = world.activeDays;
            return switch (id) {
                case "orders" -> sum(order -> Optional.of(BigDecimal.ONE));
                case "net_sales" -> sum(order -> Optional.ofNullable(order.net()));
                case "new_customers" -> sum(order -> world.isFirst(order).map(Tally::one));
                case "repeat_orders" -> sum(order -> world.isFirst(order).map(first -> one(!first)));
                case "repeat_sales" ->
                    sum(order -> world.isFirst(order)
                            .flatMap(first -> first ? Optional.of(BigDecimal.ZERO) : Optional.ofNullable(order.net())));
                case "order_gaps" ->
                    sum(order ->
                            world.gap(order).map(gap -> one(!world.before(order).isEmpty())));
                case "order_gap_time" -> sum(order -> world.gap(order).map(gap -> BigDecimal.valueOf(gap * 86_400)));
                case "reactivated_customers" -> sum(order -> world.gap(order).map(gap -> one(gap > active)));
                case "purchasers" -> size(start, end, order -> true, Set::copyOf);
                case "repeat_customers" ->
                    size(start, end, order -> !world.isFirst(order).orElse(true), Set::copyOf);
                case "active_customers" -> size(end.minusDays(active), end, order -> true, Set::copyOf);
                case "customers_start" -> size(start.minusDays(active), start, order -> true, Set::copyOf);
                case "customers_retained" -> ofOpening(true);
                case "customers_lost" -> ofOpening(false);
                case "customer_base" -> size(LocalDate.MIN, end, order -> true, Set::copyOf);
                default -> {
                    BigDecimal base = size(LocalDate.MIN, end, order -> true, Set::copyOf);
                    int all = parts;
                    int allKnown = known;
                    BigDecimal still = count("active_customers");
                    parts = all;
                    known = allKnown;
                    yield base.subtract(still);
                }
            };
        }

        private static BigDecimal one(boolean yes) {
            return yes ? BigDecimal.ONE : BigDecimal.ZERO;
        }

        private BigDecimal sum(Function<Order, Optional<BigDecimal>> value) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Order order : between(start, end)) {
                parts++;
                Optional<BigDecimal> found = value.apply(order);
                known += found.isPresent() ? 1 : 0;
                sum = sum.add(found.orElse(BigDecimal.ZERO));
            }
            return sum;
        }

        private List<Order> between(LocalDate from, LocalDate to) {
            return world.orders.stream()
                    .filter(passes)
                    .filter(order -> !order.day().isBefore(from) && order.day().isBefore(to))
                    .toList();
        }

        private BigDecimal size(
                LocalDate from, LocalDate to, Predicate<Order> counts, Function<Set<String>, Set<String>> after) {
            parts = 0;
            known = 0;
            Set<String> people = new HashSet<>();
            for (Order order : between(from, to)) {
                parts++;
                known += order.customer() == null ? 0 : 1;
                if (order.customer() != null && counts.test(order)) {
                    people.add(order.customer());
                }
            }
            return BigDecimal.valueOf(after.apply(people).size());
        }

        private BigDecimal ofOpening(boolean stayed) {
            Set<String> atEnd = new HashSet<>();
            Set<Order> looked = new HashSet<>(between(end.minusDays(world.activeDays), end));
            looked.forEach(order -> atEnd.add(String.valueOf(order.customer())));
            BigDecimal size = size(start.minusDays(world.activeDays), start, order -> true, opening -> {
                Set<String> some = new HashSet<>(opening);
                some.removeIf(person -> atEnd.contains(person) != stayed);
                return some;
            });
            looked.addAll(between(start.minusDays(world.activeDays), start));
            parts = looked.size();
            known = (int)
                    looked.stream().filter(order -> order.customer() != null).count();
            return size;
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void figuresAreThoseOfTheOrders(@ForAll long seed) {
        Asked asked = Asked.of(new RandomOrders(seed));
        for (KpiTable.Row row : asked.answer().rows()) {
            MEASURES.keySet()
                    .forEach(id -> assertThat(asked.shown(id, row.value(KPIS.get(id))))
                            .as("%s of %s in %s", id, row, asked)
                            .isEqualTo(asked.expected(id, row)));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whoWasThereAtTheOpeningIsRetainedOrLost(@ForAll long seed) {
        Asked asked = Asked.of(new RandomOrders(seed));
        for (KpiTable.Row row : asked.answer().rows()) {
            Optional<BigDecimal> start = number(row, "customers_start");
            Optional<BigDecimal> both = number(row, "customers_retained")
                    .flatMap(retained -> number(row, "customers_lost").map(retained::add));
            boolean allKnown =
                    !row.value(KPIS.get("customers_retained")).toString().contains("PARTIAL_INPUT");

            assertThat(both.filter(any -> allKnown)).isEqualTo(start.filter(any -> allKnown && both.isPresent()));
        }
    }

    /** Everybody has one first order, so that new customers add up to all there ever were. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void newCustomersOfAllBucketsAreThePurchasersOfAllTime(@ForAll long seed) {
        RandomOrders world = new RandomOrders(seed);
        if (!world.whole) {
            return;
        }
        KpiEngine engine = KpiEngine.of(Dataset.of(world.facts().table(world.orders)), CATALOG);
        KpiQuery query = KpiQuery.of(KPIS.get("new_customers"), KPIS.get("purchasers"));
        BigDecimal ever = engine.run(query).rows().stream()
                .flatMap(row -> number(row, "purchasers").stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Grain grain : Grain.values()) {
            BigDecimal added = engine.run(query.grain(grain)).rows().stream()
                    .flatMap(row -> number(row, "new_customers").stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(added).as("by %s", grain).isEqualByComparingTo(ever);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void filterIsSlice(@ForAll long seed) {
        RandomOrders world = new RandomOrders(seed);
        Asked asked = Asked.of(world);
        if (!asked.query().dimensions().isEmpty() || !asked.query().filter().isAll()) {
            return;
        }
        KpiQuery query = asked.query().range(world.covered);
        for (KpiTable.Row row : new Asked(world, query.by("country")).answer().rows()) {
            KpiQuery ofOne = query.where(Filter.where("country", row.member("country")));
            KpiTable.Row one = new Asked(world, ofOne)
                    .answer().rows().stream()
                            .filter(found -> found.range().equals(row.range()))
                            .findFirst()
                            .orElseThrow();
            KPIS.values().forEach(kpi -> assertThat(one.value(kpi)).isEqualTo(row.value(kpi)));
        }
    }

    private static Optional<BigDecimal> number(KpiTable.Row row, String id) {
        return row.value(KPIS.get(id)).findNumber();
    }
}
