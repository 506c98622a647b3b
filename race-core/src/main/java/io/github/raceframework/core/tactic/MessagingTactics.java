package io.github.raceframework.core.tactic;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
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

/** Tactics: email and mobile messaging. Constants, all of them immutable. */
public final class MessagingTactics {

    /** Regular mail to subscribers. Named by the founding texts for Convert. */
    public static final Tactic EMAIL_NEWSLETTER = tactic(
            "email_newsletter", "Email newsletter", ONLINE, MediaMix.of(OWNED), List.of(ACT, ENGAGE), Channels.EMAIL);

    /** Automated mail that brings leads nearer to a purchase. Named, as marketing automation, by the founding texts for Convert. */
    public static final Tactic EMAIL_NURTURE = tactic(
            "email_nurture", "Email nurture series", ONLINE, MediaMix.of(OWNED), List.of(ACT, CONVERT), Channels.EMAIL);

    /** Automated mail to people who left a basket behind. */
    public static final Tactic EMAIL_CART_RECOVERY = tactic(
            "email_cart_recovery", "Cart recovery email", ONLINE, MediaMix.of(OWNED), List.of(CONVERT), Channels.EMAIL);

    /** Mail to customers who have not bought for a while. */
    public static final Tactic EMAIL_WINBACK =
            tactic("email_winback", "Win-back email", ONLINE, MediaMix.of(OWNED), List.of(ENGAGE), Channels.EMAIL);

    /** Mail to the list of another sender, paid for. */
    public static final Tactic RENTED_LIST_EMAIL =
            tactic("rented_list_email", "Rented-list email", ONLINE, MediaMix.of(PAID), List.of(REACH), Channels.EMAIL);

    /** Text messages to people who agreed to them. Named, as mobile marketing, by the founding texts for Convert. */
    public static final Tactic SMS =
            tactic("sms", "SMS", ONLINE, MediaMix.of(OWNED), List.of(CONVERT, ENGAGE), Channels.SMS);

    /** Messages that an app or a site pushes to a device. Named, as mobile marketing, by the founding texts for Convert. */
    public static final Tactic PUSH_NOTIFICATION = tactic(
            "push_notification", "Push notification", ONLINE, MediaMix.of(OWNED), List.of(ACT, ENGAGE), Channels.PUSH);

    /** Conversations in messengers and on the site, by people or by programs. */
    public static final Tactic MESSAGING_CHATBOT = tactic(
            "messaging_chatbot",
            "Messaging and chatbot",
            ONLINE,
            MediaMix.of(OWNED),
            List.of(ACT, CONVERT, ENGAGE),
            Channels.REFERRAL,
            Channels.UNASSIGNED);

    private MessagingTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(
                EMAIL_NEWSLETTER,
                EMAIL_NURTURE,
                EMAIL_CART_RECOVERY,
                EMAIL_WINBACK,
                RENTED_LIST_EMAIL,
                SMS,
                PUSH_NOTIFICATION,
                MESSAGING_CHATBOT);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.EMAIL_AND_MESSAGING, touchpoints, media, stages, List.of(channels));
    }
}
