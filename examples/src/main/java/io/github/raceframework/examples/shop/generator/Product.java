package io.github.raceframework.examples.shop.generator;

import java.util.List;

/**
 * What the shop sells.
 *
 * @param euroCents price in Germany without tax
 * @param francCents price in Switzerland without tax
 */
record Product(String name, String sku, int euroCents, int francCents) {

    static final List<Product> ALL = List.of(
            new Product("Table lamp Fjord", "LF-101", 7_900, 8_600),
            new Product("Floor lamp Birke", "LF-102", 15_900, 17_400),
            new Product("Pendant lamp Kessel", "LF-103", 11_900, 12_900),
            new Product("Wall lamp Nische", "LF-104", 5_900, 6_400),
            new Product("Desk lamp Zirkel", "LF-105", 6_900, 7_500),
            new Product("Clip lamp Spatz", "LF-106", 3_200, 3_500),
            new Product("Lamp shade Leinen", "LF-201", 3_900, 4_300),
            new Product("Lantern Hafen", "LF-202", 8_900, 9_700),
            new Product("String lights Allee", "LF-203", 2_700, 2_950),
            new Product("LED bulb E27, warm", "LF-301", 690, 750),
            new Product("LED bulb E14, warm", "LF-302", 590, 650));

    int cents(Market market) {
        return market == Market.DE ? euroCents : francCents;
    }
}
