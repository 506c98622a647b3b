package io.github.raceframework.examples.shop.generator;

/** A country the shop sells to. */
enum Market {
    DE("Germany", "EUR", 190, 490, 7_500),
    CH("Switzerland", "CHF", 81, 900, 15_000);

    final String englishName;
    final String currency;
    final int vatPermille;
    final int shippingCents;
    final int freeShippingFrom;

    Market(String englishName, String currency, int vatPermille, int shippingCents, int freeShippingFrom) {
        this.englishName = englishName;
        this.currency = currency;
        this.vatPermille = vatPermille;
        this.shippingCents = shippingCents;
        this.freeShippingFrom = freeShippingFrom;
    }
}
