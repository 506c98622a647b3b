package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAILS_DELIVERED;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAILS_SENT;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAIL_FORWARDS;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAIL_ORDERS;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAIL_REVENUE;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAIL_UNIQUE_CLICKS;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAIL_UNIQUE_OPENS;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.EMAIL_UNSUBSCRIBES;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.HARD_BOUNCES;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.SOFT_BOUNCES;
import static io.github.raceframework.core.kpi.standard.EmailMeasures.SPAM_COMPLAINTS;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.AUDIENCE;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CAMPAIGN;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SOURCE_SYSTEM;
import static io.github.raceframework.io.imports.StandardProfiles.RATIO;
import static io.github.raceframework.io.imports.StandardProfiles.optional;

/** Campaigns of mailing tools, one a row. */
final class EmailProfiles {

    private static final String TOTALS = "counts the same person several times";

    private EmailProfiles() {}

    static ImportProfile mailchimp() {
        return ImportProfile.named("mailchimp")
                .with(
                        ImportColumn.day("Send Date"),
                        ImportColumn.of(EMAILS_SENT, "Total Recipients"),
                        ImportColumn.of(EMAILS_DELIVERED, "Successful Deliveries"))
                .with(optional(
                        ImportColumn.of(CAMPAIGN, "Title", "Campaign Title", "Campaign Name"),
                        ImportColumn.of(AUDIENCE, "List", "Audience"),
                        ImportColumn.of(HARD_BOUNCES, "Hard Bounces"),
                        ImportColumn.of(SOFT_BOUNCES, "Soft Bounces"),
                        ImportColumn.of(EMAIL_UNIQUE_OPENS, "Unique Opens"),
                        ImportColumn.of(EMAIL_UNIQUE_CLICKS, "Unique Clicks"),
                        ImportColumn.of(EMAIL_UNSUBSCRIBES, "Unsubscribes"),
                        ImportColumn.of(SPAM_COMPLAINTS, "Abuse Complaints"),
                        ImportColumn.of(EMAIL_FORWARDS, "Times Forwarded"),
                        ImportColumn.of(EMAIL_ORDERS, "Total Orders"),
                        ImportColumn.of(EMAIL_REVENUE, "Total Revenue")))
                .with(
                        ImportColumn.ignored(RATIO, "Open Rate", "Click Rate"),
                        ImportColumn.ignored(TOTALS, "Total Opens", "Total Clicks", "Forwarded Opens"),
                        ImportColumn.ignored("the sum of hard and soft bounces", "Total Bounces"))
                .withConstant(CHANNEL, "EMAIL")
                .withConstant(SOURCE_SYSTEM, "MAILCHIMP");
    }

    static ImportProfile klaviyo() {
        return ImportProfile.named("klaviyo")
                .with(
                        ImportColumn.day("Send Time"),
                        ImportColumn.of(EMAILS_SENT, "Total Recipients"),
                        ImportColumn.of(EMAILS_DELIVERED, "Successful Deliveries"))
                .with(optional(
                        ImportColumn.of(CAMPAIGN, "Campaign Name"),
                        ImportColumn.of(AUDIENCE, "List"),
                        ImportColumn.of(CHANNEL, "Campaign Channel").withMember("mobile_push", "PUSH"),
                        ImportColumn.of(EMAIL_UNIQUE_OPENS, "Unique Opens"),
                        ImportColumn.of(EMAIL_UNIQUE_CLICKS, "Unique Clicks"),
                        ImportColumn.of(EMAIL_UNSUBSCRIBES, "Unsubscribes"),
                        ImportColumn.of(SPAM_COMPLAINTS, "Spam Complaints"),
                        ImportColumn.of(EMAIL_ORDERS, "Unique Placed Order"),
                        ImportColumn.of(EMAIL_REVENUE, "Revenue")))
                .with(
                        ImportColumn.ignored(
                                RATIO,
                                "Placed Order Rate",
                                "Open Rate",
                                "Click Rate",
                                "Spam Complaints Rate",
                                "Bounce Rate"),
                        ImportColumn.ignored(TOTALS, "Total Opens", "Total Clicks"),
                        ImportColumn.ignored("hard and soft bounces together", "Bounces"))
                .withConstant(SOURCE_SYSTEM, "KLAVIYO");
    }
}
