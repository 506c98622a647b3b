package io.github.raceframework.benchmarks;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Visits of users to landing pages over two years, made from a seed, so that every engine gets the same ones. They come by day; within a day in no order.
 * Few pages have most of the visits, few users come most often.
 *
 * @param size how many rows
 * @param users how many users there are
 */
record UserRows(int size, int users) {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final int DAYS = 731;
    static final List<String> PAGES =
            IntStream.range(0, 1_000).mapToObj("page-%03d"::formatted).toList();

    private static final long SEED = 20_240_301;

    /** Takes rows. */
    interface Sink {
        void take(int day, int page, int user);
    }

    void forEach(Sink sink) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int row = 0; row < size; row++) {
            int day = (int) ((long) row * DAYS / size);
            int page = Math.min(random.nextInt(PAGES.size()), random.nextInt(PAGES.size()));
            int user = Math.min(random.nextInt(users), random.nextInt(users));
            sink.take(day, page, user);
        }
    }

    /** The name of a user, as a shop has it. */
    static String user(int number) {
        return "user-%07d@example.com".formatted(number);
    }

    /** How many users came to each page, by the plainest loop there is. */
    Map<String, Long> expected() {
        BitSet[] seen = new BitSet[PAGES.size()];
        forEach((day, page, user) -> {
            seen[page] = seen[page] == null ? new BitSet(users) : seen[page];
            seen[page].set(user);
        });
        Map<String, Long> counts = new HashMap<>();
        for (int page = 0; page < seen.length; page++) {
            if (seen[page] != null) {
                counts.put(PAGES.get(page), (long) seen[page].cardinality());
            }
        }
        return counts;
    }
}
