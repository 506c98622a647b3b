package io.github.raceframework.examples.shop;

import io.github.raceframework.examples.shop.Order.Source;
import io.github.raceframework.examples.shop.Order.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The orders export of Shopify: a row for each product, what concerns the whole order only on its first row. Rows of one order are put together by
 * {@code Name} before anything is summed, and the orders by time, because a first order is known by what came before it.
 *
 * <p>{@code Refunded Amount} is what the customer got back, with tax; the tax is taken out here. An order of the store has no country to send it
 * to; the store is in Germany.
 */
final class OrdersFile {

    private static final String NAME = "orders.csv";

    private OrdersFile() {}

    static Reading<Order> read(ShopFiles files) {
        ExportReader export = ExportReader.read(files, NAME, "Name")
                .require("Email", "Financial Status", "Currency", "Shipping", "Taxes", "Discount Amount", "Created at")
                .require("Lineitem quantity", "Lineitem price", "Shipping Country", "Cancelled at", "Refunded Amount")
                .require("Tags", "Source");
        Map<String, List<ExportRow>> rowsByOrder = new LinkedHashMap<>();
        for (ExportRow row : export.rows()) {
            rowsByOrder
                    .computeIfAbsent(row.text("Name"), none -> new ArrayList<>())
                    .add(row);
        }
        List<Order> orders = rowsByOrder.values().stream()
                .map(OrdersFile::order)
                .sorted(Comparator.comparing(Order::placed))
                .toList();
        String remark = Stream.of(Status.CANCELLED, Status.NOT_PAID, Status.TEST)
                .map(status -> count(orders, status) + " " + words(status))
                .reduce((some, more) -> some + ", " + more)
                .map(leftOut -> leftOut + " do not count")
                .orElseThrow();
        return new Reading<>(NAME, export.rows().size(), orders, remark);
    }

    private static long count(List<Order> orders, Status status) {
        return orders.stream().filter(order -> order.status() == status).count();
    }

    private static String words(Status status) {
        return switch (status) {
            case PLACED -> "placed";
            case CANCELLED -> "cancelled";
            case NOT_PAID -> "never paid";
            case TEST -> "of the shop's own tests";
        };
    }

    private static Order order(List<ExportRow> rows) {
        ExportRow first = rows.get(0);
        Source source = source(first);
        Market market = source == Source.OFFLINE ? Market.DE : first.market("Shipping Country", country -> country);
        if (!first.currency("Currency").equals(market.currency())) {
            throw first.problem("Currency", "is not the currency of " + market);
        }
        BigDecimal units = BigDecimal.ZERO;
        BigDecimal gross = BigDecimal.ZERO;
        for (ExportRow row : rows) {
            BigDecimal quantity = row.number("Lineitem quantity");
            units = units.add(quantity);
            gross = gross.add(quantity.multiply(row.number("Lineitem price")));
        }
        return new Order(
                first.text("Name"),
                first.text("Email"),
                first.time("Created at", Coverages.YEARS),
                market,
                source,
                status(first),
                units,
                gross,
                first.number("Discount Amount"),
                first.number("Refunded Amount").divide(BigDecimal.ONE.add(market.tax()), 2, RoundingMode.HALF_EVEN),
                first.number("Shipping"),
                first.number("Taxes"));
    }

    private static Source source(ExportRow first) {
        return switch (first.text("Source")) {
            case "web" -> Source.ONLINE;
            case "pos" -> Source.OFFLINE;
            default -> throw first.problem("Source", "is neither \"web\" nor \"pos\"");
        };
    }

    private static Status status(ExportRow first) {
        if (first.text("Tags").equals("test")) {
            return Status.TEST;
        }
        if (!first.isBlank("Cancelled at")) {
            return Status.CANCELLED;
        }
        return first.text("Financial Status").equals("voided") ? Status.NOT_PAID : Status.PLACED;
    }
}
