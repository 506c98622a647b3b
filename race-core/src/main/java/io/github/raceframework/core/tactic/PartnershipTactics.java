package io.github.raceframework.core.tactic;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;
import static io.github.raceframework.core.tactic.TacticShapes.ONLINE;
import static io.github.raceframework.core.tactic.TacticShapes.ONLINE_AND_OFFLINE;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGroups;
import io.github.raceframework.core.media.Channels;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.Touchpoint;
import java.util.List;
import java.util.Set;

/** Tactics: online partnerships. Constants, all of them immutable. */
public final class PartnershipTactics {

    /** Partners who are paid by the click, lead or sale they bring. */
    public static final Tactic AFFILIATE = tactic(
            "affiliate",
            "Affiliate marketing",
            ONLINE,
            MediaMix.of(PAID, EARNED),
            List.of(REACH, CONVERT),
            Channels.AFFILIATES);

    /** Paying to be named with an event, a team, a programme or a site. */
    public static final Tactic SPONSORSHIP = tactic(
            "sponsorship",
            "Sponsorship",
            ONLINE_AND_OFFLINE,
            MediaMix.of(PAID),
            List.of(REACH),
            Channels.REFERRAL,
            Channels.DIRECT);

    /** A campaign or a product with a partner brand. */
    public static final Tactic CO_MARKETING = tactic(
            "co_marketing",
            "Co-marketing",
            ONLINE_AND_OFFLINE,
            MediaMix.of(OWNED, EARNED),
            List.of(REACH, ACT),
            Channels.REFERRAL);

    /** Own products sold on the marketplace of others. */
    public static final Tactic MARKETPLACE_LISTING = tactic(
            "marketplace_listing",
            "Marketplace listing",
            ONLINE,
            MediaMix.of(PAID, OWNED),
            List.of(REACH, CONVERT),
            Channels.REFERRAL,
            Channels.ORGANIC_SHOPPING);

    /** Offers on comparison sites, paid by the click or the sale. */
    public static final Tactic PRICE_COMPARISON = tactic(
            "price_comparison",
            "Price comparison",
            ONLINE,
            MediaMix.of(PAID),
            List.of(REACH, CONVERT),
            Channels.PAID_SHOPPING);

    private PartnershipTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(AFFILIATE, SPONSORSHIP, CO_MARKETING, MARKETPLACE_LISTING, PRICE_COMPARISON);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.PARTNERSHIPS, touchpoints, media, stages, List.of(channels));
    }
}
