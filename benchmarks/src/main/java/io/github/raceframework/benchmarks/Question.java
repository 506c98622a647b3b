package io.github.raceframework.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the engines are asked: the sums of all seven measures, for some groups and some of the rows. */
enum Question {
    /** 12 channels x 24 months. */
    CHANNEL_MONTH(List.of("channel"), true, List.of(), List.of(), 0),
    /** 834 campaigns x 24 months. */
    CAMPAIGN_MONTH(List.of("campaign"), true, List.of(), List.of(), 0),
    /** 12 channels x 24 months of two countries. */
    COUNTRY_FILTER(List.of("channel"), true, List.of("DE", "FR"), List.of(), 0),
    /** 12 channels x 24 months of every third campaign. */
    CAMPAIGN_FILTER(List.of("channel"), true, List.of(), everyThirdCampaign(), 0),
    /** 100,080 groups of three dimensions. */
    MANY_GROUPS(List.of("country", "channel", "campaign"), false, List.of(), List.of(), 0),
    /** 12 channels x 24 months, with 5 unknown values in a hundred in three of the measures. */
    NULLS(List.of("channel"), true, List.of(), List.of(), 5);

    private final List<String> dimensions;
    private final boolean monthly;
    private final List<String> countries;
    private final List<String> campaigns;
    private final int nullsPercent;

    Question(
            List<String> dimensions,
            boolean monthly,
            List<String> countries,
            List<String> campaigns,
            int nullsPercent) {
        this.dimensions = dimensions;
        this.monthly = monthly;
        this.countries = countries;
        this.campaigns = campaigns;
        this.nullsPercent = nullsPercent;
    }

    private static List<String> everyThirdCampaign() {
        List<String> campaigns = new ArrayList<>();
        for (int i = 0; i < AdRows.CAMPAIGNS.size(); i += 3) {
            campaigns.add(AdRows.CAMPAIGNS.get(i));
        }
        return campaigns;
    }

    List<String> dimensions() {
        return dimensions;
    }

    boolean isMonthly() {
        return monthly;
    }

    /** The countries whose rows count; empty for all. */
    List<String> countries() {
        return countries;
    }

    /** The campaigns whose rows count; empty for all. */
    List<String> campaigns() {
        return campaigns;
    }

    AdRows rows(int size) {
        return new AdRows(size, nullsPercent);
    }

    /** The answer by the plainest loop there is: per group, its members and month in one text, the sums of the measures. */
    Map<String, List<Long>> expected(AdRows rows) {
        Map<Integer, long[]> sums = new HashMap<>();
        boolean[] countryCounts = accepted(AdRows.COUNTRIES, countries);
        boolean[] campaignCounts = accepted(AdRows.CAMPAIGNS, campaigns);
        rows.forEach((day, country, channel, campaign, values) -> {
            if (countryCounts[country] && campaignCounts[campaign]) {
                int key = dimensions.contains("country") ? country : 0;
                key = key * AdRows.CHANNELS.size() + (dimensions.contains("channel") ? channel : 0);
                key = key * AdRows.CAMPAIGNS.size() + (dimensions.contains("campaign") ? campaign : 0);
                key = key * AdRows.MONTHS + (monthly ? AdRows.month(day) : 0);
                long[] group = sums.computeIfAbsent(key, none -> new long[values.length]);
                for (int i = 0; i < values.length; i++) {
                    group[i] += values[i] == AdRows.UNKNOWN ? 0 : values[i];
                }
            }
        });
        Map<String, List<Long>> answer = new HashMap<>();
        sums.forEach((key, group) -> answer.put(text(key), boxed(group)));
        return answer;
    }

    private String text(int key) {
        int month = key % AdRows.MONTHS;
        int rest = key / AdRows.MONTHS;
        String campaign = AdRows.CAMPAIGNS.get(rest % AdRows.CAMPAIGNS.size());
        rest /= AdRows.CAMPAIGNS.size();
        String channel = AdRows.CHANNELS.get(rest % AdRows.CHANNELS.size());
        String country = AdRows.COUNTRIES.get(rest / AdRows.CHANNELS.size());
        List<String> members = new ArrayList<>();
        for (String dimension : dimensions) {
            members.add(
                    switch (dimension) {
                        case "country" -> country;
                        case "channel" -> channel;
                        default -> campaign;
                    });
        }
        return monthly ? key(members, month) : key(members);
    }

    static String key(List<String> members) {
        return String.join("|", members);
    }

    static String key(List<String> members, int month) {
        return key(members) + "|" + month;
    }

    private static List<Long> boxed(long[] values) {
        List<Long> boxed = new ArrayList<>();
        for (long value : values) {
            boxed.add(value);
        }
        return boxed;
    }

    private static boolean[] accepted(List<String> members, List<String> wanted) {
        boolean[] accepted = new boolean[members.size()];
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = wanted.isEmpty() || wanted.contains(members.get(i));
        }
        return accepted;
    }
}
