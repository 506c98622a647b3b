package io.github.raceframework.core.media;

import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;
import static io.github.raceframework.core.media.MediaType.SHARED;

import java.util.List;

/**
 * The channels of the GA4 default channel group, and {@link #OFFLINE}. Their media types and groups are this library's reading of Chaffey's; an
 * application that reads them otherwise says so with {@link ChannelGrouping#withChannel}.
 *
 * <p>Source of the names: GA4 help, default channel group.
 *
 * <p>Constants, all of them immutable.
 */
public final class Channels {

    /** The address was typed or bookmarked, or nothing is known of where the visit came from. Counted as owned. */
    public static final Channel DIRECT = new Channel("DIRECT", "Direct", MediaMix.of(OWNED), List.of());

    /** Ads that one campaign serves in several networks. */
    public static final Channel CROSS_NETWORK =
            paid("CROSS_NETWORK", "Cross-network", ChannelGroups.SEARCH, ChannelGroups.DISPLAY);

    /** Ads on shopping sites and for single products. */
    public static final Channel PAID_SHOPPING = paid("PAID_SHOPPING", "Paid Shopping", ChannelGroups.SEARCH);

    /** Ads in search results. */
    public static final Channel PAID_SEARCH = paid("PAID_SEARCH", "Paid Search", ChannelGroups.SEARCH);

    /** Ads on social platforms. */
    public static final Channel PAID_SOCIAL = paid("PAID_SOCIAL", "Paid Social", ChannelGroups.SOCIAL);

    /** Ads on video sites. */
    public static final Channel PAID_VIDEO = paid("PAID_VIDEO", "Paid Video", ChannelGroups.DISPLAY);

    /** Display ads. */
    public static final Channel DISPLAY = paid("DISPLAY", "Display", ChannelGroups.DISPLAY);

    /** Ads elsewhere. */
    public static final Channel PAID_OTHER = paid("PAID_OTHER", "Paid Other", ChannelGroups.DISPLAY);

    /** Links on shopping sites that are no ads. */
    public static final Channel ORGANIC_SHOPPING =
            new Channel("ORGANIC_SHOPPING", "Organic Shopping", MediaMix.of(EARNED), List.of(ChannelGroups.SEARCH));

    /** Links on social platforms that are no ads. */
    public static final Channel ORGANIC_SOCIAL =
            new Channel("ORGANIC_SOCIAL", "Organic Social", MediaMix.of(SHARED), List.of(ChannelGroups.SOCIAL));

    /** Links on video sites that are no ads. */
    public static final Channel ORGANIC_VIDEO =
            new Channel("ORGANIC_VIDEO", "Organic Video", MediaMix.of(SHARED), List.of(ChannelGroups.SOCIAL));

    /** Search results that are no ads: a place that is earned, for a page that is owned. */
    public static final Channel ORGANIC_SEARCH =
            new Channel("ORGANIC_SEARCH", "Organic Search", MediaMix.of(EARNED, OWNED), List.of(ChannelGroups.SEARCH));

    /** Links on other sites. */
    public static final Channel REFERRAL = new Channel(
            "REFERRAL", "Referral", MediaMix.of(EARNED), List.of(ChannelGroups.ONLINE_PR, ChannelGroups.PARTNERSHIPS));

    /** Links in mails. */
    public static final Channel EMAIL =
            new Channel("EMAIL", "Email", MediaMix.of(OWNED), List.of(ChannelGroups.EMAIL_AND_MESSAGING));

    /** Links of affiliates, who are paid for what comes of them. */
    public static final Channel AFFILIATES = paid("AFFILIATES", "Affiliates", ChannelGroups.PARTNERSHIPS);

    /** Ads on audio platforms, such as podcasts. */
    public static final Channel AUDIO = paid("AUDIO", "Audio", ChannelGroups.DISPLAY);

    /** Links in text messages. */
    public static final Channel SMS =
            new Channel("SMS", "SMS", MediaMix.of(OWNED), List.of(ChannelGroups.EMAIL_AND_MESSAGING));

    /** Links in messages that an app or a site pushes to a device. */
    public static final Channel PUSH = new Channel(
            "PUSH", "Mobile Push Notifications", MediaMix.of(OWNED), List.of(ChannelGroups.EMAIL_AND_MESSAGING));

    /** Offline media, for costs and results that have no visit. It is not of GA4; its media type depends on what it is. */
    public static final Channel OFFLINE = new Channel("OFFLINE", "Offline", null, List.of(ChannelGroups.OFFLINE));

    /** What no rule knows. Its media type cannot be told. */
    public static final Channel UNASSIGNED = new Channel("UNASSIGNED", "Unassigned", null, List.of());

    private Channels() {}

    /** The channels in the order above, which is that of the rules of GA4. */
    public static List<Channel> all() {
        return List.of(
                DIRECT,
                CROSS_NETWORK,
                PAID_SHOPPING,
                PAID_SEARCH,
                PAID_SOCIAL,
                PAID_VIDEO,
                DISPLAY,
                PAID_OTHER,
                ORGANIC_SHOPPING,
                ORGANIC_SOCIAL,
                ORGANIC_VIDEO,
                ORGANIC_SEARCH,
                REFERRAL,
                EMAIL,
                AFFILIATES,
                AUDIO,
                SMS,
                PUSH,
                OFFLINE,
                UNASSIGNED);
    }

    private static Channel paid(String id, String name, ChannelGroup... groups) {
        return new Channel(id, name, MediaMix.of(PAID), List.of(groups));
    }
}
