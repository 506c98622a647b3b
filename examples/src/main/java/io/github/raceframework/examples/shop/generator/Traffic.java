package io.github.raceframework.examples.shop.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The visits to the shop's site, from which ads, analytics and orders are told.
 *
 * <p>On 1 June 2025 the shop moves its German social ads to short videos for mobile phones: more visits, that look at less, ask for less
 * and buy less. The sales conversion rate of the whole falls, although every other channel converts as before.
 */
final class Traffic {

    static final String DIRECT = "Direct";
    static final String ORGANIC_SEARCH = "Organic Search";
    static final String PAID_SEARCH = "Paid Search";
    static final String PAID_SHOPPING = "Paid Shopping";
    static final String PAID_SOCIAL = "Paid Social";
    static final String EMAIL = "Email";

    private static final LocalDate OPENED = Season.YEARS.from();
    private static final LocalDate MOBILE_VIDEO = LocalDate.of(2025, 6, 1);

    /**
     * A channel in a market.
     *
     * @param daily visits on an ordinary day, in tenths
     * @param engaged engaged sessions per 1,000
     * @param leads leads per 10,000 sessions
     * @param signups sign-ups per 10,000 sessions
     * @param orders orders per 10,000 sessions
     */
    private record Source(
            Market market, String channel, LocalDate from, int daily, int engaged, int leads, int signups, int orders) {

        Source(Market market, String channel, int daily, int engaged, int leads, int signups, int orders) {
            this(market, channel, OPENED, daily, engaged, leads, signups, orders);
        }
    }

    private static final Source MOBILE_VIDEO_ADS =
            new Source(Market.DE, PAID_SOCIAL, MOBILE_VIDEO, 270, 310, 120, 100, 40);

    private static final List<Source> SOURCES = List.of(
            new Source(Market.DE, DIRECT, 160, 640, 310, 90, 260),
            new Source(Market.DE, ORGANIC_SEARCH, 240, 610, 380, 110, 170),
            new Source(Market.DE, PAID_SEARCH, 180, 570, 300, 60, 240),
            new Source(Market.DE, PAID_SHOPPING, LocalDate.of(2024, 9, 16), 70, 540, 110, 30, 270),
            new Source(Market.DE, PAID_SOCIAL, 90, 430, 240, 130, 70),
            new Source(Market.DE, "Organic Social", 55, 520, 200, 150, 60),
            new Source(Market.DE, EMAIL, 50, 690, 160, 0, 430),
            new Source(Market.DE, "Mobile Push Notifications", LocalDate.of(2025, 2, 3), 25, 480, 90, 0, 130),
            new Source(Market.DE, "Unassigned", 12, 110, 0, 0, 0),
            new Source(Market.CH, DIRECT, 80, 650, 340, 90, 270),
            new Source(Market.CH, ORGANIC_SEARCH, 105, 620, 400, 120, 190),
            new Source(Market.CH, PAID_SEARCH, 85, 560, 330, 70, 250),
            new Source(Market.CH, PAID_SOCIAL, 50, 440, 260, 140, 80),
            new Source(Market.CH, EMAIL, 28, 700, 170, 0, 450));

    private final Dice dice;

    private Traffic(Dice dice) {
        this.dice = dice;
    }

    /** All visits, by day; a channel without any on a day has none there. */
    static List<Visits> of(Dice dice) {
        return new Traffic(dice).all();
    }

    private List<Visits> all() {
        List<Visits> all = new ArrayList<>();
        for (LocalDate day = OPENED; day.isBefore(Season.YEARS.to()); day = day.plusDays(1)) {
            for (Source usual : SOURCES) {
                boolean video =
                        usual.market == Market.DE && usual.channel.equals(PAID_SOCIAL) && !day.isBefore(MOBILE_VIDEO);
                Visits visits = visits(day, video ? MOBILE_VIDEO_ADS : usual);
                if (visits.sessions() > 0) {
                    all.add(visits);
                }
            }
        }
        return all;
    }

    private Visits visits(LocalDate day, Source source) {
        boolean open = !day.isBefore(source.from);
        int tenths = open ? dice.around(Season.of(day, source.daily)) * mailing(day, source) : 0;
        int sessions = dice.share(tenths, 1, 10);
        int engaged = Math.min(sessions, dice.share(sessions, source.engaged, 1_000));
        int itemsViewed = dice.around(engaged * 2);
        return new Visits(
                day,
                source.market,
                source.channel,
                sessions,
                engaged,
                itemsViewed,
                dice.share(itemsViewed, 75, 1_000),
                dice.share(sessions, source.leads, 10_000),
                dice.share(sessions, source.signups, 10_000),
                dice.share(sessions, source.orders, 10_000));
    }

    /** Mail brings visits on the day of the newsletter. */
    private static int mailing(LocalDate day, Source source) {
        DayOfWeek sent = source.market == Market.DE ? DayOfWeek.TUESDAY : DayOfWeek.WEDNESDAY;
        return source.channel.equals(EMAIL) && day.getDayOfWeek() == sent ? 4 : 1;
    }
}
