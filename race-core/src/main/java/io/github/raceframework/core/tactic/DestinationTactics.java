package io.github.raceframework.core.tactic;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
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

/** Tactics: own destinations: what is done on the own site, in the app and with customers. Constants, all of them immutable. */
public final class DestinationTactics {

    /** Own articles that people come for. Named, as content creation, by the founding texts for Act. */
    public static final Tactic BLOG_CONTENT_HUB =
            tactic("blog_content_hub", "Blog and content hub", ONLINE, MediaMix.of(OWNED), List.of(REACH, ACT));

    /** A download in exchange for contact details. */
    public static final Tactic EBOOK_GATED_ASSET =
            tactic("ebook_gated_asset", "Ebook or gated asset", ONLINE, MediaMix.of(OWNED), List.of(ACT));

    /** A live or recorded session to register for. */
    public static final Tactic WEBINAR =
            tactic("webinar", "Webinar", ONLINE, MediaMix.of(OWNED, PAID), List.of(ACT, CONVERT));

    /** Calculators, configurators and quizzes. */
    public static final Tactic INTERACTIVE_TOOL =
            tactic("interactive_tool", "Interactive tool", ONLINE, MediaMix.of(OWNED), List.of(ACT));

    /** A page made for those who come from one campaign. */
    public static final Tactic LANDING_PAGE =
            tactic("landing_page", "Landing page", ONLINE, MediaMix.of(OWNED), List.of(ACT, CONVERT));

    /** Tests of pages and checkout for more sales. Named by the founding texts for Convert. */
    public static final Tactic CRO_TESTING =
            tactic("cro_testing", "Conversion rate optimisation", ONLINE, MediaMix.of(OWNED), List.of(CONVERT));

    /** Offers chosen for one customer. Named by the founding texts for Engage. */
    public static final Tactic PERSONALISED_OFFER = tactic(
            "personalised_offer",
            "Personalised offer",
            ONLINE_AND_OFFLINE,
            MediaMix.of(OWNED),
            List.of(CONVERT, ENGAGE),
            Channels.EMAIL);

    /** The own app. */
    public static final Tactic MOBILE_APP =
            tactic("mobile_app", "Mobile app", ONLINE, MediaMix.of(OWNED), List.of(ACT, ENGAGE));

    /** Points, tiers and rewards for repeat custom. */
    public static final Tactic LOYALTY_PROGRAMME =
            tactic("loyalty_programme", "Loyalty programme", ONLINE_AND_OFFLINE, MediaMix.of(OWNED), List.of(ENGAGE));

    /** Rewards for customers who bring others. */
    public static final Tactic REFERRAL_PROGRAMME = tactic(
            "referral_programme",
            "Referral programme",
            ONLINE_AND_OFFLINE,
            MediaMix.of(OWNED, EARNED),
            List.of(ENGAGE, REACH),
            Channels.REFERRAL,
            Channels.DIRECT);

    /** Questions to customers on satisfaction and recommendation. Named by the founding texts for Engage. */
    public static final Tactic SURVEY =
            tactic("survey", "Survey", ONLINE_AND_OFFLINE, MediaMix.of(OWNED), List.of(ENGAGE), Channels.EMAIL);

    /** Help before and after the purchase, by any way of contact. */
    public static final Tactic CUSTOMER_SERVICE = tactic(
            "customer_service", "Customer service", ONLINE_AND_OFFLINE, MediaMix.of(OWNED), List.of(CONVERT, ENGAGE));

    private DestinationTactics() {}

    /** The tactics of this class, in the order above. */
    public static List<Tactic> all() {
        return List.of(
                BLOG_CONTENT_HUB,
                EBOOK_GATED_ASSET,
                WEBINAR,
                INTERACTIVE_TOOL,
                LANDING_PAGE,
                CRO_TESTING,
                PERSONALISED_OFFER,
                MOBILE_APP,
                LOYALTY_PROGRAMME,
                REFERRAL_PROGRAMME,
                SURVEY,
                CUSTOMER_SERVICE);
    }

    private static Tactic tactic(
            String id,
            String name,
            Set<Touchpoint> touchpoints,
            MediaMix media,
            List<Stage> stages,
            Channel... channels) {
        return new Tactic(id, name, ChannelGroups.DESTINATION, touchpoints, media, stages, List.of(channels));
    }
}
