package io.github.raceframework.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rows as {@link AdRows} has them, for as many days as are wanted, each day made from a seed of its own.
 *
 * @param rowsPerDay how many rows each day has
 */
record DailyRows(int rowsPerDay) {

    static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);

    private static final int[] BOUNDS = {50_000, 1_000, 20_000, 20, 100_000, 50, 20_000};
    private static final long SEED = 20_180_101;

    /** The month of a day, from 0. */
    static int month(int day) {
        LocalDate date = FIRST_DAY.plusDays(day);
        return (date.getYear() - FIRST_DAY.getYear()) * 12 + date.getMonthValue() - 1;
    }

    /** Gives the rows of the days from one to before another. The array of values is used again for the next row. */
    void forEach(int fromDay, int toDay, AdRows.Sink sink) {
        int[] values = new int[BOUNDS.length];
        for (int day = fromDay; day < toDay; day++) {
            SplittableRandom random = new SplittableRandom(SEED + day);
            for (int row = 0; row < rowsPerDay; row++) {
                int country = random.nextInt(AdRows.COUNTRIES.size());
                int channel = random.nextInt(AdRows.CHANNELS.size());
                int campaign = random.nextInt(AdRows.CAMPAIGNS.size());
                for (int i = 0; i < values.length; i++) {
                    values[i] = random.nextInt(BOUNDS[i]);
                }
                sink.take(day, country, channel, campaign, values);
            }
        }
    }

    /** The sums by channel and month of so many days, by the plainest loop there is. */
    Map<String, List<Long>> expected(int days) {
        Map<String, List<Long>> sums = new HashMap<>();
        forEach(0, days, (day, country, channel, campaign, values) -> {
            List<Long> group = sums.computeIfAbsent(
                    Question.key(List.of(AdRows.CHANNELS.get(channel)), month(day)),
                    none -> new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L)));
            for (int i = 0; i < values.length; i++) {
                group.set(i, group.get(i) + values[i]);
            }
        });
        return sums;
    }
}
