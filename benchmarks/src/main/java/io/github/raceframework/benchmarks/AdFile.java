package io.github.raceframework.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the benchmarks as a CSV file, as an ad platform exports them: a date, three texts, five measures of which two are money with cents. Made
 * anew for each run, in the folder for temporary files.
 */
final class AdFile implements AutoCloseable {

    static final List<String> MEASURES = List.of("impressions", "clicks", "media_cost", "orders", "net_sales");

    private static final List<Integer> OF_MONEY = List.of(2, 4);
    private static final int CENTS = 2;

    private final Path path;
    private final Map<String, List<BigDecimal>> sums = new HashMap<>();

    /**
     * Writes the file.
     *
     * @param quote what stands around each text: a quote or nothing
     */
    AdFile(int rows, String quote) throws IOException {
        path = Files.createTempFile("ads", ".csv");
        Map<String, long[]> groups = new HashMap<>();
        try (BufferedWriter file = Files.newBufferedWriter(path)) {
            file.write("date,channel,campaign,country," + String.join(",", MEASURES) + '\n');
            StringBuilder line = new StringBuilder();
            new AdRows(rows, 0).forEach((day, country, channel, campaign, values) -> {
                line.setLength(0);
                line.append(AdRows.day(day)).append(',');
                line.append(quote)
                        .append(AdRows.CHANNELS.get(channel))
                        .append(quote)
                        .append(',');
                line.append(quote)
                        .append("launch: ")
                        .append(AdRows.CAMPAIGNS.get(campaign))
                        .append(quote)
                        .append(',');
                line.append(quote).append(AdRows.COUNTRIES.get(country)).append(quote);
                String key = Question.key(List.of(AdRows.CHANNELS.get(channel)), AdRows.month(day));
                long[] group = groups.computeIfAbsent(key, none -> new long[MEASURES.size()]);
                for (int i = 0; i < group.length; i++) {
                    group[i] += values[i];
                    line.append(',').append(text(i, values[i]));
                }
                write(file, line.append('\n'));
            });
        }
        groups.forEach((key, group) -> sums.put(key, decimals(group)));
    }

    private static String text(int measure, int value) {
        return OF_MONEY.contains(measure) ? value / 100 + "." + value / 10 % 10 + value % 10 : Integer.toString(value);
    }

    private static void write(BufferedWriter file, CharSequence line) {
        try {
            file.append(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<BigDecimal> decimals(long[] group) {
        BigDecimal[] decimals = new BigDecimal[group.length];
        for (int i = 0; i < group.length; i++) {
            decimals[i] = BigDecimal.valueOf(group[i], OF_MONEY.contains(i) ? CENTS : 0);
        }
        return List.of(decimals);
    }

    Path path() {
        return path;
    }

    /**
     * Holds an answer, the sums of {@link #MEASURES} by channel and month, against the sums of the rows that were written.
     *
     * @throws IllegalStateException if they differ
     */
    void check(String engine, Map<String, List<BigDecimal>> answer) {
        boolean same = answer.keySet().equals(sums.keySet());
        for (Map.Entry<String, List<BigDecimal>> group : sums.entrySet()) {
            for (int i = 0; i < MEASURES.size() && same; i++) {
                same = answer.get(group.getKey())
                                .get(i)
                                .compareTo(group.getValue().get(i))
                        == 0;
            }
        }
        if (!same) {
            throw new IllegalStateException(engine + " gives other numbers for " + path);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
