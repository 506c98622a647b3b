package io.github.raceframework.core.media;

import java.util.List;

/**
 * Chaffey's six groups of digital media channels, offline communications, and the destinations to which channels lead.
 *
 * <p>Source: Chaffey and Ellis-Chadwick, <i>Digital Marketing</i>, the figure of digital media channels; Smart Insights.
 *
 * <p>Constants, all of them immutable.
 */
public final class ChannelGroups {

    /** Search engine marketing. */
    public static final ChannelGroup SEARCH = new ChannelGroup(
            "search", 1, "Search engine marketing", "SEO, paid search, paid inclusion and shopping feeds");

    /** Online public relations, with outreach to influencers. */
    public static final ChannelGroup ONLINE_PR = new ChannelGroup(
            "online_pr",
            2,
            "Online PR",
            "Publisher and influencer outreach, community participation, media alerting, brand protection");

    /** Online partnerships. */
    public static final ChannelGroup PARTNERSHIPS = new ChannelGroup(
            "partnerships",
            3,
            "Online partnerships",
            "Affiliates, sponsorship, co-branding, link building, aggregators");

    /** Display and other interactive advertising. */
    public static final ChannelGroup DISPLAY = new ChannelGroup(
            "display",
            4,
            "Display and interactive advertising",
            "Buys on single sites, ad networks and programmatic, behavioural targeting");

    /** Opt-in email and mobile messaging. */
    public static final ChannelGroup EMAIL_AND_MESSAGING = new ChannelGroup(
            "email_and_messaging",
            5,
            "Opt-in email and mobile messaging",
            "House lists, rented and cold lists, ads in newsletters of others, SMS and push messages");

    /** Social media marketing, in earlier editions viral marketing. */
    public static final ChannelGroup SOCIAL =
            new ChannelGroup("social", 6, "Social media marketing", "Own presences, paid social, communities, sharing");

    /** Offline communications. */
    public static final ChannelGroup OFFLINE = new ChannelGroup(
            "offline",
            0,
            "Offline communications",
            "Advertising, personal selling, PR, sales promotion, sponsorship, direct mail, packaging, word of mouth");

    /** Own site, app and store: where channels lead. No channel itself, and not in Chaffey's figure. */
    public static final ChannelGroup DESTINATION =
            new ChannelGroup("destination", -1, "Own destinations", "Own site, landing pages, app and store");

    private ChannelGroups() {}

    /** The groups in the order above. */
    public static List<ChannelGroup> all() {
        return List.of(SEARCH, ONLINE_PR, PARTNERSHIPS, DISPLAY, EMAIL_AND_MESSAGING, SOCIAL, OFFLINE, DESTINATION);
    }
}
