package io.github.raceframework.examples.shop.generator;

import static io.github.raceframework.examples.shop.generator.CsvText.money;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.examples.shop.generator.Sale.Line;
import io.github.raceframework.examples.shop.generator.Sale.Place;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * {@code orders.csv}: a row for each product of an order, with what concerns the whole order on its first row only. Prices are without tax; a
 * refund is with tax. Some orders were cancelled, never paid, or placed to try the shop out.
 */
final class OrdersExport {

    /** {@code LocalTime} itself leaves out seconds that are zero. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final List<DateRange> SUMMER_TIMES =
            List.of(DateRange.parse("2024-03-31/2024-10-27"), DateRange.parse("2025-03-30/2025-10-26"));

    private final Dice dice;
    private final CsvText csv = new CsvText();
    private int number = 1_000;
    private long id = 5_600_127_000_000L;

    OrdersExport(Dice dice) {
        this.dice = dice;
    }

    String text(List<Sale> sales) {
        csv.line(
                "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,"
                        + "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Country,Cancelled at,"
                        + "Refunded Amount,Id,Tags,Source");
        sales.forEach(this::write);
        return csv.toString();
    }

    /** What may happen to an order. */
    private enum Fate {
        PAID("paid"),
        REFUNDED("refunded"),
        PARTLY_REFUNDED("partially_refunded"),
        CANCELLED("refunded"),
        VOIDED("voided"),
        TEST("paid");

        final String status;

        Fate(String status) {
            this.status = status;
        }
    }

    private Fate fate(Sale sale) {
        int chance = dice.below(1_000);
        if (sale.place() == Place.STORE) {
            return chance < 12 ? Fate.REFUNDED : Fate.PAID;
        }
        if (chance < 30) {
            return Fate.REFUNDED;
        }
        if (chance < 55) {
            return sale.lines().size() > 1 ? Fate.PARTLY_REFUNDED : Fate.PAID;
        }
        if (chance < 69) {
            return Fate.CANCELLED;
        }
        if (chance < 75) {
            return Fate.VOIDED;
        }
        return chance < 78 ? Fate.TEST : Fate.PAID;
    }

    private void write(Sale sale) {
        Fate fate = fate(sale);
        number++;
        id += 32_768L * (1 + dice.below(40));
        Market market = sale.market();
        boolean online = sale.place() == Place.WEB;
        String code = discountCode(sale);
        long gross = sale.grossCents();
        long discount = code.isEmpty() ? 0 : gross / 10;
        long subtotal = gross - discount;
        long shipping = online && subtotal < market.freeShippingFrom ? market.shippingCents : 0;
        long taxes = share(subtotal + shipping, market.vatPermille);
        long total = subtotal + shipping + taxes;
        long refunded = switch (fate) {
            case REFUNDED -> withTax(subtotal, market);
            case PARTLY_REFUNDED -> withTax(priceOf(sale.lines().get(0), market), market);
            case CANCELLED -> total;
            case PAID, VOIDED, TEST -> 0;
        };
        String created = sale.day() + " " + TIME.format(sale.time()) + offset(sale);
        Line first = sale.lines().get(0);
        String email = fate == Fate.TEST
                ? "test@leuchtfink.example"
                : String.format(Locale.ROOT, "c%04d@example.com", sale.customer());
        csv.row(
                "#" + number,
                email,
                fate.status,
                fate == Fate.VOIDED ? "" : created,
                market.currency,
                money(subtotal),
                money(shipping),
                money(taxes),
                money(total),
                code,
                money(discount),
                created,
                first.quantity(),
                first.product().name(),
                money(first.product().cents(market)),
                first.product().sku(),
                online ? market.name() : "",
                fate == Fate.CANCELLED ? sale.day().plusDays(1) + " 09:12:40" + offset(sale) : "",
                money(refunded),
                id,
                fate == Fate.TEST ? "test" : "",
                sale.place().source);
        for (Line line : sale.lines().subList(1, sale.lines().size())) {
            csv.line("#" + number + "," + email + ",,,,,,,,,," + created + "," + line.quantity() + ","
                    + quoted(line.product().name()) + "," + money(line.product().cents(market)) + ","
                    + line.product().sku() + ",,,,,,");
        }
    }

    private static String quoted(String name) {
        return name.contains(",") ? '"' + name + '"' : name;
    }

    private String discountCode(Sale sale) {
        if (sale.place() == Place.STORE) {
            return "";
        }
        if (Season.isNovemberSale(sale.day())) {
            return dice.permille(600) ? "LICHT10" : "";
        }
        return dice.permille(90) ? "WILLKOMMEN10" : "";
    }

    private static long priceOf(Line line, Market market) {
        return (long) line.product().cents(market) * line.quantity();
    }

    private static long withTax(long cents, Market market) {
        return cents + share(cents, market.vatPermille);
    }

    /** So many thousandths, to the nearest cent. */
    private static long share(long cents, int permille) {
        return (cents * permille + 500) / 1_000;
    }

    private static String offset(Sale sale) {
        return SUMMER_TIMES.stream().anyMatch(range -> range.contains(sale.day())) ? " +0200" : " +0100";
    }
}
