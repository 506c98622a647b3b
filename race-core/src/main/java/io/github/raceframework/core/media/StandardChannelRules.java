package io.github.raceframework.core.media;

import static io.github.raceframework.core.media.TextTest.CONTAINS;
import static io.github.raceframework.core.media.TextTest.ENDS_WITH;
import static io.github.raceframework.core.media.TextTest.IN_CATEGORY;
import static io.github.raceframework.core.media.TextTest.IS;
import static io.github.raceframework.core.media.TextTest.MATCHES;
import static io.github.raceframework.core.media.TrafficField.CAMPAIGN;
import static io.github.raceframework.core.media.TrafficField.MEDIUM;
import static io.github.raceframework.core.media.TrafficField.SOURCE;

import java.util.List;

/** The rules of the GA4 default channel group. The first that matches gives the channel. */
final class StandardChannelRules {

    private static final ChannelCondition PAID =
            ChannelCondition.of(MEDIUM, MATCHES, "^(.*cp.*|ppc|retargeting|paid.*)$");

    /** "shop" at the start or after no letter but e, so that "eshop" is one and "workshop" is none; or "shopping". */
    private static final ChannelCondition SHOP_CAMPAIGN =
            ChannelCondition.of(CAMPAIGN, MATCHES, "^(.*(([^a-df-z]|^)shop|shopping).*)$");

    private static final ChannelCondition SHOPPING_SITE = from(SourceList.SHOPPING);
    private static final ChannelCondition SEARCH_ENGINE = from(SourceList.SEARCH);
    private static final ChannelCondition SOCIAL_PLATFORM = from(SourceList.SOCIAL);
    private static final ChannelCondition VIDEO_SITE = from(SourceList.VIDEO);

    private static final List<String> EMAIL = List.of("email", "e-mail", "e_mail", "e mail");

    private StandardChannelRules() {}

    static List<ChannelRule> all() {
        return List.of(
                ChannelRule.of(
                        Channels.DIRECT,
                        ChannelCondition.of(SOURCE, IS, "(direct)"),
                        ChannelCondition.of(MEDIUM, IS, "(none)", TrafficSource.NOT_SET)),
                ChannelRule.of(Channels.CROSS_NETWORK, ChannelCondition.of(CAMPAIGN, CONTAINS, "cross-network")),
                ChannelRule.of(Channels.PAID_SHOPPING, SHOPPING_SITE, PAID).or(SHOP_CAMPAIGN, PAID),
                ChannelRule.of(Channels.PAID_SEARCH, SEARCH_ENGINE, PAID),
                ChannelRule.of(Channels.PAID_SOCIAL, SOCIAL_PLATFORM, PAID),
                ChannelRule.of(Channels.PAID_VIDEO, VIDEO_SITE, PAID),
                ChannelRule.of(
                        Channels.DISPLAY,
                        ChannelCondition.of(MEDIUM, IS, "display", "banner", "expandable", "interstitial", "cpm")),
                ChannelRule.of(Channels.PAID_OTHER, PAID),
                ChannelRule.of(Channels.ORGANIC_SHOPPING, SHOPPING_SITE).or(SHOP_CAMPAIGN),
                ChannelRule.of(Channels.ORGANIC_SOCIAL, SOCIAL_PLATFORM)
                        .or(ChannelCondition.of(
                                MEDIUM,
                                IS,
                                "social",
                                "social-network",
                                "social-media",
                                "sm",
                                "social network",
                                "social media")),
                ChannelRule.of(Channels.ORGANIC_VIDEO, VIDEO_SITE).or(ChannelCondition.of(MEDIUM, CONTAINS, "video")),
                ChannelRule.of(Channels.ORGANIC_SEARCH, SEARCH_ENGINE).or(ChannelCondition.of(MEDIUM, IS, "organic")),
                ChannelRule.of(Channels.REFERRAL, ChannelCondition.of(MEDIUM, IS, "referral", "app", "link")),
                ChannelRule.of(Channels.EMAIL, ChannelCondition.of(SOURCE, IS, EMAIL))
                        .or(ChannelCondition.of(MEDIUM, IS, EMAIL)),
                ChannelRule.of(Channels.AFFILIATES, ChannelCondition.of(MEDIUM, IS, "affiliate")),
                ChannelRule.of(Channels.AUDIO, ChannelCondition.of(MEDIUM, IS, "audio")),
                ChannelRule.of(Channels.SMS, ChannelCondition.of(SOURCE, IS, "sms"))
                        .or(ChannelCondition.of(MEDIUM, IS, "sms")),
                ChannelRule.of(Channels.PUSH, ChannelCondition.of(MEDIUM, ENDS_WITH, "push"))
                        .or(ChannelCondition.of(MEDIUM, CONTAINS, "mobile", "notification"))
                        .or(ChannelCondition.of(SOURCE, IS, "firebase")));
    }

    private static ChannelCondition from(String category) {
        return ChannelCondition.of(SOURCE, IN_CATEGORY, category);
    }
}
