package io.github.raceframework.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits and their channels, read by hand off the table of rules in GA4 help 9756891. */
class ChannelClassificationTest {

    private static final ChannelGrouping STANDARD = ChannelGrouping.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # Direct needs both: the source and the lack of a medium
                    (direct)         | (none)         |                   | DIRECT
                    (direct)         |                |                   | DIRECT
                    (Direct)         | (not set)      |                   | DIRECT
                    (direct)         | referral       |                   | REFERRAL
                    (direct)         | (none)         | cross-network     | DIRECT
                                     |                |                   | UNASSIGNED
                    (not set)        | (not set)      | (not set)         | UNASSIGNED
                    # Cross-network comes before all paid rules
                    google           | cpc            | cross-network     | CROSS_NETWORK
                    google           | cpc            | My Cross-Network 1| CROSS_NETWORK
                    google           | cpc            | cross network     | PAID_SEARCH
                    # Shopping by site or by campaign
                    amazon           | cpc            | spring            | PAID_SHOPPING
                    amazon.de        | cpc            | spring            | PAID_SHOPPING
                    google           | cpc            | Shop spring       | PAID_SHOPPING
                    google           | cpc            | brand shop        | PAID_SHOPPING
                    google           | cpc            | eshop             | PAID_SHOPPING
                    google           | cpc            | workshop          | PAID_SEARCH
                    google           | cpc            | WORKSHOP          | PAID_SEARCH
                    google           | cpc            | workshopping      | PAID_SHOPPING
                    shopping.google.com | referral    |                   | ORGANIC_SHOPPING
                    newsletter       | email          | shop-openings     | ORGANIC_SHOPPING
                    ebay.co.uk       | referral       |                   | ORGANIC_SHOPPING
                    # Paid media, by what the medium says
                    google           | cpc            | spring            | PAID_SEARCH
                    bing             | ppc            |                   | PAID_SEARCH
                    www.google.co.uk | paid-search    |                   | PAID_SEARCH
                    Google           | CPC            |                   | PAID_SEARCH
                    google           | retargeting    |                   | PAID_SEARCH
                    google           | retargeting-1  |                   | ORGANIC_SEARCH
                    google           | unpaid         |                   | ORGANIC_SEARCH
                    facebook         | paid_social    |                   | PAID_SOCIAL
                    l.facebook.com   | cpc            |                   | PAID_SOCIAL
                    t.co             | cpm            |                   | PAID_SOCIAL
                    youtube          | cpv            |                   | PAID_VIDEO
                    youtube.com      | cpm            |                   | PAID_VIDEO
                    youtube          | paid           |                   | PAID_VIDEO
                    news.example     | cpm            |                   | DISPLAY
                    news.example     | display        |                   | DISPLAY
                    google           | display        |                   | DISPLAY
                    news.example     | Banner         |                   | DISPLAY
                    news.example     | expandable     |                   | DISPLAY
                    news.example     | interstitial   |                   | DISPLAY
                    news.example     | cpa            |                   | PAID_OTHER
                    news.example     | xcpx           |                   | PAID_OTHER
                    news.example     | ppc            |                   | PAID_OTHER
                    news.example     | retargeting    |                   | PAID_OTHER
                    news.example     | paid newsletter|                   | PAID_OTHER
                    # Unpaid social, video and search
                    facebook.com     | referral       |                   | ORGANIC_SOCIAL
                    instagram        |                |                   | ORGANIC_SOCIAL
                    lnkd.in          | referral       |                   | ORGANIC_SOCIAL
                    acme             | social         |                   | ORGANIC_SOCIAL
                    acme             | social-network |                   | ORGANIC_SOCIAL
                    acme             | social-media   |                   | ORGANIC_SOCIAL
                    acme             | sm             |                   | ORGANIC_SOCIAL
                    acme             | social network |                   | ORGANIC_SOCIAL
                    acme             | Social Media   |                   | ORGANIC_SOCIAL
                    m.youtube.com    | referral       |                   | ORGANIC_VIDEO
                    acme             | my-video-ad    |                   | ORGANIC_VIDEO
                    google           | organic        |                   | ORGANIC_SEARCH
                    duckduckgo.com   | referral       |                   | ORGANIC_SEARCH
                    acme             | organic        |                   | ORGANIC_SEARCH
                    google           | email          |                   | ORGANIC_SEARCH
                    docs.google.com  | referral       |                   | REFERRAL
                    notgoogle.com    | referral       |                   | REFERRAL
                    # The rest
                    news.example     | referral       |                   | REFERRAL
                    news.example     | app            |                   | REFERRAL
                    news.example     | link           |                   | REFERRAL
                    email            | referral       |                   | REFERRAL
                    email            | spring         |                   | EMAIL
                    crm              | email          |                   | EMAIL
                    crm              | E-Mail         |                   | EMAIL
                    crm              | e_mail         |                   | EMAIL
                    crm              | e mail         |                   | EMAIL
                    e-mail           |                |                   | EMAIL
                    crm              | emails         |                   | UNASSIGNED
                    partner          | affiliate      |                   | AFFILIATES
                    partner          | affiliates     |                   | UNASSIGNED
                    podcast          | audio          |                   | AUDIO
                    sms              | text           |                   | SMS
                    crm              | sms            |                   | SMS
                    crm              | web push       |                   | PUSH
                    crm              | mobile-app     |                   | PUSH
                    crm              | Notification 1 |                   | PUSH
                    firebase         | (none)         |                   | PUSH
                    crm              | pushed         |                   | UNASSIGNED
                    """)
    void aVisitIsTold(@Nullable String source, @Nullable String medium, @Nullable String campaign, String channel) {
        assertThat(STANDARD.classify(TrafficSource.of(source, medium, campaign)))
                .hasToString(channel);
    }
}
