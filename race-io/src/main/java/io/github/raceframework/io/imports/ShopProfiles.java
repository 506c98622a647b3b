package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.SalesMeasures.CANCELLED_ORDERS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.DISCOUNTED_ORDERS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.DISCOUNTS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.GROSS_SALES;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.ORDERS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.PURCHASERS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.REFUNDED_ORDERS;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.SHIPPING_INCOME;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.TAX;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.UNITS;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.COUNTRY;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SALES_CHANNEL;
import static io.github.raceframework.io.imports.StandardProfiles.optional;

/** Orders of shop systems. */
final class ShopProfiles {

    private ShopProfiles() {}

    static ImportProfile shopifyOrders() {
        return shopify("shopify-orders")
                .with(
                        ImportColumn.of(UNITS, "Lineitem quantity"),
                        ImportColumn.operand("Lineitem price"),
                        ImportColumn.of(DISCOUNTS, "Discount Amount"))
                .with(optional(
                        ImportColumn.identity("customer", "Email"),
                        ImportColumn.of(SHIPPING_INCOME, "Shipping"),
                        ImportColumn.of(TAX, "Taxes"),
                        ImportColumn.operand("Refunded Amount")))
                .with(ImportColumn.ignored("made up of what the other columns hold", "Subtotal", "Total"))
                .withRowCount(ORDERS)
                .withComputed(GROSS_SALES, "[Lineitem quantity] * [Lineitem price]")
                .withComputed(DISCOUNTED_ORDERS, "if([Discount Amount] > 0, 1, 0)")
                .withComputed(REFUNDED_ORDERS, "if([Refunded Amount] > 0, 1, 0)")
                .withDistinct(PURCHASERS, "customer")
                .withFilter("blank([Cancelled at])");
    }

    static ImportProfile shopifyCancellations() {
        return shopify("shopify-cancellations").withRowCount(CANCELLED_ORDERS).withFilter("not blank([Cancelled at])");
    }

    private static ImportProfile shopify(String name) {
        return ImportProfile.named(name)
                .with(
                        ImportColumn.day("Created at"),
                        ImportColumn.operand("Name"),
                        ImportColumn.operand("Financial Status"),
                        ImportColumn.currency("Currency"))
                .with(optional(
                        ImportColumn.operand("Cancelled at"),
                        ImportColumn.of(COUNTRY, "Shipping Country"),
                        ImportColumn.of(SALES_CHANNEL, "Source")
                                .withMember("web", "ONLINE")
                                .withMember("pos", "OFFLINE")))
                .withGrouping("Name", "Lineitem quantity", "Lineitem price")
                .withFilter("[Financial Status] != 'voided'")
                .withDateFormats("yyyy-MM-dd HH:mm:ss xx")
                .withDecimalSeparator('.');
    }
}
