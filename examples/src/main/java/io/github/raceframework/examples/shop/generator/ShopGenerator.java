package io.github.raceframework.examples.shop.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes {@code examples/shop}: two years of exports of Leuchtfink, an invented shop for lamps that opened on 1 January 2024 with a site for
 * Germany and Switzerland and a store in Germany. No file, name or number comes from a real company.
 *
 * <p>Always the same bytes: chance comes from seeds, and all arithmetic is in whole numbers.
 */
public final class ShopGenerator {

    private static final long SEED = 20_240_101;

    private ShopGenerator() {}

    /** Writes the files into the directory that is named. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("name the directory to write to");
        }
        Path directory = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The text of each file by its name. Every file has dice of its own, so that a change to one leaves the others alone. */
    static Map<String, String> files() {
        List<Visits> traffic = Traffic.of(new Dice(SEED));
        List<Sale> sales = Sales.of(new Dice(SEED + 1), traffic);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("google-ads.csv", new GoogleAdsExport(new Dice(SEED + 2)).text(traffic));
        files.put("meta-ads-de.csv", new MetaAdsExport(new Dice(SEED + 3), Market.DE).text(traffic));
        files.put("meta-ads-ch.csv", new MetaAdsExport(new Dice(SEED + 4), Market.CH).text(traffic));
        files.put("ga4-traffic.csv", new TrafficExport(new Dice(SEED + 5)).text(traffic));
        files.put("orders.csv", new OrdersExport(new Dice(SEED + 6)).text(sales));
        files.put("klaviyo-campaigns.csv", new NewsletterExport(new Dice(SEED + 7)).text());
        files.put("nps-survey.csv", new SurveyExport(new Dice(SEED + 8)).text(sales));
        return files;
    }
}
