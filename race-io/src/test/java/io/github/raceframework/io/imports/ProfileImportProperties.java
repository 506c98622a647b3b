package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.fault.RaceFormatException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a file says, it is read or refused; and each of its rows is accounted for. */
class ProfileImportProperties {

    private static final List<String> SEEDS = List.of("""
            Report
            Day,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Search impr. share
            2024-03-01,Brand,EUR,"1,200",60,30.50,2.50,80.00%
            2024-03-02,"a ""b"" c",CHF,300,15,7.25,--,< 10%
            Total: Campaigns,--,EUR,"1,590",76,38.25,2.50,--
            """, """
            Campaign name;Reporting starts;Reporting ends;Amount spent (USD);Impressions;Leads
            ;2024-03-01;2024-03-02;30,75;3.000;2
            Spring;2024-03-01;2024-03-01;20,50;2.000;
            Spring;2024-03-02;2024-03-02;10,25;1.000;2
            """, """
            Name,Financial Status,Currency,Discount Amount,Created at,Lineitem quantity,Lineitem price,Cancelled at,Email,Source
            #1,paid,EUR,5.00,2024-03-01 23:30:00 +0100,2,10.00,,a,web
            #1,,,,2024-03-01 23:30:00 +0100,1,10.00,,a,
            #2,voided,EUR,0,2024-03-01 23:30:00 +0100,1,1.00,,b,pos
            """, """
            date\tvisits\trevenue\tRemark
            03/04/2024\t1,234\t$5\tx
            31/04/2024\t5\t7 EUR\t
            """);
    private static final List<String> TOKENS = List.of(
            ",",
            ";",
            "\t",
            "\n",
            "\"",
            "\r\n",
            "\ufeff",
            "\u0000",
            "-",
            "--",
            "%",
            "<",
            "EUR",
            "$",
            "1e999",
            "9".repeat(60),
            "Total",
            "0.0999",
            "2024-02-30",
            "31.12.2024",
            "12/11/2024",
            "Clicks",
            "Cost",
            "Day",
            "visits",
            "[",
            "(EUR)",
            " ",
            "\u00e9",
            "\ud83d\ude00");

    @Property(tries = 400)
    void aFileIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] file = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
        boolean isTold = random.nextBoolean();
        ProfileImport imports = Imports.DETECTING.with(profile -> !isTold
                ? profile
                : profile.withCurrency(Currency.getInstance("EUR")).withDecimalSeparator('.'));
        for (BadCells policy : BadCells.values()) {
            try {
                ImportReport report =
                        imports.withBadCells(policy).read("t", file).report();
                assertThat(report.rowsIn())
                        .isEqualTo(report.rowsUsed()
                                + report.rowsSkipped()
                                + report.rowsFiltered()
                                + report.rowsOfTotals());
                assertThat(report.rowsSkipped() == 0 || report.problemCount() > 0)
                        .isTrue();
            } catch (RaceFormatException e) {
                assertThat(e.violations()).isNotEmpty();
            }
        }
    }

    private static byte[] mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(8));
            changed.replace(from, to, random.nextBoolean() ? "" : TOKENS.get(random.nextInt(TOKENS.size())));
            changed.append(' ');
        }
        byte[] bytes = changed.toString()
                .getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
