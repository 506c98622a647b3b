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

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGroups;
import io.github.raceframework.core.media.Channels;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.Touchpoint;
import java.util.List;
import java.util.Set;

/** Tactics: social media. Constants, all of them immutable. */
public final class SocialTactics {

    /** Posts on own social presences without payment. Named by the founding texts for Reach and Engage. */
    public static final Tactic ORGANIC_SOCIAL = tactic(
            "organic_social",
            "Organic social",
            ONLINE,
            MediaMix.of(SHARED, OWNED),
            List.of(REACH, ACT, ENGAGE),
            Channels.ORGANIC_SOCIAL);

    /** Ads and boosted posts on social platforms. Named by the founding texts for Reach. */
    public static final Tactic PAID_SOCIAL = tactic(
            "paid_social",
            "Paid social",
            ONLINE,
            MediaMix.of(PAID),
            List.of(REACH, ACT, CONVERT),
            Channels.PAID_SOCIAL);

    /** Known customers and prospects looked after on social platforms. Named by the founding texts for Convert. */
    public static final Tactic SOCIAL_CRM = tactic(
            "social_crm",
            "Social CRM",
            ONLINE,
            MediaMix.of(SHARED, OWNED),
            List.of(CONVERT, ENGAGE),
            Channels.ORGANIC_SOCIAL);

    /** Support on social platforms. Named by the founding texts for Engage. */
    public static final Tactic SOCIAL_CUSTOMER_SERVICE = tactic(
            "social_customer_service",
            "Social customer service",
            ONLINE,
            MediaMix.of(SHARED, OWNED),
            List.of(ENGAGE),
            Channels.ORGANIC_SOCIAL);

    /** Videos on an own channel of a video site. */
    public static final Tactic ORGANIC_VIDEO = tactic(
            "organic_video",
            "Organic video",
            ONLINE,
            MediaMix.of(SHARED, OWNED),
            List.of(REACH, ACT),
            Channels.ORGANIC_VIDEO);

    /** A call to customers to make and share content. */
    public static final Tactic UGC_CAMPAIGN = tactic(
            "ugc_campaign",
            "User content campaign",
            ONLINE,
            MediaMix.of(EARNED, SHARED, OWNED),
            List.of(ACT, ENGAGE),
            Channels.ORGANIC_SOCIAL);

    private SocialTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(ORGANIC_SOCIAL, PAID_SOCIAL, SOCIAL_CRM, SOCIAL_CUSTOMER_SERVICE, ORGANIC_VIDEO, UGC_CAMPAIGN);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.SOCIAL, touchpoints, media, stages, List.of(channels));
    }
}
