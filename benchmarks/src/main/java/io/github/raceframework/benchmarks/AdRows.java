package io.github.raceframework.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The rows of the benchmarks: what an ad platform exports by day, country, channel and campaign over two years. Made from a seed, so that every
 * engine gets the same ones. They come by day; within a day in no order.
 *
 * @param size how many rows
 * @param nullsPercent how many in a hundred of the clicks, conversions and conversion values are unknown
 */
record AdRows(int size, int nullsPercent) {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final int DAYS = 731;
    static final int MONTHS = 24;

    static final List<String> COUNTRIES = List.of("AT", "BE", "CH", "DE", "DK", "ES", "FR", "IT", "NL", "PL");
    static final List<String> CHANNELS = List.of(
            "AFFILIATE",
            "AUDIO",
            "CROSS_NETWORK",
            "DIRECT",
            "DISPLAY",
            "EMAIL",
            "ORGANIC_SEARCH",
            "PAID_SEARCH",
            "PAID_SHOPPING",
            "PAID_SOCIAL",
            "PAID_VIDEO",
            "REFERRAL");
    static final List<String> CAMPAIGNS =
            IntStream.range(0, 834).mapToObj("campaign-%03d"::formatted).toList();

    /** What each measure is called in every engine. Money is in cents here. */
    static final List<String> MEASURES = List.of(
            "impressions",
            "clicks",
            "media_cost",
            "conversions",
            "conversion_value",
            "attributed_leads",
            "video_views");

    /** Each measure lies between 0 and this. */
    private static final int[] BOUNDS = {50_000, 1_000, 20_000, 20, 100_000, 50, 20_000};

    /** Which of the measures may be unknown. */
    private static final boolean[] PATCHY = {false, true, false, true, true, false, false};

    /** Stands for an unknown value. */
    static final int UNKNOWN = -1;

    private static final long SEED = 20_240_229;

    /** Takes rows. The array of values is used again for the next row. */
    interface Sink {
        void take(int day, int country, int channel, int campaign, int[] values);
    }

    static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number);
    }

    /** The month of a day, from 0. */
    static int month(int day) {
        LocalDate date = day(day);
        return (date.getYear() - FIRST_DAY.getYear()) * 12 + date.getMonthValue() - 1;
    }

    void forEach(Sink sink) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] values = new int[BOUNDS.length];
        for (int row = 0; row < size; row++) {
            int day = (int) ((long) row * DAYS / size);
            int country = random.nextInt(COUNTRIES.size());
            int channel = random.nextInt(CHANNELS.size());
            int campaign = random.nextInt(CAMPAIGNS.size());
            for (int i = 0; i < values.length; i++) {
                boolean unknown = PATCHY[i] && random.nextInt(100) < nullsPercent;
                values[i] = unknown ? UNKNOWN : random.nextInt(BOUNDS[i]);
            }
            sink.take(day, country, channel, campaign, values);
        }
    }
}
