package io.github.raceframework.examples.shop;

import io.github.raceframework.examples.shop.AdDay.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign report of Google Ads by day: title and dates above the header, totals at the end, {@code 1,234.50}, and {@code --} for what is
 * unknown.
 */
final class GoogleAdsFile {

    private static final String NAME = "google-ads.csv";

    private GoogleAdsFile() {}

    static Reading<AdDay> read(ShopFiles files) {
        ExportReader export = ExportReader.read(files, NAME, "Day")
                .require("Campaign", "Currency code", "Impr.", "Clicks", "Cost", "Conversions", "Conv. value");
        List<AdDay> ads = new ArrayList<>();
        int totals = 0;
        for (ExportRow row : export.rows()) {
            if (row.text("Day").startsWith("Total:")) {
                totals++;
            } else {
                ads.add(new AdDay(
                        row.day("Day", Coverages.YEARS),
                        Platform.GOOGLE_ADS,
                        row.market("Campaign", AdDay::marketOf),
                        row.text("Campaign"),
                        row.currency("Currency code"),
                        row.number("Cost"),
                        row.number("Impr."),
                        row.number("Clicks"),
                        row.findNumber("Conversions").orElse(null),
                        row.findNumber("Conv. value").orElse(null),
                        null));
            }
        }
        return new Reading<>(NAME, export.rows().size(), ads, "totals left out: " + totals);
    }
}
