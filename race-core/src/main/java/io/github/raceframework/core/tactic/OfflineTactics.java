package io.github.raceframework.core.tactic;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.Stage.REACH;
import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;
import static io.github.raceframework.core.tactic.TacticShapes.OFFLINE;
import static io.github.raceframework.core.tactic.TacticShapes.ONLINE_AND_OFFLINE;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGroups;
import io.github.raceframework.core.media.Channels;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.Touchpoint;
import java.util.List;
import java.util.Set;

/** Tactics: offline communications. Constants, all of them immutable. */
public final class OfflineTactics {

    /** Television spots. Their visits show up as direct, and as a rise in searches for the brand. */
    public static final Tactic TV =
            tactic("tv", "Television", OFFLINE, MediaMix.of(PAID), List.of(REACH), Channels.DIRECT);

    /** Radio spots. Their visits show up as direct, and as a rise in searches for the brand. */
    public static final Tactic RADIO =
            tactic("radio", "Radio", OFFLINE, MediaMix.of(PAID), List.of(REACH), Channels.DIRECT);

    /** Ads in newspapers and magazines. Their visits show up as direct, and as a rise in searches for the brand. */
    public static final Tactic PRINT =
            tactic("print", "Print", OFFLINE, MediaMix.of(PAID), List.of(REACH), Channels.DIRECT);

    /** Posters and screens in public places. Their visits show up as direct, and as a rise in searches for the brand. */
    public static final Tactic OOH =
            tactic("ooh", "Out of home", OFFLINE, MediaMix.of(PAID), List.of(REACH), Channels.DIRECT);

    /** Cinema spots. Their visits show up as direct, and as a rise in searches for the brand. */
    public static final Tactic CINEMA =
            tactic("cinema", "Cinema", OFFLINE, MediaMix.of(PAID), List.of(REACH), Channels.DIRECT);

    /** Letters and cards by post. A QR code with a campaign of its own tells its visits. */
    public static final Tactic DIRECT_MAIL = tactic(
            "direct_mail",
            "Direct mail",
            OFFLINE,
            MediaMix.of(PAID, OWNED),
            List.of(REACH, ACT, ENGAGE),
            Channels.DIRECT);

    /** Printed product catalogues. */
    public static final Tactic CATALOGUE =
            tactic("catalogue", "Catalogue", OFFLINE, MediaMix.of(OWNED), List.of(ACT, CONVERT), Channels.DIRECT);

    /** Own events and stands at those of others. An address with a campaign of its own tells its visits. */
    public static final Tactic EVENT_EXHIBITION = tactic(
            "event_exhibition",
            "Event or exhibition",
            ONLINE_AND_OFFLINE,
            MediaMix.of(PAID, OWNED, EARNED),
            List.of(REACH, ACT),
            Channels.DIRECT);

    /** The own store and its staff. */
    public static final Tactic STORE =
            tactic("store", "Store", OFFLINE, MediaMix.of(OWNED), List.of(ACT, CONVERT, ENGAGE));

    /** Visits and telephone calls of sales people. */
    public static final Tactic SALES_CALL =
            tactic("sales_call", "Sales call", OFFLINE, MediaMix.of(OWNED), List.of(CONVERT));

    /** What people tell each other. */
    public static final Tactic WORD_OF_MOUTH = tactic(
            "word_of_mouth",
            "Word of mouth",
            ONLINE_AND_OFFLINE,
            MediaMix.of(EARNED),
            List.of(REACH, ENGAGE),
            Channels.DIRECT,
            Channels.REFERRAL);

    private OfflineTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(
                TV,
                RADIO,
                PRINT,
                OOH,
                CINEMA,
                DIRECT_MAIL,
                CATALOGUE,
                EVENT_EXHIBITION,
                STORE,
                SALES_CALL,
                WORD_OF_MOUTH);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.OFFLINE, touchpoints, media, stages, List.of(channels));
    }
}
