package io.github.raceframework.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tells channels as the grouping does and as a chain of ifs does that is written off the published table. */
class ChannelClassificationProperties {

    private static final ChannelGrouping STANDARD = ChannelGrouping.standard();

    @Property(tries = 5000)
    void theFirstRuleThatMatchesGivesTheChannel(
            @ForAll("sources") String source, @ForAll("mediums") String medium, @ForAll("campaigns") String campaign) {
        TrafficSource traffic = TrafficSource.of(source, medium, campaign);

        assertThat(STANDARD.classify(traffic)).hasToString(byHand(source, medium, campaign));
    }

    @Property
    void caseAndBlanksAroundMakeNoDifference(
            @ForAll("sources") String source, @ForAll("mediums") String medium, @ForAll("campaigns") String campaign) {
        TrafficSource shouted = TrafficSource.of(
                "  " + source.toUpperCase(Locale.ROOT),
                medium.toUpperCase(Locale.ROOT) + "\t",
                " " + campaign.toUpperCase(Locale.ROOT) + " ");

        assertThat(STANDARD.classify(shouted)).isEqualTo(STANDARD.classify(TrafficSource.of(source, medium, campaign)));
    }

    @Property
    void anyTextHasAChannel(@ForAll String source, @ForAll String medium, @ForAll String campaign) {
        assertThat(STANDARD.channels()).contains(STANDARD.classify(TrafficSource.of(source, medium, campaign)));
    }

    /** The sources below are of one kind each by their looks; nothing here asks the list of sources. */
    private static String byHand(String source, String medium, String campaign) {
        boolean shopping = source.startsWith("amazon") || shopCampaign(campaign);
        boolean search = source.startsWith("google") || source.equals("www.bing.com");
        boolean social = source.contains("facebook") || source.equals("t.co");
        boolean video = source.startsWith("youtube");
        boolean paid = medium.contains("cp")
                || medium.equals("ppc")
                || medium.equals("retargeting")
                || medium.startsWith("paid");
        Set<String> email = Set.of("email", "e-mail", "e_mail", "e mail");
        if (source.equals("(direct)") && (medium.equals("(none)") || medium.equals("(not set)") || medium.isEmpty())) {
            return "DIRECT";
        } else if (campaign.contains("cross-network")) {
            return "CROSS_NETWORK";
        } else if (shopping && paid) {
            return "PAID_SHOPPING";
        } else if (search && paid) {
            return "PAID_SEARCH";
        } else if (social && paid) {
            return "PAID_SOCIAL";
        } else if (video && paid) {
            return "PAID_VIDEO";
        } else if (Set.of("display", "banner", "expandable", "interstitial", "cpm")
                .contains(medium)) {
            return "DISPLAY";
        } else if (paid) {
            return "PAID_OTHER";
        } else if (shopping) {
            return "ORGANIC_SHOPPING";
        } else if (social
                || Set.of("social", "social-network", "social-media", "sm", "social network", "social media")
                        .contains(medium)) {
            return "ORGANIC_SOCIAL";
        } else if (video || medium.contains("video")) {
            return "ORGANIC_VIDEO";
        } else if (search || medium.equals("organic")) {
            return "ORGANIC_SEARCH";
        } else if (Set.of("referral", "app", "link").contains(medium)) {
            return "REFERRAL";
        } else if (email.contains(source) || email.contains(medium)) {
            return "EMAIL";
        } else if (medium.equals("affiliate")) {
            return "AFFILIATES";
        } else if (medium.equals("audio")) {
            return "AUDIO";
        } else if (source.equals("sms") || medium.equals("sms")) {
            return "SMS";
        } else if (medium.endsWith("push")
                || medium.contains("mobile")
                || medium.contains("notification")
                || source.equals("firebase")) {
            return "PUSH";
        }
        return "UNASSIGNED";
    }

    /** "shopping" anywhere, or "shop" that no letter but e comes before. */
    private static boolean shopCampaign(String campaign) {
        if (campaign.contains("shopping")) {
            return true;
        }
        for (int at = campaign.indexOf("shop"); at >= 0; at = campaign.indexOf("shop", at + 1)) {
            if (at == 0 || campaign.charAt(at - 1) == 'e' || !Character.isLetter(campaign.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(List.of(
                "(direct)",
                "(not set)",
                "",
                "google",
                "google.com",
                "www.bing.com",
                "facebook",
                "l.facebook.com",
                "t.co",
                "youtube",
                "youtube.com",
                "amazon",
                "amazon.de",
                "email",
                "e-mail",
                "sms",
                "firebase",
                "news.example",
                "docs.example.com",
                "mygoogle.com"));
    }

    @Provide
    Arbitrary<String> mediums() {
        return Arbitraries.of(List.of(
                "(none)",
                "(not set)",
                "",
                "cpc",
                "ppc",
                "cpm",
                "retargeting",
                "retargetings",
                "paid",
                "paid-social",
                "unpaid",
                "display",
                "banner",
                "expandable",
                "interstitial",
                "social",
                "social-network",
                "social media",
                "sm",
                "video",
                "my video",
                "organic",
                "referral",
                "app",
                "link",
                "email",
                "e_mail",
                "e mail",
                "affiliate",
                "audio",
                "sms",
                "webpush",
                "push it",
                "mobile app",
                "notifications",
                "xcpx"));
    }

    @Provide
    Arbitrary<String> campaigns() {
        return Arbitraries.of(List.of(
                "",
                "(not set)",
                "spring",
                "cross-network",
                "my cross-network 2",
                "shop",
                "eshop",
                "bishop",
                "workshop",
                "spring-shop",
                "a shopping b",
                "windowshopping",
                "bishop shop",
                "9shop"));
    }
}
