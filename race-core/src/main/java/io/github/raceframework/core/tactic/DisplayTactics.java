package io.github.raceframework.core.tactic;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.REACH;
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

/** Tactics: display and other interactive advertising. Constants, all of them immutable. */
public final class DisplayTactics {

    /** Banners bought by auction across many sites. Named by the founding texts for Reach. */
    public static final Tactic DISPLAY_PROGRAMMATIC = tactic(
            "display_programmatic",
            "Programmatic display",
            ONLINE,
            MediaMix.of(PAID),
            List.of(REACH),
            Channels.DISPLAY);

    /** Paid content in the form of the site around it. */
    public static final Tactic NATIVE_ADS = tactic(
            "native_ads",
            "Native ads",
            ONLINE,
            MediaMix.of(PAID),
            List.of(REACH, ACT),
            Channels.PAID_OTHER,
            Channels.DISPLAY);

    /** Ads before, in or between videos. */
    public static final Tactic VIDEO_ADS =
            tactic("video_ads", "Video ads", ONLINE, MediaMix.of(PAID), List.of(REACH), Channels.PAID_VIDEO);

    /** Ads in music streams and podcasts. */
    public static final Tactic AUDIO_ADS =
            tactic("audio_ads", "Audio ads", ONLINE, MediaMix.of(PAID), List.of(REACH), Channels.AUDIO);

    /** Ads for people who were on the site or are on an own list. Named by the founding texts for Convert. */
    public static final Tactic RETARGETING = tactic(
            "retargeting",
            "Retargeting",
            ONLINE,
            MediaMix.of(PAID, OWNED),
            List.of(ACT, CONVERT),
            Channels.DISPLAY,
            Channels.PAID_SOCIAL);

    /** One campaign that a platform serves in search, display, video and shopping. */
    public static final Tactic PERFORMANCE_MAX = tactic(
            "performance_max",
            "Cross-network campaign",
            ONLINE,
            MediaMix.of(PAID),
            List.of(REACH, CONVERT),
            Channels.CROSS_NETWORK);

    /** Ads in the apps of others. */
    public static final Tactic IN_APP_ADS = tactic(
            "in_app_ads",
            "In-app ads",
            ONLINE,
            MediaMix.of(PAID),
            List.of(REACH),
            Channels.DISPLAY,
            Channels.PAID_OTHER);

    private DisplayTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(
                DISPLAY_PROGRAMMATIC, NATIVE_ADS, VIDEO_ADS, AUDIO_ADS, RETARGETING, PERFORMANCE_MAX, IN_APP_ADS);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.DISPLAY, touchpoints, media, stages, List.of(channels));
    }
}
