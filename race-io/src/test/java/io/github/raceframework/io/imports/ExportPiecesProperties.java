package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.FactDocuments;
import io.github.raceframework.io.fault.RaceFormatException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * An export read in pieces of any size, by however many threads, gives the table, the report and the messages that it gives row by row. Files in UTF-16
 * are always read row by row, with all seen before, so they are the measure of those in UTF-8.
 */
class ExportPiecesProperties {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final List<String> HEADERS = List.of(
            "Report\nDay,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Search impr. share",
            "Day,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Search impr. share",
            "\"A report, of\nads\"\n\nDay,Campaign,Currency code,Impr.,Clicks,\"Cost\",Conversions,Search impr. share");
    private static final List<String> DAYS =
            List.of("2024-03-01", "2024-03-02", "2024-03-11", "\"2024-03-04\"", " 2024-03-05 ");
    private static final List<String> ODD_DAYS = List.of(
            "03/04/2024", "13/04/2024", "04/13/2024", "2024-02-30", "", "--", "Total: Account", "x", "20240301");
    private static final List<String> NUMBERS =
            List.of("0", "7", "12", "1.5", "12.50", "\"1,234.5\"", "\"1,234\"", "", "--", "-3", "1e2");
    private static final List<String> ODD_NUMBERS =
            List.of("x", "5%", "< 10%", "\"1.234,5\"", "\"12,5\"", "$5", "EUR 7", "1e99", "0.0999", "\"5\"\"\"");
    private static final List<String> CAMPAIGNS =
            List.of("Brand", "\"a \"\"b\"\" c\"", "\"two\nlines\"", "Gr\u00fc\u00dfe", "", "plain");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "CHF", "", "Euro");
    private static final List<String> ODD_LINES = List.of("", "short,row", " ", "\"open", "\"shut\"x,1", "#,1");

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String cell(List<String> usual, List<String> odd, int oddity, Random random) {
        return any(random.nextInt(100) < oddity ? odd : usual, random);
    }

    private static String file(Random random) {
        int oddity = random.nextInt(4) == 0 ? 10 : random.nextInt(2);
        boolean mixedCurrencies = random.nextInt(4) == 0;
        String end = random.nextInt(3) == 0 ? "\r\n" : random.nextInt(8) == 0 ? "\r" : "\n";
        StringBuilder file = new StringBuilder(any(HEADERS, random)).append(end);
        if (random.nextInt(4) == 0) {
            file.append("Total: all,,,,,,,").append(end);
        }
        for (int i = random.nextInt(60); i > 0; i--) {
            List<String> cells = new ArrayList<>();
            cells.add(cell(DAYS, ODD_DAYS, oddity, random));
            cells.add(any(CAMPAIGNS, random));
            cells.add(mixedCurrencies ? any(CURRENCIES, random) : "EUR");
            for (int column = 0; column < 5; column++) {
                cells.add(cell(NUMBERS, ODD_NUMBERS, oddity, random));
            }
            file.append(random.nextInt(100) < oddity / 2 ? any(ODD_LINES, random) : String.join(",", cells))
                    .append(end);
        }
        if (random.nextInt(3) == 0) {
            file.append("Total: Campaigns,--,EUR,\"1,590\",76,38.25,2.50,--").append(random.nextBoolean() ? end : "");
        }
        return file.toString();
    }

    @Property(tries = 1_500)
    void piecesAreTheWhole(@ForAll long seed, @ForAll("sizes") int size, @ForAll("threads") int threads) {
        Random random = new Random(seed);
        String text = file(random);
        BadCells policy = any(List.of(BadCells.values()), random);
        ProfileImport imports = ProfileImport.of(profile(random)).withBadCells(policy);

        String rowByRow = outcome(imports, text, StandardCharsets.UTF_16LE);

        assertThat(outcome(imports.withExecutor(THREADS, threads).withPieceSize(size), text, StandardCharsets.UTF_8))
                .isEqualTo(rowByRow);
    }

    private static ImportProfile profile(Random random) {
        ImportProfile profile = StandardProfiles.GOOGLE_ADS;
        if (random.nextBoolean()) {
            profile = profile.withDecimalSeparator('.');
        }
        if (random.nextInt(3) == 0) {
            profile = profile.withComments("#").withFilter("Campaign != 'plain'");
        }
        return random.nextInt(4) == 0 ? profile.withCurrency(Currency.getInstance("EUR")) : profile;
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(8, 100, 300, 1_000, FilePieces.SIZE);
    }

    @Provide
    Arbitrary<Integer> threads() {
        return Arbitraries.of(1, 2, 5);
    }

    private static String outcome(ProfileImport imports, String text, Charset set) {
        try {
            ImportResult result = imports.read("t", text.getBytes(set));
            return FactDocuments.write(result.table()) + "\n"
                    + result.report().toString().replace(set.name(), "");
        } catch (RaceFormatException e) {
            return e.getMessage();
        }
    }
}
