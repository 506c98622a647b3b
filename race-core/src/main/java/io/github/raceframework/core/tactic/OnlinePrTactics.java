package io.github.raceframework.core.tactic;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;
import static io.github.raceframework.core.media.MediaType.SHARED;
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

/** Tactics: online public relations. Constants, all of them immutable. */
public final class OnlinePrTactics {

    /** News that a company puts out for the press to take up. Named by the founding texts for Reach. */
    public static final Tactic PRESS_RELEASE = tactic(
            "press_release",
            "Press release",
            ONLINE_AND_OFFLINE,
            MediaMix.of(EARNED, OWNED),
            List.of(REACH),
            Channels.REFERRAL);

    /** Work with journalists and editors for coverage. */
    public static final Tactic MEDIA_RELATIONS = tactic(
            "media_relations",
            "Media relations",
            ONLINE_AND_OFFLINE,
            MediaMix.of(EARNED),
            List.of(REACH),
            Channels.REFERRAL);

    /** People with a following who are paid to show a product. Named by the founding texts for Reach. */
    public static final Tactic INFLUENCER_PAID = tactic(
            "influencer_paid",
            "Paid influencer",
            ONLINE,
            MediaMix.of(PAID, EARNED, SHARED),
            List.of(REACH, ACT),
            Channels.PAID_SOCIAL,
            Channels.REFERRAL);

    /** People with a following who show a product without payment. Named by the founding texts for Reach. */
    public static final Tactic INFLUENCER_ORGANIC = tactic(
            "influencer_organic",
            "Unpaid influencer",
            ONLINE,
            MediaMix.of(EARNED, SHARED),
            List.of(REACH),
            Channels.ORGANIC_SOCIAL,
            Channels.REFERRAL);

    /** Own articles on the sites of others. */
    public static final Tactic GUEST_POST =
            tactic("guest_post", "Guest post", ONLINE, MediaMix.of(EARNED), List.of(REACH), Channels.REFERRAL);

    /** A guest in the programme of others. */
    public static final Tactic PODCAST_APPEARANCE = tactic(
            "podcast_appearance",
            "Podcast appearance",
            ONLINE,
            MediaMix.of(EARNED),
            List.of(REACH),
            Channels.REFERRAL,
            Channels.DIRECT);

    /** Taking part in forums, groups and answer sites. */
    public static final Tactic COMMUNITY_PARTICIPATION = tactic(
            "community_participation",
            "Community participation",
            ONLINE,
            MediaMix.of(SHARED, EARNED),
            List.of(REACH, ACT),
            Channels.REFERRAL,
            Channels.ORGANIC_SOCIAL);

    /** Asking for, answering and showing reviews. */
    public static final Tactic REVIEW_MANAGEMENT = tactic(
            "review_management",
            "Review management",
            ONLINE,
            MediaMix.of(EARNED, OWNED),
            List.of(ACT, CONVERT, ENGAGE),
            Channels.REFERRAL);

    private OnlinePrTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(
                PRESS_RELEASE,
                MEDIA_RELATIONS,
                INFLUENCER_PAID,
                INFLUENCER_ORGANIC,
                GUEST_POST,
                PODCAST_APPEARANCE,
                COMMUNITY_PARTICIPATION,
                REVIEW_MANAGEMENT);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.ONLINE_PR, touchpoints, media, stages, List.of(channels));
    }
}
