package io.github.raceframework.core.tactic;

import java.util.List;
import java.util.stream.Stream;

/**
 * The standard tactics. The constants are in a class per channel group:
 *
 * <ul>
 *   <li>{@link SearchTactics}
 *   <li>{@link OnlinePrTactics}
 *   <li>{@link PartnershipTactics}
 *   <li>{@link DisplayTactics}
 *   <li>{@link MessagingTactics}
 *   <li>{@link SocialTactics}
 *   <li>{@link DestinationTactics}
 *   <li>{@link OfflineTactics}
 * </ul>
 *
 * <p>Groups, media types, stages and channels are defaults; a plan may say otherwise of its own campaigns. Two that sources dispute: mail to an own
 * list is owned here, though Dietrich's PESO model lists email marketing under paid; an influencer is paid if there is payment and earned if not, and
 * so is two tactics.
 *
 * <p>Source: the tactics that the founding texts of RACE name, filled up with those in common use; the media types after Chaffey and Dietrich.
 *
 * <p>Constants, all of them immutable.
 */
public final class StandardTactics {

    private StandardTactics() {}

    /** Every standard tactic, by channel group. */
    public static List<Tactic> all() {
        return Stream.of(
                        SearchTactics.all(),
                        OnlinePrTactics.all(),
                        PartnershipTactics.all(),
                        DisplayTactics.all(),
                        MessagingTactics.all(),
                        SocialTactics.all(),
                        DestinationTactics.all(),
                        OfflineTactics.all())
                .flatMap(List::stream)
                .toList();
    }
}
