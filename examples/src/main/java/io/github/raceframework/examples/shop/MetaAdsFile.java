package io.github.raceframework.examples.shop;

import io.github.raceframework.examples.shop.AdDay.Platform;
import io.github.raceframework.examples.shop.AdDay.Social;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A campaign report of Meta by day, of one ad account: the currency stands in the header, a row without a campaign sums up the account, and what
 * happened no time is blank, so that a blank is zero here.
 */
final class MetaAdsFile {

    private static final Pattern AMOUNT = Pattern.compile("Amount spent \\(([A-Z]{3})\\)");

    private MetaAdsFile() {}

    static Reading<AdDay> read(ShopFiles files, String name) {
        ExportReader export = ExportReader.read(files, name, "Campaign name")
                .require("Reporting starts", "Reporting ends", "Impressions", "Reach", "Link clicks", "Clicks (all)")
                .require("Adds to cart", "Leads", "Purchases", "Purchases conversion value");
        String amount = export.columns().stream()
                .filter(column -> AMOUNT.matcher(column).matches())
                .findFirst()
                .orElseThrow(() -> new ExportException(name, "no column is named such as \"Amount spent (EUR)\""));
        Matcher code = AMOUNT.matcher(amount);
        Currency currency = Currency.getInstance(code.replaceFirst("$1"));
        List<AdDay> ads = new ArrayList<>();
        int totals = 0;
        for (ExportRow row : export.rows()) {
            if (row.isBlank("Campaign name")) {
                totals++;
            } else {
                ads.add(ad(row, amount, currency));
            }
        }
        return new Reading<>(name, export.rows().size(), ads, "totals left out: " + totals);
    }

    private static AdDay ad(ExportRow row, String amount, Currency currency) {
        if (!row.day("Reporting starts", Coverages.YEARS).equals(row.day("Reporting ends", Coverages.YEARS))) {
            throw row.problem("Reporting ends", "is another day than the row starts on; export by day");
        }
        return new AdDay(
                row.day("Reporting starts", Coverages.YEARS),
                Platform.META_ADS,
                row.market("Campaign name", AdDay::marketOf),
                row.text("Campaign name"),
                currency,
                row.number(amount),
                row.number("Impressions"),
                row.number("Clicks (all)"),
                row.numberOrZero("Purchases"),
                row.numberOrZero("Purchases conversion value"),
                new Social(
                        row.number("Reach"),
                        row.number("Link clicks"),
                        row.numberOrZero("Adds to cart"),
                        row.numberOrZero("Leads")));
    }
}
