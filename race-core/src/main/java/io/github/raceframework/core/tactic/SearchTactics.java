package io.github.raceframework.core.tactic;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;
import static io.github.raceframework.core.tactic.TacticShapes.ONLINE;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGroups;
import io.github.raceframework.core.media.Channels;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.Touchpoint;
import java.util.List;
import java.util.Set;

/** Tactics: search engine marketing. Constants, all of them immutable. */
public final class SearchTactics {

    /** Be found in search results without paying for the click: content, technique and links. Named by the founding texts for Reach. */
    public static final Tactic SEO = tactic(
            "seo", "Organic search (SEO)", ONLINE, MediaMix.of(EARNED, OWNED), List.of(REACH), Channels.ORGANIC_SEARCH);

    /** Text ads beside search results, paid by the click. Named by the founding texts for Reach. */
    public static final Tactic PAID_SEARCH = tactic(
            "paid_search", "Paid search", ONLINE, MediaMix.of(PAID), List.of(REACH, CONVERT), Channels.PAID_SEARCH);

    /** Product ads from a feed, in search results and on shopping sites. */
    public static final Tactic SHOPPING_ADS = tactic(
            "shopping_ads", "Shopping ads", ONLINE, MediaMix.of(PAID), List.of(REACH, CONVERT), Channels.PAID_SHOPPING);

    /** Products of a feed shown on shopping surfaces without payment. */
    public static final Tactic FREE_SHOPPING_LISTINGS = tactic(
            "free_shopping_listings",
            "Free shopping listings",
            ONLINE,
            MediaMix.of(EARNED, OWNED),
            List.of(REACH),
            Channels.ORGANIC_SHOPPING);

    /** Business profiles on maps and in directories. */
    public static final Tactic LOCAL_LISTING = tactic(
            "local_listing",
            "Local listing",
            ONLINE,
            MediaMix.of(OWNED, EARNED),
            List.of(REACH, ACT),
            Channels.ORGANIC_SEARCH,
            Channels.REFERRAL);

    private SearchTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(SEO, PAID_SEARCH, SHOPPING_ADS, FREE_SHOPPING_LISTINGS, LOCAL_LISTING);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.SEARCH, touchpoints, media, stages, List.of(channels));
    }
}
