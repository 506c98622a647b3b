package io.github.raceframework.examples.shop.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopGeneratorTest {

    private static final Path COMMITTED = Path.of("shop");

    @TempDir
    private Path directory;

    @Test
    void theFilesInTheProjectAreWhatTheGeneratorMakes() throws IOException {
        ShopGenerator.main(new String[] {directory.toString()});

        assertThat(csvNames(directory)).isEqualTo(csvNames(COMMITTED)).hasSize(7);
        for (String name : csvNames(directory)) {
            assertThat(COMMITTED.resolve(name)).hasSameBinaryContentAs(directory.resolve(name));
        }
    }

    @Test
    void theFilesAreSmallAndNameNobodyReal() throws IOException {
        long bytes = 0;
        for (String name : csvNames(COMMITTED)) {
            bytes += Files.size(COMMITTED.resolve(name));
        }
        assertThat(bytes).isLessThan(1_300_000);
        assertThat(Files.readString(COMMITTED.resolve("orders.csv"))
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", 3)[1]))
                .allMatch(email -> email.endsWith("@example.com") || email.endsWith("@leuchtfink.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // Two lines above the header; a quoted number with a comma; unknown claims; a total per currency
                "google-ads.csv ~ (?s)Campaign report\\n\"January 1, 2024 - December 31, 2025\"\\nDay,Campaign,.*",
                "google-ads.csv ~ (?s).*,\"\\d,\\d{3}\",\\d+,.*",
                "google-ads.csv ~ (?s).*2024-02-11,CH \\| Generic,CHF,\\d+,\\d+,\\d+\\.\\d\\d,--,--\\n.*",
                "google-ads.csv ~ (?s).*\\nTotal: Campaigns,--,EUR,.*\\nTotal: Campaigns,--,CHF,[^\\n]*\\n",
                // The currency in the header, the sum of the account first, blanks for nothing
                "meta-ads-ch.csv ~ (?s)Campaign name,Reporting starts,.*Amount spent \\(CHF\\).*\\n,2024-01-01,2025-12-31,.*",
                "meta-ads-de.csv ~ (?s).*,,,\\n.*",
                // Comments, the total with a cell more than the header, a week without rows
                "ga4-traffic.csv ~ (?s)# .*\\nDate,Country,.*\\n,,,\\d[^\\n]*,Grand total\\n.*",
                "ga4-traffic.csv ~ (?s).*\\n20250309,[^\\n]*\\n20250317,.*",
                // A second row of an order with a comma in a name; a sale of the store; a cancellation; a test
                "orders.csv ~ (?s).*\\n#\\d+,c\\d+@example.com,,,,,,,,,,[^,]*,\\d,\"LED bulb E27, warm\",6.90,LF-301,,,,,,\\n.*",
                "orders.csv ~ (?s).*,,,0.00,\\d+,,pos\\n.*",
                "orders.csv ~ (?s).*,refunded,.*,DE,\\d{4}-\\d\\d-\\d\\d [^,]*,\\d+\\.\\d\\d,\\d+,,web\\n.*",
                "orders.csv ~ (?s).*,test@leuchtfink.example,.*,test,web\\n.*",
                "nps-survey.csv ~ (?s)respondent,date,country,score\\nr0001,2024-07-.*",
            })
    void theyHaveWhatRealExportsHave(String file, String pattern) throws IOException {
        assertThat(Files.readString(COMMITTED.resolve(file))).matches(pattern);
    }

    @Test
    void oneDirectoryIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShopGenerator.main(new String[0]));
    }

    private static List<String> csvNames(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
